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
    if (entry.act.kind == u"officer.enrol") {
        const Officer officer = officerFromJson(body);
        return execute(database,
                       u"insert or replace into v_officer (id, name, person, roles, certificate) values (?, ?, ?, ?, ?)"_qs,
                       {officer.id, textOf(officer.name), textOf(officer.person), officer.roles.join(u' '),
                        textOf(officer.certificate)});
    }
    return {};
}

}  // namespace remit
