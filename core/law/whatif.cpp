#include "law/whatif.h"

#include "law/wording.h"

namespace remit {

namespace {

struct Answer {
    Decision decision;
    std::optional<Date> earliestOn;
};

Answer answerOf(const Law &law, const Facts &facts, ProposalKind proposal)
{
    const Verdict verdict = law.evaluate(facts);
    if (proposal == ProposalKind::Parole) return {verdict.parole.decision, verdict.parole.earliestOn};
    return {verdict.commutation.decision, verdict.commutation.earliestOn};
}

void perform(PropertyFacts &property, Date day)
{
    property.performed = Performed::Full;
    property.performedOn = day;
    for (PropertyItem &item : property.items) item.performed = Performed::Full;
}

bool betters(const Answer &other, const Answer &now)
{
    if (!other.earliestOn || other.decision > now.decision) return false;
    return !now.earliestOn || *other.earliestOn < *now.earliestOn;
}

QString remedyCode(Remedy remedy)
{
    static constexpr std::array codes{"property-performed", "evasion-ended", "repentance", "merit",
                                      "major-merit",        "no-danger"};
    static_assert(codes.size() == static_cast<std::size_t>(Remedy::Count_));
    return u"law.what-if."_qs + QString::fromLatin1(codes[static_cast<std::size_t>(remedy)]);
}

}  // namespace

std::optional<Facts> supposing(Facts facts, Remedy remedy)
{
    PropertyFacts &property = facts.property;
    PerformanceFacts &performance = facts.performance;
    switch (remedy) {
        case Remedy::PropertyPerformed:
            if (!property.exists.value_or(false) || property.performed == Performed::Full) return std::nullopt;
            perform(property, *facts.asOf);
            return facts;
        case Remedy::EvasionEnded:
            if (!property.evasion || property.evasion->endedOn) return std::nullopt;
            property.evasion->endedOn = facts.asOf;
            return facts;
        case Remedy::Repentance:
            if (performance.repentance == true && performance.deniedBecause == QStringList()) return std::nullopt;
            performance.repentance = true;
            performance.deniedBecause.emplace();
            return facts;
        case Remedy::Merit:
        case Remedy::MajorMerit: {
            const Merit merit = remedy == Remedy::Merit ? Merit::Merit : Merit::Major;
            if (performance.merit >= merit) return std::nullopt;
            performance.merit = merit;
            return facts;
        }
        case Remedy::NoDanger:
            if (facts.parole.dangerOfReoffending != true) return std::nullopt;
            facts.parole.dangerOfReoffending = false;
            return facts;
        case Remedy::Count_:
            break;
    }
    return std::nullopt;
}

std::vector<WhatIf> whatIf(const Law &law, const Facts &facts, ProposalKind proposal)
{
    const Answer now = answerOf(law, facts, proposal);
    std::vector<WhatIf> changes;
    if (now.decision != Decision::NotYet && now.decision != Decision::Barred) return changes;
    for (int i = 0; i < static_cast<int>(Remedy::Count_); ++i) {
        const auto remedy = static_cast<Remedy>(i);
        const auto with = supposing(facts, remedy);
        if (!with) continue;
        const Answer then = answerOf(law, *with, proposal);
        if (betters(then, now)) changes.push_back({remedy, *facts.asOf, std::max(*then.earliestOn, *facts.asOf)});
    }
    return changes;
}

QString tell(const WhatIf &change, const RuleSet &rules, const Messages &messages)
{
    const Wording wording(rules, messages);
    return wording.text(remedyCode(change.remedy),
                        {{u"by"_qs, wording.value(change.by)}, {u"earliest_on"_qs, wording.value(change.earliestOn)}});
}

}  // namespace remit
