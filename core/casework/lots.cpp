#include "casework/labourwork.h"
#include "casework/officers.h"

#include <algorithm>
#include <set>

namespace remit {

namespace {

/** Takes rejected pieces out of what a sheet accepted of the lot; what is taken is told by inmate. */
void takeBack(SheetDraft &draft, const LotRejection &rejection, std::map<QString, int> &left)
{
    for (LabourSheet::Receipt &receipt : draft.received) {
        if (receipt.lot != rejection.lot) continue;
        int taken = receipt.accepted;
        if (!rejection.pieces.empty()) taken = std::min(taken, left[receipt.number]);
        receipt.accepted -= taken;
        receipt.rejected += taken;
        left[receipt.number] -= taken;
        if (taken > 0) draft.confirmed.erase(receipt.number);
    }
}

Result<void> requireTaken(const LotRejection &rejection, const std::map<QString, int> &left)
{
    if (rejection.pieces.empty()) return {};
    for (const auto &[number, pieces] : rejection.pieces)
        if (pieces <= 0 || left.at(number) > 0)
            return fail(u"casework.points.lot.pieces"_qs, {{u"lot"_qs, rejection.lot}, {u"number"_qs, number}});
    return {};
}

NewAct lotAct(const Desk &desk, const LotRejection &rejection, const std::set<qint64> &sheets)
{
    Json pieces = Json::Object{};
    for (const auto &[number, count] : rejection.pieces) pieces.set(number, count);
    Json::Array acts;
    for (const qint64 sheet : sheets) acts.emplace_back(sheet);
    return {u"labour.lot"_qs,
            rejection.on,
            {u"lot:"_qs + rejection.lot},
            Json::Object{{u"lot"_qs, rejection.lot},
                         {u"reason"_qs, rejection.reason},
                         {u"pieces"_qs, pieces},
                         {u"sheets"_qs, acts},
                         {u"person"_qs, desk.officer.person}},
            {},
            {}};
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
    for (std::size_t i = 1; i < entry->lines.size(); ++i) {
        const Result<SheetLine> line = sheetLineFromJson(entry->lines[i].body);
        if (!line) return fail(line.error());
        draft.workers.push_back(line->worker);
        draft.received.insert(draft.received.end(), line->received.begin(), line->received.end());
        if (!line->reason.isEmpty()) draft.corrected[line->worker.number] = {line->credit, line->reason};
        draft.confirmed[line->worker.number] = {line->confirmation, line->confirmationNote};
    }
    return draft;
}

Result<LotOutcome> rejectLot(const Desk &desk, const LotRejection &rejection)
{
    const Result<void> allowed = requireRole(desk, {u"ward_officer"_qs, u"area_chief"_qs, u"department_officer"_qs});
    if (!allowed) return fail(allowed.error());
    if (rejection.reason.trimmed().isEmpty()) return fail(u"casework.points.reason"_qs);
    if (rejection.on > desk.today()) return fail(u"casework.date.future"_qs, {{u"on"_qs, isoDate(rejection.on)}});
    const Result<std::vector<LabourReceiptRow>> receipts = desk.ports.points.receiptsOfLot(rejection.lot);
    if (!receipts) return fail(receipts.error());
    if (receipts->empty()) return fail(u"casework.points.lot"_qs, {{u"lot"_qs, rejection.lot}});
    std::set<qint64> sheets;
    for (const LabourReceiptRow &row : *receipts) sheets.insert(row.place.seq);

    LotOutcome outcome;
    std::map<QString, int> left = rejection.pieces;
    std::vector<SheetDraft> drafts;
    for (const qint64 sheet : sheets) {
        Result<SheetDraft> draft = draftOfSheet(desk, sheet);
        if (!draft) return fail(draft.error());
        takeBack(*draft, rejection, left);
        draft->reason = rejection.reason;
        const Month month = monthOf(draft->on);
        for (const LabourSheet::Worker &worker : draft->workers) {
            const Result<std::optional<MonthLine>> line = desk.ports.points.month(worker.number, month);
            if (!line) return fail(line.error());
            const bool known = std::find(outcome.summedMonths.begin(), outcome.summedMonths.end(), month) !=
                               outcome.summedMonths.end();
            if (*line && !known) outcome.summedMonths.push_back(month);
        }
        drafts.push_back(std::move(*draft));
    }
    const Result<void> taken = requireTaken(rejection, left);
    if (!taken) return fail(taken.error());
    const Result<void> recorded = desk.ports.ledger.exclusively([&]() -> Result<void> {
        const auto acts =
            desk.ports.ledger.commit({{lotAct(desk, rejection, sheets)}, {}, {}}, desk.by(), desk.clock());
        if (!acts) return fail(acts.error());
        outcome.act = acts->front().seq;
        for (const SheetDraft &draft : drafts) {
            const Result<int> saved = desk.ports.points.saveDraft({draft.team, draft.on, 0, sheetDraftToJson(draft)});
            if (!saved) return fail(saved.error());
            outcome.drafts << draft.team + u' ' + isoDate(draft.on);
        }
        return {};
    });
    if (!recorded) return fail(recorded.error());
    return outcome;
}

}  // namespace remit
