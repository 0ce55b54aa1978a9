#include "widgets/wrapdelegate.h"

#include <QPainter>

namespace remit::ui {

namespace {
constexpr int margin = 10;
constexpr int above = 5;
constexpr int flags = int(Qt::AlignLeft) | int(Qt::AlignTop) | int(Qt::TextWordWrap);
}  // namespace

WrapDelegate::WrapDelegate(const Theme &theme, QListView &list)
    : QStyledItemDelegate(&list), m_theme(theme), m_list(list)
{
    list.setItemDelegate(this);
    list.setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    list.setResizeMode(QListView::Adjust);
}

void WrapDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    painter->save();
    if (option.state & QStyle::State_Selected) {
        painter->setRenderHint(QPainter::Antialiasing);
        painter->setPen(Qt::NoPen);
        painter->setBrush(m_theme.colour(u"accentWash"_qs));
        painter->drawRoundedRect(QRectF(option.rect).adjusted(1, 1, -1, -1), 6, 6);
    }
    painter->setFont(option.font);
    painter->setPen(m_theme.colour(u"ink"_qs));
    painter->drawText(option.rect.adjusted(margin, above, -margin, -above), flags, index.data().toString());
    painter->restore();
}

QSize WrapDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const int width = m_list.viewport()->width() - 2 * m_list.spacing();
    const QRect room(0, 0, width - 2 * margin, 1 << 16);
    const QRect words = QFontMetrics(option.font).boundingRect(room, flags, index.data().toString());
    return {width, words.height() + 2 * above};
}

}  // namespace remit::ui
