#include "widgets/scrollcolumn.h"

#include <QEvent>
#include <QVBoxLayout>

namespace remit::ui {

ScrollColumn::ScrollColumn(QWidget *parent) : QScrollArea(parent)
{
    auto *content = new QWidget;
    m_column = new QVBoxLayout(content);
    // In line with what stands above it; only the bar is kept clear.
    m_column->setContentsMargins(0, 0, 6, 0);
    setWidgetResizable(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setWidget(content);
    content->installEventFilter(this);
}

bool ScrollColumn::eventFilter(QObject *watched, QEvent *event)
{
    const bool handled = QScrollArea::eventFilter(watched, event);
    if (watched == widget() && event->type() == QEvent::LayoutRequest) fit();
    return handled;
}

void ScrollColumn::resizeEvent(QResizeEvent *event)
{
    QScrollArea::resizeEvent(event);
    fit();
}

void ScrollColumn::fit()
{
    // A column in which nothing depends on its width answers -1.
    const int wanted = m_column->totalHeightForWidth(viewport()->width());
    widget()->setMinimumHeight(wanted < 0 ? m_column->totalMinimumSize().height() : wanted);
}

}  // namespace remit::ui
