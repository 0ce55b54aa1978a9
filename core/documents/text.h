#pragma once
#include "base/result.h"

#include <QByteArray>
#include <QStringList>

namespace remit {

/** How many pages the PDF has. Errors: documents.pdf.unreadable. */
Result<int> pdfPageCount(const QByteArray &pdf);

/** The text of every page, in reading order, as any PDF program would copy it. Errors: documents.pdf.unreadable. */
Result<QStringList> pdfText(const QByteArray &pdf);

}  // namespace remit
