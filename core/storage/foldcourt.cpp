#include "casework/courtvalues.h"
#include "casework/shapes.h"
#include "storage/fold.h"

namespace remit {

namespace {

Result<void> setCourt(Database &database, const QString &number, const QString &state)
{
    return execute(database, u"update v_case set court = ? where number = ?"_qs, {state, number});
}

Result<void> conclude(Database &database, const QString &number)
{
    return execute(database, u"update v_case set status = ? where number = ?"_qs,
                   {statusCode(CaseStatus::Concluded), number});
}

Result<void> foldState(Database &database, const QString &number, const QString &kind)
{
    const Result<void> done = setCourt(database, number, kind);
    // What the court sends back is over before it; the inmate's next case is a new one.
    return done && kind == u"rejected" ? conclude(database, number) : done;
}

Result<void> foldEvent(Database &database, const LedgerEntry &entry)
{
    // Of another store's case only what the court made of it is told; the court's own chain goes on there.
    if (entry.act.body["taken"].isObject())
        return foldState(database, entry.act.body["case"].toString(), entry.act.body["state"].toString());
    const Result<CourtEvent> event = eventFromJson(entry.act.body["event"]);
    if (!event) return fail(event.error());
    Result<void> done = execute(
        database, u"insert into v_court_event (sequence, case_number, kind, record, seq) values (?, ?, ?, ?, ?)"_qs,
        {event->sequence, event->caseNumber, event->kind, QString::fromUtf8(eventToJson(*event).canonical()),
         entry.act.seq});
    return done.and_then([&] { return foldState(database, event->caseNumber, event->kind); });
}

Result<void> foldRuling(Database &database, const LedgerEntry &entry)
{
    const Result<CourtRuling> ruling = rulingFromJson(entry.act.body["ruling"]);
    if (!ruling) return fail(ruling.error());
    const QString number = entry.act.body["case"].toString();
    return conclude(database, number).and_then([&] {
        return setCourt(database, number, rulingOutcomeCode(ruling->outcome));
    });
}

}  // namespace

Result<void> foldCourtAct(Database &database, const LedgerEntry &entry)
{
    if (entry.act.kind == u"court.event") return foldEvent(database, entry);
    if (entry.act.kind == u"court.ruling") return foldRuling(database, entry);
    if (entry.act.kind == u"court.revocation")
        return setCourt(database, entry.act.body["case"].toString(), u"revoked"_qs);
    return {};
}

}  // namespace remit
