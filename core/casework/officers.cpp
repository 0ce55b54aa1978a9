#include "casework/officers.h"

#include "casework/record.h"
#include "casework/shapes.h"

#include <algorithm>

namespace remit {

namespace {

const QString admin = u"admin"_qs;

Result<void> checkRoles(const QStringList &roles)
{
    for (const QString &role : roles)
        if (!allRoles().contains(role)) return fail(u"casework.officer.roles"_qs, {{u"role"_qs, role}});
    return {};
}

/** Whether somebody else is administrator now and stays it, as far as is recorded. */
Result<void> checkAdminRemains(const Desk &desk, const QString &without)
{
    const OfficerPort &port = desk.ports.officers;
    const Result<std::vector<Officer>> all = port.officers();
    if (!all) return fail(all.error());
    for (const Officer &officer : *all) {
        if (officer.id == without || !officer.roles.contains(admin)) continue;
        const Result<OfficerHistory> history = port.officerHistory(officer.id);
        if (!history) return fail(history.error());
        if (history->duties.back().roles.contains(admin)) return {};
    }
    return fail(u"casework.officer.lastadmin"_qs, {{u"officer"_qs, without}});
}

/** Without the role, an administrator must leave another one behind. */
Result<void> checkDuty(const Desk &desk, const QString &id, const QStringList &roles)
{
    const Result<void> known = checkRoles(roles);
    if (!known || roles.contains(admin)) return known;
    const Result<Officer> before = desk.ports.officers.officer(id);
    if (!before) return before.error().code == u"casework.officer.unknown" ? Result<void>() : fail(before.error());
    return before->roles.contains(admin) ? checkAdminRemains(desk, id) : Result<void>();
}

/** A certificate names one person for ever. */
Result<void> checkCertificateFree(const Desk &desk, const Officer &owner, const QString &certificate)
{
    if (certificate.isEmpty()) return {};
    const OfficerPort &port = desk.ports.officers;
    const Result<std::vector<Officer>> all = port.officers();
    if (!all) return fail(all.error());
    for (const Officer &officer : *all) {
        if (officer.person == owner.person) continue;
        const Result<OfficerHistory> history = port.officerHistory(officer.id);
        if (!history) return fail(history.error());
        for (const CertificateBinding &binding : history->certificates)
            if (binding.fingerprint == certificate)
                return fail(u"casework.certificate.taken"_qs, {{u"officer"_qs, officer.name}});
    }
    return {};
}

}  // namespace

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
    const Result<void> known = checkRoles(officer.roles);
    if (!known) return known;
    if (officer.id.trimmed().isEmpty() || officer.name.trimmed().isEmpty() || officer.person.isEmpty())
        return fail(u"casework.officer.name"_qs);
    if (officer.roles.isEmpty()) return fail(u"casework.officer.norole"_qs, {{u"officer"_qs, officer.id}});
    return {};
}

Result<void> requireRole(const Desk &desk, const QStringList &roles)
{
    const bool held =
        std::any_of(roles.begin(), roles.end(), [&](const QString &role) { return desk.officer.roles.contains(role); });
    if (held) return {};
    return fail(u"casework.role"_qs, {{u"officer"_qs, desk.officer.name}, {u"roles"_qs, roles.join(u", ")}});
}

Result<void> checkStanding(const Desk &desk)
{
    const Result<Officer> now = desk.ports.officers.officer(desk.officer.id);
    if (!now) return fail(now.error());
    if (now->roles == desk.officer.roles) return {};
    return fail(u"casework.officer.changed"_qs, {{u"officer"_qs, desk.officer.name}});
}

Result<Officer> enrolOfficer(const Desk &desk, const Officer &officer)
{
    Result<void> sound = requireRole(desk, {admin}).and_then([&] { return checkOfficer(officer); });
    if (sound) sound = checkDuty(desk, officer.id, officer.roles);
    if (sound) sound = checkCertificateFree(desk, officer, officer.certificate);
    if (!sound) return fail(sound.error());
    return record(
               desk,
               {.kind = u"officer.enrol"_qs, .subject = {u"officer:"_qs + officer.id}, .body = officerToJson(officer)})
        .map([&](const Act &) { return officer; });
}

Result<void> changeDuty(const Desk &desk, const DutyChange &change)
{
    const Result<void> allowed = requireRole(desk, {admin});
    if (!allowed) return allowed;
    if (change.reason.trimmed().isEmpty()) return fail(u"casework.officer.reason"_qs);
    if (change.from < desk.today()) return fail(u"casework.officer.past"_qs, {{u"from"_qs, isoDate(change.from)}});
    return inOneTransaction(desk, [&]() -> Result<void> {
        const Result<Officer> officer = desk.ports.officers.officer(change.officer);
        if (!officer) return fail(officer.error());
        const Result<void> sound = checkDuty(desk, change.officer, change.roles);
        if (!sound) return sound;
        return record(desk, {.kind = u"officer.duty"_qs,
                             .on = change.from,
                             .subject = {u"officer:"_qs + change.officer},
                             .body = dutyToJson(change.officer, {change.from, change.roles, change.reason})})
            .map([](const Act &) {});
    });
}

Result<void> changeCertificate(const Desk &desk, const CertificateChange &change)
{
    const bool endsOwn = change.certificate.isEmpty() && change.officer == desk.officer.id;
    const Result<void> allowed = endsOwn ? Result<void>() : requireRole(desk, {admin});
    if (!allowed) return allowed;
    if (change.reason.trimmed().isEmpty()) return fail(u"casework.officer.reason"_qs);
    return inOneTransaction(desk, [&]() -> Result<void> {
        const Result<Officer> officer = desk.ports.officers.officer(change.officer);
        if (!officer) return fail(officer.error());
        const ErrorArgs name{{u"officer"_qs, officer->name}};
        if (officer->certificate == change.certificate)
            return fail(
                change.certificate.isEmpty() ? u"casework.certificate.none"_qs : u"casework.certificate.same"_qs, name);
        const Result<void> free = checkCertificateFree(desk, *officer, change.certificate);
        if (!free) return free;
        Json body = Json::Object{
            {u"officer"_qs, change.officer}, {u"certificate"_qs, change.certificate}, {u"reason"_qs, change.reason}};
        return record(desk, {.kind = u"officer.certificate"_qs,
                             .subject = {u"officer:"_qs + change.officer},
                             .body = std::move(body)})
            .map([](const Act &) {});
    });
}

}  // namespace remit
