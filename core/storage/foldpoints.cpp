#include "casework/pointsshapes.h"
#include "storage/fold.h"
#include "storage/pointscolumns.h"

namespace remit {

namespace {

Result<void> about(Database &database, const QString &inmate, qint64 seq)
{
    return execute(database, u"insert or ignore into v_about (subject, seq) values (?, ?)"_qs,
                   {u"inmate:"_qs + inmate, seq});
}

Result<void> foldMatter(Database &database, const LedgerEntry &entry, const Json &body, int line)
{
    const Result<MatterRecord> record = matterFromJson(body);
    if (!record) return fail(record.error());
    const PointsMatter &matter = record->matter;
    const qint64 effective = record->state == MatterState::Effective ? entry.act.seq : 0;
    return execute(
               database,
               u"insert into v_points_matter (seq, line, inmate, kind, area, day, month, part, points, clause, "
               u"incident, "
               "violation, state, record, effective, ended) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 0)"_qs,
               {entry.act.seq, line, matter.inmate, matterKindCode(matter.kind), textOf(matter.area), dayOf(matter.on),
                monthColumn(monthOf(matter.on)), int(matter.entry.target), matter.entry.points,
                textOf(matter.entry.clause), textOf(matter.entry.incident), int(matter.entry.violation),
                matterStateCode(record->state), QString::fromUtf8(body.canonical()), effective})
        .and_then([&] { return about(database, matter.inmate, entry.act.seq); });
}

Result<void> foldMatters(Database &database, const LedgerEntry &entry)
{
    if (entry.lines.empty()) return foldMatter(database, entry, entry.act.body, 0);
    int line = 0;
    for (const ActLine &content : entry.lines) {
        Result<void> folded = foldMatter(database, entry, content.body, ++line);
        if (!folded) return folded;
    }
    return {};
}

Result<void> moveMatter(Database &database, const LedgerPlace &place, MatterState state, qint64 seq)
{
    const bool ends = state == MatterState::Refused || state == MatterState::Corrected;
    const bool counts = state == MatterState::Effective;
    return execute(
        database,
        u"update v_points_matter set state = ?, effective = case when ? then ? else effective end, ended = case "
        "when ? then ? else ended end where seq = ? and line = ?"_qs,
        {matterStateCode(state), int(counts), seq, int(ends), seq, place.seq, place.line});
}

Result<void> foldDecision(Database &database, const LedgerEntry &entry)
{
    for (const ActLine &line : entry.lines) {
        const auto state = matterStateFromCode(line.body["state"].toString());
        if (!state) return fail(u"casework.record"_qs, {{u"path"_qs, u"$.state"_qs}});
        Result<void> moved = moveMatter(database, placeFromJson(line.body["matter"]), *state, entry.act.seq);
        if (moved) moved = about(database, line.body["inmate"].toString(), entry.act.seq);
        if (!moved) return moved;
    }
    return {};
}

Result<void> foldCorrection(Database &database, const LedgerEntry &entry)
{
    const Json &body = entry.act.body;
    Result<void> moved = moveMatter(database, placeFromJson(body["corrected"]), MatterState::Corrected, entry.act.seq);
    if (!moved || body["replacement"].isNull()) return moved;
    return foldMatter(database, entry, body["replacement"], 0);
}

Result<void> foldGroup(Database &database, const LedgerEntry &entry)
{
    return execute(database, u"insert or replace into v_points_group (name, record, seq) values (?, ?, ?)"_qs,
                   {entry.act.body["group"].toString(), QString::fromUtf8(entry.act.body.canonical()), entry.act.seq});
}

Result<void> foldWeek(Database &database, const LedgerEntry &entry)
{
    const auto monday = parseIsoDate(entry.act.body["monday"].toString());
    if (!monday) return fail(u"casework.record"_qs, {{u"path"_qs, u"$.monday"_qs}});
    return execute(database, u"insert or replace into v_points_week (area, monday, seq) values (?, ?, ?)"_qs,
                   {entry.act.body["area"].toString(), dayOf(*monday), entry.act.seq});
}

Result<void> foldProfile(Database &database, const LedgerEntry &entry)
{
    const Json &body = entry.act.body;
    return execute(
        database,
        u"insert or replace into v_points_profile (id, applies_from, person, record, seq) values (?, ?, ?, ?, ?)"_qs,
        {body["document"]["profile"].toString(), dayOf(parseIsoDate(body["applies_from"].toString())),
         body["person"].toString(), QString::fromUtf8(body["document"].canonical()), entry.act.seq});
}

}  // namespace

Result<void> foldPointsAct(Database &database, const LedgerEntry &entry)
{
    const QString &kind = entry.act.kind;
    if (kind == u"points.entry" || kind == u"points.fact") return foldMatters(database, entry);
    if (kind == u"points.decision") return foldDecision(database, entry);
    if (kind == u"points.correction") return foldCorrection(database, entry);
    if (kind == u"points.group") return foldGroup(database, entry);
    if (kind == u"points.week") return foldWeek(database, entry);
    if (kind.startsWith(u"points.profile.")) return foldProfile(database, entry);
    return foldMonthAct(database, entry);
}

}  // namespace remit
