#include "documents/text.h"

#include <poppler-qt6.h>

#include <memory>

namespace remit {

namespace {

Result<std::unique_ptr<Poppler::Document>> opened(const QByteArray &pdf)
{
    std::unique_ptr<Poppler::Document> document = Poppler::Document::loadFromData(pdf);
    if (!document || document->isLocked()) return fail(u"documents.pdf.unreadable"_qs);
    return document;
}

}  // namespace

Result<int> pdfPageCount(const QByteArray &pdf)
{
    return opened(pdf).map([](const auto &document) { return document->numPages(); });
}

Result<QStringList> pdfText(const QByteArray &pdf)
{
    const auto document = opened(pdf);
    if (!document) return fail(document.error());
    QStringList pages;
    for (int i = 0; i < (*document)->numPages(); ++i) {
        const std::unique_ptr<Poppler::Page> page = (*document)->page(i);
        if (!page) return fail(u"documents.pdf.unreadable"_qs);
        pages.append(page->text(QRectF()));
    }
    return pages;
}

}  // namespace remit
