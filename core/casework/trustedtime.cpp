#include "casework/trustedtime.h"

#include "casework/officers.h"
#include "casework/record.h"
#include "ledger/silence.h"
#include "sync/receipt.h"

#include <QFile>

#include <algorithm>

namespace remit {

namespace {

QString permitSubject(const QString &kind, Date on, const QString &officer)
{
    return u"late:%1:%2:%3"_qs.arg(kind, isoDate(on), officer);
}

/** Whether another person permitted it today. */
Result<bool> isPermitted(const Desk &desk, const QString &kind, Date on)
{
    const Result<std::vector<qint64>> acts = desk.ports.ledger.actsAbout(permitSubject(kind, on, desk.officer.id));
    if (!acts) return fail(acts.error());
    for (const qint64 seq : *acts) {
        const Result<LedgerEntry> permit = desk.ports.ledger.act(seq);
        if (!permit) return fail(permit.error());
        if (permit->act.kind == u"late.permit" && dateIn(permit->act.at) == desk.today()) return true;
    }
    return false;
}

int daysBetween(Date from, Date to) { return int((to - from).count()); }

}  // namespace

Result<void> checkClock(const Desk &desk)
{
    const Result<LedgerHead> head = desk.ports.ledger.head();
    if (!head) return fail(head.error());
    const Result<std::vector<Batch>> batches = desk.ports.cases.batches();
    if (!batches) return fail(batches.error());
    std::optional<Instant> last = head->lastAt;
    for (const Batch &batch : *batches) {
        if (!batch.receivedAt) continue;
        // The court's clock may run ahead of ours by so much.
        const Instant received = *batch.receivedAt - std::chrono::minutes(clockSkewMinutes);
        last = std::max(last.value_or(received), received);
    }
    if (!last || desk.clock() >= *last) return {};
    return fail(u"casework.clock.behind"_qs, {{u"now"_qs, isoInstant(desk.clock())}, {u"last"_qs, isoInstant(*last)}});
}

Result<void> confirmClock(const Desk &desk, const QString &reason)
{
    if (reason.trimmed().isEmpty()) return fail(u"casework.clock.reason"_qs);
    const Result<LedgerHead> head = desk.ports.ledger.head();
    if (!head) return fail(head.error());
    if (!head->lastAt || desk.clock() - *head->lastAt <= longestSilence) return fail(u"casework.clock.plain"_qs);
    return record(desk, {.kind = clockConfirmation,
                         .body = Json::Object{{u"last"_qs, isoInstant(*head->lastAt)}, {u"reason"_qs, reason}}})
        .map([](const Act &) {});
}

std::map<QString, int> recordingDays()
{
    QFile file(u":/workflows/lateness.json"_qs);
    const Result<Json> json =
        file.open(QIODevice::ReadOnly) ? Json::parse(file.readAll()) : Result<Json>(fail(QString()));
    std::map<QString, int> days;
    if (!json) return days;
    const Json &kinds = (*json)["days"];
    for (const auto &[kind, count] : kinds.object()) days[kind] = int(count.toInteger());
    return days;
}

Result<void> checkInTime(const Desk &desk, const QString &kind, Date on)
{
    const Date today = desk.today();
    if (on > today) return fail(u"casework.date.future"_qs, {{u"on"_qs, isoDate(on)}});
    static const std::map<QString, int> within = recordingDays();
    const auto limit = within.find(kind);
    if (limit == within.end() || daysBetween(on, today) <= limit->second) return {};
    const Result<bool> permitted = isPermitted(desk, kind, on);
    if (!permitted) return fail(permitted.error());
    if (*permitted) return {};
    return fail(u"casework.late"_qs, {{u"on"_qs, isoDate(on)},
                                      {u"days"_qs, QString::number(limit->second)},
                                      {u"kind"_qs, kind},
                                      {u"officer"_qs, desk.officer.id}});
}

Result<void> permitLate(const Desk &desk, const LatePermit &permit)
{
    const Result<void> allowed = requireRole(desk, {u"area_chief"_qs, u"department_chief"_qs, u"governor"_qs});
    if (!allowed) return allowed;
    const std::map<QString, int> within = recordingDays();
    const auto limit = within.find(permit.kind);
    if (limit == within.end()) return fail(u"casework.late.kind"_qs, {{u"kind"_qs, permit.kind}});
    if (permit.reason.trimmed().isEmpty()) return fail(u"casework.late.reason"_qs);
    if (daysBetween(permit.on, desk.today()) <= limit->second)
        return fail(u"casework.late.needless"_qs, {{u"days"_qs, QString::number(limit->second)}});
    const Result<Officer> recorder = desk.ports.officers.officer(permit.officer);
    if (!recorder) return fail(recorder.error());
    if (recorder->person == desk.officer.person) return fail(u"casework.late.person"_qs);
    Json body = Json::Object{{u"kind"_qs, permit.kind}, {u"officer"_qs, permit.officer}, {u"reason"_qs, permit.reason}};
    return record(desk, {.kind = u"late.permit"_qs,
                         .on = permit.on,
                         .subject = {permitSubject(permit.kind, permit.on, permit.officer)},
                         .body = std::move(body)})
        .map([](const Act &) {});
}

}  // namespace remit
