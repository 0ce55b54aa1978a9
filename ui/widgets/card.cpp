#include "widgets/card.h"

#include <QHBoxLayout>
#include <QStyle>
#include <QVBoxLayout>

namespace remit::ui {

Card::Card(const QString &title, QWidget *parent) : QFrame(parent)
{
    setProperty("surface", u"card"_qs);
    auto *whole = new QVBoxLayout(this);
    whole->setContentsMargins(1, 1, 1, 1);
    whole->setSpacing(0);
    if (!title.isEmpty()) {
        m_head = new QHBoxLayout;
        m_head->setContentsMargins(16, 10, 12, 10);
        m_head->setSpacing(12);
        m_title = label(title, "panel");
        m_head->addWidget(m_title);
        whole->addLayout(m_head);
        whole->addWidget(rule());
    }
    m_body = new QVBoxLayout;
    m_body->setContentsMargins(16, 12, 16, 14);
    m_body->setSpacing(8);
    whole->addLayout(m_body, 1);
}

void Card::setTitle(const QString &title)
{
    if (m_title) m_title->setText(title);
}

QLabel *label(const QString &text, const char *look, QWidget *parent)
{
    auto *made = new QLabel(text, parent);
    made->setTextFormat(Qt::PlainText);
    if (*look) made->setProperty("look", QString::fromLatin1(look));
    return made;
}

QLabel *wrapped(const QString &text, const char *look)
{
    auto *made = label(text, look);
    made->setWordWrap(true);
    made->setTextInteractionFlags(Qt::TextSelectableByMouse);
    return made;
}

void emptyLayout(QLayout *layout)
{
    while (QLayoutItem *item = layout->takeAt(0)) {
        if (item->widget()) {
            item->widget()->hide();
            item->widget()->deleteLater();
        }
        delete item;
    }
}

Chip::Chip(const QString &text, Tone tone, QWidget *parent) : QLabel(parent)
{
    setProperty("look", u"chip"_qs);
    setTextFormat(Qt::PlainText);
    setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Maximum);
    show(text, tone);
}

void Chip::show(const QString &text, Tone tone)
{
    setText(text);
    if (parentWidget()) setVisible(!text.isEmpty());
    restyle(this, "tone", toneName(tone));
}

QPushButton *button(const QString &text, const char *kind, QWidget *parent)
{
    auto *made = new QPushButton(text, parent);
    // Enter presses the button that has the keyboard; a dialog's default is set by the dialog itself.
    made->setAutoDefault(true);
    if (*kind) made->setProperty("kind", QString::fromLatin1(kind));
    if (qstrcmp(kind, "filter") == 0) made->setCheckable(true);
    return made;
}

QPushButton *button(const QString &text, const QKeySequence &shortcut, const char *kind, QWidget *parent)
{
    auto *made = button(text + u"  "_qs + keysText(shortcut), kind, parent);
    made->setAccessibleName(text);
    made->setShortcut(shortcut);
    return made;
}

QPushButton *iconButton(const Theme &theme, const QString &icon, const QString &name, QWidget *parent)
{
    auto *made = button({}, "icon", parent);
    made->setIcon(theme.icon(icon, u"accent"_qs));
    made->setIconSize(QSize(18, 18));
    made->setAccessibleName(name);
    made->setToolTip(name);
    return made;
}

QString keysText(const QKeySequence &keys)
{
    return keys.toString(QKeySequence::PortableText).replace(u"Return"_qs, u"Enter"_qs);
}

QFrame *rule(bool faint)
{
    auto *line = new QFrame;
    line->setProperty("surface", faint ? u"faintrule"_qs : u"rule"_qs);
    return line;
}

void restyle(QWidget *widget, const char *property, const QVariant &value)
{
    if (widget->property(property) == value) return;
    widget->setProperty(property, value);
    widget->style()->unpolish(widget);
    widget->style()->polish(widget);
    widget->update();
}

}  // namespace remit::ui
