#pragma once
#include "base/clock.h"

#include <QByteArray>
#include <QString>

#include <qpdf/QPDF.hh>

namespace remit {

/** What the PDF tells about itself. */
struct PdfFacts {
    QString title;
    QString documentId;
    Instant created;
};

/** Adds what makes a PDF with embedded fonts a PDF/A-1b: metadata, which the old information repeats, and what its
 * colours mean (`profile`, ICC). */
void describe(QPDF &pdf, const PdfFacts &facts, const QByteArray &profile);

}  // namespace remit
