#include "way.h"

#include "widgets/table.h"

#include <QAbstractButton>
#include <QCheckBox>
#include <QFileDialog>
#include <QScrollArea>

namespace remit::ui::testing {

namespace {

constexpr int patience = 30000;

/** As a wheel brings it there. */
void bringIntoSight(QWidget *part)
{
    for (QWidget *above = part->parentWidget(); above; above = above->parentWidget())
        if (auto *area = qobject_cast<QScrollArea *>(above); area && area->widget()->isAncestorOf(part))
            area->ensureWidgetVisible(part, 0, 40);
}

/** Whether a press there would reach the part and not something over it. */
bool isUncovered(const QWidget *part, QPoint place)
{
    QWidget *window = part->window();
    const QWidget *hit = window->childAt(part->mapTo(window, place));
    return hit && (hit == part || part->isAncestorOf(hit));
}

}  // namespace

bool Way::press(const QString &name, const QKeySequence &keys) const
{
    const auto ready = [&] {
        const QWidget *part = m_hands.part(name);
        return part && part->isEnabled();
    };
    if (!m_hands.waitFor(ready, patience)) {
        qWarning("%s cannot be pressed", qPrintable(name));
        return false;
    }
    if (m_kind == Kind::Mouse) return click(name);
    if (!keys.isEmpty()) {
        m_hands.press(keys[0].key(), keys[0].keyboardModifiers());
        return true;
    }
    if (!m_hands.tabTo(name)) return false;
    m_hands.press(Qt::Key_Space);
    return true;
}

bool Way::click(const QString &name) const
{
    const auto reachable = [&] {
        // Found anew each time: a page that is still being laid out moves its parts.
        QWidget *part = m_hands.part(name);
        if (!part) return false;
        bringIntoSight(part);
        const bool box = qobject_cast<QCheckBox *>(part);
        return isUncovered(part, box ? QPoint(10, part->height() / 2) : part->rect().center());
    };
    if (!m_hands.waitFor(reachable, patience)) {
        qWarning("%s is covered or out of sight", qPrintable(name));
        return false;
    }
    return m_hands.click(name);
}

bool Way::fill(const QString &field, const QString &text) const
{
    const bool there = m_hands.waitFor([&] { return m_hands.part(field); }, patience) &&
                       (m_kind == Kind::Mouse ? click(field) : m_hands.tabTo(field));
    if (!there) return false;
    m_hands.press(Qt::Key_A, Qt::ControlModifier);
    m_hands.type(text);
    return true;
}

bool Way::give(const QString &field, const QString &browse, const QString &path) const
{
    if (m_kind == Kind::Keyboard) {
        if (!fill(field, path)) return false;
        m_hands.press(Qt::Key_Return);
        return true;
    }
    if (!press(browse)) return false;
    if (!m_hands.waitFor([&] { return qobject_cast<QFileDialog *>(m_hands.top()); }, patience)) return false;
    m_hands.press(Qt::Key_A, Qt::ControlModifier);
    m_hands.type(path);
    return press(QStringLiteral("打开"));
}

bool Way::openRow(const QString &table, int row) const
{
    const auto filled = [&] {
        const Table *shown = m_hands.table(table);
        return shown && shown->model() && shown->model()->rowCount() > row;
    };
    if (!m_hands.waitFor(filled, patience)) return false;
    if (m_kind == Kind::Mouse) return m_hands.doubleClickRow(table, row);
    if (!m_hands.tabTo(table)) return false;
    m_hands.press(Qt::Key_Home, Qt::ControlModifier);
    for (int i = 0; i < row; ++i) m_hands.press(Qt::Key_Down);
    m_hands.press(Qt::Key_Return);
    return true;
}

}  // namespace remit::ui::testing
