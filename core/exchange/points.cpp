#include "exchange/points.h"

#include "exchange/importing.h"
#include "exchange/numeral.h"
#include "exchange/values.h"

#include <algorithm>

namespace remit {

namespace {

/** Where the points of one month stand. */
struct MonthColumns {
    const Column *total = nullptr;
    const Column *custody = nullptr;
    const Column *education = nullptr;
    const Column *labour = nullptr;
    const Column *special = nullptr;
    const Column *sanction = nullptr;

    void take(const Column &column, const QString &part)
    {
        if (part.isEmpty() || part == u"total")
            total = &column;
        else if (part == u"custody")
            custody = &column;
        else if (part == u"education")
            education = &column;
        else if (part == u"labour")
            labour = &column;
        else if (part == u"special")
            special = &column;
        else if (part == u"sanction")
            sanction = &column;
    }
};

QString decimal(int hundredths) { return QString::number(hundredths / 100.0, 'f', 2); }

/** The row's month: its own column, with the year in another or above the table, or the one month of the file. */
std::optional<Month> readRowMonth(RowReader &row)
{
    const QString field = u"month"_qs;
    if (row.blank(field)) {
        if (!row.header().find(field) && row.header().month) return row.header().month;
        row.error(field, u"import.value.required"_qs);
        return std::nullopt;
    }
    return row.read(field, [&row](const Cell &cell) -> Result<Month> {
        if (cell.kind == Cell::Kind::Number && cell.text.contains(u'.'))
            return fail(u"import.month.shape"_qs, {{u"value"_qs, cell.text}});
        if (const Result<Month> month = readMonth(cell.text)) return *month;
        if (const Result<Date> day = readDate(cell)) return monthOf(*day);
        QString bare = compact(cell.text);
        if (!bare.endsWith(u'月') && !bare.endsWith(u'份')) bare += u'月';
        const int number = readMonthNumber(bare);
        const QString year =
            row.blank(u"year"_qs) ? QString() : compact(row.text(u"year"_qs)).remove(u'年').remove(u"度"_qs);
        const int stated = year.isEmpty() ? row.header().year : int(readNumeral(year).value_or(0));
        if (number == 0) return fail(u"import.month.shape"_qs, {{u"value"_qs, cell.text}});
        if (stated < 1990 || stated > 2199) return fail(u"import.month.rowyear"_qs, {{u"value"_qs, cell.text}});
        return std::chrono::year(stated) / unsigned(number);
    });
}

/** Total and parts of one month; either may be missing, and where both stand they should agree. */
std::vector<RecordedMonth> readMonthCells(RowReader &row, const QString &inmate, Month month,
                                          const MonthColumns &columns)
{
    const auto points = [&row](const Column *column) {
        return column ? row.read(*column, &readPoints) : std::optional<int>();
    };
    const auto custody = points(columns.custody);
    const auto education = points(columns.education);
    const auto labour = points(columns.labour);
    const auto special = points(columns.special);
    const auto sanction = points(columns.sanction);
    const auto total = points(columns.total);
    const bool parts = custody && education && labour;
    if (!total && !parts) return {};
    const int sum = custody.value_or(0) + education.value_or(0) + labour.value_or(0) + special.value_or(0) -
                    qAbs(sanction.value_or(0));
    RecordedMonth recorded{inmate, month, total.value_or(sum), {}};
    if (parts) recorded.parts = RecordedMonth::Parts{*custody, *education, *labour};
    if (total && parts && *total != sum)
        row.warn(columns.total->field, u"import.points.sum"_qs, {{u"sum"_qs, decimal(sum)}});
    // The base of a month is 100; what lies far beyond it, or below nothing, is more often a slip than a month.
    constexpr int unlikely = 30000;
    const Column *where = columns.total ? columns.total : columns.custody;
    if (where && (recorded.total < 0 || recorded.total > unlikely))
        row.warn(where->field, u"import.points.unlikely"_qs, {{u"sum"_qs, decimal(recorded.total)}});
    row.claim(inmate + u' ' + isoMonth(month));
    return {recorded};
}

/** Months across: every month that is not empty is a record. */
std::vector<RecordedMonth> readAcross(RowReader &row, const QString &inmate)
{
    std::map<QString, MonthColumns> columns;
    for (const Column &column : row.header().columns)
        if (parseIsoMonth(column.field.section(u':', 0, 0)))
            columns[column.field.section(u':', 0, 0)].take(column, column.field.section(u':', 1));
    std::vector<RecordedMonth> months;
    int sum = 0;
    for (const auto &[month, cells] : columns)
        for (const RecordedMonth &recorded : readMonthCells(row, inmate, *parseIsoMonth(month), cells)) {
            sum += recorded.total;
            months.push_back(recorded);
        }
    // 合计 beside months is their sum; a formula that was never calculated has nothing to compare.
    const Column *stated = row.header().find(u"total"_qs);
    if (!stated || row.blank(*stated)) return months;
    const Result<int> total = readPointsSum(row.cell(*stated));
    if (!total || *total != sum) row.warn(u"total"_qs, u"import.points.yeartotal"_qs, {{u"sum"_qs, decimal(sum)}});
    return months;
}

std::vector<RecordedMonth> readOne(RowReader &row, const QString &inmate)
{
    const auto month = readRowMonth(row);
    if (!month) return {};
    MonthColumns columns;
    for (const Column &column : row.header().columns) columns.take(column, column.field);
    const auto recorded = readMonthCells(row, inmate, *month, columns);
    if (recorded.empty() && !row.bad()) row.error(u"total"_qs, u"import.value.required"_qs);
    return recorded;
}

bool hasMonths(const Header &header)
{
    return std::ranges::any_of(header.columns, [](const Column &column) {
        return parseIsoMonth(column.field.first(qMin<qsizetype>(7, column.field.size()))).has_value();
    });
}

}  // namespace

Result<Imported<RecordedMonth>> importPoints(const std::vector<Table> &tables, const Mapping &mapping)
{
    auto imported =
        importKind<RecordedMonth>(tables, u"points"_qs, mapping, u"import.points.doubled"_qs, [](RowReader &row) {
            if (row.blank(u"number"_qs)) row.error(u"number"_qs, u"import.value.required"_qs);
            const QString inmate = row.read(u"number"_qs, &readIdentifier).value_or(QString());
            return hasMonths(row.header()) ? readAcross(row, inmate) : readOne(row, inmate);
        });
    if (!imported) return imported;
    const Header &header = imported->header;
    const bool dated = header.find(u"month"_qs) || header.month;
    const bool parts = header.find(u"custody"_qs) && header.find(u"education"_qs) && header.find(u"labour"_qs);
    if (!hasMonths(header) && (!dated || (!header.find(u"total"_qs) && !parts)))
        return fail(u"import.points.layout"_qs);
    return imported;
}

}  // namespace remit
