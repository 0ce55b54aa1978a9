#pragma once
#include "cases/review/pageview.h"

#include <QAbstractListModel>
#include <QListView>
#include <QSet>

namespace remit::ui {

/** The pages of a dossier as small pictures; only those that are looked at are drawn. */
class Thumbnails : public QListView
{
    Q_OBJECT

public:
    Thumbnails(const Theme &theme, std::shared_ptr<PaperShelf> shelf, QWidget *parent = nullptr);

    /** The pages; their pictures are not asked for before begin(), so that the page being read comes first. */
    void setLeaves(std::vector<Leaf> leaves);
    void begin();
    /** Running pages that bear open flaws. */
    void setFlawed(QSet<int> pages);
    /** Shows that page as the one being read, without asking for it. */
    void setPage(int running);

Q_SIGNALS:
    void chosen(int running);

protected:
    void scrollContentsBy(int dx, int dy) override;
    void currentChanged(const QModelIndex &current, const QModelIndex &previous) override;

private:
    class Model;
    class Painter;
    /** The small picture, or an empty one that is on its way. */
    QImage pictureOf(const Leaf &leaf);

    PagePictures m_pictures;
    Model *m_model;
    QSet<int> m_asked;
    QSet<int> m_flawed;
    bool m_quiet = false;
    bool m_held = false;
    /** Asks anew for what is seen, once the scrolling rests. */
    QTimer m_rest;
};

}  // namespace remit::ui
