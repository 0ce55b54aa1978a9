#include "widgets/tablehead.h"

#include "widgets/theme.h"

#include <QPainter>

namespace remit::ui {

namespace {
constexpr int markSize = 10;
}  // namespace

TableHead::TableHead(const Theme &theme, QWidget *parent, int padding)
    : QHeaderView(Qt::Horizontal, parent), m_theme(theme), m_padding(padding)
{
    setHighlightSections(false);
    setStretchLastSection(true);
    setMinimumSectionSize(48);
    setSectionsMovable(true);
    setSectionsClickable(true);
    setContextMenuPolicy(Qt::CustomContextMenu);
}

void TableHead::paintSection(QPainter *painter, const QRect &rect, int logicalIndex) const
{
    painter->save();
    painter->fillRect(rect, m_theme.colour(u"raised"_qs));
    painter->setPen(m_theme.colour(u"line"_qs));
    painter->drawLine(rect.bottomLeft(), rect.bottomRight());
    QFont small = font();
    small.setPixelSize(12);
    painter->setFont(small);
    const bool sorts = isSortIndicatorShown() && sortIndicatorSection() == logicalIndex;
    painter->setPen(m_theme.colour(sorts ? u"ink"_qs : u"tertiary"_qs));
    const int alignment = model()->headerData(logicalIndex, orientation(), Qt::TextAlignmentRole).toInt();
    const bool right = alignment & Qt::AlignRight;
    const QRect room = rect.adjusted(m_padding, 0, -m_padding, 0);
    const QRect words = sorts ? room.adjusted(right ? markSize + 4 : 0, 0, right ? 0 : -markSize - 4, 0) : room;
    const QString text = painter->fontMetrics().elidedText(
        model()->headerData(logicalIndex, orientation(), Qt::DisplayRole).toString(), Qt::ElideRight, words.width());
    painter->drawText(words, (right ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter | Qt::TextSingleLine, text);
    if (sorts) {
        const int wide = painter->fontMetrics().horizontalAdvance(text);
        const int left = right ? words.right() - wide - markSize - 3 : words.left() + wide + 4;
        const QString icon = sortIndicatorOrder() == Qt::AscendingOrder ? u"up"_qs : u"down"_qs;
        m_theme.icon(icon, u"ink"_qs)
            .paint(painter, QRect(left, rect.center().y() - markSize / 2 + 1, markSize, markSize));
    }
    painter->restore();
}

}  // namespace remit::ui
