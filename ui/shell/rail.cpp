#include "shell/rail.h"

#include "widgets/card.h"

#include <QButtonGroup>
#include <QPainter>
#include <QVBoxLayout>

namespace remit::ui {

RailButton::RailButton(const Theme &theme, const QString &icon, const QString &text, const QKeySequence &shortcut,
                       QWidget *parent)
    : QAbstractButton(parent), m_theme(theme), m_icon(icon)
{
    setText(text);
    setAccessibleName(text);
    setShortcut(shortcut);
    setToolTip(text + u"　"_qs + keysText(shortcut));
    setFocusPolicy(Qt::TabFocus);
    setFixedHeight(38);
    setCursor(Qt::PointingHandCursor);
}

void RailButton::setCount(int count)
{
    m_count = count;
    setAccessibleDescription(count ? QString::number(count) : QString());
    update();
}

void RailButton::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QRectF room = QRectF(rect()).adjusted(0, 1, 0, -1);
    painter.setPen(hasFocus() ? QPen(m_theme.colour(u"navigationBar"_qs), 1.4) : QPen(Qt::NoPen));
    painter.setBrush(isChecked() || underMouse() ? QBrush(m_theme.colour(u"navigationActive"_qs))
                                                 : QBrush(Qt::NoBrush));
    if (isChecked() || underMouse() || hasFocus()) painter.drawRoundedRect(room.adjusted(1, 1, -1, -1), 6, 6);
    if (isChecked()) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(m_theme.colour(u"navigationBar"_qs));
        painter.drawRoundedRect(QRectF(0, room.top() + 1, 3, room.height() - 2), 1.5, 1.5);
    }
    const QString token = isChecked() ? u"navigationStrong"_qs : u"navigationInk"_qs;
    m_theme.icon(m_icon, token).paint(&painter, QRect(11, (height() - 18) / 2, 18, 18));
    painter.setPen(m_theme.colour(token));
    painter.drawText(QRectF(38, 0, width() - 80, height()), Qt::AlignVCenter | Qt::AlignLeft, text());
    if (m_count == 0) return;
    const QString count = m_count > 999 ? u"999+"_qs : QString::number(m_count);
    QFont font = painter.font();
    font.setPixelSize(12);
    painter.setFont(font);
    const double wide = std::max(20, painter.fontMetrics().horizontalAdvance(count) + 12);
    const QRectF badge(width() - wide - 10, (height() - 18) / 2.0, wide, 18);
    painter.setPen(Qt::NoPen);
    painter.setBrush(m_theme.colour(u"badge"_qs));
    painter.drawRoundedRect(badge, 9, 9);
    painter.setPen(m_theme.colour(u"badgeInk"_qs));
    painter.drawText(badge, Qt::AlignCenter, count);
}

void RailButton::enterEvent(QEnterEvent *) { update(); }

void RailButton::leaveEvent(QEvent *) { update(); }

Rail::Rail(const Theme &theme, QWidget *parent) : QFrame(parent), m_theme(theme)
{
    setProperty("surface", u"rail"_qs);
    setFixedWidth(196);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(10, 16, 10, 12);
    column->setSpacing(2);
    auto *brand = label(u"Remit"_qs, "brand");
    brand->setContentsMargins(10, 0, 0, 0);
    auto *note = label(tr("减刑假释办案客户端"), "brandnote");
    note->setContentsMargins(10, 0, 0, 0);
    column->addWidget(brand);
    column->addWidget(note);
    column->addSpacing(14);
    m_places = new QVBoxLayout;
    m_places->setSpacing(2);
    column->addLayout(m_places);
    column->addStretch();
    m_foot = new QVBoxLayout;
    m_foot->setSpacing(2);
    column->addLayout(m_foot);
}

void Rail::add(const QString &page, const QString &icon, const QString &title, const QKeySequence &keys)
{
    auto *place = new RailButton(m_theme, icon, title, keys, this);
    place->setCheckable(true);
    place->setObjectName(u"rail."_qs + page);
    m_places->addWidget(place);
    m_buttons.insert(page, place);
    connect(place, &QAbstractButton::clicked, this, [this, page] { Q_EMIT chosen(page); });
}

RailButton *Rail::addFoot(const QString &icon, const QString &title, const QKeySequence &shortcut)
{
    auto *action = new RailButton(m_theme, icon, title, shortcut, this);
    m_foot->addWidget(action);
    return action;
}

void Rail::setCurrent(const QString &page)
{
    for (auto it = m_buttons.begin(); it != m_buttons.end(); ++it) (*it)->setChecked(it.key() == page);
}

void Rail::setCount(const QString &page, int count)
{
    if (auto *place = m_buttons.value(page)) place->setCount(count);
}

}  // namespace remit::ui
