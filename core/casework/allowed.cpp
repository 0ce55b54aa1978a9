#include "casework/allowed.h"

#include "casework/outdated.h"
#include "casework/papers.h"
#include "casework/screening.h"
#include "law/evaluate.h"
#include "law/names.h"
#include "law/verdictjson.h"

#include <algorithm>

namespace remit {

namespace {

/** The facts of the steps that came to this, by their codes, each once. */
QStringList factCodes(const Reasons &reasons, Outcome outcome, bool stated)
{
    QStringList codes;
    for (const Reason &reason : reasons) {
        if (reason.decided != outcome) continue;
        for (int i = 0; i < reason.factCount; ++i) {
            const Argument &fact = reason.factsBegin()[i];
            const QString name = QString::fromStdString(pathOf(fact));
            if ((fact.value.kind == Value::Kind::Nothing) != stated && !codes.contains(name)) codes << name;
        }
    }
    return codes;
}

/** Says which rules are not met, in the citations of either language; nothing where none is. */
std::optional<Error> unmetRules(const Reasons &reasons, const RuleSet &rules)
{
    QStringList chinese;
    QStringList english;
    for (const Reason &reason : reasons) {
        const bool unmet = reason.decided == Outcome::Unmet || reason.decided == Outcome::NotYet;
        if (!unmet || reason.provision == noProvision) continue;
        const Rule &rule = rules.rules()[rules.provisions()[reason.provision].rule];
        if (chinese.contains(rule.citation)) continue;
        chinese << rule.citation;
        english << rule.englishCitation;
    }
    if (chinese.isEmpty()) return std::nullopt;
    return Error{u"casework.case.unmet"_qs,
                 {{u"rules"_qs, chinese.join(u"、"_qs)}, {u"rules_en"_qs, english.join(u"; "_qs)}},
                 {}};
}

template <class Answer>
tl::unexpected<Error> notEligible(const Answer &answer, const RuleSet &rules)
{
    Error error{
        u"casework.case.noteligible"_qs, {{u"decision"_qs, QString::fromLatin1(decisionCode(answer.decision))}}, {}};
    if (answer.earliestOn) {
        const ErrorArgs earliest{{u"earliest"_qs, isoDate(*answer.earliestOn)}};
        error.args.insert(earliest);
        error.causes.push_back({u"casework.case.earliest"_qs, earliest, {}});
    }
    const auto cause = [&](const QString &code, const QStringList &facts) {
        if (!facts.isEmpty()) error.causes.push_back({code, {{u"fields"_qs, facts.join(u", ")}}, {}});
    };
    cause(u"casework.case.unconfirmed"_qs, factCodes(answer.reasons, Outcome::Unsupported, false));
    cause(u"casework.case.contradiction"_qs, factCodes(answer.reasons, Outcome::Invalid, true));
    if (auto unmet = unmetRules(answer.reasons, rules)) error.causes.push_back(std::move(*unmet));
    return tl::unexpected(std::move(error));
}

Result<void> checkReduction(const Commutation &verdict, const Proposal &proposal)
{
    if (proposal.to) {
        const bool within =
            verdict.to && (verdict.to->life || (proposal.to->term &&
                                                proposal.to->term->wholeMonths() >= verdict.to->atLeast.wholeMonths() &&
                                                proposal.to->term->wholeMonths() <= verdict.to->atMost.wholeMonths()));
        if (within) return {};
        return fail(u"casework.proposal.above"_qs,
                    {{u"maximum"_qs, verdict.to ? shortTerm(verdict.to->atLeast) : u"—"_qs}});
    }
    if (!proposal.reduction || proposal.reduction->isZero()) return fail(u"casework.proposal.missing"_qs);
    if (!verdict.maximumByFloor) return fail(u"casework.proposal.missing"_qs);
    const Term wanted = normalised(*proposal.reduction);
    const bool above = wanted.wholeMonths() > verdict.maximumByFloor->wholeMonths() ||
                       (wanted.wholeMonths() == verdict.maximumByFloor->wholeMonths() && wanted.days > 0);
    if (!above) return {};
    return fail(u"casework.proposal.above"_qs, {{u"maximum"_qs, shortTerm(*verdict.maximumByFloor)}});
}

/** What the verdict document decides: without the words that explain it and the digest of its rules. */
Json decided(const Json &verdict)
{
    Json::Object members = verdict.object();
    members.erase(u"rules"_qs);
    for (const char *part : {"commutation", "parole"}) {
        Json::Object answer = verdict[part].object();
        answer.erase(u"reasons"_qs);
        members[QString::fromLatin1(part)] = std::move(answer);
    }
    return members;
}

tl::unexpected<Error> changed(const CaseFile &file, const Error &cause)
{
    return fail(u"casework.case.changed"_qs, {{u"case"_qs, file.number}}, {cause});
}

}  // namespace

Result<void> checkAllowed(const Verdict &verdict, const RuleSet &rules, CaseKind kind, const Proposal &proposal)
{
    if (kind == CaseKind::Parole) {
        if (verdict.parole.decision == Decision::Eligible) return {};
        return notEligible(verdict.parole, rules);
    }
    if (verdict.commutation.decision != Decision::Eligible) return notEligible(verdict.commutation, rules);
    return checkReduction(verdict.commutation, proposal);
}

Result<Json> reexamine(const Desk &desk, const CaseFile &file, Date asOf)
{
    const Result<InmateRecord> record = desk.ports.inmates.inmate(file.inmate);
    if (!record) return fail(record.error());
    const Verdict verdict = desk.law.evaluate(factsOf(*record, asOf, file.confirmed));
    const Result<void> allowed = checkAllowed(verdict, desk.law.rules(), file.kind, file.proposal);
    if (!allowed) return changed(file, allowed.error());
    return verdictToJson(verdict, desk.law.rules());
}

Result<void> checkUnchanged(const Desk &desk, const CaseFile &file)
{
    const Result<QStringList> outdated = outdatedPapers(desk, file);
    if (!outdated) return fail(outdated.error());
    for (const CaseDocument &document : file.documents) {
        const ErrorArgs args{{u"case"_qs, file.number}, {u"form"_qs, document.form}, {u"on"_qs, isoDate(file.asOf)}};
        if (bearsOldDay(document, file)) return fail(u"casework.case.dated"_qs, args);
        if (outdated->contains(document.form)) return fail(u"casework.case.stale"_qs, args);
    }
    const Result<Json> verdict = reexamine(desk, file, file.asOf);
    if (!verdict) return fail(verdict.error());
    if (decided(*verdict) == decided(file.verdict)) return {};
    return fail(u"casework.case.moved"_qs, {{u"case"_qs, file.number}});
}

}  // namespace remit
