#include "widgets/celldelegate.h"

#include "widgets/rowsmodel.h"
#include "widgets/theme.h"

#include <QPainter>
#include <QTextLayout>

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
        const QVariant alignment = index.data(Qt::TextAlignmentRole);
        paintText(painter, room, text, alignment.isValid() ? alignment.toInt() : int(Qt::AlignLeft | Qt::AlignVCenter));
    }
    painter->restore();
}

void CellDelegate::paintText(QPainter *painter, const QRect &room, const QString &text, int alignment)
{
    const QFontMetrics metrics = painter->fontMetrics();
    const auto write = [&](const QRect &where, const QString &words) {
        painter->drawText(where, alignment | int(Qt::TextSingleLine),
                          metrics.elidedText(words, Qt::ElideRight, room.width()));
    };
    if (room.height() < 2 * metrics.height() || metrics.horizontalAdvance(text) <= room.width())
        return write(room, text);
    QTextLayout layout(text, painter->font());
    layout.beginLayout();
    QTextLine first = layout.createLine();
    first.setLineWidth(room.width());
    layout.endLayout();
    const int half = room.height() / 2 - 3;
    write(room.adjusted(0, 3, 0, -half), text.left(first.textLength()).trimmed());
    write(room.adjusted(0, half, 0, -3), text.mid(first.textLength()));
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
