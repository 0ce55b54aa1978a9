#pragma once
#include "base/result.h"

#include <QByteArray>
#include <QImage>

namespace remit {

/**
 * A page of a PDF as a picture, for the screen only. Pages count from 0; `dpi` 72 shows it in its own size.
 * Errors: documents.pdf.unreadable; documents.pdf.page with `page` and `count`.
 */
Result<QImage> pdfPageImage(const QByteArray &pdf, int page, double dpi);

}  // namespace remit
