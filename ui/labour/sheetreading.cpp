#include "labour/sheetreading.h"

#include "casework/pointsrules.h"

#include <algorithm>

namespace remit::ui {

namespace {

/** Every sheet that stands in the month. */
Result<std::vector<LabourSheetRow>> standing(const Desk &desk, Month month)
{
    Result<std::vector<LabourSheetRow>> rows = desk.ports.points.sheets(month, {});
    if (rows) std::erase_if(*rows, [](const LabourSheetRow &row) { return row.ended > 0; });
    return rows;
}

Result<void> name(Workplace &place, SheetView &view)
{
    const Desk &desk = place.desk();
    for (const LabourSheet::Worker &worker : view.draft.workers) {
        const Result<InmateRecord> inmate = desk.ports.inmates.inmate(worker.number);
        if (!inmate) return fail(inmate.error());
        view.names.insert(worker.number, inmate->inmate.name);
    }
    const Result<std::vector<Officer>> officers = desk.ports.officers.officers();
    if (!officers) return fail(officers.error());
    for (const Officer &officer : *officers) view.officers.insert(officer.person, officer.name);
    const Result<PointsInForce> rules = PointsInForce::load(desk);
    if (!rules) return fail(rules.error());
    const PointsProfile &profile = rules->on(view.draft.on);
    view.profile = profile.title;
    view.formula = profile.labour;
    return {};
}

/** A sheet exactly as two officers signed it. */
Result<SheetView> viewOfSigned(Workplace &place, qint64 act)
{
    const Desk &desk = place.desk();
    const Result<LedgerEntry> entry = desk.ports.ledger.act(act);
    if (!entry) return fail(entry.error());
    const Result<SheetDraft> draft = draftOfSheet(desk, act);
    if (!draft) return fail(draft.error());
    const Result<SheetHeader> header = sheetHeaderFromJson(entry->lines.front().body);
    if (!header) return fail(header.error());
    SheetView view;
    view.draft = *draft;
    view.act = act;
    view.sealed = true;
    view.signedBy = header->signedBy;
    for (std::size_t i = 1; i < entry->lines.size(); ++i) {
        Result<SheetLine> line = sheetLineFromJson(entry->lines[i].body);
        if (!line) return fail(line.error());
        view.lines.push_back(std::move(*line));
    }
    const Result<void> named = name(place, view);
    if (!named) return fail(named.error());
    return view;
}

Result<std::optional<LabourSheetRow>> lastBefore(const Desk &desk, const QString &team, Date on)
{
    std::optional<LabourSheetRow> last;
    for (const int back : {0, 1}) {
        const Result<std::vector<LabourSheetRow>> rows = standing(desk, monthOf(on) - std::chrono::months(back));
        if (!rows) return fail(rows.error());
        for (const LabourSheetRow &row : *rows)
            if (row.team == team && row.on < on && (!last || row.on > last->on)) last = row;
        if (last) break;
    }
    return last;
}

TeamDay ofDraft(const SheetDraft &draft, qint64 act)
{
    const auto state = draft.replaces > 0            ? TeamDay::State::Correcting
                       : draft.firstSigner.isEmpty() ? TeamDay::State::Planned
                                                     : TeamDay::State::SignedOnce;
    return {draft.team, draft.area, state, int(draft.workers.size()), act};
}

}  // namespace

Result<SheetDay> readSheetDay(Workplace &place, Date on)
{
    const Desk &desk = place.desk();
    SheetDay day;
    const Result<QStringList> areas = desk.ports.points.areas();
    if (!areas) return fail(areas.error());
    day.areas = *areas;
    std::map<QString, TeamDay> teams;
    for (const int back : {0, 1}) {
        const Result<std::vector<LabourSheetRow>> rows = standing(desk, monthOf(on) - std::chrono::months(back));
        if (!rows) return fail(rows.error());
        for (const LabourSheetRow &row : *rows) {
            if (!day.known.contains(row.team)) day.known << row.team;
            if (row.on == on) teams[row.team] = {row.team, row.area, TeamDay::State::Signed, row.inmates, row.act};
        }
    }
    const Result<std::vector<LabourDraft>> drafts = desk.ports.points.drafts();
    if (!drafts) return fail(drafts.error());
    for (const LabourDraft &held : *drafts) {
        if (held.on != on) continue;
        const Result<SheetDraft> draft = sheetDraftFromJson(held.record, held.revision);
        if (draft) teams[held.team] = ofDraft(*draft, teams[held.team].act);
    }
    for (const auto &[team, one] : teams) day.teams.push_back(one);
    day.known.sort();
    return day;
}

Result<SheetView> viewOfDraft(Workplace &place, const SheetDraft &draft)
{
    SheetView view;
    view.draft = draft;
    view.act = draft.replaces;
    Result<std::vector<SheetLine>> lines = computeSheet(place.desk(), draft);
    if (lines)
        view.lines = std::move(*lines);
    else
        view.wrong = lines.error();
    const Result<void> named = name(place, view);
    if (!named) return fail(named.error());
    return view;
}

Result<std::optional<SheetView>> readSheet(Workplace &place, const QString &team, Date on)
{
    const auto found = [](SheetView view) { return std::optional(std::move(view)); };
    const Desk &desk = place.desk();
    const Result<std::optional<SheetDraft>> draft = sheetDraft(desk, team, on);
    if (!draft) return fail(draft.error());
    if (*draft) return viewOfDraft(place, **draft).map(found);
    const Result<std::optional<LabourSheetRow>> sheet = desk.ports.points.sheet(team, on);
    if (!sheet) return fail(sheet.error());
    if (!*sheet) return std::optional<SheetView>();
    return viewOfSigned(place, (*sheet)->act).map(found);
}

Result<SheetDraft> readPlan(Workplace &place, const QString &team, Date on)
{
    SheetDraft plan;
    plan.team = team;
    plan.on = on;
    const Result<std::optional<LabourSheetRow>> last = lastBefore(place.desk(), team, on);
    if (!last) return fail(last.error());
    if (!*last) return plan;
    const Result<SheetDraft> before = draftOfSheet(place.desk(), (*last)->act);
    if (!before) return fail(before.error());
    plan.area = before->area;
    plan.hoursSeconds = before->hoursSeconds;
    plan.operations = before->operations;
    plan.workers = before->workers;
    for (LabourSheet::Worker &worker : plan.workers) {
        worker.absentSeconds = 0;
        worker.grade.reset();
    }
    return plan;
}

Result<std::vector<SheetView>> readBoard(Workplace &place, Date on)
{
    const Result<std::vector<LabourSheetRow>> rows = standing(place.desk(), monthOf(on));
    if (!rows) return fail(rows.error());
    std::vector<SheetView> board;
    for (const LabourSheetRow &row : *rows) {
        if (row.on != on) continue;
        Result<SheetView> view = viewOfSigned(place, row.act);
        if (!view) return fail(view.error());
        board.push_back(std::move(*view));
    }
    std::sort(board.begin(), board.end(),
              [](const SheetView &a, const SheetView &b) { return a.draft.team < b.draft.team; });
    return board;
}

}  // namespace remit::ui
