#include "casework/officers.h"
#include "base/durablefile.h"
#include "casework/ownhandwriting.h"
#include "casework/trustedtime.h"
#include "command.h"

namespace remit {

namespace {

Json::Array rolesJson(const QStringList &roles)
{
    Json::Array list;
    for (const QString &role : roles) list.emplace_back(role);
    return list;
}

Ending officerList(const Call &call, LocalWorkplace &workplace)
{
    const auto officers = workplace.desk().ports.officers.officers();
    if (!officers) return fail(officers.error());
    Json::Array list;
    QStringList lines;
    for (const Officer &officer : *officers) {
        Json json;
        json.set("officer", officer.id);
        json.set("name", officer.name);
        json.set("roles", rolesJson(officer.roles));
        json.set("certificate", officer.certificate);
        list.push_back(std::move(json));
        const QString roles =
            officer.roles.isEmpty() ? call.out.say(u"said.officer.left"_qs) : officer.roles.join(u',');
        lines << u"%1  %2  %3"_qs.arg(officer.id, -12).arg(officer.name, roles);
    }
    call.out.answer(list, lines);
    return Exit::Done;
}

Json dutyJson(const Call &call, const OfficerDuty &duty, QStringList &lines)
{
    Json json;
    json.set("from", isoDate(duty.from));
    json.set("roles", rolesJson(duty.roles));
    json.set("reason", duty.reason);
    const QString roles = duty.roles.isEmpty() ? call.out.say(u"said.officer.left"_qs) : duty.roles.join(u',');
    lines << u"  %1  %2  %3"_qs.arg(isoDate(duty.from), roles, duty.reason);
    return json;
}

Json bindingJson(const CertificateBinding &binding, QStringList &lines)
{
    Json json;
    json.set("certificate", binding.fingerprint);
    json.set("from", isoInstant(binding.from));
    if (binding.until) json.set("until", isoInstant(*binding.until));
    json.set("reason", binding.reason);
    lines << u"  %1…  %2 – %3  %4"_qs.arg(binding.fingerprint.left(16), isoInstant(binding.from),
                                          binding.until ? isoInstant(*binding.until) : QString(), binding.reason);
    return json;
}

Ending officerShow(const Call &call, LocalWorkplace &workplace)
{
    const Result<OfficerHistory> history = workplace.desk().ports.officers.officerHistory(call.operand(0));
    if (!history) return fail(history.error());
    const Officer &officer = history->officer;
    QStringList lines{u"%1  %2（%3）"_qs.arg(officer.id, officer.name, officer.person)};
    Json json;
    json.set("officer", officer.id);
    json.set("name", officer.name);
    json.set("person", officer.person);
    Json::Array duties;
    for (const OfficerDuty &duty : history->duties) duties.push_back(dutyJson(call, duty, lines));
    json.set("duties", std::move(duties));
    Json::Array certificates;
    for (const CertificateBinding &binding : history->certificates) certificates.push_back(bindingJson(binding, lines));
    json.set("certificates", std::move(certificates));
    call.out.answer(json, lines);
    return Exit::Done;
}

Ending answerDone(const Call &call, const QString &text, const QString &officer)
{
    Json answer;
    answer.set("officer", officer);
    call.out.answer(answer, {call.out.say(text, {{u"officer"_qs, officer}})});
    return Exit::Done;
}

Ending officerEnrol(const Call &call, LocalWorkplace &workplace)
{
    const QString id = call.operand(0);
    const auto known = workplace.desk().ports.officers.officer(id);
    // Whoever is enrolled already keeps the passphrase unless another is given.
    Result<Secret> passphrase = Secret();
    if (!known || call.isSet(u"new-passphrase-file"_qs) || call.isSet(u"key"_qs))
        passphrase = call.passphrase(call.value(u"new-passphrase-file"_qs));
    if (!passphrase) return fail(passphrase.error());
    const Officer officer{id,
                          call.value(u"name"_qs, known ? known->name : QString()),
                          call.value(u"person"_qs, known ? known->person : id),
                          call.list(u"roles"_qs),
                          {}};
    const Result<void> done = workplace.enrol(officer, *passphrase, call.value(u"key"_qs));
    if (!done) return fail(done.error());
    return answerDone(call, u"said.enrolled"_qs, id);
}

Ending officerDuty(const Call &call, LocalWorkplace &workplace)
{
    const bool leaves = call.isSet(u"leave"_qs);
    if (leaves == call.isSet(u"roles"_qs)) return fail(u"remitctl.officer.duty"_qs);
    const Result<Date> from = call.day(u"from"_qs, workplace.desk().today());
    if (!from) return fail(from.error());
    const QString id = call.operand(0);
    const Result<void> done = workplace.setDuty({id, *from, call.list(u"roles"_qs), call.value(u"reason"_qs)});
    if (!done) return fail(done.error());
    return answerDone(call, leaves ? u"said.officer.leaves"_qs : u"said.officer.duty"_qs, id);
}

Ending officerCertificate(const Call &call, LocalWorkplace &workplace)
{
    const QString id = call.operand(0);
    const bool ends = call.isSet(u"end"_qs);
    if (ends == call.isSet(u"certificate"_qs)) return fail(u"remitctl.officer.certificate"_qs);
    const Result<void> done = workplace.setCertificate(id, call.value(u"certificate"_qs), call.value(u"reason"_qs));
    if (!done) return fail(done.error());
    return answerDone(call, ends ? u"said.officer.ended"_qs : u"said.officer.bound"_qs, id);
}

Ending officerPassphrase(const Call &call, LocalWorkplace &workplace)
{
    const Result<Secret> now = call.passphrase();
    const Result<Secret> then = call.passphrase(call.value(u"new-passphrase-file"_qs));
    if (!now || !then) return fail(now ? then.error() : now.error());
    const Result<void> done = workplace.changePassphrase(*now, *then);
    if (!done) return fail(done.error());
    return answerDone(call, u"said.passphrase"_qs, workplace.desk().officer.id);
}

/** The handwriting of an officer as it stands; --out writes the picture's file. */
Ending handwritingShow(const Call &call, const Desk &desk, const QString &officer)
{
    const auto recorded = handwritingOf(desk, officer);
    if (!recorded) return fail(recorded.error());
    if (call.isSet(u"out"_qs)) {
        if (!*recorded) return fail(u"casework.handwriting.none"_qs, {{u"officer"_qs, officer}});
        const Result<void> written = writeDurably(call.value(u"out"_qs), (*recorded)->file);
        if (!written) return fail(written.error());
    }
    Json answer;
    answer.set("officer", officer);
    answer.set("type", *recorded ? (*recorded)->type : QString());
    answer.set("at", *recorded ? isoInstant((*recorded)->at) : QString());
    call.out.answer(answer,
                    {*recorded ? call.out.say(u"said.handwriting.is"_qs, {{u"officer"_qs, officer},
                                                                          {u"type"_qs, (*recorded)->type},
                                                                          {u"at"_qs, isoInstant((*recorded)->at)}})
                               : call.out.say(u"said.handwriting.none"_qs, {{u"officer"_qs, officer}})});
    return Exit::Done;
}

Ending officerHandwriting(const Call &call, LocalWorkplace &workplace)
{
    const Desk &desk = workplace.desk();
    const QString officer = call.value(u"for"_qs, desk.officer.id);
    const QString path = call.operand(0);
    if (call.isSet(u"end"_qs) && path.isEmpty()) {
        const Result<void> done = withdrawHandwriting(desk, call.value(u"reason"_qs), officer);
        if (!done) return fail(done.error());
        return answerDone(call, u"said.handwriting.ended"_qs, officer);
    }
    if (path.isEmpty()) return handwritingShow(call, desk, officer);
    if (call.isSet(u"end"_qs) || officer != desk.officer.id) return fail(u"remitctl.officer.handwriting"_qs);
    const Result<QByteArray> file = readWhole(path);
    const Result<void> done = file ? recordHandwriting(desk, *file) : Result<void>(fail(file.error()));
    if (!done) return fail(done.error());
    return answerDone(call, u"said.handwriting.recorded"_qs, officer);
}

Ending clockConfirm(const Call &call, LocalWorkplace &workplace)
{
    const Desk &desk = workplace.desk();
    const Result<void> done = confirmClock(desk, call.value(u"reason"_qs));
    if (!done) return fail(done.error());
    const QString now = isoInstant(desk.clock());
    call.out.answer(Json::Object{{u"now"_qs, now}}, {call.out.say(u"said.clock"_qs, {{u"now"_qs, now}})});
    return Exit::Done;
}

Ending latePermit(const Call &call, LocalWorkplace &workplace)
{
    const Result<QString> kind = call.required(u"kind"_qs);
    const Result<QString> day = call.required(u"on"_qs);
    const Result<QString> officer = call.required(u"for"_qs);
    for (const Result<QString> *needed : {&kind, &day, &officer})
        if (!*needed) return fail(needed->error());
    const Result<Date> on = call.day(u"on"_qs, Date());
    if (!on) return fail(on.error());
    const Result<void> done = permitLate(workplace.desk(), {*kind, *on, *officer, call.value(u"reason"_qs)});
    if (!done) return fail(done.error());
    return answerDone(call, u"said.late"_qs, *officer);
}

}  // namespace

std::vector<Command> officerCommands()
{
    return {{u"officer list"_qs, {}, {}, officerList},
            {u"officer show"_qs, u"ID"_qs, {}, officerShow},
            {u"officer enrol"_qs,
             u"ID"_qs,
             {{u"name"_qs, u"TEXT"_qs},
              {u"person"_qs, u"TEXT"_qs},
              {u"roles"_qs, u"LIST"_qs},
              {u"new-passphrase-file"_qs, u"FILE"_qs},
              {u"key"_qs, u"FILE"_qs}},
             officerEnrol},
            {u"officer duty"_qs,
             u"ID"_qs,
             {{u"roles"_qs, u"LIST"_qs}, {u"leave"_qs}, {u"from"_qs, u"D"_qs}, {u"reason"_qs, u"TEXT"_qs}},
             officerDuty},
            {u"officer certificate"_qs,
             u"ID"_qs,
             {{u"certificate"_qs, u"FILE"_qs}, {u"end"_qs}, {u"reason"_qs, u"TEXT"_qs}},
             officerCertificate},
            {u"officer handwriting"_qs,
             u"[FILE]"_qs,
             {{u"end"_qs}, {u"reason"_qs, u"TEXT"_qs}, {u"for"_qs, u"OFFICER"_qs}, {u"out"_qs, u"FILE"_qs}},
             officerHandwriting},
            {u"officer passphrase"_qs, {}, {{u"new-passphrase-file"_qs, u"FILE"_qs}}, officerPassphrase},
            {u"clock confirm"_qs, {}, {{u"reason"_qs, u"TEXT"_qs}}, clockConfirm},
            {u"late permit"_qs,
             {},
             {{u"kind"_qs, u"KIND"_qs}, {u"on"_qs, u"D"_qs}, {u"for"_qs, u"OFFICER"_qs}, {u"reason"_qs, u"TEXT"_qs}},
             latePermit}};
}

}  // namespace remit
