#include "casework/labourwork.h"
#include "casework/officers.h"
#include "casework/record.h"

#include <algorithm>
#include <set>

namespace remit {

namespace {

/** Pieces by inmate. */
using Pieces = std::map<QString, int>;

/** Takes rejected pieces out of what a draft accepted of the lot, at most `left`; tells what was taken. */
Pieces takeBack(SheetDraft &draft, const QString &lot, const Pieces *left)
{
    Pieces all;
    for (LabourSheet::Receipt &receipt : draft.received) {
        if (receipt.lot != lot) continue;
        int taken = receipt.accepted;
        if (left) {
            const auto most = left->find(receipt.number);
            taken = std::min(taken, most == left->end() ? 0 : most->second - all[receipt.number]);
        }
        if (taken <= 0) continue;
        receipt.accepted -= taken;
        receipt.rejected += taken;
        all[receipt.number] += taken;
        draft.confirmed.erase(receipt.number);
        draft.confirmedFigures.erase(receipt.number);
    }
    return all;
}

/** The draft that corrects the sheet: what an officer has open of the day with the pieces taken off, else a new one. */
Result<SheetDraft> correctedDraft(const Desk &desk, SheetDraft fresh, const LotRejection &rejection,
                                  const Pieces &taken)
{
    const Result<std::optional<SheetDraft>> held = sheetDraft(desk, fresh.team, fresh.on);
    if (!held) return fail(held.error());
    if (!*held) {
        // A credit that was corrected to other figures is computed anew.
        for (const auto &[number, pieces] : taken) fresh.corrected.erase(number);
        fresh.reason = rejection.reason;
        return fresh;
    }
    SheetDraft open = **held;
    takeBack(open, rejection.lot, &taken);
    open.replaces = fresh.replaces;
    open.firstSigner.clear();
    open.signedDigest.clear();
    if (open.reason.isEmpty())
        open.reason = rejection.reason;
    else if (!open.reason.contains(rejection.reason))
        open.reason += u"；"_qs + rejection.reason;
    return open;
}

Result<void> requireTaken(const LotRejection &rejection, const std::map<QString, int> &left)
{
    if (rejection.pieces.empty()) return {};
    for (const auto &[number, pieces] : rejection.pieces)
        if (pieces <= 0 || left.at(number) > 0)
            return fail(u"casework.points.lot.pieces"_qs, {{u"lot"_qs, rejection.lot}, {u"number"_qs, number}});
    return {};
}

NewAct lotAct(const Desk &desk, const LotRejection &rejection, const std::vector<SheetDraft> &signedSheets)
{
    Json pieces = Json::Object{};
    for (const auto &[number, count] : rejection.pieces) pieces.set(number, count);
    Json::Array acts;
    QStringList subject{u"lot:"_qs + rejection.lot};
    for (const SheetDraft &sheet : signedSheets) {
        acts.emplace_back(sheet.replaces);
        const QString month = u"month:"_qs + isoMonth(monthOf(sheet.on));
        if (!subject.contains(month)) subject << month;
    }
    return {u"labour.lot"_qs,
            rejection.on,
            subject,
            Json::Object{{u"lot"_qs, rejection.lot},
                         {u"reason"_qs, rejection.reason},
                         {u"pieces"_qs, pieces},
                         {u"sheets"_qs, acts},
                         {u"person"_qs, desk.officer.person}},
            {},
            {}};
}

/** The standing sheets that hold the lot. */
Result<std::vector<SheetDraft>> sheetsOf(const Desk &desk, const QString &lot)
{
    const Result<std::vector<LabourReceiptRow>> receipts = desk.ports.points.receiptsOfLot(lot);
    if (!receipts) return fail(receipts.error());
    if (receipts->empty()) return fail(u"casework.points.lot"_qs, {{u"lot"_qs, lot}});
    std::set<qint64> acts;
    for (const LabourReceiptRow &row : *receipts) acts.insert(row.place.seq);
    std::vector<SheetDraft> sheets;
    for (const qint64 act : acts) {
        Result<SheetDraft> sheet = draftOfSheet(desk, act);
        if (!sheet) return fail(sheet.error());
        sheets.push_back(std::move(*sheet));
    }
    return sheets;
}

/** Tells which summed months hold somebody of the sheet, and where they stand. */
Result<void> tellSummed(const Desk &desk, const TouchedSheet &sheet, LotOutcome &outcome)
{
    const Month month = monthOf(sheet.on);
    for (const QString &number : sheet.inmates) {
        const Result<std::optional<MonthLine>> line = desk.ports.points.month(number, month);
        if (!line) return fail(line.error());
        if (!*line) continue;
        if (std::ranges::find(outcome.summedMonths, month) == outcome.summedMonths.end())
            outcome.summedMonths.push_back(month);
        const Result<std::optional<MonthStage>> stage = desk.ports.points.stage(month, (*line)->area);
        if (!stage) return fail(stage.error());
        const bool told = std::ranges::any_of(outcome.stages, [&](const MonthStage &known) {
            return known.month == month && known.area == (*line)->area;
        });
        if (*stage && !told) outcome.stages.push_back(**stage);
    }
    return {};
}

/** Takes the lot back in every sheet and keeps the drafts that correct them; nothing of it is an act but the lot. */
Result<LotOutcome> takeLotBack(const Desk &desk, const LotRejection &rejection)
{
    Result<std::vector<SheetDraft>> sheets = sheetsOf(desk, rejection.lot);
    if (!sheets) return fail(sheets.error());
    LotOutcome outcome;
    Pieces left = rejection.pieces;
    std::vector<SheetDraft> drafts;
    for (const SheetDraft &sheet : *sheets) {
        SheetDraft fresh = sheet;
        const Pieces taken = takeBack(fresh, rejection.lot, rejection.pieces.empty() ? nullptr : &left);
        for (const auto &[number, pieces] : taken) left[number] -= pieces;
        if (taken.empty()) continue;
        Result<SheetDraft> draft = correctedDraft(desk, std::move(fresh), rejection, taken);
        if (!draft) return fail(draft.error());
        TouchedSheet touched{sheet.replaces, sheet.area, sheet.team, sheet.on, {}, draft->revision > 0};
        for (const auto &[number, pieces] : taken) touched.inmates << number;
        const Result<void> told = tellSummed(desk, touched, outcome);
        if (!told) return fail(told.error());
        outcome.sheets.push_back(std::move(touched));
        drafts.push_back(std::move(*draft));
    }
    const Result<void> taken = requireTaken(rejection, left);
    if (!taken) return fail(taken.error());
    const Result<Act> act = record(desk, lotAct(desk, rejection, drafts));
    if (!act) return fail(act.error());
    outcome.act = act->seq;
    for (const SheetDraft &draft : drafts) {
        const Result<int> saved =
            desk.ports.points.saveDraft({draft.team, draft.on, draft.revision, sheetDraftToJson(draft)});
        if (!saved) return fail(saved.error());
        outcome.drafts << draft.team + u' ' + isoDate(draft.on);
    }
    return outcome;
}

}  // namespace

Result<SheetDraft> draftOfSheet(const Desk &desk, qint64 act)
{
    const Result<LedgerEntry> entry = desk.ports.ledger.act(act);
    if (!entry) return fail(entry.error());
    if (entry->act.kind != u"labour.sheet") return fail(u"casework.record"_qs, {{u"path"_qs, u"$.kind"_qs}});
    const Result<SheetHeader> header = sheetHeaderFromJson(entry->lines.front().body);
    if (!header) return fail(header.error());
    SheetDraft draft;
    draft.area = header->area;
    draft.team = header->team;
    draft.on = header->on;
    draft.hoursSeconds = header->hoursSeconds;
    draft.operations = header->operations;
    draft.replaces = act;
    draft.meeting = header->meeting;
    for (std::size_t i = 1; i < entry->lines.size(); ++i) {
        const Result<SheetLine> line = sheetLineFromJson(entry->lines[i].body);
        if (!line) return fail(line.error());
        draft.workers.push_back(line->worker);
        draft.received.insert(draft.received.end(), line->received.begin(), line->received.end());
        if (!line->reason.isEmpty()) draft.corrected[line->worker.number] = {line->credit, line->reason};
        confirmLine(draft, *line, line->confirmation, line->confirmationNote);
    }
    return draft;
}

Result<LotOutcome> rejectLot(const Desk &desk, const LotRejection &rejection)
{
    const Result<void> allowed = requireRole(desk, {u"ward_officer"_qs, u"area_chief"_qs, u"department_officer"_qs});
    if (!allowed) return fail(allowed.error());
    if (rejection.reason.trimmed().isEmpty()) return fail(u"casework.points.reason"_qs);
    if (rejection.on > desk.today()) return fail(u"casework.date.future"_qs, {{u"on"_qs, isoDate(rejection.on)}});
    LotOutcome outcome;
    const Result<void> recorded = desk.ports.ledger.exclusively([&]() -> Result<void> {
        Result<LotOutcome> taken = takeLotBack(desk, rejection);
        if (!taken) return fail(taken.error());
        outcome = std::move(*taken);
        return {};
    });
    if (!recorded) return fail(recorded.error());
    return outcome;
}

}  // namespace remit
