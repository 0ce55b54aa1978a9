#include "cases/dossier/pagepictures.h"

#include "widgets/pageimage.h"

namespace remit::ui {

namespace {

constexpr int mostKept = 96 << 10;

}  // namespace

QString PagePictures::Wish::key() const
{
    return QString::fromLatin1(digest.toHex()) + u'/' + QString::number(page) + u'/' + QString::number(dpi);
}

PagePictures::PagePictures(std::shared_ptr<PaperShelf> shelf, QObject *parent)
    : QObject(parent), m_shelf(std::move(shelf)), m_kept(mostKept)
{
}

QImage PagePictures::kept(const QByteArray &digest, int page, int dpi) const
{
    const QImage *image = m_kept.object(Wish{{}, digest, page, dpi, {}}.key());
    return image ? *image : QImage();
}

bool PagePictures::isOnItsWay(const QByteArray &digest, int page, int dpi) const
{
    return m_waiting.contains(Wish{{}, digest, page, dpi, {}}.key());
}

void PagePictures::want(QObject *asker, const QByteArray &digest, int page, int dpi, Shown shown)
{
    const Wish wish{asker, digest, page, dpi, std::move(shown)};
    if (const QImage *kept = m_kept.object(wish.key())) {
        wish.shown(*kept);
        return;
    }
    std::vector<Wish> &waiting = m_waiting[wish.key()];
    waiting.push_back(wish);
    if (waiting.size() == 1) fetch(wish);
}

void PagePictures::fetch(const Wish &wish)
{
    m_shelf->want(this, wish.digest, [this, wish, round = m_round](const Result<ShelvedPaper> &paper) {
        if (round != m_round) return;
        if (paper)
            draw(wish, *paper);
        else
            answer(wish.key(), fail(paper.error()));
    });
}

void PagePictures::draw(const Wish &wish, const ShelvedPaper &paper)
{
    m_aside.run(
        [paper, page = wish.page, dpi = wish.dpi](const CancelCheck &stopped) {
            return paper.reader->picture(paper.pdf, page, dpi, stopped).map(imageOf);
        },
        [this, key = wish.key()](const Result<QImage> &image) {
            if (image) m_kept.insert(key, new QImage(*image), int(image->sizeInBytes() >> 10) + 1);
            answer(key, image);
        });
}

void PagePictures::answer(const QString &key, const Result<QImage> &image)
{
    const std::vector<Wish> waiting = m_waiting.take(key);
    for (const Wish &wish : waiting)
        if (wish.asker) wish.shown(image);
}

void PagePictures::stop()
{
    ++m_round;
    m_waiting.clear();
    m_aside.stopAll();
}

}  // namespace remit::ui
