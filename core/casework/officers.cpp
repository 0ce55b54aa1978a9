#include "casework/officers.h"

#include "casework/record.h"
#include "casework/shapes.h"

#include <algorithm>

namespace remit {

QStringList allRoles()
{
    return {u"ward_officer"_qs,     u"area_chief"_qs,          u"department_officer"_qs,
            u"department_chief"_qs, u"committee_secretary"_qs, u"governor"_qs,
            u"bureau_officer"_qs,   u"case_centre"_qs,         u"admin"_qs};
}

Result<void> recordCourt(const Desk &desk, const QString &url, const QString &authority)
{
    Result<void> allowed = requireRole(desk, {u"admin"_qs});
    if (!allowed) return allowed;
    Json body;
    body.set("court_url", url);
    body.set("court_authority", authority);
    return record(desk, {.kind = u"store.court"_qs, .body = std::move(body)}).map([](const Act &) {});
}

Result<void> recordPassphrase(const Desk &desk)
{
    Json body;
    body.set("officer", desk.officer.id);
    return record(desk, {.kind = u"officer.passphrase"_qs,
                         .subject = {u"officer:"_qs + desk.officer.id},
                         .body = std::move(body)})
        .map([](const Act &) {});
}

Result<void> checkOfficer(const Officer &officer)
{
    for (const QString &role : officer.roles)
        if (!allRoles().contains(role)) return fail(u"casework.officer.roles"_qs, {{u"role"_qs, role}});
    if (officer.id.trimmed().isEmpty() || officer.name.trimmed().isEmpty() || officer.person.isEmpty())
        return fail(u"casework.officer.name"_qs);
    return {};
}

Result<void> requireRole(const Desk &desk, const QStringList &roles)
{
    const bool held =
        std::any_of(roles.begin(), roles.end(), [&](const QString &role) { return desk.officer.roles.contains(role); });
    if (held) return {};
    return fail(u"casework.role"_qs, {{u"officer"_qs, desk.officer.name}, {u"roles"_qs, roles.join(u", ")}});
}

Result<Officer> enrolOfficer(const Desk &desk, const Officer &officer)
{
    Result<void> allowed = requireRole(desk, {u"admin"_qs});
    if (!allowed) return fail(allowed.error());
    const Result<void> sound = checkOfficer(officer);
    if (!sound) return fail(sound.error());
    return record(
               desk,
               {.kind = u"officer.enrol"_qs, .subject = {u"officer:"_qs + officer.id}, .body = officerToJson(officer)})
        .map([&](const Act &) { return officer; });
}

}  // namespace remit
