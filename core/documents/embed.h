#pragma once
#include "documents/subsets.h"

#include <qpdf/QPDF.hh>
#include <qpdf/QPDFWriter.hh>

namespace remit {

/** A stream of the PDF with these bytes, compressed. */
QPDFObjectHandle packedStream(QPDF &pdf, const QByteArray &bytes);

/** What the writer writes, as it is set up by then. Errors: std::exception. */
QByteArray writtenBytes(QPDFWriter &writer);

/**
 * The subset as a composite font: the glyphs' outlines, their widths, and an exact map from glyphs to text, since
 * the numbers of glyphs say nothing about it. `place` tells the paper's fonts apart (PDF/A-1, 6.3.5: a subset's
 * name begins with a tag).
 */
QPDFObjectHandle embedFont(QPDF &pdf, const FontSubset &subset, std::size_t place, FaceSet &faces);

}  // namespace remit
