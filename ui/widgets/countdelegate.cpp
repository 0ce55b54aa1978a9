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
    if (count) painter->drawText(room, Qt::AlignVCenter | Qt::AlignRight, QString::number(count));
    const QStringList lines = index.data().toString().split(u'\n');
    const QRect words = room.adjusted(0, lines.size() > 1 ? 5 : 0, -32, lines.size() > 1 ? -5 : 0);
    const auto write = [&](const QString &text, Qt::Alignment where) {
        const QString shown = painter->fontMetrics().elidedText(text, Qt::ElideRight, words.width());
        painter->drawText(words, int(where) | Qt::AlignLeft | Qt::TextSingleLine, shown);
    };
    write(lines.first(), lines.size() > 1 ? Qt::AlignTop : Qt::AlignVCenter);
    if (lines.size() > 1) {
        // How the place stands, below its name.
        font.setPixelSize(12);
        font.setWeight(QFont::Normal);
        painter->setFont(font);
        painter->setPen(m_theme.colour(u"secondary"_qs));
        write(lines.at(1), Qt::AlignBottom);
    }
    painter->restore();
}

}  // namespace remit::ui
