#include "casework/labourwork.h"

#include "base/digest.h"
#include "casework/meetings.h"
#include "casework/officers.h"
#include "casework/pointsrules.h"
#include "points/labourjson.h"

namespace remit {

namespace {

LabourSheet sheetOf(const SheetDraft &draft)
{
    return {draft.team, draft.on, {}, draft.hoursSeconds, draft.operations, draft.workers, draft.received};
}

template <class First>
Json pairsToJson(const std::map<QString, std::pair<First, QString>> &pairs)
{
    Json json = Json::Object{};
    for (const auto &[number, pair] : pairs) json.set(number, Json::Array{pair.first, pair.second});
    return json;
}

}  // namespace

Json sheetDraftToJson(const SheetDraft &draft)
{
    return Json::Object{{u"area"_qs, draft.area},
                        {u"sheet"_qs, labourSheetToJson(sheetOf(draft))},
                        {u"corrected"_qs, pairsToJson(draft.corrected)},
                        {u"confirmed"_qs, pairsToJson(draft.confirmed)},
                        {u"replaces"_qs, draft.replaces},
                        {u"reason"_qs, draft.reason},
                        {u"first_signer"_qs, draft.firstSigner},
                        {u"signed_digest"_qs, draft.signedDigest}};
}

Result<SheetDraft> sheetDraftFromJson(const Json &json, int revision)
{
    Result<LabourSheet> sheet = labourSheetFromJson(json["sheet"]);
    if (!sheet) return fail(sheet.error());
    SheetDraft draft;
    draft.area = json["area"].toString();
    draft.team = sheet->id;
    draft.on = sheet->on;
    draft.hoursSeconds = sheet->hoursSeconds;
    draft.operations = std::move(sheet->operations);
    draft.workers = std::move(sheet->workers);
    draft.received = std::move(sheet->received);
    for (const auto &[number, pair] : json["corrected"].object())
        if (const Json::Array &parts = pair.array(); parts.size() == 2)
            draft.corrected[number] = {int(parts[0].toInteger()), parts[1].toString()};
    for (const auto &[number, pair] : json["confirmed"].object())
        if (const Json::Array &parts = pair.array(); parts.size() == 2)
            draft.confirmed[number] = {parts[0].toString(), parts[1].toString()};
    draft.replaces = json["replaces"].toInteger();
    draft.reason = json["reason"].toString();
    draft.firstSigner = json["first_signer"].toString();
    draft.signedDigest = json["signed_digest"].toString();
    draft.revision = revision;
    return draft;
}

Result<std::vector<SheetLine>> computeSheet(const Desk &desk, const SheetDraft &draft)
{
    const Result<PointsInForce> rules = PointsInForce::load(desk);
    if (!rules) return fail(rules.error());
    Result<std::vector<LabourDay>> days = evaluateLabour(sheetOf(draft), rules->on(draft.on));
    if (!days) return fail(days.error());
    std::vector<SheetLine> lines;
    for (std::size_t i = 0; i < days->size(); ++i) {
        SheetLine line;
        line.worker = draft.workers[i];
        line.day = std::move((*days)[i]);
        line.credit = line.day.dayCredit;
        const QString &number = line.worker.number;
        for (const LabourSheet::Receipt &receipt : draft.received)
            if (receipt.number == number) line.received.push_back(receipt);
        if (const auto found = draft.corrected.find(number); found != draft.corrected.end())
            std::tie(line.credit, line.reason) = found->second;
        if (const auto found = draft.confirmed.find(number); found != draft.confirmed.end())
            std::tie(line.confirmation, line.confirmationNote) = found->second;
        lines.push_back(std::move(line));
    }
    return lines;
}

Result<SheetDraft> saveSheet(const Desk &desk, SheetDraft draft)
{
    Result<void> sound = requireRole(desk, {u"ward_officer"_qs, u"area_chief"_qs});
    if (sound) sound = requireMember(desk, draft.area);
    if (!sound) return fail(sound.error());
    for (const LabourSheet::Worker &worker : draft.workers) {
        const Result<InmateRecord> inmate = desk.ports.inmates.inmate(worker.number);
        if (!inmate) return fail(inmate.error());
    }
    // What one officer signed is no longer what is saved now.
    draft.firstSigner.clear();
    draft.signedDigest.clear();
    const Result<std::vector<SheetLine>> lines = computeSheet(desk, draft);
    if (!lines) return fail(lines.error());
    const Result<int> saved =
        desk.ports.points.saveDraft({draft.team, draft.on, draft.revision, sheetDraftToJson(draft)});
    if (!saved) return fail(saved.error());
    draft.revision = *saved;
    return draft;
}

Result<std::optional<SheetDraft>> sheetDraft(const Desk &desk, const QString &team, Date on)
{
    const Result<std::optional<LabourDraft>> held = desk.ports.points.draft(team, on);
    if (!held) return fail(held.error());
    if (!*held) return std::optional<SheetDraft>();
    return sheetDraftFromJson((*held)->record, (*held)->revision).map([](SheetDraft draft) {
        return std::optional(std::move(draft));
    });
}

}  // namespace remit
