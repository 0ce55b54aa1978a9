#pragma once
#include "widgets/celldelegate.h"

#include <QHeaderView>

namespace remit::ui {

class Theme;

/** A table's headings, standing exactly over their cells, with a mark for the column that sorts. */
class TableHead : public QHeaderView
{
    Q_OBJECT

public:
    /** `padding` as that of the cells. */
    TableHead(const Theme &theme, QWidget *parent, int padding = CellDelegate::usualPadding);

    QSize sizeHint() const override { return {QHeaderView::sizeHint().width(), 33}; }

protected:
    void paintSection(QPainter *painter, const QRect &rect, int logicalIndex) const override;

private:
    const Theme &m_theme;
    int m_padding;
};

}  // namespace remit::ui
