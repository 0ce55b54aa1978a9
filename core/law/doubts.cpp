#include "law/doubts.h"

#include "law/gaps.h"
#include "law/names.h"
#include "law/note.h"
#include "law/suppositions.h"

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

/** Whether the other answer leaves a reading open that this one does not: what this one leaves open it tells itself. */
bool opensMore(const Reasons &other, const Reasons &now) { return ambiguities(other) & ~ambiguities(now); }

bool differ(const Commutation &now, const Commutation &other)
{
    return varying(now, other) || now.decision != other.decision || now.earliestOn != other.earliestOn ||
           now.relaxed != other.relaxed || opensMore(other.reasons, now.reasons);
}

bool differ(const Parole &now, const Parole &other)
{
    return now.decision != other.decision || now.earliestOn != other.earliestOn || now.probation != other.probation ||
           now.needsCommunityAssessment != other.needsCommunityAssessment || opensMore(other.reasons, now.reasons);
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

/** The doubts of one verdict, found by trying what its missing facts might be. */
class Search
{
public:
    Search(const Facts &facts, const Verdict &verdict, const LawInForce &rules,
           const std::function<Verdict(const Facts &)> &judge)
        : m_facts(facts), m_verdict(verdict), m_rules(rules), m_judge(judge), m_gaps(gapsOf(facts, rules))
    {
    }

    Doubts run() &&
    {
        for (const Gap &gap : m_gaps)
            for (int value = 0; value < gap.values; ++value) tryValue(gap, value);
        // An answer that stands may rest on two facts together: a violent crime bars parole, and only where there is no
        // danger either does article 31 apply for that.
        m_commutation = m_verdict.commutation.decision < Decision::Unsupported && m_doubts.commutation.empty();
        m_parole = m_verdict.parole.decision < Decision::Unsupported && m_doubts.parole.empty();
        if (m_commutation || m_parole)
            for (const Gap &first : m_gaps)
                for (const Gap &second : m_gaps)
                    if (&first != &second) tryBoth(first, second);
        return std::move(m_doubts);
    }

private:
    void tryValue(const Gap &gap, int value)
    {
        Facts supposed = m_facts;
        gap.suppose(supposed, {m_rules, gap.place, value});
        if (!(supposed == m_facts)) compare(supposed, {&gap});
    }

    void tryBoth(const Gap &first, const Gap &second)
    {
        for (int one = 0; one < first.values; ++one) {
            Facts supposed = m_facts;
            first.suppose(supposed, {m_rules, first.place, one});
            for (int other = 0; other < second.values; ++other) {
                Facts both = supposed;
                second.suppose(both, {m_rules, second.place, other});
                if (!(both == supposed)) compare(both, {&first, &second});
            }
        }
    }

    void compare(const Facts &supposed, std::initializer_list<const Gap *> gaps)
    {
        const Verdict then = m_judge(supposed);
        if (then.commutation.decision == Decision::Invalid) return;
        for (const Gap *gap : gaps) {
            if (m_commutation) doubt(m_doubts.commutation, *gap, m_verdict.commutation, then.commutation);
            if (m_parole) doubt(m_doubts.parole, *gap, m_verdict.parole, then.parole);
        }
        if (m_commutation) m_doubts.varying |= varying(m_verdict.commutation, then.commutation);
    }

    /** Adds the doubt unless it is known or the answer asks for the fact itself. */
    template <class Answer>
    void doubt(std::vector<OpenFact> &doubts, const Gap &gap, const Answer &now, const Answer &then) const
    {
        if (!differ(now, then) || asked(now.reasons, gap)) return;
        const bool known = std::any_of(doubts.begin(), doubts.end(), [&](const OpenFact &one) {
            return one.field == gap.field && one.place == gap.place;
        });
        if (known) return;
        doubts.push_back({gap.field, gap.place, gap.stated, askedBy(gap, now.reasons, then.reasons)});
    }

    /** The question's own provision, or what only the other answer rests on, or else only this one. */
    ProvisionIndex askedBy(const Gap &gap, const Reasons &now, const Reasons &then) const
    {
        if (gap.asks != Topic::Count_) return m_rules.only(gap.asks)->provision;
        const ProvisionIndex other = newIn(then, now);
        return other == noProvision ? newIn(now, then) : other;
    }

    const Facts &m_facts;
    const Verdict &m_verdict;
    const LawInForce &m_rules;
    const std::function<Verdict(const Facts &)> &m_judge;
    std::vector<Gap> m_gaps;
    Doubts m_doubts;
    /** Which answers are being asked of. */
    bool m_commutation = true;
    bool m_parole = true;
};

}  // namespace

Doubts doubtsOf(const Facts &facts, const Verdict &verdict, const LawInForce &rules,
                const std::function<Verdict(const Facts &)> &judge)
{
    return Search(facts, verdict, rules, judge).run();
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
