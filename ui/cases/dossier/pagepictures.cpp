#include "cases/dossier/pagepictures.h"

#include "widgets/pageimage.h"

namespace remit::ui {

namespace {

constexpr int mostKept = 96 << 10;

/** What the record gives for drawing. */
struct Source {
    QByteArray pdf;
    std::shared_ptr<const PaperReader> reader;
};

}  // namespace

QString PagePictures::Wish::key() const
{
    return QString::fromLatin1(digest.toHex()) + u'/' + QString::number(page) + u'/' + QString::number(dpi);
}

PagePictures::PagePictures(const PageContext &context, QObject *parent)
    : QObject(parent), m_context(context), m_kept(mostKept)
{
}

void PagePictures::want(QObject *asker, const QByteArray &digest, int page, int dpi, Shown shown)
{
    const Wish wish{asker, digest, page, dpi, std::move(shown)};
    if (const QImage *kept = m_kept.object(wish.key()))
        wish.shown(*kept);
    else
        fetch(wish);
}

void PagePictures::fetch(const Wish &wish)
{
    m_context.backend.ask(
        this,
        [digest = wish.digest](Workplace &place) {
            return place.desk().ports.ledger.attachment(digest).map([&](const QByteArray &pdf) {
                return Source{pdf, place.reader()};
            });
        },
        [this, wish](const Result<Source> &source) {
            if (!wish.asker) return;
            if (source)
                draw(wish, source->pdf, source->reader);
            else
                wish.shown(fail(source.error()));
        });
}

void PagePictures::draw(const Wish &wish, const QByteArray &pdf, const std::shared_ptr<const PaperReader> &reader)
{
    m_aside.run([pdf, reader, page = wish.page, dpi = wish.dpi](
                    const CancelCheck &stopped) { return reader->picture(pdf, page, dpi, stopped).map(imageOf); },
                [this, wish](const Result<QImage> &image) {
                    if (image) m_kept.insert(wish.key(), new QImage(*image), int(image->sizeInBytes() >> 10) + 1);
                    if (wish.asker) wish.shown(image);
                });
}

void PagePictures::stop() { m_aside.stopAll(); }

}  // namespace remit::ui
