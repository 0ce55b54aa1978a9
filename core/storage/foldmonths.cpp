#include "casework/pointsshapes.h"
#include "storage/fold.h"
#include "storage/pointscolumns.h"

#include <set>

namespace remit {

namespace {

Result<void> setStage(Database &database, const LedgerEntry &entry, int month, const QString &area,
                      const QString &state, const std::optional<Date> &until)
{
    const Date since = entry.act.on.value_or(dateIn(entry.act.at));
    return execute(
        database,
        u"insert or replace into v_points_stage (month, area, state, since, until, seq) values (?, ?, ?, ?, ?, ?)"_qs,
        {month, area, state, dayOf(since), dayOf(until), entry.act.seq});
}

Result<void> foldLine(Database &database, const LedgerEntry &entry, const Json &body, int line)
{
    const auto month = parseIsoMonth(body["month"].toString());
    if (!month) return fail(u"casework.record"_qs, {{u"path"_qs, u"$.month"_qs}});
    const QString inmate = body["inmate"].toString();
    return execute(
               database,
               u"insert or replace into v_points_month (inmate, month, area, total, cumulative, labour_credit, record, "
               "seq, line, corrects) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"_qs,
               {inmate, monthColumn(*month), body["area"].toString(), body["total"].toInteger(),
                body["cumulative"].toInteger(), body["labour_credit"].toInteger(), QString::fromUtf8(body.canonical()),
                entry.act.seq, line, entry.act.corrects.value_or(0)})
        .and_then([&] {
            return execute(database, u"insert or ignore into v_about (subject, seq) values (?, ?)"_qs,
                           {u"inmate:"_qs + inmate, entry.act.seq});
        });
}

/** Each area enters the state by itself; a month summed later for newcomers moves no area back. */
Result<void> enterSummed(Database &database, const LedgerEntry &entry)
{
    std::set<std::pair<int, QString>> areas;
    for (const ActLine &line : entry.lines)
        if (const auto month = parseIsoMonth(line.body["month"].toString()))
            areas.emplace(monthColumn(*month), line.body["area"].toString());
    for (const auto &[month, area] : areas) {
        {
            Result<Statement> row = database.run(
                u"select 1 from v_points_stage where month = ? and area = ? and state <> 'reviewed'"_qs, {month, area});
            if (!row) return fail(row.error());
            if (row->next()) continue;
        }
        Result<void> entered = setStage(database, entry, month, area, u"summed"_qs, {});
        if (!entered) return entered;
    }
    return {};
}

Result<void> foldLines(Database &database, const LedgerEntry &entry)
{
    int line = 0;
    for (const ActLine &content : entry.lines) {
        Result<void> folded = foldLine(database, entry, content.body, ++line);
        if (!folded) return folded;
    }
    return entry.act.kind == u"points.month.sum" ? enterSummed(database, entry) : Result<void>();
}

Result<void> foldStage(Database &database, const LedgerEntry &entry)
{
    const Json &body = entry.act.body;
    const auto month = parseIsoMonth(body["month"].toString());
    if (!month) return fail(u"casework.record"_qs, {{u"path"_qs, u"$.month"_qs}});
    return setStage(database, entry, monthColumn(*month), body["area"].toString(), body["state"].toString(),
                    parseIsoDate(body["until"].toString()));
}

Result<void> foldObjection(Database &database, const LedgerEntry &entry)
{
    const Json &body = entry.act.body;
    const auto month = parseIsoMonth(body["month"].toString());
    if (!month) return fail(u"casework.record"_qs, {{u"path"_qs, u"$.month"_qs}});
    const qint64 number = body["objection"].toInteger(entry.act.seq);
    return execute(
        database,
        u"insert or replace into v_points_objection (seq, month, area, record, last) values (?, ?, ?, ?, ?)"_qs,
        {number, monthColumn(*month), body["area"].toString(), QString::fromUtf8(body.canonical()), entry.act.seq});
}

Result<void> foldCycles(Database &database, const LedgerEntry &entry)
{
    for (const ActLine &line : entry.lines) {
        const Result<CycleStage> stage = cycleStageFromJson(line.body);
        if (!stage) return fail(stage.error());
        Result<void> folded = execute(
            database,
            u"insert or replace into v_points_cycle (inmate, cycle, closed, record, seq) values (?, ?, ?, ?, ?)"_qs,
            {stage->inmate, stage->cycle, monthColumn(stage->to), QString::fromUtf8(line.body.canonical()),
             entry.act.seq});
        if (folded) {
            folded = execute(database, u"insert or ignore into v_about (subject, seq) values (?, ?)"_qs,
                             {u"inmate:"_qs + stage->inmate, entry.act.seq});
        }
        if (!folded) return folded;
    }
    return {};
}

}  // namespace

Result<void> foldMonthAct(Database &database, const LedgerEntry &entry)
{
    const QString &kind = entry.act.kind;
    if (kind == u"points.month.sum" || kind == u"points.month.correction") return foldLines(database, entry);
    if (kind.startsWith(u"points.month.")) return foldStage(database, entry);
    if (kind.startsWith(u"points.objection")) return foldObjection(database, entry);
    if (kind.startsWith(u"points.cycle.")) return foldCycles(database, entry);
    return {};
}

}  // namespace remit
