#include "law/doubts.h"

#include "law/gaps.h"
#include "law/names.h"
#include "law/note.h"

#include <algorithm>

namespace remit {

namespace {

unsigned ambiguities(const Reasons &reasons)
{
    unsigned readings = 0;
    for (const Reason &reason : reasons)
        if (reason.outcome == Outcome::Ambiguous) readings |= 1u << static_cast<int>(reason.reading);
    return readings;
}

/** The fields that differ; and whether the answers do at all. */
unsigned varying(const Commutation &a, const Commutation &b)
{
    unsigned fields = 0;
    const auto add = [&](bool differs, VaryingField field) { fields |= differs ? static_cast<unsigned>(field) : 0; };
    add(a.maximum != b.maximum, VaryingField::Maximum);
    add(a.to != b.to, VaryingField::To);
    add(a.floor != b.floor, VaryingField::Floor);
    add(a.maximumByFloor != b.maximumByFloor, VaryingField::MaximumByFloor);
    add(a.politicalRights != b.politicalRights, VaryingField::PoliticalRights);
    add(a.openCourt != b.openCourt, VaryingField::OpenCourt);
    return fields;
}

bool differ(const Commutation &a, const Commutation &b)
{
    return varying(a, b) || a.decision != b.decision || a.earliestOn != b.earliestOn || a.relaxed != b.relaxed ||
           ambiguities(a.reasons) != ambiguities(b.reasons);
}

bool differ(const Parole &a, const Parole &b)
{
    return a.decision != b.decision || a.earliestOn != b.earliestOn || a.probation != b.probation ||
           a.needsCommunityAssessment != b.needsCommunityAssessment || ambiguities(a.reasons) != ambiguities(b.reasons);
}

bool asked(const Reasons &reasons, const Gap &gap)
{
    return std::any_of(reasons.begin(), reasons.end(), [&](const Reason &reason) {
        return reason.decided == Outcome::Unsupported && reason.factCount && reason.factsBegin()->field == gap.field &&
               reason.factsBegin()->place == gap.place;
    });
}

/** The first provision that only the other answer rests on. */
ProvisionIndex newIn(const Reasons &other, const Reasons &reasons)
{
    const auto known = [&](const Reason &reason) {
        return std::any_of(reasons.begin(), reasons.end(),
                           [&](const Reason &one) { return one.provision == reason.provision; });
    };
    const auto found = std::find_if_not(other.begin(), other.end(), known);
    return found == other.end() ? noProvision : found->provision;
}

/** Adds the doubt unless it is known or the answer asks for the fact itself. */
template <class Answer>
void doubt(std::vector<OpenFact> &doubts, const Gap &gap, const Answer &now, const Answer &then,
           const LawInForce &rules)
{
    if (!differ(now, then) || asked(now.reasons, gap)) return;
    const bool known = !doubts.empty() && doubts.back().field == gap.field && doubts.back().place == gap.place;
    if (known) return;
    const ProvisionIndex provision =
        gap.asks == Topic::Count_ ? newIn(then.reasons, now.reasons) : rules.only(gap.asks)->provision;
    doubts.push_back({gap.field, gap.place, gap.stated, provision});
}

}  // namespace

Doubts doubtsOf(const Facts &facts, const Verdict &verdict, const LawInForce &rules,
                const std::function<Verdict(const Facts &)> &judge)
{
    Doubts doubts;
    for (const Gap &gap : gapsOf(facts, rules))
        for (int value = 0; value < gap.values; ++value) {
            Facts supposed = facts;
            gap.suppose(supposed, gap.place, value);
            if (supposed == facts) continue;
            const Verdict then = judge(supposed);
            if (then.commutation.decision == Decision::Invalid) continue;
            doubt(doubts.commutation, gap, verdict.commutation, then.commutation, rules);
            doubt(doubts.parole, gap, verdict.parole, then.parole, rules);
            doubts.varying |= varying(verdict.commutation, then.commutation);
        }
    return doubts;
}

void blank(Commutation &answer, unsigned fields)
{
    const auto varies = [&](VaryingField field) { return fields & static_cast<unsigned>(field); };
    if (varies(VaryingField::Maximum)) answer.maximum.reset();
    if (varies(VaryingField::To)) answer.to.reset();
    if (varies(VaryingField::Floor)) answer.floor.reset();
    if (varies(VaryingField::MaximumByFloor)) answer.maximumByFloor.reset();
    if (varies(VaryingField::PoliticalRights)) answer.politicalRights.reset();
}

}  // namespace remit
