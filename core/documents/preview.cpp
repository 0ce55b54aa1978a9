#include "documents/preview.h"

#include <poppler-qt6.h>

#include <memory>

namespace remit {

Result<QImage> pdfPageImage(const QByteArray &pdf, int page, double dpi)
{
    const std::unique_ptr<Poppler::Document> document = Poppler::Document::loadFromData(pdf);
    if (!document || document->isLocked()) return fail(u"documents.pdf.unreadable"_qs);
    if (page < 0 || page >= document->numPages()) {
        return fail(u"documents.pdf.page"_qs,
                    {{u"page"_qs, QString::number(page + 1)}, {u"count"_qs, QString::number(document->numPages())}});
    }
    document->setRenderHint(Poppler::Document::Antialiasing);
    document->setRenderHint(Poppler::Document::TextAntialiasing);
    const std::unique_ptr<Poppler::Page> found = document->page(page);
    const QImage image = found ? found->renderToImage(dpi, dpi) : QImage();
    if (image.isNull()) return fail(u"documents.pdf.unreadable"_qs);
    return image;
}

}  // namespace remit
