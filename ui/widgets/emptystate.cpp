#include "widgets/emptystate.h"

#include "widgets/card.h"

#include <QVBoxLayout>

namespace remit::ui {

namespace {
constexpr int hintWidth = 320;
}

EmptyState::EmptyState(const Theme &theme, const QString &icon, QWidget *parent) : QWidget(parent)
{
    auto *column = new QVBoxLayout(this);
    column->setSpacing(8);
    auto *picture = button({}, "link");
    picture->setIcon(theme.icon(icon, u"tertiary"_qs));
    picture->setIconSize({36, 36});
    picture->setFocusPolicy(Qt::NoFocus);
    picture->setAttribute(Qt::WA_TransparentForMouseEvents);
    m_title = label({}, "strong");
    m_hint = label({}, "secondary");
    m_hint->setWordWrap(true);
    m_hint->setAlignment(Qt::AlignCenter);
    m_hint->setFixedWidth(hintWidth);
    m_action = button({});
    column->addStretch();
    for (QWidget *widget : std::initializer_list<QWidget *>{picture, m_title, m_hint, m_action})
        column->addWidget(widget, 0, Qt::AlignHCenter);
    column->addStretch();
    connect(m_action, &QPushButton::clicked, this, &EmptyState::acted);
}

void EmptyState::show(const QString &title, const QString &hint, const QString &action)
{
    m_title->setText(title);
    m_hint->setText(hint);
    m_hint->setFixedHeight(hint.isEmpty() ? 0 : m_hint->heightForWidth(hintWidth) + 4);
    m_action->setText(action);
    m_action->setVisible(!action.isEmpty());
}

QString EmptyState::title() const { return m_title->text(); }

}  // namespace remit::ui
