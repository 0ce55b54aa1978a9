#pragma once
#include "base/clock.h"
#include "documents/paint.h"

#include <QByteArray>
#include <QString>

namespace remit {

/** What the PDF tells about itself. */
struct PdfFacts {
    QString title;
    QString documentId;
    Instant created;
};

/**
 * Mends what QPdfWriter 6.4 leaves wrong, and makes the bytes depend on nothing but the arguments: ToUnicode maps
 * (it knows only the basic plane and one character a glyph), font names that differ from their descriptors, dates
 * and identifiers of the moment. Stays PDF/A-1b. Errors: documents.pdf.unreadable.
 */
Result<QByteArray> finishPdf(const Painted &painted, const PdfFacts &facts);

}  // namespace remit
