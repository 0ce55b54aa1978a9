#pragma once
#include "base/result.h"
#include "pdfsign/sign.h"

namespace remit {

/** A handwritten signature (手写签名) as a file holds it and as paper shows it. */
struct HandSignature {
    /** "PNG" or "JPEG". */
    QString type;
    /** Black ink without the empty margins; at most 1,200 dots wide or high. */
    PdfStencil ink;
};

/**
 * Reads the scan or photograph of a signature from a PNG or JPEG file's bytes: dark strokes of any colour on a ground
 * that is transparent or light all over. Errors: seals.picture.large with `size` and `limit` in KiB;
 * seals.picture.format; seals.picture.dots with `dots` where a side is not 40 to 6,000 dots or the strokes are under
 * 40 × 12; seals.picture.ground where the ground is dark or uneven; seals.picture.empty without strokes.
 */
Result<HandSignature> readHandwriting(const QByteArray &file);

}  // namespace remit
