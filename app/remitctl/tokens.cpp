#include "tokens.h"

#include "command.h"
#include "compose/programs.h"
#include "token/tokensigner.h"

namespace remit {

QString signerProgram() { return programPath(u"remit-signer"_qs); }

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

}  // namespace

std::vector<Command> tokenCommands() { return {{u"signer diagnose"_qs, u"[MODULE…]"_qs, {}, signerDiagnose}}; }

}  // namespace remit
