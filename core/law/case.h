#pragma once
#include "law/property.h"
#include "law/standing.h"
#include "law/verdict.h"

namespace remit
{

/** One person on one report day, ready for the articles: the facts and what they amount to. */
struct Case {
    const Facts &facts;
    const LawTable &table;
    const Standing &standing;
    const PropertyStanding &property;
    Situation situation;

    bool majorMerit() const
    {
        return situation.grade == Grade::Major || situation.grade == Grade::RepentanceAndMajor;
    }
    bool repentant() const
    {
        return situation.grade == Grade::Repentance || situation.grade == Grade::RepentanceAndMerit ||
               situation.grade == Grade::RepentanceAndMajor;
    }
};

/** The answer on commutation; `reasons` are those that both answers share. */
void evaluateCommutation(const Case &c, const Reasons &shared, Commutation &out);

/** The answer on parole. */
void evaluateParole(const Case &c, const Reasons &shared, Parole &out);

/** Facts that contradict each other or cannot be, each as an invalid reason. */
void findContradictions(const Facts &facts, const LawTable &table, Reasons &reasons);

}  // namespace remit
