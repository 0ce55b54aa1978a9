#include "exchange/importing.h"

#include "exchange/badrows.h"

#include <algorithm>
#include <map>
#include <set>

namespace remit {

namespace {

QString skippedCode(RowKind kind)
{
    switch (kind) {
        case RowKind::Empty:
            return u"import.row.empty"_qs;
        case RowKind::Total:
            return u"import.row.total"_qs;
        case RowKind::Signature:
            return u"import.row.signature"_qs;
        default:
            return u"import.row.header"_qs;
    }
}

/**
 * A filled cell of a CSV line beyond the last column that has a header: a comma inside an unquoted value (2,000元) has
 * shifted the cells, so none behind it is what its column says. Workbooks cannot shift; there it is a remark.
 */
const Cell *beyondHeader(const ImportReport &report, const TableRow &row)
{
    const TableRow &header = report.table.rows[report.header.firstData - 1];
    if (header.written == 0) return nullptr;
    std::size_t width = header.cells.size();
    std::size_t end = row.cells.size();
    // In a file of refused rows the reasons stand behind whatever was too much.
    if (width > 0 && header.cells[width - 1].text == reasonHeader()) {
        end = std::min(end, width - 1);
        for (--width; width > 0 && header.cells[width - 1].isEmpty();) --width;
    }
    // Of a header over two rows the lower one may end before the columns do.
    for (const Column &column : report.header.columns) width = std::max(width, column.index + 1);
    for (std::size_t i = width; i < end; ++i)
        if (!row.cells[i].isEmpty()) return &row.cells[i];
    return nullptr;
}

/** A row that names somebody and says nothing more; it is not wrong, but nobody should think that it was recorded. */
void leaveOut(ImportReport &report, const TableRow &row)
{
    const Column *number = report.header.find(u"number"_qs);
    const bool there = number && number->index < row.cells.size();
    ++report.counts.leftOut;
    report.findings.push_back({row.number,
                               {},
                               there ? row.cells[number->index].text : QString(),
                               u"import.row.nothing"_qs,
                               {},
                               Severity::Warning});
}

/** The other rows of a key, for people to find them. */
QString rowNumbers(const Table &table, const std::vector<std::size_t> &rows, std::size_t without)
{
    QStringList numbers;
    for (const std::size_t row : rows)
        if (row != without && numbers.size() < 10) numbers << QString::number(table.rows[row].number);
    return numbers.join(u'、');
}

}  // namespace

const KindColumns &columnsOf(const Vocabulary &words, const QString &kind)
{
    const KindColumns *columns = words.find(kind);
    if (!columns) qFatal("no columns are described for %s", qPrintable(kind));
    return *columns;
}

void readRows(ImportReport &report, const Vocabulary &words, const std::function<bool(std::size_t, RowReader &)> &take,
              const QString &doubledCode)
{
    std::set<std::size_t> bad;
    std::map<QString, std::vector<std::size_t>> claims;
    for (std::size_t i = report.header.firstData; i < report.table.rows.size(); ++i) {
        const TableRow &row = report.table.rows[i];
        const RowKind kind = rowKind(row, report.header, words);
        if (kind != RowKind::Data) {
            ++report.counts.skipped;
            report.findings.push_back({row.number,
                                       {},
                                       row.cells.empty() ? QString() : row.cells.front().text,
                                       skippedCode(kind),
                                       {},
                                       Severity::Note});
            continue;
        }
        ++report.counts.read;
        RowReader reader(report.table, report.header, row, words, report.findings);
        const bool holds = take(i, reader);
        if (const Cell *cell = beyondHeader(report, row))
            reader.error({}, u"import.row.wide"_qs, {{u"cell"_qs, cell->text}});
        if (reader.bad())
            bad.insert(i);
        else if (!holds)
            leaveOut(report, row);
        for (const QString &key : reader.claims()) claims[key].push_back(i);
    }
    const Column *number = report.header.find(u"number"_qs);
    for (const auto &[key, rows] : claims) {
        if (rows.size() < 2) continue;
        for (const std::size_t row : rows) {
            bad.insert(row);
            report.findings.push_back({report.table.rows[row].number,
                                       number ? number->header : QString(),
                                       key,
                                       doubledCode,
                                       {{u"rows"_qs, rowNumbers(report.table, rows, row)}},
                                       Severity::Error});
        }
    }
    std::ranges::stable_sort(report.findings, {}, &Finding::row);
    report.badRows.assign(bad.begin(), bad.end());
    report.counts.refused = int(bad.size());
    report.counts.accepted = report.counts.read - report.counts.refused - report.counts.leftOut;
}

}  // namespace remit
