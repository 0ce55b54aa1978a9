#include "exchange/badrows.h"

#include "base/date.h"
#include "exchange/values.h"
#include "exchange/write.h"

#include <QHash>

#include <algorithm>

namespace remit {

namespace {

QString chineseMonth(Month month)
{
    return QStringLiteral("%1年%2月").arg(int(month.year())).arg(unsigned(month.month()));
}

/** The header to write over a column, so that it says alone what the whole sheet said. */
QString headerFor(const ImportReport &report, std::size_t index)
{
    const auto column = std::ranges::find(report.header.columns, index, &Column::index);
    if (column == report.header.columns.end()) {
        const TableRow &last = report.table.rows[report.header.firstData - 1];
        return index < last.cells.size() ? last.cells[index].text : QString();
    }
    const QString month = column->field.section(u':', 0, 0);
    if (const auto date = parseIsoMonth(month)) {
        const bool part = month != column->field;
        return chineseMonth(*date) + (part ? column->header.section(u'月', -1) : QString());
    }
    const bool measured = column->field == u"reduction" || column->field == u"sentence";
    if (measured && column->unit.isEmpty() && !report.header.unit.isEmpty())
        return column->header + u'（' + report.header.unit + u'）';
    return column->header;
}

/** Why each row was refused, by row. */
QHash<int, QStringList> reasonsByRow(const ImportReport &report, const ErrorText &text)
{
    QHash<int, QStringList> reasons;
    for (const Finding &finding : report.findings)
        if (finding.severity == Severity::Error) reasons[finding.row] << text(asError(finding));
    return reasons;
}

}  // namespace

QByteArray badRowsCsv(const ImportReport &report, const ErrorText &text)
{
    if (report.badRows.empty()) return {};
    std::size_t width = report.table.rows[report.header.firstData - 1].cells.size();
    for (const std::size_t row : report.badRows) width = std::max(width, report.table.rows[row].cells.size());

    // A file that comes back a second time keeps its one column of reasons.
    std::size_t reason = width;
    OutputTable table;
    for (std::size_t i = 0; i < width; ++i) {
        const QString header = headerFor(report, i);
        if (header == u"原因") reason = i;
        table.columns << header;
    }
    if (reason == width) table.columns << u"原因"_qs;
    const QHash<int, QStringList> reasons = reasonsByRow(report, text);
    for (const std::size_t index : report.badRows) {
        const TableRow &row = report.table.rows[index];
        std::vector<OutputValue> values(std::max(width, reason + 1));
        for (std::size_t i = 0; i < row.cells.size(); ++i) values[i] = row.cells[i].text;
        values[reason] = reasons.value(row.number).join(u"；");
        table.rows.push_back(std::move(values));
    }
    return csvBytes(table);
}

}  // namespace remit
