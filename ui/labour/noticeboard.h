#pragma once
#include "labour/sheetpresenter.h"

#include <QTimer>

namespace remit::ui {

/**
 * The day's labour on the wall (公示): the signed sheets over the whole screen, one page a team, in letters that are
 * read from five metres. It turns its pages by itself; arrows or space turn them, P holds, Esc leaves.
 */
class NoticeBoard : public QWidget
{
    Q_OBJECT

public:
    NoticeBoard(const PageContext &context, Date on, std::vector<SheetView> sheets, QWidget *parent);

    int pageCount() const { return int(m_pages.size()); }
    int page() const { return m_page; }
    bool isHeld() const { return !m_turn.isActive(); }
    /** What the page says, for a reader of the screen. */
    QString pageText() const;
    /** The height of a letter of the rows in pixels, at the window's size. */
    int letterHeight() const;
    /** How long a page stands. */
    void setPause(std::chrono::milliseconds pause);

protected:
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;

private:
    struct Row {
        QString name;
        QString number;
        QString fulfilment;
        QString credit;
        bool below = false;
    };
    struct Leaf {
        QString team;
        int part = 1;
        int parts = 1;
        std::vector<Row> rows;
    };
    void layOut(const std::vector<SheetView> &sheets);
    void turn(int by);
    void paintRow(QPainter &painter, const QRectF &room, const Row &row) const;
    QString titleOf(const Leaf &leaf) const;

    PageContext m_context;
    Date m_on;
    std::vector<Leaf> m_pages;
    int m_page = 0;
    QTimer m_turn;
};

}  // namespace remit::ui
