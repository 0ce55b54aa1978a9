#include "hands.h"

#include "demo.h"
#include "widgets/table.h"

#include <QAbstractButton>
#include <QApplication>
#include <QCheckBox>
#include <QDialog>
#include <QLabel>
#include <QLineEdit>

namespace remit::ui::testing {

QWidget *Hands::top() const
{
    QWidget *above = &m_window;
    for (QWidget *widget : QApplication::topLevelWidgets())
        if (auto *dialog = qobject_cast<QDialog *>(widget);
            dialog && dialog->isVisible() && !dialog->findChild<QDialog *>())
            above = dialog;
    return above;
}

QString Hands::nameOf(const QWidget *widget)
{
    if (!widget->accessibleName().isEmpty()) return widget->accessibleName();
    if (const auto *button = qobject_cast<const QAbstractButton *>(widget)) return button->text();
    return {};
}

QString Hands::textOf(const QWidget *widget)
{
    if (const auto *label = qobject_cast<const QLabel *>(widget)) return label->text();
    if (const auto *button = qobject_cast<const QAbstractButton *>(widget)) return button->text();
    if (const auto *line = qobject_cast<const QLineEdit *>(widget)) return line->text();
    return {};
}

void Hands::press(int key, Qt::KeyboardModifiers modifiers) const
{
    QWidget *over = top();
    // Without a window manager nobody gives the keyboard back to the window below a dialog that closed.
    if (!over->isActiveWindow()) {
        over->activateWindow();
        Q_UNUSED(QTest::qWaitFor([over] { return over->isActiveWindow(); }, 5000));
    }
    QWidget *focus = over->focusWidget() ? over->focusWidget() : over;
    QTest::keyClick(focus, Qt::Key(key), modifiers);
    ++m_keys;
    QCoreApplication::processEvents();
}

void Hands::type(const QString &text) const
{
    QWidget *over = top();
    QWidget *focus = over->focusWidget() ? over->focusWidget() : over;
    m_keys += int(text.size());
    for (const QChar letter : text) {
        if (letter.unicode() < 128) {
            QTest::keyClick(focus, letter.toLatin1());
            continue;
        }
        // Han characters come from an input method.
        QInputMethodEvent composed;
        composed.setCommitString(letter);
        QCoreApplication::sendEvent(focus, &composed);
    }
    QCoreApplication::processEvents();
}

QString Hands::focusName() const
{
    const QWidget *focus = top()->focusWidget();
    return focus ? nameOf(focus) : QString();
}

bool Hands::tabTo(const QString &name) const
{
    // The dialog of a key that was just pressed opens a moment later, however fast the machine is.
    Q_UNUSED(waitFor([&] { return part(name) != nullptr; }, 10000));
    QStringList seen;
    for (int i = 0; i < 120; ++i) {
        if (focusName().startsWith(name)) return true;
        seen << focusName();
        press(Qt::Key_Tab);
    }
    qWarning("Tab never came to %s; it passed %s", qPrintable(name), qPrintable(seen.mid(0, 60).join(u" | ")));
    return false;
}

QWidget *Hands::part(const QString &name) const
{
    QWidget *begins = nullptr;
    for (auto *widget : top()->findChildren<QWidget *>()) {
        if (!widget->isVisible() || qobject_cast<QLabel *>(widget)) continue;
        const QString own = nameOf(widget);
        if (own == name) return widget;
        if (!begins && own.startsWith(name)) begins = widget;
    }
    return begins;
}

bool Hands::click(const QString &name) const
{
    QWidget *widget = nullptr;
    if (!waitFor([&] { return (widget = part(name)) && widget->isEnabled(); }, 10000)) {
        qWarning("nothing named %s can be clicked", qPrintable(name));
        return false;
    }
    // A check box answers on its mark and words, not on the empty rest of its row.
    const QPoint place = qobject_cast<QCheckBox *>(widget) ? QPoint(10, widget->height() / 2) : widget->rect().center();
    // What lies there gets the click, as from a real mouse: the line in a field that has a button beside it.
    QWidget *hit = widget->childAt(place);
    QTest::mouseClick(hit ? hit : widget, Qt::LeftButton, {}, hit ? hit->mapFrom(widget, place) : place);
    ++m_clicks;
    QCoreApplication::processEvents();
    return true;
}

bool Hands::doubleClickRow(const QString &name, int row) const
{
    Table *rows = table(name);
    if (!rows || !rows->model() || row >= rows->model()->rowCount()) return false;
    const QPoint place = rows->visualRect(rows->model()->index(row, 1)).center();
    QTest::mouseClick(rows->viewport(), Qt::LeftButton, {}, place);
    QTest::mouseDClick(rows->viewport(), Qt::LeftButton, {}, place);
    m_clicks += 2;
    return true;
}

Table *Hands::table(const QString &name) const { return qobject_cast<Table *>(part(name)); }

bool Hands::sees(const QString &words, int milliseconds) const
{
    const bool seen = waitFor(
        [&] {
            for (const auto *widget : top()->findChildren<QWidget *>())
                if (widget->isVisible() && textOf(widget).contains(words)) return true;
            return false;
        },
        milliseconds);
    if (seen) return true;
    QStringList texts;
    for (const auto *widget : top()->findChildren<QWidget *>())
        if (widget->isVisible() && !textOf(widget).isEmpty()) texts << textOf(widget);
    qWarning("%s is not to be seen among: %s", qPrintable(words), qPrintable(texts.join(u" | ").left(3000)));
    return false;
}

bool Hands::waitFor(const std::function<bool()> &what, int milliseconds) const
{
    return QTest::qWaitFor(what, milliseconds);
}

bool Hands::signIn(const QString &officer) const
{
    if (!waitFor([&] { return m_window.isLocked(); }) || !tabTo(u"民警账号"_qs)) return false;
    press(Qt::Key_A, Qt::ControlModifier);
    type(officer);
    if (!tabTo(u"口令"_qs)) return false;
    type(QString::fromUtf8(demoPassphrase()));
    press(Qt::Key_Return);
    return waitFor([&] { return !m_window.isLocked(); }, 60000);
}

bool Hands::change(const QString &officer) const
{
    press(Qt::Key_L, Qt::ControlModifier | Qt::ShiftModifier);
    return signIn(officer);
}

}  // namespace remit::ui::testing
