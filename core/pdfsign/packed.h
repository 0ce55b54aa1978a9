#pragma once
#include "pdfsign/file.h"

namespace remit {

/**
 * An object stream taken apart (ISO 32000-1, 7.5.7). Nothing where it is no such stream, cannot be unpacked, names an
 * object twice, or does not hold its objects in the order in which it names them.
 */
std::optional<PdfPacked> readPacked(const PdfObject &stream);

}  // namespace remit
