#pragma once
#include "cases/dossier/pagepictures.h"
#include "dossier/review.h"

#include <QAbstractScrollArea>
#include <QTimer>

namespace remit::ui {

/** A page of a dossier. */
struct Leaf {
    QByteArray digest;
    /** From 0, in its paper. */
    int page = 0;
    /** From 1, in the whole dossier (卷宗第 x 页). */
    int running = 0;

    bool operator==(const Leaf &) const = default;
};

/** Something drawn over a page, in thousandths of it; an empty region: a sign at the page's edge. */
struct PageMark {
    QRect region;
    Tone tone = Tone::Accent;
};

/**
 * One page of a dossier, as wide as its room or at a percentage, with marks over it and a region that is chosen with
 * the mouse or the keyboard (S, then the arrows, Shift and the arrows for its size). The picture is drawn aside; until
 * it is there, what is at hand of the page is shown larger or smaller.
 */
class PageView : public QAbstractScrollArea
{
    Q_OBJECT

public:
    PageView(const Theme &theme, std::shared_ptr<PaperShelf> shelf, QWidget *parent = nullptr);

    /** Shows the page from its top, or its end where somebody turns back; `near` are likely wanted next. */
    void open(const Leaf &leaf, const std::vector<Leaf> &near, bool fromEnd = false);
    void clear();
    const Leaf &leaf() const { return m_leaf; }
    void setMarks(std::vector<PageMark> marks);
    void setHits(std::vector<QRect> hits);
    /** In percent; 0: as wide as the room. */
    void setZoom(int percent);
    int zoom() const { return m_zoom; }
    /** What the page is drawn at now, in percent. */
    int shownZoom() const;
    void zoomBy(int steps);
    /** In thousandths of the page; empty: none. */
    QRect region() const { return m_region; }
    void setRegion(const QRect &region);
    /** Whether the picture of this page at this size is on the screen. */
    bool isSharp() const { return m_sharp; }
    const Result<QImage> &picture() const { return m_picture; }

Q_SIGNALS:
    void turnWanted(int by);
    void firstWanted();
    void lastWanted();
    void regionChanged();
    void zoomed();
    /** The page that was asked for is on the screen, or cannot be. */
    void drawn();
    /** A letter that does something with the page: copies, takes a passage … */
    void keyed(int key);
    void focused();

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void showEvent(QShowEvent *event) override;
    void scrollContentsBy(int dx, int dy) override;
    void keyPressEvent(QKeyEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;

private:
    QSizeF paperSize() const;
    QRectF paperRect() const;
    QRectF onScreen(const QRect &region) const;
    QRect onPage(const QPointF &from, const QPointF &to) const;
    int dpi() const;
    void fetch();
    void took(const Leaf &leaf, int dpi, const Result<QImage> &image);
    void fetchNear();
    void fitBars();
    bool turnKey(int key);
    bool moveRegion(int key, Qt::KeyboardModifiers modifiers);
    void drawMarks(QPainter &painter) const;

    const Theme &m_theme;
    PagePictures m_pictures;
    Leaf m_leaf;
    std::vector<Leaf> m_near;
    Result<QImage> m_picture = fail(QString());
    bool m_sharp = false;
    /** Of each page that was seen, in points. */
    QHash<QByteArray, QSizeF> m_sizes;
    std::vector<PageMark> m_marks;
    std::vector<QRect> m_hits;
    int m_zoom = 0;
    QRect m_region;
    std::optional<QPointF> m_drag;
    bool m_fromEnd = false;
    /** Draws anew once the window's edge stands still. */
    QTimer m_soon;
};

}  // namespace remit::ui
