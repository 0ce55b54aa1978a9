#include "documents/foreign.h"

#include <poppler-qt6.h>
#include <qpdf/QPDF.hh>
#include <qpdf/QPDFPageDocumentHelper.hh>

#include <algorithm>
#include <memory>

namespace remit {

namespace {

/** A sheet of A3 at 600 dots an inch has 70 million. */
constexpr double mostDots = 100e6;
/** The largest page that PDF 1.7 knows, in points. */
constexpr double longestSide = 14400;

tl::unexpected<Error> damaged() { return fail(u"dossier.file.damaged"_qs); }

/** How many pages a second reader finds, which walks the page tree itself and mends nothing. */
Result<int> countStrictly(const QByteArray &pdf)
try {
    QPDF document;
    document.setSuppressWarnings(true);
    document.setAttemptRecovery(false);
    document.processMemoryFile("", pdf.constData(), std::size_t(pdf.size()));
    const std::size_t count = document.getAllPages().size();
    if (count > mostForeignPages)
        return fail(u"dossier.file.pages"_qs,
                    {{u"count"_qs, QString::number(count)}, {u"limit"_qs, QString::number(mostForeignPages)}});
    return int(count);
} catch (const QPDFExc &error) {
    if (error.getErrorCode() == qpdf_e_password) return fail(u"dossier.file.encrypted"_qs);
    return damaged();
} catch (const std::bad_alloc &) {
    return fail(u"dossier.file.memory"_qs);
} catch (const std::exception &) {
    return damaged();
}

Result<std::unique_ptr<Poppler::Document>> opened(const QByteArray &pdf)
{
    std::unique_ptr<Poppler::Document> document = Poppler::Document::loadFromData(pdf);
    if (!document) return damaged();
    if (document->isLocked()) return fail(u"dossier.file.encrypted"_qs);
    return document;
}

std::unique_ptr<Poppler::Page> pageOf(const Poppler::Document &document, int page)
{
    return page >= 0 && page < document.numPages() ? document.page(page) : nullptr;
}

Result<QImage> drawn(const Poppler::Page &page, double dpi)
{
    const QSizeF size = page.pageSizeF() * (dpi / 72);
    if (size.width() * size.height() > mostDots) return fail(u"dossier.file.picture"_qs);
    QImage image = page.renderToImage(dpi, dpi);
    if (image.isNull()) return damaged();
    return image;
}

}  // namespace

Result<std::vector<QSizeF>> foreignPages(const QByteArray &pdf)
{
    const Result<int> count = countStrictly(pdf);
    if (!count) return fail(count.error());
    const auto document = opened(pdf);
    if (!document) return fail(document.error());
    if (*count < 1 || (*document)->numPages() != *count) return damaged();
    std::vector<QSizeF> sizes;
    for (int i = 0; i < *count; ++i) {
        const std::unique_ptr<Poppler::Page> page = (*document)->page(i);
        if (!page) return damaged();
        const QSizeF size = page->pageSizeF();
        const bool sound =
            size.width() >= 1 && size.height() >= 1 && size.width() <= longestSide && size.height() <= longestSide;
        if (!sound) return damaged();
        sizes.push_back(size);
    }
    constexpr double thumbnail = 24;
    return drawn(*(*document)->page(0), thumbnail).map([&](const QImage &) { return sizes; });
}

Result<QImage> foreignPicture(const QByteArray &pdf, int page, double dpi)
{
    const auto document = opened(pdf);
    if (!document) return fail(document.error());
    const std::unique_ptr<Poppler::Page> found = pageOf(**document, page);
    if (!found) return fail(u"dossier.file.page"_qs, {{u"page"_qs, QString::number(page + 1)}});
    (*document)->setRenderHint(Poppler::Document::Antialiasing);
    (*document)->setRenderHint(Poppler::Document::TextAntialiasing);
    return drawn(*found, dpi);
}

Result<std::vector<ForeignWord>> foreignWords(const QByteArray &pdf, int page)
{
    const auto document = opened(pdf);
    if (!document) return fail(document.error());
    const std::unique_ptr<Poppler::Page> found = pageOf(**document, page);
    if (!found) return fail(u"dossier.file.page"_qs, {{u"page"_qs, QString::number(page + 1)}});
    const QSizeF size = found->pageSizeF();
    if (size.isEmpty()) return damaged();
    constexpr double scale = 1000;
    const auto across = [&](double x) { return int(std::clamp(x / size.width() * scale, 0.0, scale)); };
    const auto down = [&](double y) { return int(std::clamp(y / size.height() * scale, 0.0, scale)); };
    std::vector<ForeignWord> words;
    for (const std::unique_ptr<Poppler::TextBox> &box : found->textList()) {
        const QRectF at = box->boundingBox();
        const QPoint from(across(at.left()), down(at.top())), to(across(at.right()), down(at.bottom()));
        words.push_back({box->text(), QRect(from, QSize(to.x() - from.x(), to.y() - from.y())), box->hasSpaceAfter()});
    }
    return words;
}

Result<QStringList> foreignTexts(const QByteArray &pdf, int first, int count)
{
    const auto document = opened(pdf);
    if (!document) return fail(document.error());
    QStringList texts;
    for (int page = std::max(first, 0); page < (*document)->numPages() && texts.size() < count; ++page) {
        const std::unique_ptr<Poppler::Page> found = (*document)->page(page);
        texts << (found ? found->text({}) : QString());
    }
    return texts;
}

}  // namespace remit
