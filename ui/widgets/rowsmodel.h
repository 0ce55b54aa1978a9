#pragma once
#include "widgets/theme.h"

#include <QAbstractTableModel>

#include <algorithm>
#include <functional>
#include <numeric>
#include <optional>
#include <vector>

namespace remit::ui {

/** Roles that the table's delegate reads beside the text. */
enum TableRole { ToneRole = Qt::UserRole + 1, StrongRole };

/** One column of a table: what it shows of a row and how it sorts. */
template <class Row>
struct Column {
    QString title;
    std::function<QString(const Row &)> text;
    int width = 120;
    bool right = false;
    /** What it sorts by; empty: by the text. */
    std::function<QVariant(const Row &)> key{};
    /** Shown as a chip of that tone; nothing: plain text. */
    std::function<std::optional<Tone>(const Row &)> tone{};
    bool strong = false;
};

/** Rows of values as a table that sorts and filters by itself; texts are made only for the cells that are seen. */
template <class Row>
class RowsModel : public QAbstractTableModel
{
public:
    using Filter = std::function<bool(const Row &)>;

    explicit RowsModel(std::vector<Column<Row>> columns, QObject *parent = nullptr)
        : QAbstractTableModel(parent), m_columns(std::move(columns))
    {
    }

    void setRows(std::vector<Row> rows)
    {
        beginResetModel();
        m_rows = std::move(rows);
        arrange();
        endResetModel();
    }
    void setColumns(std::vector<Column<Row>> columns)
    {
        beginResetModel();
        m_columns = std::move(columns);
        arrange();
        endResetModel();
    }
    void setFilter(Filter filter)
    {
        beginResetModel();
        m_filter = std::move(filter);
        arrange();
        endResetModel();
    }

    const std::vector<Row> &rows() const { return m_rows; }
    const std::vector<Column<Row>> &columns() const { return m_columns; }
    /** The row shown at that place. Requires 0 <= place < rowCount(). */
    const Row &at(int place) const { return m_rows[m_order[static_cast<size_t>(place)]]; }

    int rowCount(const QModelIndex &parent = {}) const override
    {
        return parent.isValid() ? 0 : static_cast<int>(m_order.size());
    }
    int columnCount(const QModelIndex &parent = {}) const override
    {
        return parent.isValid() ? 0 : static_cast<int>(m_columns.size());
    }

    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override
    {
        if (!index.isValid()) return {};
        const Column<Row> &column = m_columns[static_cast<size_t>(index.column())];
        const Row &row = at(index.row());
        switch (role) {
            case Qt::DisplayRole:
            case Qt::ToolTipRole:
                return column.text(row);
            case Qt::TextAlignmentRole:
                return alignment(column);
            case StrongRole:
                return column.strong;
            case ToneRole:
                if (const auto tone = column.tone ? column.tone(row) : std::nullopt) return static_cast<int>(*tone);
                return {};
            default:
                return {};
        }
    }

    QVariant headerData(int section, Qt::Orientation orientation, int role) const override
    {
        if (orientation != Qt::Horizontal || section < 0 || section >= columnCount()) return {};
        const Column<Row> &column = m_columns[static_cast<size_t>(section)];
        if (role == Qt::DisplayRole) return column.title;
        if (role == Qt::TextAlignmentRole) return alignment(column);
        return {};
    }

    void sort(int column, Qt::SortOrder order) override
    {
        beginResetModel();
        m_sortColumn = column;
        m_sortOrder = order;
        arrange();
        endResetModel();
    }

private:
    static int alignment(const Column<Row> &column)
    {
        return int((column.right ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    }

    void arrange()
    {
        m_order.clear();
        for (size_t i = 0; i < m_rows.size(); ++i)
            if (!m_filter || m_filter(m_rows[i])) m_order.push_back(i);
        if (m_sortColumn < 0 || m_sortColumn >= columnCount()) return;
        const Column<Row> &column = m_columns[static_cast<size_t>(m_sortColumn)];
        std::vector<QVariant> keys(m_rows.size());
        for (const size_t i : m_order) keys[i] = column.key ? column.key(m_rows[i]) : QVariant(column.text(m_rows[i]));
        std::stable_sort(m_order.begin(), m_order.end(), [&](size_t a, size_t b) {
            const auto relation = QVariant::compare(keys[a], keys[b]);
            return relation == (m_sortOrder == Qt::AscendingOrder ? QPartialOrdering::Less : QPartialOrdering::Greater);
        });
    }

    std::vector<Column<Row>> m_columns;
    std::vector<Row> m_rows;
    std::vector<size_t> m_order;
    Filter m_filter;
    int m_sortColumn = -1;
    Qt::SortOrder m_sortOrder = Qt::AscendingOrder;
};

}  // namespace remit::ui
