#pragma once
#include "records/facts.h"

namespace remit {

class LawInForce;

/** One of the values that a missing fact might have. */
struct Choice {
    /** What bounds it: the terms that may be imposed, the ages of responsibility. */
    const LawInForce &rules;
    /** Of its element in the list, from 1. */
    int place;
    /** Counts the possibilities from 0. */
    int value;
};

/** What missing facts might be: each sets one fact of facts that have a report day. */

/** The judgment, or with a place that of a retrial. */
inline JudgmentFacts &judgmentAt(Facts &facts, int place)
{
    return place ? *facts.history[static_cast<std::size_t>(place - 1)].judgment : facts.judgment;
}

template <class Element>
Element &elementAt(std::vector<Element> &list, int place)
{
    return list[static_cast<std::size_t>(place - 1)];
}

/** The earliest of the known days that the judgment cannot be after. */
Date latestJudgment(const Facts &facts, const JudgmentFacts &judgment);

/** The last day on which the sentence can have begun to be served here: nothing was reported or ruled before that. */
Date latestBegin(const Facts &facts);

/** As old and as frail as any rule asks (0), or as young at judgment as responsibility begins (刑法第十七条; 1 to 3).
 */
void supposeBirth(Facts &facts, const Choice &choice);
void supposeDelivery(Facts &facts, const Choice &choice);
/** The crime is one of the eight violent ones. */
void supposeRobbery(Facts &facts, const Choice &choice);
/** One violent crime (0), or two with the longest terms (1). */
void supposeCrimes(Facts &facts, const Choice &choice);
/** The crime of a later judgment is a violent one (0), or another with the longest term (1). */
void supposeLaterCrime(Facts &facts, const Choice &choice);
/** Every crime that may have been committed when life had become a term was committed then. */
void supposeLaterDay(Facts &facts, const Choice &choice);
/** The longest (0) and the shortest (1) term that one crime may have (刑法第四十五条、第六十九条). */
void supposeCrimeTerm(Facts &facts, const Choice &choice);
/** Adds the category that is the value, if nobody has stated it. */
void supposeCategory(Facts &facts, const Choice &choice);
/** A ruling served the day before the report or the end of the sentence (0), an early one by which the sentence is over
 * (1), or a crime that was found later (2). */
void supposeHistory(Facts &facts, const Choice &choice);
/** Evasion that lasts (0), or was over the day before the report (1). */
void supposeEvasion(Facts &facts, const Choice &choice);
/** Whatever of age, illness and no danger is not stated: articles 20 and 31 ask for several together. */
void supposeInfirm(Facts &facts, const Choice &choice);

}  // namespace remit
