#include "shell/room.h"

namespace remit::ui {

Room::Room(QWidget *whole, QWidget *parent) : QScrollArea(parent)
{
    setFrameShape(QFrame::NoFrame);
    setFocusPolicy(Qt::NoFocus);
    setWidget(whole);
}

void Room::resizeEvent(QResizeEvent *event)
{
    QScrollArea::resizeEvent(event);
    widget()->resize(maximumViewportSize().expandedTo(least));
}

}  // namespace remit::ui
