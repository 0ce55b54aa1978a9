#include "base/durablefile.h"
#include "casework/officers.h"
#include "command.h"
#include "signing/signer.h"

#include <QDir>
#include <QFile>

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

/** Copies the officer's key beside the store; gives the certificate's fingerprint. Errors: signing.*, file.*. */
Result<QString> keepKey(const QString &source, const Secret &passphrase, const QString &target)
{
    const auto signer = openPkcs12(source, Secret::copyOf(passphrase.view()));
    if (!signer) return fail(signer.error());
    const Result<QByteArray> bytes = readWhole(source, 1 << 20);
    if (!bytes) return fail(bytes.error());
    QDir().mkpath(QFileInfo(target).path());
    const Result<void> kept = writeDurably(target, *bytes);
    if (!kept) return fail(kept.error());
    QFile::setPermissions(target, QFileDevice::ReadOwner | QFileDevice::WriteOwner);
    return (*signer)->certificate().fingerprint();
}

Ending officerEnrol(const Call &call, LocalWorkplace &workplace)
{
    const Result<Secret> passphrase = call.passphrase(call.value(u"new-passphrase-file"_qs));
    if (!passphrase) return fail(passphrase.error());
    const QString id = call.operand(0);
    Officer officer{id, call.value(u"name"_qs), call.value(u"person"_qs, id), call.list(u"roles"_qs), {}};
    if (call.isSet(u"key"_qs)) {
        const Result<QString> certificate = keepKey(call.value(u"key"_qs), *passphrase, keyPath(call.globals.store, id));
        if (!certificate) return fail(certificate.error());
        officer.certificate = *certificate;
    }
    Result<void> done = enrolOfficer(workplace.desk(), officer).map([](const Officer &) {});
    if (done) done = workplace.store().setPassphrase(id, *passphrase);
    if (!done) return fail(done.error());
    Json answer;
    answer.set("officer", id);
    call.out.answer(answer, {call.out.say(u"said.enrolled"_qs, {{u"officer"_qs, id}})});
    return Exit::Done;
}

}  // namespace

std::vector<Command> officerCommands()
{
    return {{u"officer list"_qs, {}, {}, officerList},
            {u"officer enrol"_qs, u"ID"_qs,
             {{u"name"_qs, u"TEXT"_qs}, {u"person"_qs, u"TEXT"_qs}, {u"roles"_qs, u"LIST"_qs}, {u"new-passphrase-file"_qs, u"FILE"_qs}, {u"key"_qs, u"FILE"_qs}},
             officerEnrol}};
}

}  // namespace remit
