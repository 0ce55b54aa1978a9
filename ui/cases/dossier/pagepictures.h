#pragma once
#include "cases/dossier/aside.h"
#include "cases/dossier/papershelf.h"
#include "shell/page.h"

#include <QCache>
#include <QImage>

namespace remit::ui {

/**
 * Pages of papers as pictures, drawn by the worker, each kept for a while. The window opens no file itself: what comes
 * back are rows of colours.
 */
class PagePictures : public QObject
{
    Q_OBJECT

public:
    using Shown = std::function<void(const Result<QImage> &)>;

    /** Draws papers of `shelf`, which others may read from too. */
    explicit PagePictures(std::shared_ptr<PaperShelf> shelf, QObject *parent = nullptr);

    /** The page, counted from 0, of a paper that the ledger keeps; `shown` comes later unless `asker` is gone by then.
     */
    void want(QObject *asker, const QByteArray &digest, int page, int dpi, Shown shown);
    /** The page where it is at hand, else an empty picture. */
    QImage kept(const QByteArray &digest, int page, int dpi) const;
    /** Whether the page was asked for and not answered. */
    bool isOnItsWay(const QByteArray &digest, int page, int dpi) const;
    /** Gives up what was asked for and not answered. */
    void stop();

private:
    struct Wish {
        QPointer<QObject> asker;
        QByteArray digest;
        int page = 0;
        int dpi = 0;
        Shown shown;

        QString key() const;
    };
    void fetch(const Wish &wish);
    void answer(const QString &key, const Result<QImage> &image);
    void draw(const Wish &wish, const ShelvedPaper &paper);

    std::shared_ptr<PaperShelf> m_shelf;
    /** Counts the times that everything was given up. */
    int m_round = 0;
    /** Who waits for what is being drawn, by key. */
    QHash<QString, std::vector<Wish>> m_waiting;
    /** By key; cost in KiB. */
    QCache<QString, QImage> m_kept;
    Aside m_aside;
};

}  // namespace remit::ui
