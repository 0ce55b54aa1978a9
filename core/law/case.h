#pragma once
#include "law/procedure.h"
#include "law/property.h"
#include "law/standing.h"
#include "law/verdict.h"

namespace remit {

/** One person on one report day, ready for the articles: the facts, what they amount to, and the rules of that day. */
struct Case {
    const Facts &facts;
    /** The report day (报请日) that is asked about. */
    Date asOf;
    const LawInForce &rules;
    Standing standing;
    PropertyStanding property;
    Situation situation;

    bool majorMerit() const { return situation.grade == Grade::Major || situation.grade == Grade::RepentanceAndMajor; }
    bool repentant() const
    {
        return situation.grade == Grade::Repentance || situation.grade == Grade::RepentanceAndMerit ||
               situation.grade == Grade::RepentanceAndMajor;
    }
};

/** What keeps stated repentance from being counted (不认定确有悔改表现); nothing where nothing does. */
std::optional<Word> repentanceDenied(const Case &c);

/** What the facts amount to before any article on commutation or parole is asked; contradictions and gaps are noted. */
Case caseOf(const Facts &facts, Date asOf, const LawTable &table, Reasons &reasons);

/** The rules by which the court must hear the case in open court (应当开庭) for what is known of it. */
QVarLengthArray<const Row *, 4> openCourtRows(const Case &c, ProposalKind proposal);

/** The answer on commutation; its reasons begin with those that both answers share. */
void evaluateCommutation(const Case &c, Commutation &out);

/** The answer on parole; its reasons begin with those that both answers share. */
void evaluateParole(const Case &c, Parole &out);

/** Facts that contradict each other or cannot be on the report day, each as an invalid reason. */
void findContradictions(const Facts &facts, Date asOf, const LawInForce &rules, Reasons &reasons);

}  // namespace remit
