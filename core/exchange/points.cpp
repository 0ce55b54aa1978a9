#include "exchange/points.h"

#include "exchange/importing.h"
#include "exchange/values.h"

#include <algorithm>

namespace remit {

namespace {

/** Months across: every month column that is not empty is a record. */
std::vector<RecordedMonth> readAcross(RowReader &row, const QString &inmate)
{
    std::vector<RecordedMonth> months;
    int sum = 0;
    for (const Column &column : row.header().columns) {
        const auto month = parseIsoMonth(column.field);
        if (!month) continue;
        const auto total = row.read(column, &readPoints);
        if (!total) continue;
        sum += *total;
        months.push_back({inmate, *month, *total, {}});
        row.claim(inmate + u' ' + column.field);
    }
    // 合计 beside months is their sum; a formula that was never calculated has nothing to compare.
    const Column *stated = row.header().find(u"total"_qs);
    if (!stated || row.blank(*stated)) return months;
    const Result<int> total = readPointsSum(row.cell(*stated));
    if (!total || *total != sum)
        row.warn(u"total"_qs, u"import.points.yeartotal"_qs, {{u"sum"_qs, QString::number(sum / 100.0, 'f', 2)}});
    return months;
}

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
        const QString year = row.blank(u"year"_qs) ? QString() : row.text(u"year"_qs).remove(u'年').remove(u"度"_qs);
        const int stated = year.isEmpty() ? row.header().year : year.toInt();
        if (number == 0) return fail(u"import.month.shape"_qs, {{u"value"_qs, cell.text}});
        if (stated < 1990 || stated > 2199) return fail(u"import.month.noyear"_qs, {{u"column"_qs, cell.text}});
        return std::chrono::year(stated) / unsigned(number);
    });
}

/** Total and parts of one month; either may be missing, and where both stand they must agree. */
void readTotal(RowReader &row, RecordedMonth &month)
{
    const auto custody = row.read(u"custody"_qs, &readPoints);
    const auto education = row.read(u"education"_qs, &readPoints);
    const auto labour = row.read(u"labour"_qs, &readPoints);
    const auto special = row.read(u"special"_qs, &readPoints);
    const auto sanction = row.read(u"sanction"_qs, &readPoints);
    const auto total = row.read(u"total"_qs, &readPoints);
    const bool parts = custody && education && labour;
    if (parts) month.parts = RecordedMonth::Parts{*custody, *education, *labour};
    const int sum = custody.value_or(0) + education.value_or(0) + labour.value_or(0) + special.value_or(0) -
                    qAbs(sanction.value_or(0));
    if (total) month.total = *total;
    else if (parts) month.total = sum;
    else if (!row.bad()) row.error(u"total"_qs, u"import.value.required"_qs);
    if (total && parts && *total != sum)
        row.warn(u"total"_qs, u"import.points.sum"_qs, {{u"sum"_qs, QString::number(sum / 100.0, 'f', 2)}});
}

std::vector<RecordedMonth> readOne(RowReader &row, const QString &inmate)
{
    const auto month = readRowMonth(row);
    if (!month) return {};
    RecordedMonth recorded{inmate, *month, 0, {}};
    readTotal(row, recorded);
    row.claim(inmate + u' ' + isoMonth(*month));
    return {recorded};
}

bool hasMonths(const Header &header)
{
    return std::ranges::any_of(header.columns, [](const Column &column) { return parseIsoMonth(column.field).has_value(); });
}

}  // namespace

Result<Imported<RecordedMonth>> importPoints(const std::vector<Table> &tables, const Mapping &mapping)
{
    auto imported = importKind<RecordedMonth>(
        tables, u"points"_qs, mapping, u"import.points.doubled"_qs, [](RowReader &row) {
            if (row.blank(u"number"_qs)) row.error(u"number"_qs, u"import.value.required"_qs);
            const QString inmate = row.read(u"number"_qs, &readIdentifier).value_or(QString());
            return hasMonths(row.header()) ? readAcross(row, inmate) : readOne(row, inmate);
        });
    if (!imported) return imported;
    const Header &header = imported->header;
    const bool dated = header.find(u"month"_qs) || header.month;
    const bool parts = header.find(u"custody"_qs) && header.find(u"education"_qs) && header.find(u"labour"_qs);
    if (!hasMonths(header) && (!dated || (!header.find(u"total"_qs) && !parts))) return fail(u"import.points.layout"_qs);
    return imported;
}

}  // namespace remit
