#include "law/note.h"

#include <algorithm>

namespace remit {

namespace {

constexpr Traits violence = bit(Trait::Violent) | bit(Trait::Violent10y) | bit(Trait::LongViolence);

/** What about the person makes a barring row fit. */
Word causeOf(const Row &row, const Situation &situation)
{
    static constexpr std::array causes{std::pair(Trait::Recidivist, Word::Recidivist),
                                       std::pair(Trait::Violent, Word::Violence),
                                       std::pair(Trait::Violent10y, Word::Violence),
                                       std::pair(Trait::LifeWithoutCommutation, Word::LifeWithoutCommutation),
                                       std::pair(Trait::AbleNotPerforming, Word::NotPerforming),
                                       std::pair(Trait::GuiltDenied, Word::GuiltDenied),
                                       std::pair(Trait::Suspended, Word::Suspended)};
    for (const auto &[trait, word] : causes)
        if (row.any & bit(trait) && situation.has(trait)) return word;
    return Word::Sentence;
}

/** What each outcome alone leads to, in the order of Outcome. */
constexpr std::array decisions{Decision::Eligible,    Decision::Eligible, Decision::NotYet,  Decision::Barred,
                               Decision::Unsupported, Decision::Invalid,  Decision::Eligible};
static_assert(decisions.size() == static_cast<std::size_t>(Outcome::Ambiguous) + 1);

}  // namespace

Note &Note::strictBecause(const Row &row, const Situation &situation)
{
    const Traits causes = row.any & situation.traits;
    if (!causes) return *this;
    result(Field::StrictBecause, Value::ofTraits(causes));
    return causes & violence ? result(Field::Crime, int(situation.violentCrime)) : *this;
}

void noteBar(const Row &row, const Situation &situation, Reasons &reasons)
{
    const Word cause = causeOf(row, situation);
    Note note(reasons, &row, Outcome::Unmet);
    note.result(Field::Category, cause);
    if (cause == Word::Violence) note.result(Field::Crime, int(situation.violentCrime));
}

Decision decisionOf(const Reasons &reasons)
{
    Decision decision = Decision::Eligible;
    for (const Reason &reason : reasons)
        decision = std::max(decision, decisions[static_cast<std::size_t>(reason.decided)]);
    return decision;
}

}  // namespace remit
