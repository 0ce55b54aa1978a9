#include "casework/courtcorrection.h"

#include "casework/courtchanges.h"
#include "casework/officers.h"
#include "casework/record.h"
#include "records/currentend.h"
#include "records/inmatejson.h"

#include <algorithm>

namespace remit {

namespace {

tl::unexpected<Error> refusal(const char16_t *code, const QString &caseNumber, ErrorArgs args = {})
{
    args.insert(u"case"_qs, caseNumber);
    return fail(QString::fromUtf16(code), args);
}

QStringList subjectOf(const CaseFile &file) { return {u"case:"_qs + file.number, u"inmate:"_qs + file.inmate}; }

/** Case, recorded ruling and the inmate's record: what a change of a recorded ruling starts from. */
struct Standing {
    CaseFile file;
    RecordedRuling recorded;
    InmateRecord record;
};

Result<Standing> standingOf(const Desk &desk, const QString &caseNumber)
{
    const Result<CaseFile> file = desk.ports.cases.caseFile(caseNumber);
    if (!file) return fail(file.error());
    const Result<RecordedRuling> recorded = recordedRuling(desk, caseNumber);
    if (!recorded) return fail(recorded.error());
    const Result<InmateRecord> record = desk.ports.inmates.inmate(file->inmate);
    if (!record) return fail(record.error());
    return Standing{*file, *recorded, *record};
}

/** The change of the sentence in place of the recorded one; without a new one that is withdrawn. */
std::optional<NewAct> replacement(const Standing &standing, const std::optional<SentenceChange> &change)
{
    const auto superseded = standing.recorded.change > 0 ? std::optional(standing.recorded.change) : std::nullopt;
    if (change)
        return NewAct{.kind = u"rulings.import"_qs,
                      .on = change->event.ruledOn,
                      .subject = subjectOf(standing.file),
                      .lines = {sentenceChangeToJson(*change)},
                      .corrects = superseded};
    if (!superseded) return std::nullopt;
    return NewAct{.kind = u"rulings.withdraw"_qs,
                  .subject = subjectOf(standing.file),
                  .body = Json::Object{{u"inmate"_qs, standing.file.inmate}, {u"case"_qs, standing.file.number}},
                  .corrects = superseded};
}

Result<void> checkCorrection(const Desk &desk, const ConfirmRuling &request, const Standing &standing)
{
    const QString &number = request.caseNumber;
    if (request.remark.trimmed().isEmpty()) return refusal(u"casework.correction.reason", number);
    if (request.ruling == standing.recorded.ruling) return refusal(u"casework.correction.same", number);
    if (standing.recorded.revokedOn) return refusal(u"casework.correction.revoked", number);
    return checkRulingWhole(standing.file, request.ruling).and_then([&] {
        return checkRulingChange(desk, standing.file, request, standing.record,
                                 changesWithout(standing.record, standing.recorded.change));
    });
}

Result<Act> correct(const Desk &desk, const ConfirmRuling &request)
{
    const Result<Standing> standing = standingOf(desk, request.caseNumber);
    if (!standing) return fail(standing.error());
    if (const auto sound = checkCorrection(desk, request, *standing); !sound) return fail(sound.error());
    const Result<StoreInfo> info = desk.ports.officers.info();
    if (!info) return fail(info.error());
    const HistoryEvent &event = request.ruling.event;
    Commit commit;
    commit.acts.push_back({.kind = u"court.ruling"_qs,
                           .on = event.servedOn ? event.servedOn : event.ruledOn,
                           .subject = subjectOf(standing->file),
                           .body = Json::Object{{u"case"_qs, request.caseNumber},
                                                {u"ruling"_qs, rulingToJson(request.ruling)},
                                                {u"events"_qs, Json::Array{}},
                                                {u"remark"_qs, request.remark}},
                           .corrects = standing->recorded.act});
    const auto change = request.ruling.changesSentence()
                            ? std::optional(changeOf(standing->file, info->court, request.ruling))
                            : std::nullopt;
    if (auto act = replacement(*standing, change)) commit.acts.push_back(*std::move(act));
    return record(desk, commit).map([](const std::vector<Act> &acts) { return acts.front(); });
}

/** The change that the ruling made, as it stands in the record. */
const SentenceChange *changeMade(const Standing &standing)
{
    for (size_t i = 0; i < standing.record.changes.size(); ++i)
        if (standing.recorded.change > 0 && standing.record.changeSources[i].seq == standing.recorded.change)
            return &standing.record.changes[i];
    return nullptr;
}

/** A later ruling that states its own last day served counted on the one that falls away. */
bool isBuiltUpon(const Standing &standing, const SentenceChange &made)
{
    return std::ranges::any_of(standing.record.changes, [&](const SentenceChange &other) {
        return other.newEndOn && !other.event.revokedOn && other.event.ruledOn && made.event.ruledOn &&
               *other.event.ruledOn > *made.event.ruledOn;
    });
}

Result<void> checkRevocation(const Desk &desk, const RevokeRuling &request, const Standing &standing)
{
    const QString &number = request.caseNumber;
    if (standing.recorded.revokedOn) return refusal(u"casework.revocation.done", number);
    if (standing.file.kind == CaseKind::Parole) return refusal(u"casework.revocation.parole", number);
    const SentenceChange *made = changeMade(standing);
    if (!made) return refusal(u"casework.revocation.unchanged", number);
    if (!request.revokedOn || request.number.trimmed().isEmpty())
        return refusal(u"casework.revocation.missing", number);
    const bool ordered = made->event.ruledOn && *request.revokedOn >= *made->event.ruledOn;
    if (!ordered || *request.revokedOn > desk.today())
        return refusal(u"casework.revocation.order", number, {{u"on"_qs, isoDate(*request.revokedOn)}});
    if (!request.acceptLater && isBuiltUpon(standing, *made)) return refusal(u"casework.revocation.later", number);
    return {};
}

/** A revocation that is not what the court's events say needs a reason. */
Result<void> checkRevocationSource(const Desk &desk, const RevokeRuling &request)
{
    if (!request.remark.trimmed().isEmpty()) return {};
    const Result<RevokeRuling> read = readRevocation(desk, request.caseNumber);
    if (!read) return fail(read.error());
    if (read->number == request.number && read->revokedOn == request.revokedOn) return {};
    return refusal(u"casework.revocation.differs", request.caseNumber);
}

Result<Act> revoke(const Desk &desk, const RevokeRuling &request)
{
    const Result<Standing> standing = standingOf(desk, request.caseNumber);
    if (!standing) return fail(standing.error());
    const auto sound =
        checkRevocation(desk, request, *standing).and_then([&] { return checkRevocationSource(desk, request); });
    if (!sound) return fail(sound.error());
    SentenceChange change = *changeMade(*standing);
    change.event.revokedOn = request.revokedOn;
    Commit commit;
    commit.acts.push_back({.kind = u"court.revocation"_qs,
                           .on = request.revokedOn,
                           .subject = subjectOf(standing->file),
                           .body = Json::Object{{u"case"_qs, request.caseNumber},
                                                {u"revoked"_qs, standing->recorded.ruling.number},
                                                {u"number"_qs, request.number},
                                                {u"revoked_on"_qs, isoDate(*request.revokedOn)},
                                                {u"remark"_qs, request.remark}},
                           .corrects = standing->recorded.act});
    commit.acts.push_back(*replacement(*standing, change));
    return record(desk, commit).map([](const std::vector<Act> &acts) { return acts.front(); });
}

template <class Request>
Result<Act> forDepartment(const Desk &desk, const Request &request, Result<Act> (*work)(const Desk &, const Request &))
{
    return inOneTransaction(desk, [&]() -> Result<Act> {
        const Result<void> allowed = requireRole(desk, {u"department_officer"_qs, u"department_chief"_qs});
        return allowed ? work(desk, request) : fail(allowed.error());
    });
}

}  // namespace

Result<RecordedRuling> recordedRuling(const Desk &desk, const QString &caseNumber)
{
    const Result<std::vector<qint64>> acts = desk.ports.ledger.actsAbout(u"case:"_qs + caseNumber);
    if (!acts) return fail(acts.error());
    RecordedRuling recorded;
    for (const qint64 seq : *acts) {
        const Result<LedgerEntry> entry = desk.ports.ledger.act(seq);
        if (!entry) return fail(entry.error());
        const Act &act = entry->act;
        if (act.kind == u"court.revocation") recorded.revokedOn = parseIsoDate(act.body["revoked_on"].toString());
        if (act.kind != u"court.ruling") continue;
        const Result<CourtRuling> ruling = rulingFromJson(act.body["ruling"]);
        if (!ruling) return fail(ruling.error());
        recorded = {*ruling, seq, 0, {}};
    }
    if (recorded.act == 0) return refusal(u"casework.ruling.unrecorded", caseNumber);
    const Result<qint64> change = recordedChange(desk, caseNumber);
    if (!change) return fail(change.error());
    recorded.change = *change;
    return recorded;
}

Result<RevokeRuling> readRevocation(const Desk &desk, const QString &caseNumber)
{
    const Result<std::vector<RecordedEvent>> events = desk.ports.cases.courtEvents(caseNumber);
    if (!events) return fail(events.error());
    std::optional<RevokeRuling> read;
    for (const RecordedEvent &each : *events) {
        if (each.event.kind == u"revoked")
            read = RevokeRuling{caseNumber,
                                each.event.data["number"].toString(),
                                parseIsoDate(each.event.data["revoked_on"].toString()),
                                {},
                                false};
        if (each.event.kind == u"ruled") read.reset();
    }
    if (!read) return refusal(u"casework.revocation.none", caseNumber);
    return *read;
}

Result<std::optional<Date>> endWithout(const Desk &desk, const CaseFile &file)
{
    const Result<InmateRecord> record = desk.ports.inmates.inmate(file.inmate);
    if (!record) return fail(record.error());
    return recordedChange(desk, file.number).map([&](qint64 change) {
        return currentEnd(record->inmate.judgment, changesWithout(*record, change));
    });
}

Result<Act> correctRuling(const Desk &desk, const ConfirmRuling &request)
{
    return forDepartment(desk, request, &correct);
}

Result<Act> revokeRuling(const Desk &desk, const RevokeRuling &request)
{
    return forDepartment(desk, request, &revoke);
}

}  // namespace remit
