#pragma once
#include "cases/dossier/aside.h"
#include "cases/dossier/papershelf.h"
#include "casework/dossier.h"

#include <QCache>
#include <QHash>

namespace remit::ui {

/** A page on which words were found. */
struct TextHit {
    /** Running number in the dossier, from 1. */
    int page = 0;
    /** The words with a little of what stands around them. */
    QString context;
    int count = 0;
};

/** How a search through a dossier goes: pages read so far, and those of them that have no text (scans). */
struct TextSearch {
    int read = 0;
    int total = 0;
    int withoutText = 0;
    std::vector<TextHit> found;
};

/** The text of a dossier's pages, read by the worker aside and kept while the dossier is open. */
class DossierText : public QObject
{
    Q_OBJECT

public:
    explicit DossierText(std::shared_ptr<PaperShelf> shelf, QObject *parent = nullptr);

    /** Another dossier; what was read of the earlier one is kept where a paper is in both. */
    void setPieces(const std::vector<DossierPiece> &pieces);
    /** Looks for the words, blanks and cases apart; told() brings how far it is. Empty: ends the search. */
    void search(const QString &words);
    const QString &words() const { return m_words; }
    /** The words of a page, counted from 0, once they are read; `done` is not called where that fails. */
    void wordsOn(QObject *asker, const QByteArray &digest, int page,
                 std::function<void(const std::vector<PageWord> &)> done);

Q_SIGNALS:
    void told(const remit::ui::TextSearch &search);
    void failed(const remit::Error &error);

private:
    void readNext();
    void took(const QByteArray &digest, int first, const QStringList &texts);
    void look();

    std::shared_ptr<PaperShelf> m_shelf;
    std::vector<DossierPiece> m_pieces;
    QString m_words;
    /** By digest: page after page. */
    QHash<QByteArray, QStringList> m_texts;
    QCache<QString, std::vector<PageWord>> m_wordsOf;
    bool m_reading = false;
    Aside m_aside;
};

/** The words inside a region of the page, as running text; both in thousandths of the page. */
QString textWithin(const std::vector<PageWord> &words, const QRect &region);
/** Where the words stand on the page. */
std::vector<QRect> placesOf(const std::vector<PageWord> &words, const QString &wanted);

}  // namespace remit::ui
