#pragma once
#include "base/age.h"
#include "law/case.h"
#include "law/standing.h"

namespace remit {

/** The categories of the judgment and everything that follows from crimes, term, age on the report
 * day and property duties. */
Traits traitsOf(const Facts &facts, Date asOf, const Standing &standing, const PropertyStanding &property,
                const LawInForce &rules);

/** Performance as the articles grade it; repentance that a rule denies does not count. */
Grade gradeOf(const Facts &facts, const PropertyStanding &property, const LawInForce &rules, const Situation &situation,
              Reasons &reasons);

/** When the offences were committed, as Amendment VIII (刑法修正案八, 2011-05-01) divides them. */
enum class Era : std::uint8_t {
    /** All before, as each crime says. */
    Before,
    /** At least one since. */
    After,
    /** A crime does not say when it was committed: the later and stricter law decides, also for an old judgment. */
    Unknown
};
Era eraOf(const Facts &facts, const LawInForce &rules);

/** The row that would apply had offences of unknown day been on the other side of Amendment VIII; nothing where their
 * days are known. */
Match otherEra(const Case &c, Topic topic);

/** The number, from 1, of the first crime that is a violent one with a long term, or else of any violent one; 0 for
 * none. */
int violentCrimeOf(const Facts &facts, const LawInForce &rules);

}  // namespace remit
