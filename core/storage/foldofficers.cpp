#include "casework/shapes.h"
#include "storage/fold.h"

namespace remit {

namespace {

Result<void> foldCourt(Database &database, const Json &body)
{
    Result<Statement> row = database.run(u"select info from v_store"_qs);
    if (!row) return fail(row.error());
    if (!row->next()) return fail(u"casework.record"_qs, {{u"path"_qs, u"$"_qs}});
    Result<Json> info = Json::parse(row->text(0).toUtf8());
    if (!info) return fail(info.error());
    for (const auto &[name, value] : body.object()) info->set(name, value);
    row = fail(QString());  // the read ends before the write
    return execute(database, u"update v_store set info = ?"_qs, {QString::fromUtf8(info->canonical())});
}

Result<void> foldDuty(Database &database, const Act &act, const QStringList &roles)
{
    return execute(
        database,
        u"insert into v_officer_duty (officer, act, from_day, recorded_day, roles, reason) values (?, ?, ?, ?, ?, ?)"_qs,
        {act.body["officer"].toString(), act.seq, dayOf(act.on.value_or(dateIn(act.at))), dayOf(dateIn(act.at)),
         textOf(roles.join(u' ')), textOf(act.body["reason"].toString())});
}

/** What the certificate in force is; empty without one. */
Result<QString> boundCertificate(Database &database, const QString &officer)
{
    Result<Statement> row = database.run(
        u"select certificate from v_officer_certificate where officer = ? and until_at is null"_qs, {officer});
    if (!row) return fail(row.error());
    return row->next() ? row->text(0) : QString();
}

/** The certificate holds from the act on and the one before it ends; an empty one only ends that. */
Result<void> foldCertificate(Database &database, const Act &act)
{
    const QString officer = act.body["officer"].toString();
    const QString certificate = act.body["certificate"].toString();
    const QString reason = act.body["reason"].toString();
    const Result<QString> bound = boundCertificate(database, officer);
    if (!bound) return fail(bound.error());
    if (*bound == certificate) return {};
    const qint64 at = act.at.time_since_epoch().count();
    Result<void> done =
        execute(database,
                u"update v_officer_certificate set until_at = ?, reason = ? where officer = ? and until_at is null"_qs,
                {at, textOf(reason), officer});
    if (!done || certificate.isEmpty()) return done;
    return execute(
        database,
        u"insert into v_officer_certificate (officer, act, certificate, from_at, reason) values (?, ?, ?, ?, '')"_qs,
        {officer, act.seq, certificate, at});
}

Result<void> foldEnrolment(Database &database, const Act &act)
{
    const Officer officer = officerFromJson(act.body);
    Result<void> done = execute(database, u"insert or replace into v_officer (id, name, person) values (?, ?, ?)"_qs,
                                {officer.id, textOf(officer.name), textOf(officer.person)});
    if (done) done = foldDuty(database, act, officer.roles);
    return done ? foldCertificate(database, act) : done;
}

}  // namespace

Result<void> foldOfficerAct(Database &database, const LedgerEntry &entry)
{
    const Act &act = entry.act;
    if (act.kind == u"store.create") {
        return execute(database, u"insert into v_store (id, info) values (?, ?)"_qs,
                       {act.body["store"].toString(), QString::fromUtf8(act.body.canonical())});
    }
    if (act.kind == u"store.court") return foldCourt(database, act.body);
    if (act.kind == u"officer.enrol") return foldEnrolment(database, act);
    if (act.kind == u"officer.duty") return foldDuty(database, act, officerFromJson(act.body).roles);
    if (act.kind == u"officer.certificate") return foldCertificate(database, act);
    return {};
}

}  // namespace remit
