#include "storage/store.h"

namespace remit {

namespace {

Result<std::optional<int>> lowestIn(Database &database, const NumberSeries &series, NumberState state)
{
    Result<Statement> row =
        database.run(u"select min(number) from v_number where year = ? and mark = ? and state = ?"_qs,
                     {series.year, series.mark, numberStateCode(state)});
    if (!row) return fail(row.error());
    if (!row->next() || row->isNull(0)) return std::optional<int>();
    return std::optional(int(row->integer(0)));
}

}  // namespace

Result<std::vector<NumberRow>> Store::numbers(const NumberQuery &query) const
{
    QString sql =
        u"select year, mark, number, state, case_number, store, range, there, inmate, reason, act from v_number"_qs;
    QVariantList values;
    if (query.series) {
        sql += u" where year = ? and mark = ? and number between ? and ?"_qs;
        values = {query.series->year, query.series->mark, query.from, query.to};
    }
    Result<Statement> row = m_database->run(sql + u" order by year, mark, number, case_number"_qs, values);
    if (!row) return fail(row.error());
    std::vector<NumberRow> rows;
    while (row->next())
        rows.push_back({{int(row->integer(0)), row->text(1)},
                        int(row->integer(2)),
                        numberStateFromCode(row->text(3)).value_or(NumberState::Void),
                        row->text(4),
                        row->text(5),
                        row->integer(6),
                        row->text(7),
                        row->text(8),
                        row->text(9),
                        row->integer(10)});
    return rows;
}

Result<LowestNumbers> Store::lowestNumbers(const NumberSeries &series) const
{
    LowestNumbers lowest;
    const auto held = lowestIn(*m_database, series, NumberState::Held);
    if (!held) return fail(held.error());
    const auto back = lowestIn(*m_database, series, NumberState::Back);
    if (!back) return fail(back.error());
    lowest.held = *held;
    lowest.back = *back;
    Result<Statement> row = m_database->run(u"select whole from v_number_series where year = ? and mark = ?"_qs,
                                            {series.year, series.mark});
    if (!row) return fail(row.error());
    if (row->next()) lowest.unknown = int(row->integer(0)) + 1;
    return lowest;
}

}  // namespace remit
