#include "casework/signingtrust.h"
#include "command.h"
#include "compose/signerprogram.h"
#include "signing/verifyreport.h"
#include "token/tokensigner.h"

#include "base/durablefile.h"

namespace remit {

namespace {

QStringList linesOf(const Call &call, const Json &module)
{
    if (module.has(u"error"_qs)) {
        Error error{module["error"]["code"].toString(), {}, {}};
        const Json &args = module["error"]["args"];
        for (const auto &[name, value] : args.object()) error.args.insert(name, value.toString());
        return {u"✗ "_qs + module["path"].toString(), u"  "_qs + call.out.messages().text(error)};
    }
    QStringList lines{
        u"✓ %1: %2 %3"_qs.arg(module["path"].toString(), module["library"].toString(), module["version"].toString())};
    const Json &slotList = module["slots"];
    for (const Json &slot : slotList.array()) {
        const Json &token = slot["token"];
        lines << u"  %1 %2 %3"_qs.arg(slot["name"].toString(), token["label"].toString(), token["serial"].toString());
        const Json &certificates = slot["certificates"];
        for (const Json &certificate : certificates.array())
            lines << u"    %1 %2"_qs.arg(certificate["subject"].toString(), certificate["not_after"].toString());
    }
    return lines;
}

Ending signerDiagnose(const Call &call)
{
    const QStringList modules = call.operands().isEmpty() ? usualTokenModules() : call.operands();
    const Json report = diagnoseTokens(signerProgram(), modules);
    QStringList lines;
    bool good = !modules.isEmpty();
    const Json &list = report["modules"];
    for (const Json &module : list.array()) {
        good = good && !module.has(u"error"_qs);
        lines += linesOf(call, module);
    }
    if (modules.isEmpty()) lines << call.out.say(u"said.signer.none"_qs);
    call.out.answer(report, lines);
    return good ? Exit::Done : Exit::Negative;
}

/** A list for --json, and its line. */
Json tellList(const Call &call, const RevocationList &list, Instant now, QStringList &lines)
{
    const QString state = codeOf(stateOf(list, now)), due = list.dueAt ? isoInstant(*list.dueAt) : QString();
    Json json{Json::Object{}};
    json.set("issuer", list.issuer);
    json.set("issued_at", isoInstant(list.issuedAt));
    json.set("due_at", list.dueAt ? Json(due) : Json());
    json.set("state", state);
    lines << call.out.say(list.dueAt ? u"said.signer.list"_qs : u"said.signer.list.open"_qs,
                          {{u"issuer"_qs, list.issuer},
                           {u"issued"_qs, isoInstant(list.issuedAt)},
                           {u"due"_qs, due},
                           {u"state"_qs, call.out.say(u"revocation.list."_qs + state)}});
    return json;
}

Result<void> changeTrust(const Call &call, const Desk &desk)
{
    const QString file = call.operand(0);
    if (call.isSet(u"withdraw"_qs)) {
        if (!file.isEmpty()) return fail(u"remitctl.trust.both"_qs);
        return withdrawSigningTrust(desk, call.value(u"text"_qs), call.value(u"root"_qs));
    }
    if (file.isEmpty()) return {};
    const Result<QByteArray> pem = readWhole(file, largestTrustFile);
    return pem ? recordSigningTrust(desk, *pem) : fail(pem.error());
}

/** Shows what certificates are held against before they sign; with a file records it. */
Ending signerTrust(const Call &call, LocalWorkplace &workplace)
{
    const Desk &desk = workplace.desk();
    if (const Result<void> done = changeTrust(call, desk); !done) return fail(done.error());
    const auto recorded = recordedTrust(desk);
    if (!recorded) return fail(recorded.error());
    QStringList lines;
    Json answer{Json::Object{}}, roots{Json::Array{}};
    if (!*recorded) lines << call.out.say(u"said.signer.trust.none"_qs);
    if (*recorded) {
        const TrustStore &store = (*recorded)->trust.authorities;
        for (const Certificate &root : store.authorities()) {
            roots.append(toJson(root));
            lines << u"%1  %2"_qs.arg(root.subject(), root.fingerprint());
        }
        Json due{Json::Array{}};
        for (const RevocationList &list : revocationLists(store)) due.append(tellList(call, list, desk.clock(), lines));
        answer.set("lists", int(store.crls().size()));
        answer.set("revocation_lists", std::move(due));
        answer.set("recorded_at", isoInstant((*recorded)->at));
        lines << call.out.say(u"said.signer.trust"_qs, {{u"lists"_qs, QString::number(store.crls().size())},
                                                        {u"at"_qs, isoInstant((*recorded)->at)}});
    }
    answer.set("authorities", std::move(roots));
    call.out.answer(answer, lines);
    return Exit::Done;
}

}  // namespace

std::vector<Command> tokenCommands()
{
    return {{u"signer diagnose"_qs, u"[MODULE…]"_qs, {}, signerDiagnose},
            {u"signer trust"_qs,
             u"[FILE]"_qs,
             {{u"withdraw"_qs}, {u"root"_qs, u"FINGERPRINT"_qs}, {u"text"_qs, u"TEXT"_qs}},
             signerTrust}};
}

}  // namespace remit
