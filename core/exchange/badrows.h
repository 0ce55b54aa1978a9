#pragma once
#include "exchange/finding.h"

#include <functional>

namespace remit {

/** Makes the sentence of an error; Messages::text in the programs. */
using ErrorText = std::function<QString(const Error &)>;

/**
 * The refused rows in the file's own layout, with a last column 原因 that says why, as CSV (see csvBytes). The repaired
 * file can be imported as it is: month columns carry their year and units stand in the headers. Empty where no row
 * was refused.
 */
QByteArray badRowsCsv(const ImportReport &report, const ErrorText &text);

}  // namespace remit
