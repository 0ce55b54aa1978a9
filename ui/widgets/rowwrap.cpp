#include "widgets/rowwrap.h"

#include "widgets/celldelegate.h"

#include <QHeaderView>
#include <QTableView>

namespace remit::ui {

RowWrap::RowWrap(QTableView &table, int column) : QObject(&table), m_table(table), m_column(column)
{
    connect(table.model(), &QAbstractItemModel::modelReset, this, &RowWrap::wrap);
    connect(table.model(), &QAbstractItemModel::layoutChanged, this, &RowWrap::wrap);
    connect(table.horizontalHeader(), &QHeaderView::sectionResized, this, [this](int resized) {
        if (resized == m_column) wrap();
    });
    wrap();
}

void RowWrap::wrap()
{
    QHeaderView *rows = m_table.verticalHeader();
    const QAbstractItemModel *model = m_table.model();
    const int count = model->rowCount() <= most ? model->rowCount() : 0;
    const int room = m_table.columnWidth(m_column) - 2 * CellDelegate::usualPadding;
    const QFontMetrics metrics(m_table.font());
    for (int row = 0; row < count; ++row) {
        const QString text = model->index(row, m_column).data().toString();
        const int height = metrics.horizontalAdvance(text) > room ? twoLines : oneLine;
        if (rows->sectionSize(row) != height) rows->resizeSection(row, height);
    }
}

}  // namespace remit::ui
