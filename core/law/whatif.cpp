#include "law/whatif.h"

#include "law/wording.h"

namespace remit {

namespace {

struct Answer {
    Decision decision;
    std::optional<Date> earliestOn;
};

/** Whether it counts on which day the change comes, and not only whether it has come. */
bool isDated(Remedy remedy) { return remedy == Remedy::PropertyPerformed || remedy == Remedy::EvasionEnded; }

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
    // Whoever pays in full no longer hides or refuses.
    if (property.evasion && !property.evasion->endedOn) property.evasion->endedOn = day;
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

/** One question and the changes that would answer it otherwise. */
class Search
{
public:
    Search(const Law &law, const Facts &facts, ProposalKind proposal)
        : m_law(law), m_facts(facts), m_proposal(proposal), m_now(answerOf(law, facts, proposal))
    {
    }

    std::vector<WhatIf> changes()
    {
        if (m_now.decision != Decision::NotYet && m_now.decision != Decision::Barred) return {};
        for (int i = 0; i < static_cast<int>(Remedy::Count_); ++i) {
            const auto remedy = static_cast<Remedy>(i);
            if (!supposing(m_facts, remedy, *m_facts.asOf)) continue;
            const auto latest = isDated(remedy) ? latestChange(remedy) : std::nullopt;
            if (latest) m_changes.push_back(*latest);
            if (!latest || latest->by < *m_facts.asOf) tryBy(*m_facts.asOf, remedy);
        }
        return std::move(m_changes);
    }

private:
    /** What comes of the change on that day, which is none after the report day; nothing where that is no better. */
    std::optional<WhatIf> changed(Date by, Remedy remedy) const
    {
        const Answer then = answerOf(m_law, *supposing(m_facts, remedy, by), m_proposal);
        if (!betters(then, m_now)) return std::nullopt;
        const auto &evasion = m_facts.property.evasion;
        const bool ends = remedy == Remedy::PropertyPerformed && evasion && !evasion->endedOn;
        return WhatIf{remedy, by, std::max(*then.earliestOn, *m_facts.asOf), ends};
    }

    void tryBy(Date by, Remedy remedy)
    {
        if (const auto change = changed(by, remedy)) m_changes.push_back(*change);
    }

    bool isEligible(Date day, Remedy remedy, Date by) const
    {
        Facts facts = m_facts;
        facts.asOf = day;
        return answerOf(m_law, *supposing(std::move(facts), remedy, by), m_proposal).decision == Decision::Eligible;
    }

    /**
     * The last day, before the report or after it, on which the change still lets the proposal be made as early as if
     * it had come with the judgment: a later one would put it off. Found by halving, since later is never better.
     */
    std::optional<WhatIf> latestChange(Remedy remedy) const
    {
        const auto first = m_facts.judgment.effectiveOn;
        if (!first || *first > *m_facts.asOf) return std::nullopt;
        auto change = changed(*first, remedy);
        if (!change || !isEligible(change->earliestOn, remedy, *first)) return std::nullopt;
        for (Date late = change->earliestOn + std::chrono::days(1); late - change->by > std::chrono::days(1);) {
            const Date between = change->by + (late - change->by) / 2;
            (isEligible(change->earliestOn, remedy, between) ? change->by : late) = between;
        }
        return change;
    }

    const Law &m_law;
    const Facts &m_facts;
    ProposalKind m_proposal;
    Answer m_now;
    std::vector<WhatIf> m_changes;
};

}  // namespace

std::optional<Facts> supposing(Facts facts, Remedy remedy, Date by)
{
    facts.asOf = std::max(*facts.asOf, by);
    PropertyFacts &property = facts.property;
    PerformanceFacts &performance = facts.performance;
    switch (remedy) {
        case Remedy::PropertyPerformed:
            if (!property.exists.value_or(false) || property.performed == Performed::Full) return std::nullopt;
            perform(property, by);
            return facts;
        case Remedy::EvasionEnded:
            if (!property.evasion || property.evasion->endedOn) return std::nullopt;
            property.evasion->endedOn = by;
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
    return Search(law, facts, proposal).changes();
}

QString tell(const WhatIf &change, const RuleSet &rules, const Messages &messages)
{
    const Wording wording(rules, messages);
    return wording.text(change.endsConduct ? u"law.what-if.property-and-conduct"_qs : remedyCode(change.remedy),
                        {{u"by"_qs, wording.value(change.by)}, {u"earliest_on"_qs, wording.value(change.earliestOn)}});
}

}  // namespace remit
