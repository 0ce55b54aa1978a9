#pragma once
#include "shell/window.h"

#include <QtTest>

class QAbstractButton;

namespace remit::ui {
class Table;
}

namespace remit::ui::testing {

/**
 * An officer's two hands at the window: whatever is on top (a dialog, else the window) gets the keys and the clicks,
 * and only what can be seen is found. Nothing here calls into pages or presenters.
 */
class Hands
{
public:
    explicit Hands(Window &window) : m_window(window) {}

    Window &window() const { return m_window; }
    /** The dialog on top, or the window. */
    QWidget *top() const;

    void press(int key, Qt::KeyboardModifiers modifiers = Qt::NoModifier) const;
    void type(const QString &text) const;
    /** Tab until the keyboard is at the part of that name (its accessible name or text begins with it). */
    bool tabTo(const QString &name) const;
    /** The name of what has the keyboard. */
    QString focusName() const;

    /** A click in the middle of the button, field or box of that name. */
    bool click(const QString &name) const;
    bool doubleClickRow(const QString &table, int row) const;

    /** The part of that name, or else one whose name begins with it; null where none can be seen now. */
    QWidget *part(const QString &name) const;
    /** Whether some text on top contains these words; waits for it. */
    bool sees(const QString &words, int milliseconds = 60000) const;
    bool waitFor(const std::function<bool()> &what, int milliseconds = 60000) const;
    Table *table(const QString &name) const;

    /** Keys pressed (Tab and shortcuts are one each, a Han character is one) and clicks made so far. */
    int keys() const { return m_keys; }
    int clicks() const { return m_clicks; }

    /** Types login and passphrase of the first page, and Enter. */
    bool signIn(const QString &officer) const;
    /** Another officer sits down (Ctrl+Shift+L). */
    bool change(const QString &officer) const;

private:
    static QString nameOf(const QWidget *widget);
    static QString textOf(const QWidget *widget);

    Window &m_window;
    mutable int m_keys = 0;
    mutable int m_clicks = 0;
};

}  // namespace remit::ui::testing
