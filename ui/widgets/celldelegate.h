#pragma once
#include <QStyledItemDelegate>

namespace remit::ui {

class Theme;

/** Draws a table cell: text, or a chip where the model gives a tone; a line below each row. */
class CellDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    /** Beside the text of a cell, and of its heading, where nothing else is asked for. */
    static constexpr int usualPadding = 12;

    CellDelegate(const Theme &theme, QObject *parent, int padding = usualPadding);

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;

private:
    /** One line, or two where the row has room for them; what is more is cut with an ellipsis. */
    static void paintText(QPainter *painter, const QRect &room, const QString &text, int alignment);
    void paintChip(QPainter *painter, const QRect &room, const QString &text, int tone, bool selected) const;

    const Theme &m_theme;
    int m_padding;
};

}  // namespace remit::ui
