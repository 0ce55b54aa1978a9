#include "widgets/countdelegate.h"

#include <QPainter>

namespace remit::ui {

void CountDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const bool selected = option.state & QStyle::State_Selected;
    const int count = index.data(CountRole).toInt();
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    if (selected) {
        painter->setPen(Qt::NoPen);
        painter->setBrush(m_theme.colour(u"accentWash"_qs));
        painter->drawRoundedRect(QRectF(option.rect).adjusted(2, 1, -2, -1), 6, 6);
    }
    const QRect room = option.rect.adjusted(12, 0, -12, 0);
    QFont font = option.font;
    if (selected) font.setWeight(QFont::DemiBold);
    painter->setFont(font);
    painter->setPen(m_theme.colour(selected ? u"accent"_qs : count ? u"ink"_qs : u"tertiary"_qs));
    painter->drawText(room.adjusted(0, 0, -32, 0), Qt::AlignVCenter | Qt::AlignLeft | Qt::TextSingleLine,
                      QFontMetrics(font).elidedText(index.data().toString(), Qt::ElideRight, room.width() - 32));
    if (count) painter->drawText(room, Qt::AlignVCenter | Qt::AlignRight, QString::number(count));
    painter->restore();
}

}  // namespace remit::ui
