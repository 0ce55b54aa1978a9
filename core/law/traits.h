#pragma once
#include "law/property.h"
#include "law/standing.h"

namespace remit
{

/** The categories of the judgment and everything that follows from crimes, term, age and property duties. */
Traits traitsOf(const Facts &facts, const Standing &standing, const PropertyStanding &property,
                const LawTable &table, Reasons &reasons);

/** Performance as the articles grade it; repentance that a rule denies does not count. */
Grade gradeOf(const Facts &facts, const PropertyStanding &property, const LawTable &table,
              const Situation &situation, Reasons &reasons);

/** Whole years of age on the day. */
int ageOn(Date birth, Date day);

}  // namespace remit
