#pragma once
#include "exchange/finding.h"

#include <functional>

namespace remit {

/** Makes the sentence of an error; Messages::text in the programs. */
using ErrorText = std::function<QString(const Error &)>;

/** What stands over the reasons in a file of refused rows: 未导入原因. */
QString reasonHeader();

/**
 * The refused rows below the file's own header, which with the rows above it stays as it is, character by character;
 * behind the last column one more, 未导入原因, says why. The repaired file can be imported as it
 * is: a year that only the name of the file or sheet stated comes in a title row, and the reasons are left out when the
 * file is read. UTF-8 with mark, the separator of the file. Empty where no row was refused.
 */
QByteArray badRowsCsv(const ImportReport &report, const ErrorText &text);

}  // namespace remit
