#pragma once
#include <QByteArray>

namespace remit::testing {

// Files as scanners and officers make them; each the same at every call.

/** A page of grey and black as a scanner of 150 dots an inch sees it. `format`: "png", "jpeg". */
QByteArray scan(const char *format, int width = 1240, int height = 1754);
/** A TIFF of black and white pages, uncompressed, one strip a page. */
QByteArray tiffOf(int pages);
/** A PDF of that many pages with words on each, without compression, so that tests can change it. */
QByteArray plainPdf(int pages);
/** The same under a password for opening. */
QByteArray lockedPdf();
/** A PDF out of objects, with its table; the first object is the catalogue. */
QByteArray pdfOf(const QList<QByteArray> &objects);
/** A stream object's body, "<< … /Length n >> stream … endstream". */
QByteArray streamOf(const QByteArray &bytes, const QByteArray &entries = {});

}  // namespace remit::testing
