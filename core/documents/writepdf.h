#pragma once
#include "base/result.h"
#include "documents/archive.h"
#include "documents/glyphs.h"
#include "documents/sheet.h"

#include <QByteArray>

namespace remit {

/**
 * The sheet as PDF/A-1b; its bytes depend on nothing but the arguments. `profile` says what colours mean (ICC).
 * Errors: documents.pdf.unwritten where memory runs out.
 */
Result<QByteArray> writePdf(const Sheet &sheet, FaceSet &faces, const QByteArray &profile, const PdfFacts &facts);

}  // namespace remit
