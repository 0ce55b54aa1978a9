#pragma once
#include "hands.h"

#include <QKeySequence>

namespace remit::ui::testing {

/**
 * One script, worked in either of two ways: by keyboard alone (Tab, shortcuts, Space), or by mouse, where the keyboard
 * only types what goes into a field. A part is pressed only once it is there and enabled; the mouse scrolls it into
 * sight first and presses only what nothing covers.
 */
class Way
{
public:
    enum class Kind { Keyboard, Mouse };

    Way(const Hands &hands, Kind kind) : m_hands(hands), m_kind(kind) {}

    const Hands &hands() const { return m_hands; }
    bool isKeyboard() const { return m_kind == Kind::Keyboard; }

    /** A button, box or place of the navigation; `keys` is its shortcut, where it has one. */
    bool press(const QString &name, const QKeySequence &keys = {}) const;
    /** Puts a text into the field of that name in place of what is there. */
    bool fill(const QString &field, const QString &text) const;
    /** Names a file in the dialog that is open: typed, or chosen in the dialog behind `browse`. */
    bool give(const QString &field, const QString &browse, const QString &path) const;
    /** Opens that row of a table. */
    bool openRow(const QString &table, int row) const;

private:
    bool click(const QString &name) const;

    const Hands &m_hands;
    Kind m_kind;
};

}  // namespace remit::ui::testing
