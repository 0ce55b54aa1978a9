#include "law/explain.h"

#include "law/names.h"
#include "law/verdictjson.h"
#include "law/wording.h"

namespace remit
{

namespace
{

/** The summary's variant: what is granted decides the words. */
QString variantOf(const Commutation &answer)
{
    if (answer.decision != Decision::Eligible || !answer.to) return {};
    return answer.to->life ? u"-life"_qs : u"-to"_qs;
}

QString summaryCode(const QString &proposal, Decision decision, const QString &variant)
{
    return u"law.summary."_qs + proposal + u'.' + QLatin1String(decisionCode(decision)) + variant;
}

}  // namespace

QStringList Explanation::lines() const
{
    QStringList all{summary};
    for (const ExplainedReason &reason : reasons)
        all << (reason.citation.isEmpty() ? reason.text : reason.citation + u'：' + reason.text);
    return all;
}

Explanation explainCommutation(const Verdict &verdict, const RuleSet &rules, const Messages &messages)
{
    const Commutation &answer = verdict.commutation;
    const Wording wording(rules, messages);
    const auto amount = answer.maximumByFloor ? answer.maximumByFloor : answer.maximum;
    ErrorArgs args{{u"earliest_on"_qs, wording.value(answer.earliestOn)}, {u"amount"_qs, wording.value(amount)}};
    if (answer.to) {
        args.insert(u"at_least"_qs, wording.value(answer.to->atLeast));
        args.insert(u"at_most"_qs, wording.value(answer.to->atMost));
    }
    return {wording.text(summaryCode(u"commutation"_qs, answer.decision, variantOf(answer)), args),
            wording.reasons(answer.reasons)};
}

Explanation explainParole(const Verdict &verdict, const RuleSet &rules, const Messages &messages)
{
    const Parole &answer = verdict.parole;
    const Wording wording(rules, messages);
    const ErrorArgs args{{u"earliest_on"_qs, wording.value(answer.earliestOn)}};
    return {wording.text(summaryCode(u"parole"_qs, answer.decision, {}), args), wording.reasons(answer.reasons)};
}

}  // namespace remit
