#include "base/digest.h"
#include "casework/labourwork.h"
#include "casework/meetings.h"
#include "casework/officers.h"
#include "casework/pointsrules.h"
#include "casework/record.h"
#include "casework/trustedtime.h"

namespace remit {

namespace {

QString digestOf(const std::vector<SheetLine> &lines)
{
    Json::Array all;
    for (const SheetLine &line : lines) all.push_back(sheetLineToJson(line));
    return QString::fromLatin1(sha256Hex(Json(std::move(all)).canonical()));
}

Result<void> checkLines(const SheetDraft &draft, const std::vector<SheetLine> &lines)
{
    for (const SheetLine &line : lines) {
        const ErrorArgs args{{u"number"_qs, line.worker.number}};
        if (line.credit != line.day.dayCredit && line.reason.trimmed().isEmpty())
            return fail(u"casework.points.reason"_qs);
        const bool refused = line.confirmation == u"refused" && !line.confirmationNote.trimmed().isEmpty();
        const auto figures = draft.confirmedFigures.find(line.worker.number);
        const bool bound = figures != draft.confirmedFigures.end() && figures->second == figuresOf(line);
        if (!bound || (line.confirmation != u"confirmed" && !refused))
            return fail(u"casework.points.unconfirmed"_qs, args);
    }
    return {};
}

/** Whether somebody who moved in the day is counted on no team for time that another team counts. */
Result<void> checkHours(const Desk &desk, const SheetDraft &draft, const std::vector<SheetLine> &lines)
{
    for (const SheetLine &line : lines) {
        const Result<std::vector<LabourLine>> others =
            desk.ports.points.labourLines(line.worker.number, draft.on, draft.on);
        if (!others) return fail(others.error());
        int present = draft.hoursSeconds - line.worker.absentSeconds;
        for (const LabourLine &other : *others) {
            if (other.ended > 0 || other.place.seq == draft.replaces) continue;
            const Result<LedgerEntry> entry = desk.ports.ledger.act(other.place.seq);
            if (!entry) return fail(entry.error());
            const Result<SheetHeader> header = sheetHeaderFromJson(entry->lines.front().body);
            const Result<SheetLine> there = sheetLineFromJson(entry->lines[std::size_t(other.place.line - 1)].body);
            if (!header || !there) return fail(header ? there.error() : header.error());
            present += header->hoursSeconds - there->worker.absentSeconds;
            if (present > std::max(draft.hoursSeconds, header->hoursSeconds))
                return fail(u"casework.points.hours"_qs,
                            {{u"number"_qs, line.worker.number}, {u"team"_qs, other.team}});
        }
    }
    return {};
}

/** One sheet a team and day stands; a second needs to say which it replaces and why. */
Result<void> checkReplaced(const Desk &desk, const SheetDraft &draft)
{
    const Result<std::optional<LabourSheetRow>> standing = desk.ports.points.sheet(draft.team, draft.on);
    if (!standing) return fail(standing.error());
    const qint64 held = *standing ? (*standing)->act : 0;
    if (held != draft.replaces)
        return fail(u"casework.points.sheet.doubled"_qs,
                    {{u"team"_qs, draft.team}, {u"on"_qs, isoDate(draft.on)}, {u"act"_qs, QString::number(held)}});
    if (draft.replaces > 0 && draft.reason.trimmed().isEmpty()) return fail(u"casework.points.reason"_qs);
    return {};
}

/** Everything that a sheet must keep to before anybody signs it. */
Result<void> checkSheet(const Desk &desk, const SheetDraft &draft, const std::vector<SheetLine> &lines)
{
    Result<void> sound = checkReplaced(desk, draft);
    if (sound) sound = checkLines(draft, lines);
    if (sound) sound = checkCreditMeeting(desk, draft, lines);
    if (sound) sound = checkHours(desk, draft, lines);
    return sound;
}

NewAct sheetAct(const Desk &desk, const SheetDraft &draft, const std::vector<SheetLine> &lines,
                const PointsProfile &profile)
{
    const SheetHeader header{draft.area,   draft.team,     draft.on,         draft.hoursSeconds,
                             profile.id,   profile.digest, draft.operations, {draft.firstSigner, desk.officer.person},
                             draft.reason, draft.meeting};
    NewAct act{u"labour.sheet"_qs, draft.on, {u"team:"_qs + draft.team}, {}, {}, {}};
    if (draft.replaces > 0) act.corrects = draft.replaces;
    act.lines.push_back(sheetHeaderToJson(header));
    for (const SheetLine &line : lines) act.lines.push_back(sheetLineToJson(line));
    return act;
}

Result<Commit> prepareSheet(const Desk &desk, const SheetDraft &draft)
{
    const Result<std::vector<SheetLine>> lines = computeSheet(desk, draft);
    if (!lines) return fail(lines.error());
    if (draft.firstSigner == desk.officer.person)
        return fail(u"casework.points.person"_qs, {{u"person"_qs, desk.officer.person}});
    if (digestOf(*lines) != draft.signedDigest)
        return fail(u"casework.points.draft.moved"_qs, {{u"team"_qs, draft.team}, {u"on"_qs, isoDate(draft.on)}});
    const Result<void> sound = checkSheet(desk, draft, *lines);
    if (!sound) return fail(sound.error());
    const Result<PointsInForce> rules = PointsInForce::load(desk);
    if (!rules) return fail(rules.error());
    return Commit{{sheetAct(desk, draft, *lines, rules->on(draft.on))}, {}, {}};
}

Result<SheetSigning> signFirst(const Desk &desk, SheetDraft draft)
{
    const Result<std::vector<SheetLine>> lines = computeSheet(desk, draft);
    if (!lines) return fail(lines.error());
    const Result<void> sound = checkSheet(desk, draft, *lines);
    if (!sound) return fail(sound.error());
    draft.firstSigner = desk.officer.person;
    draft.signedDigest = digestOf(*lines);
    const Result<int> saved =
        desk.ports.points.saveDraft({draft.team, draft.on, draft.revision, sheetDraftToJson(draft)});
    if (!saved) return fail(saved.error());
    return SheetSigning{0, draft.firstSigner};
}

/** Why there is nothing to sign: two officers did already, or nobody began a sheet. */
Error nothingToSign(const Desk &desk, const QString &team, Date on)
{
    ErrorArgs args{{u"team"_qs, team}, {u"on"_qs, isoDate(on)}};
    const Result<std::optional<LabourSheetRow>> standing = desk.ports.points.sheet(team, on);
    if (!standing) return standing.error();
    if (!*standing) return {u"casework.points.draft.missing"_qs, args, {}};
    args.insert(u"act"_qs, QString::number((*standing)->act));
    return {u"casework.points.sheet.done"_qs, args, {}};
}

}  // namespace

Result<SheetSigning> signSheet(const Desk &desk, const QString &team, Date on)
{
    const Result<void> allowed = requireRole(desk, {u"ward_officer"_qs, u"area_chief"_qs});
    if (!allowed) return fail(allowed.error());
    const Result<void> inTime = checkInTime(desk, u"labour.sheet"_qs, on);
    if (!inTime) return fail(inTime.error());
    const Result<std::optional<SheetDraft>> draft = sheetDraft(desk, team, on);
    if (!draft) return fail(draft.error());
    if (!*draft) return fail(nothingToSign(desk, team, on));
    const Result<void> member = requireMember(desk, (*draft)->area);
    if (!member) return fail(member.error());
    if ((*draft)->firstSigner.isEmpty()) return signFirst(desk, **draft);
    qint64 act = 0;
    // The sheet is recorded and the draft goes, together or not at all.
    const Result<void> recorded = desk.ports.ledger.exclusively([&] {
        return decide(desk, [&] { return prepareSheet(desk, **draft); }).and_then([&](const std::vector<Act> &acts) {
            act = acts.front().seq;
            return desk.ports.points.saveDraft({team, on, (*draft)->revision, {}}).map([](int) {});
        });
    });
    if (!recorded) return fail(recorded.error());
    return SheetSigning{act, (*draft)->firstSigner};
}

}  // namespace remit
