#include "law/note.h"

#include <algorithm>

namespace remit
{

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

Decision decisionOf(const Reasons &reasons)
{
    Decision decision = Decision::Eligible;
    for (const Reason &reason : reasons) {
        Decision one = Decision::Eligible;
        if (reason.decided == Outcome::NotYet)
            one = Decision::NotYet;
        else if (reason.decided == Outcome::Unmet)
            one = Decision::Barred;
        else if (reason.decided == Outcome::Unsupported)
            one = Decision::Unsupported;
        else if (reason.decided == Outcome::Invalid)
            one = Decision::Invalid;
        decision = std::max(decision, one);
    }
    return decision;
}

}  // namespace remit
