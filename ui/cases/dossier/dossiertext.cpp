#include "cases/dossier/dossiertext.h"

namespace remit::ui {

namespace {

/** Read in one go by the worker: enough to be quick, little enough to be told about. */
constexpr int pagesAtOnce = 100;
constexpr int pagesKept = 40;
constexpr int around = 14;

/** As it is compared: without blanks, and without the difference of capitals. */
QString bare(const QString &text)
{
    QString kept;
    kept.reserve(text.size());
    for (const QChar letter : text)
        if (!letter.isSpace()) kept += letter.toCaseFolded();
    return kept;
}

bool isLatin(QChar letter) { return letter.unicode() < 0x2e80 && letter.isLetterOrNumber(); }

}  // namespace

DossierText::DossierText(std::shared_ptr<PaperShelf> shelf, QObject *parent)
    : QObject(parent), m_shelf(std::move(shelf)), m_wordsOf(pagesKept)
{
}

void DossierText::setPieces(const std::vector<DossierPiece> &pieces)
{
    m_pieces = pieces;
    QHash<QByteArray, QStringList> kept;
    for (const DossierPiece &piece : pieces)
        if (m_texts.contains(piece.digest)) kept.insert(piece.digest, m_texts.value(piece.digest));
    m_texts = kept;
    m_aside.stopAll();
    m_reading = false;
    if (!m_words.isEmpty()) search(m_words);
}

void DossierText::search(const QString &words)
{
    m_words = words.trimmed();
    if (m_words.isEmpty()) return;
    look();
    if (!m_reading) readNext();
}

void DossierText::readNext()
{
    m_reading = false;
    for (const DossierPiece &piece : m_pieces) {
        const int first = int(m_texts.value(piece.digest).size());
        if (first >= piece.pages) continue;
        m_reading = true;
        m_shelf->want(this, piece.digest, [this, digest = piece.digest, first](const Result<ShelvedPaper> &paper) {
            if (!paper) {
                m_reading = false;
                Q_EMIT failed(paper.error());
                return;
            }
            m_aside.run(
                [paper = *paper, first](const CancelCheck &stopped) {
                    return paper.reader->texts(paper.pdf, first, pagesAtOnce, stopped);
                },
                [this, digest, first](const Result<QStringList> &texts) {
                    // A paper that cannot be read has no text; the others have.
                    took(digest, first, texts ? *texts : QStringList());
                });
        });
        return;
    }
}

void DossierText::took(const QByteArray &digest, int first, const QStringList &texts)
{
    QStringList &all = m_texts[digest];
    if (all.size() != first) return;
    for (const QString &text : texts) all << text;
    // Fewer pages than there should be: the rest stay empty, or it would be asked for without end.
    if (texts.size() < pagesAtOnce)
        for (const DossierPiece &piece : m_pieces)
            if (piece.digest == digest)
                while (all.size() < piece.pages) all << QString();
    look();
    readNext();
}

void DossierText::look()
{
    if (m_words.isEmpty()) return;
    const QString wanted = bare(m_words);
    TextSearch search;
    for (const DossierPiece &piece : m_pieces) {
        const QStringList texts = m_texts.value(piece.digest);
        for (int page = 0; page < std::min(int(texts.size()), piece.pages); ++page) {
            const QString text = bare(texts[page]);
            search.withoutText += text.isEmpty();
            const auto at = text.indexOf(wanted);
            if (at < 0) continue;
            search.found.push_back({search.total + page + 1,
                                    text.mid(std::max<qsizetype>(0, at - around), wanted.size() + 2 * around),
                                    int(text.count(wanted))});
        }
        search.read += std::min(int(texts.size()), piece.pages);
        search.total += piece.pages;
    }
    Q_EMIT told(search);
}

void DossierText::wordsOn(QObject *asker, const QByteArray &digest, int page,
                          std::function<void(const std::vector<PageWord> &)> done)
{
    const QString key = QString::fromLatin1(digest.toHex()) + u'/' + QString::number(page);
    if (const auto *kept = m_wordsOf.object(key)) {
        done(*kept);
        return;
    }
    m_shelf->want(
        asker, digest,
        [this, asker = QPointer<QObject>(asker), page, key, done = std::move(done)](const Result<ShelvedPaper> &paper) {
            if (!paper || !asker) return;
            m_aside.run([paper = *paper,
                         page](const CancelCheck &stopped) { return paper.reader->words(paper.pdf, page, stopped); },
                        [this, asker, key, done](const Result<std::vector<PageWord>> &words) {
                            if (!words) return;
                            m_wordsOf.insert(key, new std::vector<PageWord>(*words));
                            if (asker) done(*words);
                        });
        });
}

QString textWithin(const std::vector<PageWord> &words, const QRect &region)
{
    QString text;
    const PageWord *before = nullptr;
    for (const PageWord &word : words) {
        if (word.text.isEmpty() || !region.contains(word.place.center())) continue;
        const bool broken = before && word.place.top() >= before->place.bottom();
        const bool apart = before && (before->spaced || (broken && isLatin(text.back()) && isLatin(word.text.front())));
        if (apart) text += u' ';
        text += word.text;
        before = &word;
    }
    return text;
}

std::vector<QRect> placesOf(const std::vector<PageWord> &words, const QString &wanted)
{
    QString text;
    /** Which word each letter belongs to. */
    std::vector<size_t> owner;
    for (size_t i = 0; i < words.size(); ++i) {
        const QString letters = bare(words[i].text);
        text += letters;
        owner.insert(owner.end(), size_t(letters.size()), i);
    }
    const QString sought = bare(wanted);
    std::vector<QRect> places;
    if (sought.isEmpty()) return places;
    for (auto at = text.indexOf(sought); at >= 0; at = text.indexOf(sought, at + sought.size()))
        for (auto i = size_t(at); i < size_t(at + sought.size()); ++i)
            if (i == size_t(at) || owner[i] != owner[i - 1]) places.push_back(words[owner[i]].place);
    return places;
}

}  // namespace remit::ui
