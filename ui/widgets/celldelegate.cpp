#include "widgets/celldelegate.h"

#include "widgets/rowsmodel.h"
#include "widgets/theme.h"

#include <QPainter>

namespace remit::ui {

CellDelegate::CellDelegate(const Theme &theme, QObject *parent, int padding)
    : QStyledItemDelegate(parent), m_theme(theme), m_padding(padding)
{
}

void CellDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    painter->save();
    const bool selected = option.state & QStyle::State_Selected;
    if (selected) painter->fillRect(option.rect, m_theme.colour(u"accentWash"_qs));
    painter->setPen(m_theme.colour(u"faint"_qs));
    painter->drawLine(option.rect.bottomLeft(), option.rect.bottomRight());
    if (option.state & QStyle::State_HasFocus && option.widget && option.widget->hasFocus() && index.column() == 0)
        painter->fillRect(QRect(option.rect.topLeft(), QSize(3, option.rect.height())), m_theme.colour(u"focus"_qs));

    const QRect room = option.rect.adjusted(m_padding, 0, -m_padding, 0);
    const QString text = index.data().toString();
    const QVariant tone = index.data(ToneRole);
    if (tone.isValid() && !text.isEmpty()) {
        paintChip(painter, room, text, tone.toInt(), selected);
    } else {
        QFont font = option.font;
        if (index.data(StrongRole).toBool()) font.setWeight(QFont::DemiBold);
        painter->setFont(font);
        painter->setPen(m_theme.colour(u"ink"_qs));
        const QString shown = QFontMetrics(font).elidedText(text, Qt::ElideRight, room.width());
        const QVariant alignment = index.data(Qt::TextAlignmentRole);
        painter->drawText(
            room,
            (alignment.isValid() ? alignment.toInt() : int(Qt::AlignLeft | Qt::AlignVCenter)) | Qt::TextSingleLine,
            shown);
    }
    painter->restore();
}

void CellDelegate::paintChip(QPainter *painter, const QRect &room, const QString &text, int tone, bool selected) const
{
    QFont font = painter->font();
    font.setPixelSize(12);
    painter->setFont(font);
    const QFontMetrics metrics(font);
    const QString shown = metrics.elidedText(text, Qt::ElideRight, room.width() - 16);
    const QRect chip(room.left(), room.center().y() - 10, metrics.horizontalAdvance(shown) + 16, 21);
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(m_theme.mode() == Theme::Mode::HighContrast ? QPen(m_theme.ink(Tone(tone))) : QPen(Qt::NoPen));
    painter->setBrush(selected ? m_theme.colour(u"panel"_qs) : m_theme.wash(Tone(tone)));
    painter->drawRoundedRect(chip, 4, 4);
    painter->setPen(m_theme.ink(Tone(tone)));
    painter->drawText(chip, Qt::AlignCenter, shown);
}

}  // namespace remit::ui
