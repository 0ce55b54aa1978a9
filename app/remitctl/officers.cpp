#include "command.h"

namespace remit {

namespace {

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
        Json::Array roles;
        for (const QString &role : officer.roles) roles.emplace_back(role);
        json.set("roles", std::move(roles));
        json.set("certificate", officer.certificate);
        list.push_back(std::move(json));
        lines << u"%1  %2  %3"_qs.arg(officer.id, -12).arg(officer.name, officer.roles.join(u','));
    }
    call.out.answer(list, lines);
    return Exit::Done;
}

Ending officerEnrol(const Call &call, LocalWorkplace &workplace)
{
    const Result<Secret> passphrase = call.passphrase(call.value(u"new-passphrase-file"_qs));
    if (!passphrase) return fail(passphrase.error());
    const QString id = call.operand(0);
    const Officer officer{id, call.value(u"name"_qs), call.value(u"person"_qs, id), call.list(u"roles"_qs), {}};
    const Result<void> done = workplace.enrol(officer, *passphrase, call.value(u"key"_qs));
    if (!done) return fail(done.error());
    Json answer;
    answer.set("officer", id);
    call.out.answer(answer, {call.out.say(u"said.enrolled"_qs, {{u"officer"_qs, id}})});
    return Exit::Done;
}

Ending officerPassphrase(const Call &call, LocalWorkplace &workplace)
{
    const Result<Secret> now = call.passphrase();
    const Result<Secret> then = call.passphrase(call.value(u"new-passphrase-file"_qs));
    if (!now || !then) return fail(now ? then.error() : now.error());
    const Result<void> done = workplace.changePassphrase(*now, *then);
    if (!done) return fail(done.error());
    const QString &officer = workplace.desk().officer.id;
    Json answer;
    answer.set("officer", officer);
    call.out.answer(answer, {call.out.say(u"said.passphrase"_qs, {{u"officer"_qs, officer}})});
    return Exit::Done;
}

}  // namespace

std::vector<Command> officerCommands()
{
    return {{u"officer list"_qs, {}, {}, officerList},
            {u"officer enrol"_qs,
             u"ID"_qs,
             {{u"name"_qs, u"TEXT"_qs},
              {u"person"_qs, u"TEXT"_qs},
              {u"roles"_qs, u"LIST"_qs},
              {u"new-passphrase-file"_qs, u"FILE"_qs},
              {u"key"_qs, u"FILE"_qs}},
             officerEnrol},
            {u"officer passphrase"_qs, {}, {{u"new-passphrase-file"_qs, u"FILE"_qs}}, officerPassphrase}};
}

}  // namespace remit
