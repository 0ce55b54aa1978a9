#include "cases/review/pageview.h"

#include <QKeyEvent>
#include <QScrollBar>

#include <cmath>

// How an officer's hands move a page: turning, scrolling, zooming, choosing a region.
namespace remit::ui {

bool PageView::turnKey(int key)
{
    auto *bar = verticalScrollBar();
    switch (key) {
        case Qt::Key_Right:
            Q_EMIT turnWanted(1);
            return true;
        case Qt::Key_Left:
            Q_EMIT turnWanted(-1);
            return true;
        case Qt::Key_Space:
        case Qt::Key_PageDown:
            if (bar->value() == bar->maximum())
                Q_EMIT turnWanted(1);
            else
                bar->setValue(bar->value() + bar->pageStep());
            return true;
        case Qt::Key_PageUp:
            if (bar->value() == 0)
                Q_EMIT turnWanted(-1);
            else
                bar->setValue(bar->value() - bar->pageStep());
            return true;
        case Qt::Key_Home:
            Q_EMIT firstWanted();
            return true;
        case Qt::Key_End:
            Q_EMIT lastWanted();
            return true;
        case Qt::Key_Plus:
        case Qt::Key_Equal:
            zoomBy(1);
            return true;
        case Qt::Key_Minus:
            zoomBy(-1);
            return true;
        case Qt::Key_0:
            setZoom(0);
            return true;
        default:
            return false;
    }
}

bool PageView::moveRegion(int key, Qt::KeyboardModifiers modifiers)
{
    constexpr int step = 10;
    if (key == Qt::Key_S && modifiers == Qt::NoModifier) {
        setRegion({80, 80, 840, 60});
        return true;
    }
    if (m_region.isEmpty()) return false;
    const int x = key == Qt::Key_Right ? step : key == Qt::Key_Left ? -step : 0;
    const int y = key == Qt::Key_Down ? step : key == Qt::Key_Up ? -step : 0;
    if (key == Qt::Key_Escape) {
        setRegion({});
        return true;
    }
    if (x == 0 && y == 0) return false;
    QRect moved = m_region;
    if (modifiers & Qt::ShiftModifier) {
        moved.setSize({std::max(step, moved.width() + x), std::max(step, moved.height() + y)});
    } else {
        moved.moveLeft(std::clamp(moved.x() + x, 0, regionScale - moved.width()));
        moved.moveTop(std::clamp(moved.y() + y, 0, regionScale - moved.height()));
    }
    setRegion(moved);
    const QRectF seen = onScreen(m_region);
    auto *bar = verticalScrollBar();
    if (seen.bottom() > viewport()->height()) bar->setValue(bar->value() + int(seen.bottom()) - viewport()->height());
    if (seen.top() < 0) bar->setValue(bar->value() + int(seen.top()));
    return true;
}

void PageView::keyPressEvent(QKeyEvent *event)
{
    const auto modifiers = event->modifiers() & ~Qt::KeypadModifier;
    const bool plain = modifiers == Qt::NoModifier || modifiers == Qt::ShiftModifier;
    if (plain && (moveRegion(event->key(), modifiers) || turnKey(event->key()))) return;
    const bool letter =
        modifiers == Qt::NoModifier && QList<int>{Qt::Key_E, Qt::Key_F, Qt::Key_M, Qt::Key_T}.contains(event->key());
    if (letter || event->matches(QKeySequence::Copy)) {
        Q_EMIT keyed(event->key());
        return;
    }
    QAbstractScrollArea::keyPressEvent(event);
}

void PageView::focusInEvent(QFocusEvent *event)
{
    QAbstractScrollArea::focusInEvent(event);
    viewport()->update();
    Q_EMIT focused();
}

void PageView::focusOutEvent(QFocusEvent *event)
{
    QAbstractScrollArea::focusOutEvent(event);
    viewport()->update();
}

void PageView::wheelEvent(QWheelEvent *event)
{
    const int down = event->angleDelta().y();
    if (event->modifiers() & Qt::ControlModifier) {
        if (down != 0) zoomBy(down > 0 ? 1 : -1);
        return;
    }
    const auto *bar = verticalScrollBar();
    // Past its end the wheel turns the page.
    if (down < 0 && bar->value() == bar->maximum())
        Q_EMIT turnWanted(1);
    else if (down > 0 && bar->value() == 0)
        Q_EMIT turnWanted(-1);
    else
        QAbstractScrollArea::wheelEvent(event);
}

void PageView::mousePressEvent(QMouseEvent *event)
{
    if (event->button() != Qt::LeftButton || m_leaf.digest.isEmpty()) return;
    m_drag = event->position();
    setRegion({});
}

void PageView::mouseMoveEvent(QMouseEvent *event)
{
    if (!m_drag) return;
    m_region = onPage(*m_drag, event->position());
    viewport()->update();
}

void PageView::mouseReleaseEvent(QMouseEvent *event)
{
    if (!m_drag) return;
    const QRect region = onPage(*std::exchange(m_drag, {}), event->position());
    // A click that trembled is no choice.
    constexpr int smallest = 6;
    setRegion(region.width() < smallest && region.height() < smallest ? QRect() : region);
}

}  // namespace remit::ui
