#pragma once
#include "pdfsign/value.h"

namespace remit {

/**
 * The bytes of a stream unpacked: as they stand, or FlateDecode with or without the predictors of PNG (ISO 32000-1,
 * 7.4.4), which is what cross-reference and object streams use. Nothing where there is no stream, another filter,
 * damage, a byte too many, or more than `most` bytes.
 */
std::optional<QByteArray> unpacked(const PdfObject &object, qsizetype most);

}  // namespace remit
