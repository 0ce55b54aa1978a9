#pragma once
#include "base/result.h"

#include <QByteArray>
#include <QStringList>

namespace remit {

/** How many pages the PDF has. Errors: documents.pdf.unreadable. */
Result<int> pdfPageCount(const QByteArray &pdf);

/** The text of every page, line by line as it stands there, for search. Errors: documents.pdf.unreadable. */
Result<QStringList> pdfText(const QByteArray &pdf);

}  // namespace remit
