#include "casework/shapes.h"
#include "storage/fold.h"

namespace remit {

Result<void> foldOfficerAct(Database &database, const LedgerEntry &entry)
{
    const Json &body = entry.act.body;
    if (entry.act.kind == u"store.create") {
        return execute(database, u"insert into v_store (id, info) values (?, ?)"_qs,
                       {body["store"].toString(), QString::fromUtf8(body.canonical())});
    }
    if (entry.act.kind == u"store.court") {
        Result<Statement> row = database.run(u"select info from v_store"_qs);
        if (!row) return fail(row.error());
        if (!row->next()) return fail(u"casework.record"_qs, {{u"path"_qs, u"$"_qs}});
        Result<Json> info = Json::parse(row->text(0).toUtf8());
        if (!info) return fail(info.error());
        for (const auto &[name, value] : body.object()) info->set(name, value);
        row = fail(QString());  // the read ends before the write
        return execute(database, u"update v_store set info = ?"_qs, {QString::fromUtf8(info->canonical())});
    }
    if (entry.act.kind == u"officer.enrol") {
        const Officer officer = officerFromJson(body);
        return execute(
            database,
            u"insert or replace into v_officer (id, name, person, roles, certificate) values (?, ?, ?, ?, ?)"_qs,
            {officer.id, textOf(officer.name), textOf(officer.person), officer.roles.join(u' '),
             textOf(officer.certificate)});
    }
    return {};
}

}  // namespace remit
