#include "law/explain.h"

#include "law/names.h"
#include "law/verdictjson.h"
#include "law/wording.h"

namespace remit {

namespace {

/** The summary's variant: what is granted decides the words. */
QString variantOf(const Commutation &answer)
{
    if (answer.decision != Decision::Eligible || !answer.to) return {};
    if (answer.to->life) return u"-life"_qs;
    return answer.to->atLeast == answer.to->atMost ? u"-exactly"_qs : u"-to"_qs;
}

QString summaryCode(const QString &proposal, Decision decision, const QString &variant)
{
    return u"law.summary."_qs + proposal + u'.' + QLatin1String(decisionCode(decision)) + variant;
}

/** The outcome of the steps that a refusal rests on; none for an answer that is no refusal. */
std::optional<Outcome> refusing(Decision decision)
{
    switch (decision) {
        case Decision::Barred:
            return Outcome::Unmet;
        case Decision::Unsupported:
            return Outcome::Unsupported;
        case Decision::Invalid:
            return Outcome::Invalid;
        case Decision::Eligible:
        case Decision::NotYet:
            break;
    }
    return std::nullopt;
}

/** The answer in words: its sentence, its steps, and those of them that refuse. */
Explanation told(const QString &summary, Decision decision, std::vector<ExplainedReason> reasons)
{
    Explanation explanation{summary, {}, std::move(reasons)};
    const auto outcome = refusing(decision);
    for (const ExplainedReason &reason : explanation.reasons)
        if (outcome && reason.decided == *outcome && !explanation.because.contains(reason.text))
            explanation.because << reason.text;
    return explanation;
}

}  // namespace

QStringList Explanation::lines() const
{
    QStringList all{summary};
    for (const ExplainedReason &reason : reasons) all << reason.line;
    return all;
}

Explanation explainCommutation(const Verdict &verdict, const RuleSet &rules, const Messages &messages)
{
    const Commutation &answer = verdict.commutation;
    const Wording wording(rules, messages);
    const auto amount = answer.maximumByFloor ? answer.maximumByFloor : answer.maximum;
    ErrorArgs args;
    if (answer.earliestOn) args.insert(u"earliest_on"_qs, wording.value(*answer.earliestOn));
    if (amount) args.insert(u"amount"_qs, wording.value(*amount));
    if (answer.to) {
        args.insert(u"at_least"_qs, wording.value(answer.to->atLeast));
        args.insert(u"at_most"_qs, wording.value(answer.to->atMost));
    }
    return told(wording.text(summaryCode(u"commutation"_qs, answer.decision, variantOf(answer)), args), answer.decision,
                wording.reasons(answer.reasons));
}

Explanation explainParole(const Verdict &verdict, const RuleSet &rules, const Messages &messages)
{
    const Parole &answer = verdict.parole;
    const Wording wording(rules, messages);
    const ErrorArgs args{{u"earliest_on"_qs, wording.value(answer.earliestOn)}};
    return told(wording.text(summaryCode(u"parole"_qs, answer.decision, {}), args), answer.decision,
                wording.reasons(answer.reasons));
}

}  // namespace remit
