#pragma once
#include "widgets/theme.h"

#include <QFrame>
#include <QLabel>
#include <QPushButton>

class QHBoxLayout;
class QLayout;
class QVBoxLayout;

namespace remit::ui {

/** A white panel with a border; with a title also a head that holds the title, notes and actions. */
class Card : public QFrame
{
    Q_OBJECT

public:
    explicit Card(const QString &title = {}, QWidget *parent = nullptr);

    /** Where the content goes. */
    QVBoxLayout *body() const { return m_body; }
    /** The row beside the title; null without a title. */
    QHBoxLayout *head() const { return m_head; }
    void setTitle(const QString &title);

private:
    QLabel *m_title = nullptr;
    QHBoxLayout *m_head = nullptr;
    QVBoxLayout *m_body = nullptr;
};

/** A label in one of the stylesheet's looks, such as "secondary" or "figure"; its text can be selected with the
 * mouse. */
QLabel *label(const QString &text, const char *look = "", QWidget *parent = nullptr);

/** The same over as many lines as it needs. */
QLabel *wrapped(const QString &text, const char *look = "");

/** Takes everything out of a layout, to be filled anew. */
void emptyLayout(QLayout *layout);

/** A small word on a coloured ground. */
class Chip : public QLabel
{
    Q_OBJECT

public:
    explicit Chip(const QString &text = {}, Tone tone = Tone::Neutral, QWidget *parent = nullptr);
    void show(const QString &text, Tone tone);
    using QLabel::show;
};

/** A button of a kind of the stylesheet: "primary", "danger", "link", "filter" or plain. */
QPushButton *button(const QString &text, const char *kind = "", QWidget *parent = nullptr);
/** The same with a shortcut, which its text shows. */
QPushButton *button(const QString &text, const QKeySequence &shortcut, const char *kind, QWidget *parent);
/** One that shows only an icon of the set; `name` is what it says to whoever listens and its tool tip. */
QPushButton *iconButton(const Theme &theme, const QString &icon, const QString &name, QWidget *parent);

/** Keys as buttons and sheets show them: "Ctrl+Enter". */
QString keysText(const QKeySequence &keys);

/** A hairline; `faint` inside panels. */
QFrame *rule(bool faint = true);

/** Sets a property that the stylesheet selects by, and has it drawn anew. */
void restyle(QWidget *widget, const char *property, const QVariant &value);

}  // namespace remit::ui
