#include "exchange/xlsx/number.h"
#include "exchange/xlsx/parts.h"
#include "exchange/xlsx/xmlscan.h"

#include <QHash>
#include <QRegularExpression>

#include <algorithm>
#include <span>

namespace remit {

namespace {

struct Place {
    int row = 0;
    int column = 0;
};

/** "BC12" as row 12, column 54; zeros where it is no reference. */
Place placeOf(QStringView reference)
{
    Place place;
    qsizetype at = 0;
    for (; at < reference.size() && reference[at] >= u'A' && reference[at] <= u'Z' && at < 3; ++at)
        place.column = place.column * 26 + (reference[at].unicode() - u'A' + 1);
    place.row = reference.sliced(at).toInt();
    return place;
}

struct Area {
    Place from;
    Place to;
};

/** Gathers a sheet's cells while its XML goes by. */
class SheetRows
{
public:
    SheetRows(const WorkbookParts &parts, const TableLimits &limits) : m_parts(parts), m_limits(limits) {}

    /** Takes one token; an error where a limit is passed. */
    std::optional<Error> take(const XmlScan &scan)
    {
        if (scan.starts(QLatin1String("row")))
            startRow(scan);
        else if (scan.starts(QLatin1String("c")))
            startCell(scan);
        else if (scan.starts(QLatin1String("v")) || scan.starts(QLatin1String("t")))
            m_inValue = true;
        else if (scan.ends(QLatin1String("v")) || scan.ends(QLatin1String("t")))
            m_inValue = false;
        else if (scan.starts(QLatin1String("f")))
            m_cell.formula = true;
        else if (scan.starts(QLatin1String("rPh")))
            m_phonetic = true;
        else if (scan.ends(QLatin1String("rPh")))
            m_phonetic = false;
        else if (scan.isText() && m_inValue && !m_phonetic)
            m_value += scan.text();
        else if (scan.ends(QLatin1String("c")))
            return endCell();
        else if (scan.ends(QLatin1String("row")))
            return endRow();
        else if (scan.starts(QLatin1String("mergeCell")))
            addArea(scan.attribute(QLatin1String("ref")));
        return std::nullopt;
    }

    std::vector<TableRow> finish()
    {
        fillAreas();
        return std::move(m_rows);
    }

private:
    void startRow(const XmlScan &scan)
    {
        const int stated = scan.attribute(QLatin1String("r")).toInt();
        m_row = {stated > 0 ? stated : m_lastRow + 1, {}};
        m_lastRow = m_row.number;
        m_column = 0;
    }

    void startCell(const XmlScan &scan)
    {
        m_cell = {};
        m_value.clear();
        m_type = scan.attribute(QLatin1String("t"));
        m_style = scan.attribute(QLatin1String("s")).toInt();
        const int stated = placeOf(scan.attribute(QLatin1String("r"))).column;
        m_column = stated > 0 ? stated : m_column + 1;
    }

    Cell valueCell() const
    {
        const auto text = [](const QString &value) { return Cell{Cell::Kind::Text, value.trimmed(), {}}; };
        if (m_type == u"s") {
            bool ok = false;
            const int index = m_value.toInt(&ok);
            if (!ok || index < 0 || index >= m_parts.strings.size()) return {Cell::Kind::Fault, m_value, {}};
            return text(m_parts.strings[index]);
        }
        if (m_type == u"str" || m_type == u"inlineStr") return text(unescaped(m_value));
        if (m_type == u"b") return {Cell::Kind::Boolean, m_value == u"1" ? u"TRUE"_qs : u"FALSE"_qs, {}};
        if (m_type == u"e") return {Cell::Kind::Fault, m_value, {}};
        if (m_type == u"d") return {Cell::Kind::Day, m_value.first(qMin<qsizetype>(10, m_value.size())), m_value};
        const bool styled = m_style >= 0 && m_style < std::ssize(m_parts.formats);
        return numberCell(m_value, styled ? m_parts.formats[std::size_t(m_style)] : NumberFormat{}, m_parts.from1904);
    }

    std::optional<Error> endCell()
    {
        const bool formula = m_cell.formula;
        if (!m_value.isEmpty()) m_cell = valueCell();
        if (m_cell.text.isEmpty()) m_cell = {};
        m_cell.formula = formula;
        if (m_cell.isEmpty() && !formula) return std::nullopt;
        if (m_column > m_limits.columns)
            return Error{u"import.limit.columns"_qs, {{u"limit"_qs, QString::number(m_limits.columns)}}, {}};
        const auto index = std::size_t(m_column - 1);
        if (m_row.cells.size() <= index) m_row.cells.resize(index + 1);
        m_row.cells[index] = m_cell;
        return std::nullopt;
    }

    std::optional<Error> endRow()
    {
        const auto empty = [](const Cell &cell) { return cell.isEmpty() && !cell.formula; };
        if (std::ranges::all_of(m_row.cells, empty)) return std::nullopt;
        m_cells += std::ssize(m_row.cells);
        m_widest = std::max(m_widest, int(std::ssize(m_row.cells)));
        m_rows.push_back(std::move(m_row));
        if (std::ssize(m_rows) > m_limits.rows)
            return Error{u"import.limit.rows"_qs, {{u"limit"_qs, QString::number(m_limits.rows)}}, {}};
        if (m_cells > m_limits.cells)
            return Error{u"import.limit.cells"_qs, {{u"limit"_qs, QString::number(m_limits.cells)}}, {}};
        return std::nullopt;
    }

    void addArea(const QString &reference)
    {
        const Area area{placeOf(reference.section(u':', 0, 0)), placeOf(reference.section(u':', 1, 1))};
        if (area.from.row > 0 && area.from.column > 0) m_areas.push_back(area);
    }

    /** Gives every cell of a merged area its first cell's value, within the columns that the sheet uses. */
    void fillAreas()
    {
        for (const Area &area : m_areas) {
            const auto first = std::ranges::lower_bound(m_rows, area.from.row, {}, &TableRow::number);
            const auto from = std::size_t(area.from.column - 1);
            if (first == m_rows.end() || first->number != area.from.row || first->cells.size() <= from) continue;
            const Cell value = first->cells[from];
            const auto to = std::size_t(std::min(area.to.column, m_widest));
            for (auto row = first; row != m_rows.end() && row->number <= area.to.row; ++row) {
                m_cells += qint64(to);
                if (m_cells > m_limits.cells) return;
                if (row->cells.size() < to) row->cells.resize(to);
                for (std::size_t column = from; column < to; ++column)
                    if (row->cells[column].isEmpty()) row->cells[column] = value;
            }
        }
    }

    const WorkbookParts &m_parts;
    const TableLimits &m_limits;
    std::vector<TableRow> m_rows;
    std::vector<Area> m_areas;
    TableRow m_row;
    Cell m_cell;
    QString m_type;
    QString m_value;
    int m_style = 0;
    int m_column = 0;
    int m_lastRow = 0;
    int m_widest = 0;
    qint64 m_cells = 0;
    bool m_inValue = false;
    bool m_phonetic = false;
};

}  // namespace

Result<std::vector<TableRow>> readSheet(const QByteArray &bytes, const QString &part, const WorkbookParts &parts,
                                        const TableLimits &limits)
{
    SheetRows rows(parts, limits);
    XmlScan scan(bytes, part, limits.xmlDepth);
    while (scan.next())
        if (const auto error = rows.take(scan)) return fail(*error);
    if (scan.failure()) return fail(*scan.failure());
    return rows.finish();
}

}  // namespace remit
