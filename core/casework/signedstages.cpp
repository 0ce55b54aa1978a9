#include "casework/signedstages.h"

#include "batch/case.h"
#include "casework/catalogue.h"

#include <algorithm>

namespace remit {

namespace {

/** The rules for the form that a case's file is; none where it is no form that is signed. */
std::vector<SigningRule> rulesOf(const QString &file)
{
    std::vector<SigningRule> rules = signingRules().value_or(std::vector<SigningRule>());
    std::erase_if(rules, [&file](const SigningRule &rule) {
        const auto place = cataloguePlace(rule.form);
        return !place || file != place->code + u'-' + rule.form + u".pdf"_qs;
    });
    return rules;
}

QStringList textsOf(const Json &list)
{
    QStringList texts;
    for (const Json &one : list.array()) texts << one.toString();
    return texts;
}

/** Whether who signed is who decided: the same person, or, in acts that do not name the person, the same login. */
bool isSamePerson(const Act &signing, const Act &decision)
{
    const QString person = signing.body["signature"]["person"].toString();
    return person.isEmpty() ? signing.by.officer == decision.by.officer : person == decision.body["person"].toString();
}

/** One signature while it is held against its rule. */
struct Checked {
    const CaseActs &acts;
    const PdfSignatureReport &made;
    ErrorArgs args;
    std::vector<Error> &findings;

    void find(const char16_t *code, const ErrorArgs &more) const
    {
        ErrorArgs all = args;
        all.insert(more);
        findings.push_back({QString::fromUtf16(code), std::move(all), {}});
    }
    void run(const SigningRule &rule, StageSignature &signature) const;
};

void Checked::run(const SigningRule &rule, StageSignature &signature) const
{
    signature.stage = rule.step;
    signature.place = rule.place;
    const Act *act = acts.signing(rule.form, signature.field, signature.certificate);
    if (!act) return find(u"container.paper.act", {{u"subject"_qs, made.cms.signer.subject()}});
    const Json &by = act->body["signature"];
    signature.act = act->seq;
    signature.person = by["person"].toString();
    signature.roles = textsOf(by["roles"]);
    const Act *decision = rule.step.isEmpty() ? nullptr : acts.decision(rule.step);
    if (!rule.step.isEmpty() && !(decision && isSamePerson(*act, *decision)))
        find(u"container.paper.person",
             {{u"person"_qs, decision ? decision->body["person"].toString() : QString()}, {u"stage"_qs, rule.step}});
    const bool may =
        std::ranges::any_of(signature.roles, [&rule](const QString &role) { return rule.roles.contains(role); });
    // Acts made before roles were written down do not tell them.
    if (by.has(u"roles"_qs) && !may) find(u"container.paper.role", {{u"roles"_qs, rule.roles.join(u", "_qs)}});
}

}  // namespace

Json toJson(const StageSignature &signature)
{
    return Json::Object{
        {u"field"_qs, signature.field},   {u"stage"_qs, signature.stage},
        {u"place"_qs, signature.place},   {u"certificate"_qs, signature.certificate},
        {u"person"_qs, signature.person}, {u"roles"_qs, Json::Array(signature.roles.begin(), signature.roles.end())},
        {u"act"_qs, signature.act}};
}

CaseActs::CaseActs(const QString &caseNumber, QByteArrayView actsText)
{
    const auto lines = actsFromText(actsText);
    for (const QByteArray &line : lines.value_or(std::vector<QByteArray>())) {
        Result<Act> act = parseAct(line);
        const bool telling = act && (act->kind == u"case.form" || act->kind == u"case.step");
        if (telling && act->body["case"].toString() == caseNumber) m_acts.push_back(std::move(*act));
    }
}

const Act *CaseActs::signing(const QString &form, const QString &field, const QString &certificate) const
{
    const auto found = std::ranges::find_if(m_acts, [&](const Act &act) {
        const Json &signature = act.body["signature"];
        return act.kind == u"case.form" && act.body["form"].toString() == form &&
               signature["field"].toString() == field && signature["certificate"].toString() == certificate;
    });
    return found == m_acts.end() ? nullptr : &*found;
}

const Act *CaseActs::decision(const QString &stage) const
{
    const QString agreed = eventCode(CaseEvent::Kind::Agree);
    const auto found = std::find_if(m_acts.rbegin(), m_acts.rend(), [&](const Act &act) {
        return act.kind == u"case.step" && act.body["stage"].toString() == stage &&
               act.body["event"].toString() == agreed;
    });
    return found == m_acts.rend() ? nullptr : &*found;
}

std::vector<StageSignature> checkStages(const QString &caseNumber, const QString &file, const PdfReport &report,
                                        const CaseActs &acts, std::vector<Error> &findings)
{
    std::vector<StageSignature> all;
    const std::vector<SigningRule> rules = rulesOf(file);
    if (rules.empty()) return all;
    for (const PdfSignatureReport &made : report.signatures) {
        if (made.isTimeStamp || made.cms.signer.isNull()) continue;
        StageSignature signature{made.field, {}, {}, made.cms.signer.fingerprint(), {}, {}, 0};
        const Checked checked{
            acts, made, {{u"case"_qs, caseNumber}, {u"file"_qs, file}, {u"field"_qs, made.field}}, findings};
        const auto rule = std::ranges::find_if(
            rules, [&made](const SigningRule &one) { return made.field == one.place + u'-' + one.mark; });
        if (rule == rules.end())
            checked.find(u"container.paper.place", {});
        else
            checked.run(*rule, signature);
        all.push_back(std::move(signature));
    }
    return all;
}

}  // namespace remit
