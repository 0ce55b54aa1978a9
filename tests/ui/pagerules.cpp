#include "pagerules.h"

#include "widgets/table.h"

#include <QAbstractButton>
#include <QAbstractSpinBox>
#include <QButtonGroup>
#include <QComboBox>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QScrollArea>
#include <QScrollBar>
#include <QTabBar>

namespace remit::ui::testing {

namespace {

QString nameOf(const QWidget *widget)
{
    const auto *button = qobject_cast<const QAbstractButton *>(widget);
    const QString name = widget->accessibleName();
    return !name.isEmpty() ? name : button ? button->text() : QString();
}

/** Where Tab leads from here until it comes round. */
QList<QWidget *> walk(QWidget *from)
{
    QList<QWidget *> seen;
    for (QWidget *at = from->nextInFocusChain(); at && at != from; at = at->nextInFocusChain()) seen << at;
    return seen << from;
}

/** Steps of Tab that lead up again between neighbours in one row or column. */
QStringList backwards(const QList<QWidget *> &chain, const QList<QWidget *> &all)
{
    QStringList found;
    const QWidget *before = nullptr;
    for (QWidget *at : chain) {
        if (!all.contains(at)) continue;
        if (before && before->parentWidget() == at->parentWidget()) {
            const QRect one = before->geometry(), next = at->geometry();
            const bool up = next.bottom() < one.top() && next.left() <= one.right() && next.right() >= one.left();
            const bool left = next.right() < one.left() && next.top() <= one.bottom() && next.bottom() >= one.top();
            if (up || left) found << told(before) + u" → "_qs + told(at);
        }
        before = at;
    }
    return found;
}

/** Buttons that neither Tab nor a shortcut of their own reaches. */
QStringList unreachable(const QWidget *top)
{
    QStringList found;
    for (const auto *one : top->findChildren<QAbstractButton *>()) {
        // A picture is no action, and of several that exclude each other the arrow keys reach the rest.
        const bool part = one->objectName().startsWith(u"qt_"_qs) || qobject_cast<const QTableView *>(one->parent()) ||
                          qobject_cast<const QLineEdit *>(one->parent()) ||
                          one->testAttribute(Qt::WA_TransparentForMouseEvents) || one->autoExclusive() ||
                          (one->group() && one->group()->exclusive());
        const bool tab = (one->focusPolicy() & Qt::TabFocus) == Qt::TabFocus;
        if (one->isVisible() && one->isEnabled() && !part && !tab && one->shortcut().isEmpty() &&
            one->property("shortcut").toString().isEmpty())
            found << told(one);
    }
    return found;
}

/** What asks for the most room there. */
QString widest(const QWidget &whole)
{
    int most = 0;
    QString name;
    for (const auto *one : whole.findChildren<QWidget *>()) {
        const int asked = std::max(one->minimumSizeHint().width(), one->minimumWidth());
        if (!one->isVisible() || one->layout() || asked <= most) continue;
        most = asked;
        const auto *label = qobject_cast<const QLabel *>(one);
        name = label ? label->text() : nameOf(one);
    }
    return name;
}

/** What that heading says, where it has less room than it needs. */
QString cutHeading(const QHeaderView &head, int column)
{
    if (head.orientation() != Qt::Horizontal || head.isSectionHidden(column)) return {};
    const QString words = head.model()->headerData(column, Qt::Horizontal).toString();
    QFont small = head.font();
    small.setPixelSize(12);
    return QFontMetrics(small).horizontalAdvance(words) > head.sectionSize(column) - 8 ? words : QString();
}

}  // namespace

QList<QWidget *> stops(const QWidget *top)
{
    QList<QWidget *> found;
    for (auto *widget : top->findChildren<QWidget *>()) {
        const bool inner = qobject_cast<QAbstractSpinBox *>(widget->parentWidget()) ||
                           qobject_cast<QComboBox *>(widget->parentWidget()) || widget->focusProxy();
        const bool takes = (widget->focusPolicy() & Qt::TabFocus) == Qt::TabFocus;
        if (takes && !inner && widget->isVisible() && widget->isEnabled() && widget->window() == top) found << widget;
    }
    return found;
}

QString told(const QWidget *widget)
{
    return u"%1 (%2)"_qs.arg(nameOf(widget), QString::fromLatin1(widget->metaObject()->className()));
}

QStringList keyboardFaults(const QWidget *top)
{
    const QList<QWidget *> all = stops(top);
    if (all.isEmpty()) return {u"nothing takes the keyboard"_qs};
    QStringList found;
    for (const QWidget *stop : all)
        if (nameOf(stop).isEmpty() && !qobject_cast<const QScrollArea *>(stop)) found << u"no name: "_qs + told(stop);
    const QList<QWidget *> chain = walk(const_cast<QWidget *>(top));
    for (QWidget *stop : all)
        if (!chain.contains(stop)) found << u"Tab never comes to "_qs + told(stop);
    for (const QString &step : backwards(chain, all)) found << u"Tab goes back: "_qs + step;
    for (const QString &action : unreachable(top)) found << u"only by mouse: "_qs + action;
    return found;
}

bool comesIntoSight(QWidget *widget)
{
    for (QWidget *above = widget->parentWidget(); above; above = above->parentWidget())
        if (auto *area = qobject_cast<QScrollArea *>(above))
            for (const QPoint &corner : {widget->rect().bottomRight(), widget->rect().topLeft()}) {
                const QPoint place = widget->mapTo(area->widget(), corner);
                area->ensureVisible(place.x(), place.y(), 4, 4);
            }
    constexpr QSize enough(80, 24);
    QRect seen = widget->rect();
    for (const QWidget *above = widget->parentWidget(); above; above = above->parentWidget())
        seen &= above->rect().translated(-widget->mapTo(above, QPoint()));
    const QSize wanted = widget->size().boundedTo(enough);
    return seen.width() >= wanted.width() && seen.height() >= wanted.height();
}

QStringList misfits(const QWidget *top)
{
    QStringList found;
    for (const auto *table : top->findChildren<Table *>())
        if (table->isVisible() && table->horizontalScrollBar()->maximum() > 0)
            found << u"%1 scrolls by %2"_qs.arg(table->accessibleName()).arg(table->horizontalScrollBar()->maximum());
    for (const auto *area : top->findChildren<QScrollArea *>())
        if (area->isVisible() && area->widget() && area->widget()->width() > area->viewport()->width())
            found << u"%1 is wider than its room by %2, at %3"_qs
                         .arg(QString::fromLatin1(area->parentWidget()->metaObject()->className()))
                         .arg(area->widget()->width() - area->viewport()->width())
                         .arg(widest(*area->widget()));
    for (const auto *label : top->findChildren<QLabel *>())
        if (label->isVisible() && !label->wordWrap() && label->text().size() > 1 &&
            label->width() < label->minimumSizeHint().width())
            found << u"%1 is cut"_qs.arg(label->text());
    for (const auto *head : top->findChildren<QHeaderView *>())
        for (int column = 0; head->isVisible() && column < head->count(); ++column)
            if (const QString words = cutHeading(*head, column); !words.isEmpty())
                found << u"the heading %1 is cut"_qs.arg(words);
    for (const auto *tabs : top->findChildren<QTabBar *>())
        if (tabs->isVisible() && tabs->tabRect(tabs->count() - 1).right() > tabs->width())
            found << u"the tab %1 is cut"_qs.arg(tabs->tabText(tabs->count() - 1));
    for (const auto *list : top->findChildren<QListView *>())
        if (list->isVisible() && list->horizontalScrollBar()->maximum() > 0)
            found << u"%1 scrolls"_qs.arg(list->accessibleName());
    for (const auto *button : top->findChildren<QAbstractButton *>())
        if (button->isVisible() && !button->text().isEmpty() && button->width() < button->minimumSizeHint().width())
            found << u"%1 is cut"_qs.arg(button->text());
    return found;
}

}  // namespace remit::ui::testing
