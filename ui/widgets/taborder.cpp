#include "widgets/taborder.h"

#include <QLayout>
#include <QScrollArea>
#include <QSplitter>

namespace remit::ui {

namespace {

void collect(QWidget *widget, QList<QWidget *> &stops);

void collect(const QLayout *layout, QList<QWidget *> &stops)
{
    for (int i = 0; i < layout->count(); ++i) {
        QLayoutItem *item = layout->itemAt(i);
        if (QWidget *widget = item->widget())
            collect(widget, stops);
        else if (const QLayout *inner = item->layout())
            collect(inner, stops);
    }
}

void collect(QWidget *widget, QList<QWidget *> &stops)
{
    if ((widget->focusPolicy() & Qt::TabFocus) == Qt::TabFocus) stops << widget;
    if (const auto *area = qobject_cast<QScrollArea *>(widget)) {
        if (area->widget()) collect(area->widget(), stops);
    } else if (const auto *splitter = qobject_cast<QSplitter *>(widget)) {
        for (int i = 0; i < splitter->count(); ++i) collect(splitter->widget(i), stops);
    } else if (const QLayout *layout = widget->layout()) {
        collect(layout, stops);
    }
}

}  // namespace

void tabInOrder(QWidget &whole)
{
    QList<QWidget *> stops;
    collect(&whole, stops);
    for (qsizetype i = 1; i < stops.size(); ++i) QWidget::setTabOrder(stops[i - 1], stops[i]);
}

}  // namespace remit::ui
