#include "casework/rulings.h"

#include "casework/courtchanges.h"
#include "casework/officers.h"
#include "casework/record.h"
#include "records/factsjson.h"
#include "records/inmatejson.h"

#include <algorithm>

namespace remit {

namespace {

/** The court's data in the words of a facts document's history, so that one reader knows them all. */
Json historyOf(const CaseFile &file, const Json &ruled, const Json &served)
{
    Json event;
    const auto take = [&event](const char *member, const Json &value) {
        if (!value.isNull()) event.set(member, value);
    };
    take("ruled_on", ruled["ruled_on"]);
    if (file.kind == CaseKind::Parole) {
        event.set("kind", "parole");
        take("from", ruled["probation_from"]);
        take("to", ruled["probation_to"]);
        return event;
    }
    event.set("kind", "commutation");
    event.set("reported_on", isoDate(file.asOf));
    for (const char *member : {"reduction", "to", "political_rights_to"}) take(member, ruled[member]);
    take("served_on", served["served_on"]);
    return event;
}

Result<CourtRuling> rulingOf(const CaseFile &file, const Json &ruled, const Json &served)
{
    Json json;
    json.set("outcome", ruled["outcome"]);
    json.set("number", ruled["number"].toString());
    json.set("event", historyOf(file, ruled, served));
    if (!ruled["ends_on"].isNull()) json.set("ends_on", ruled["ends_on"]);
    return rulingFromJson(json);
}

/** A court rules on what was sent to it: not on a batch that was never sent, nor on one that it refused. */
Result<void> checkSent(const Desk &desk, const CaseFile &file)
{
    const auto notSent = fail(u"casework.ruling.notsent"_qs, {{u"case"_qs, file.number}});
    if (file.batch.isEmpty()) return notSent;
    const Result<Batch> batch = desk.ports.cases.batch(file.batch);
    if (!batch) return fail(batch.error());
    switch (batch->state) {
        case BatchStatus::Sending:
        case BatchStatus::Sent:
        case BatchStatus::Received:
        case BatchStatus::Unknown:
            return {};
        case BatchStatus::Draft:
        case BatchStatus::Signed:
        case BatchStatus::Rejected:
            break;
    }
    return notSent;
}

/** A ruling that is not what the court's events say needs a reason. */
Result<void> checkSource(const Desk &desk, const ConfirmRuling &request)
{
    if (!request.remark.trimmed().isEmpty()) return {};
    const Result<RulingReading> read = readRuling(desk, request.caseNumber);
    if (!read) return fail(read.error());
    if (read->ruling == request.ruling) return {};
    return fail(u"casework.ruling.differs"_qs, {{u"case"_qs, request.caseNumber}});
}

Result<Commit> commitOf(const Desk &desk, const CaseFile &file, const ConfirmRuling &request)
{
    const Result<StoreInfo> info = desk.ports.officers.info();
    if (!info) return fail(info.error());
    const Result<std::vector<RecordedEvent>> events = desk.ports.cases.courtEvents(file.number);
    if (!events) return fail(events.error());
    Json::Array rests;
    for (const RecordedEvent &each : *events) rests.emplace_back(each.act);
    Json body;
    body.set("case", file.number);
    body.set("ruling", rulingToJson(request.ruling));
    body.set("events", std::move(rests));
    body.set("remark", request.remark);
    const HistoryEvent &event = request.ruling.event;
    const QStringList subject{u"case:"_qs + file.number, u"inmate:"_qs + file.inmate};
    Commit commit;
    commit.acts.push_back({.kind = u"court.ruling"_qs,
                           .on = event.servedOn ? event.servedOn : event.ruledOn,
                           .subject = subject,
                           .body = std::move(body)});
    if (request.ruling.changesSentence())
        commit.acts.push_back({.kind = u"rulings.import"_qs,
                               .on = event.ruledOn,
                               .subject = subject,
                               .lines = {sentenceChangeToJson(changeOf(file, info->court, request.ruling))}});
    return commit;
}

Result<Act> confirm(const Desk &desk, const ConfirmRuling &request)
{
    const Result<CaseFile> file = desk.ports.cases.caseFile(request.caseNumber);
    if (!file) return fail(file.error());
    if (file->state.status == CaseStatus::Concluded)
        return fail(u"casework.ruling.done"_qs, {{u"case"_qs, file->number}});
    const Result<void> sent = checkSent(desk, *file);
    if (!sent) return fail(sent.error());
    const Result<InmateRecord> record = desk.ports.inmates.inmate(file->inmate);
    if (!record) return fail(record.error());
    const Result<void> sound =
        checkSource(desk, request).and_then([&] { return checkRulingWhole(*file, request.ruling); }).and_then([&] {
            return checkRulingChange(desk, *file, request, *record, record->changes);
        });
    if (!sound) return fail(sound.error());
    const Result<Commit> commit = commitOf(desk, *file, request);
    if (!commit) return fail(commit.error());
    return remit::record(desk, *commit).map([](const std::vector<Act> &acts) { return acts.front(); });
}

}  // namespace

Result<std::optional<Date>> endAfter(const Desk &desk, const CaseFile &file, const CourtRuling &ruling)
{
    const Result<InmateRecord> record = desk.ports.inmates.inmate(file.inmate);
    if (!record) return fail(record.error());
    const Result<qint64> recorded = recordedChange(desk, file.number);
    if (!recorded) return fail(recorded.error());
    return endWith(file, *record, changesWithout(*record, *recorded), ruling);
}

Result<RulingReading> readRuling(const Desk &desk, const QString &caseNumber)
{
    const Result<CaseFile> file = desk.ports.cases.caseFile(caseNumber);
    if (!file) return fail(file.error());
    const Result<std::vector<RecordedEvent>> events = desk.ports.cases.courtEvents(caseNumber);
    if (!events) return fail(events.error());
    RulingReading reading;
    Json ruled;
    Json served;
    for (const RecordedEvent &each : *events) {
        reading.events.push_back(each.act);
        // What was served before a ruling was the one that it replaces.
        if (each.event.kind == u"ruled") {
            ruled = each.event.data;
            served = {};
        }
        if (each.event.kind == u"served") served = each.event.data;
    }
    if (ruled.isNull()) return fail(u"casework.ruling.none"_qs, {{u"case"_qs, caseNumber}});
    Result<CourtRuling> ruling = rulingOf(*file, ruled, served);
    if (!ruling) return fail(ruling.error());
    reading.ruling = *std::move(ruling);
    const Result<std::optional<Date>> end = endAfter(desk, *file, reading.ruling);
    if (!end) return fail(end.error());
    reading.computedEnd = *end;
    return reading;
}

Result<Act> confirmRuling(const Desk &desk, const ConfirmRuling &request)
{
    const Result<void> allowed = requireRole(desk, {u"department_officer"_qs, u"department_chief"_qs});
    if (!allowed) return fail(allowed.error());
    return inOneTransaction(desk, [&] { return confirm(desk, request); });
}

}  // namespace remit
