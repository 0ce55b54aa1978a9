#include "casework/numbers/numberstate.h"
#include "casework/numbers/series.h"
#include "storage/fold.h"

namespace remit {

namespace {

struct Range {
    NumberSeries series;
    int from = 0;
    int to = 0;

    QVariantList values() const { return {series.year, series.mark, from, to}; }
};

/** The numbers of a range as rows of one column. */
const QString ofRange = QStringLiteral(
    "with recursive wanted (year, mark, number, last) as (values (?, ?, ?, ?) union all select year, mark, number + 1, "
    "last from wanted where number < last) ");

Result<Range> rangeOf(const Json &body)
{
    const Range range{{int(body["year"].toInteger()), body["mark"].toString()},
                      int(body["from"].toInteger()),
                      int(body["to"].toInteger())};
    if (range.from < 1 || range.to < range.from) return fail(u"casework.record"_qs, {{u"path"_qs, u"$.from"_qs}});
    return range;
}

/** How far the series goes without a number of which nothing is known. */
Result<void> widenWhole(Database &database, const NumberSeries &series)
{
    int whole = 0;
    {
        Result<Statement> row = database.run(u"select whole from v_number_series where year = ? and mark = ?"_qs,
                                             {series.year, series.mark});
        if (!row) return fail(row.error());
        if (row->next()) whole = int(row->integer(0));
    }
    const int before = whole;
    {
        Result<Statement> row = database.run(
            u"select distinct number from v_number where year = ? and mark = ? and number > ? order by number"_qs,
            {series.year, series.mark, whole});
        if (!row) return fail(row.error());
        while (row->next() && row->integer(0) == whole + 1) ++whole;
    }
    if (whole == before) return {};
    return execute(database, u"insert or replace into v_number_series (year, mark, whole) values (?, ?, ?)"_qs,
                   {series.year, series.mark, whole});
}

/** The numbers of a range stand in that state from this act on, whatever they were before. */
Result<void> setRange(Database &database, const Act &act, NumberState state, qint64 given)
{
    const Result<Range> range = rangeOf(act.body);
    if (!range) return fail(range.error());
    const QVariantList rest{numberStateCode(state), textOf(act.body["store"].toString()), given, act.seq};
    return execute(database,
                   u"insert or replace into v_number "_qs + ofRange +
                       u"select year, mark, number, '', ?, ?, ?, '', '', '', ? from wanted"_qs,
                   range->values() + rest)
        .and_then([&] { return widenWhole(database, range->series); });
}

/** The same, but what range they are of stays known. */
Result<void> endRange(Database &database, const Act &act, NumberState state)
{
    const Result<Range> range = rangeOf(act.body);
    if (!range) return fail(range.error());
    const QVariantList rest{numberStateCode(state), textOf(act.body["reason"].toString()), act.seq};
    return execute(database,
                   u"insert into v_number "_qs + ofRange +
                       u"select year, mark, number, '', ?, '', 0, '', '', ?, ? from wanted where true on conflict do "
                       "update set state = excluded.state, reason = excluded.reason, act = excluded.act"_qs,
                   range->values() + rest)
        .and_then([&] { return widenWhole(database, range->series); });
}

/** What another store told of its numbers; what has moved on since stays as it is. */
Result<void> report(Database &database, const Act &act)
{
    const Json &entries = act.body["entries"];
    for (const Json &entry : entries.array()) {
        const Result<Range> range = rangeOf(entry);
        const auto state = numberStateFromCode(entry["state"].toString());
        if (!range) return fail(range.error());
        if (!state) return fail(u"casework.record"_qs, {{u"path"_qs, u"$.entries.state"_qs}});
        const QVariantList told{numberStateCode(*state), textOf(entry["case"].toString()),
                                textOf(entry["inmate"].toString()), textOf(entry["reason"].toString()), act.seq};
        const Result<void> done = execute(
            database,
            u"update v_number set state = ?, there = ?, inmate = ?, reason = ?, act = ? where year = ? and mark = ? "
            "and number between ? and ? and case_number = '' and state = 'given' and range = ?"_qs,
            told + range->values() + QVariantList{entry["range"].toInteger()});
        if (!done) return done;
    }
    return {};
}

QString inmateOf(const Act &act)
{
    for (const QString &subject : act.subject)
        if (subject.startsWith(u"inmate:")) return subject.section(u':', 1);
    return {};
}

/** The act is found under the number's series. */
Result<void> noteAbout(Database &database, const LedgerEntry &entry, const NumberSeries &series)
{
    for (const QString &subject : {numberSubject(series), allNumbers()}) {
        Result<void> noted = execute(database, u"insert or ignore into v_about (subject, seq) values (?, ?)"_qs,
                                     {subject, entry.act.seq});
        if (!noted) return noted;
    }
    return {};
}

/** A case has the number; whatever was known of the number's range stays known. */
Result<void> use(Database &database, const Act &act, const ProposalNumber &number, const QString &caseNumber)
{
    const QVariantList which{number.series.year, number.series.mark, number.number};
    QVariantList kept{u""_qs, 0, u""_qs};
    {
        Result<Statement> row = database.run(
            u"select store, range, there, state from v_number where year = ? and mark = ? and number = ? and case_number = ''"_qs,
            which);
        if (!row) return fail(row.error());
        // What came back is drawn anew and belongs to no range any more.
        if (row->next() && row->text(3) != numberStateCode(NumberState::Back))
            kept = {textOf(row->text(0)), row->integer(1), textOf(row->text(2))};
    }
    return execute(database, u"delete from v_number where year = ? and mark = ? and number = ? and case_number = ''"_qs,
                   which)
        .and_then([&] {
            return execute(
                database,
                u"insert or replace into v_number (year, mark, number, case_number, state, store, range, there, "
                "inmate, reason, act) values (?, ?, ?, ?, ?, ?, ?, ?, ?, '', ?)"_qs,
                which + QVariantList{textOf(caseNumber), numberStateCode(NumberState::Used)} + kept +
                    QVariantList{textOf(inmateOf(act)), act.seq});
        })
        .and_then([&] { return widenWhole(database, number.series); });
}

}  // namespace

Result<void> foldNumberAct(Database &database, const LedgerEntry &entry)
{
    const Act &act = entry.act;
    if (act.kind == u"number.give") return setRange(database, act, NumberState::Given, act.seq);
    if (act.kind == u"number.take") return setRange(database, act, NumberState::Held, act.body["range"].toInteger());
    if (act.kind == u"number.return") return endRange(database, act, NumberState::Returned);
    if (act.kind == u"number.void") return endRange(database, act, NumberState::Void);
    if (act.kind == u"number.report") return report(database, act);
    return {};
}

Result<void> foldNumberUse(Database &database, const LedgerEntry &entry, const QString &proposalNumber,
                           const QString &caseNumber)
{
    const auto said = parseProposalNumber(proposalNumber);
    if (!said) return fail(u"casework.record"_qs, {{u"path"_qs, u"$.proposal_number"_qs}});
    return noteAbout(database, entry, said->series).and_then([&] {
        return use(database, entry.act, *said, caseNumber);
    });
}

Result<void> foldNumberLoss(Database &database, const LedgerEntry &entry, const QString &caseNumber)
{
    Result<Statement> row = database.run(u"select proposal_number from v_case where number = ?"_qs, {caseNumber});
    if (!row) return fail(row.error());
    const QString text = row->next() ? row->text(0) : QString();
    row = fail(QString());  // the read ends before the write
    if (const auto said = parseProposalNumber(text)) {
        Result<void> noted = noteAbout(database, entry, said->series);
        if (!noted) return noted;
    }
    return execute(
        database,
        u"update v_number set state = 'void', reason = ?, act = ? where case_number = ? and state = 'used'"_qs,
        {textOf(entry.act.body["reason"].toString()), entry.act.seq, caseNumber});
}

}  // namespace remit
