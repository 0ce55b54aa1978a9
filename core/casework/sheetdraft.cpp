#include "casework/labourwork.h"

#include "base/digest.h"
#include "casework/meetings.h"
#include "casework/officers.h"
#include "casework/pointsrules.h"
#include "points/fieldreader.h"
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

/** A pair as it is written: [credit, reason], ["confirmed", note]. */
bool isPair(const Json &json) { return json.array().size() == 2 && json.array()[1].isString(); }

bool readCorrected(const Json &json, std::pair<int, QString> &corrected)
{
    if (!isPair(json) || !json.array()[0].isInteger()) return false;
    const qint64 credit = json.array()[0].toInteger();
    corrected = {int(credit), json.array()[1].toString()};
    return corrected.first == credit;
}

bool readConfirmed(const Json &json, std::pair<QString, QString> &confirmed)
{
    if (!isPair(json)) return false;
    confirmed = {json.array()[0].toString(), json.array()[1].toString()};
    return confirmed.first.isEmpty() || confirmed.first == u"confirmed" || confirmed.first == u"refused";
}

/** Everything but the sheet itself. */
SheetDraft readDraft(points::FieldReader &reader)
{
    SheetDraft draft;
    draft.area = reader.text("area");
    reader.entries("corrected", [&](const QString &number, const Json &pair) {
        return readCorrected(pair, draft.corrected[number]);
    });
    reader.entries("confirmed", [&](const QString &number, const Json &pair) {
        return readConfirmed(pair, draft.confirmed[number]);
    });
    reader.entries("confirmed_figures", [&](const QString &number, const Json &digest) {
        draft.confirmedFigures[number] = digest.toString();
        return digest.isString();
    });
    const Json &meeting = reader.any("meeting");
    draft.meeting = pointsMeetingFromJson(meeting);
    if (!meeting.isNull() && !draft.meeting) reader.refuse("meeting", meeting["on"].toString());
    draft.replaces = reader.number("replaces", 0);
    draft.reason = reader.text("reason");
    draft.firstSigner = reader.text("first_signer");
    draft.signedDigest = reader.text("signed_digest");
    return draft;
}

/** The fault of a document that stands as a member of another. */
Error inMember(Error error, const QString &member)
{
    const QString path = error.args.value(u"path"_qs);
    if (path.startsWith(u'$')) error.args[u"path"_qs] = member + path.mid(1);
    return error;
}

}  // namespace

Json sheetDraftToJson(const SheetDraft &draft)
{
    Json figures = Json::Object{};
    for (const auto &[number, digest] : draft.confirmedFigures) figures.set(number, digest);
    return Json::Object{{u"area"_qs, draft.area},
                        {u"sheet"_qs, labourSheetToJson(sheetOf(draft))},
                        {u"corrected"_qs, pairsToJson(draft.corrected)},
                        {u"confirmed"_qs, pairsToJson(draft.confirmed)},
                        {u"confirmed_figures"_qs, std::move(figures)},
                        {u"meeting"_qs, draft.meeting ? pointsMeetingToJson(*draft.meeting) : Json()},
                        {u"replaces"_qs, draft.replaces},
                        {u"reason"_qs, draft.reason},
                        {u"first_signer"_qs, draft.firstSigner},
                        {u"signed_digest"_qs, draft.signedDigest}};
}

Result<SheetDraft> sheetDraftFromJson(const Json &json, int revision)
{
    std::optional<Error> error;
    points::FieldReader reader(json, error);
    SheetDraft draft = readDraft(reader);
    const Json &written = reader.any("sheet");
    // As it is printed: which saving it is, and what it comes to.
    reader.ignore("revision");
    reader.ignore("computed");
    reader.finish();
    if (error) return fail(*error);
    Result<LabourSheet> sheet = labourSheetFromJson(written);
    if (!sheet) return fail(inMember(sheet.error(), u"$.sheet"_qs));
    draft.team = sheet->id;
    draft.on = sheet->on;
    draft.hoursSeconds = sheet->hoursSeconds;
    draft.operations = std::move(sheet->operations);
    draft.workers = std::move(sheet->workers);
    draft.received = std::move(sheet->received);
    draft.revision = revision;
    return draft;
}

namespace {

/** What was kept of the day before: the draft as last saved, else the sheet that is to be replaced. */
Result<std::optional<SheetDraft>> keptBefore(const Desk &desk, const SheetDraft &draft)
{
    Result<std::optional<SheetDraft>> held = sheetDraft(desk, draft.team, draft.on);
    if (!held || *held || draft.replaces == 0) return held;
    return draftOfSheet(desk, draft.replaces).map([](SheetDraft before) { return std::optional(std::move(before)); });
}

/** Who confirmed other figures than these has not confirmed them. */
void bindConfirmations(SheetDraft &draft, const std::vector<SheetLine> &lines, const SheetDraft *before)
{
    if (before) draft.confirmedFigures.insert(before->confirmedFigures.begin(), before->confirmedFigures.end());
    for (const SheetLine &line : lines) {
        const auto given = draft.confirmed.find(line.worker.number);
        if (given == draft.confirmed.end() || given->second.first.isEmpty()) continue;
        const QString figures = figuresOf(line);
        const auto known = draft.confirmedFigures.find(line.worker.number);
        if (known != draft.confirmedFigures.end() && known->second != figures)
            draft.confirmed.erase(given);
        else
            draft.confirmedFigures[line.worker.number] = figures;
    }
}

}  // namespace

QString figuresOf(const SheetLine &line)
{
    const Json whole = sheetLineToJson(line);
    Json figures = Json::Object{};
    for (const char *name : {"inmate", "received", "day", "credit"}) figures.set(name, whole[name]);
    return QString::fromLatin1(sha256Hex(figures.canonical()));
}

void confirmLine(SheetDraft &draft, const SheetLine &line, const QString &state, const QString &note)
{
    draft.confirmed[line.worker.number] = {state, note};
    draft.confirmedFigures[line.worker.number] = figuresOf(line);
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
    const Result<PointsInForce> rules = PointsInForce::load(desk);
    if (!rules) return fail(rules.error());
    sound = checkCreditBounds(*lines, rules->on(draft.on));
    if (!sound) return fail(sound.error());
    const Result<std::optional<SheetDraft>> before = keptBefore(desk, draft);
    if (!before) return fail(before.error());
    bindConfirmations(draft, *lines, *before ? &**before : nullptr);
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
