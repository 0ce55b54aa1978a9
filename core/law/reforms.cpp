#include "law/reforms.h"

#include <algorithm>

namespace remit {

namespace {

void takeDays(Commutation &, const Commutation &) {}

/** The probation that goes with the days of the later rules. */
void takeDays(Parole &answer, const Parole &later) { answer.probation = later.probation; }

/**
 * Lets rules that come into force on `reform` decide from then on, where they change anything: a step says so, and
 * after it come those of their steps that stand in the way.
 */
template <class Answer>
void takeLater(Answer &answer, const Answer &later, Date reform, const LawTable &table)
{
    const bool barred = later.decision > Decision::NotYet;
    const auto day = barred ? std::nullopt : std::optional(std::max(later.earliestOn.value_or(reform), reform));
    const bool same = day == answer.earliestOn;
    takeDays(answer, later);
    answer.earliestOn = day;
    if (same) return;
    Note(answer.reasons, table.only(Topic::LaterRules), Outcome::Applies)
        .result(Field::MetOn, day)
        .result(Field::ValidFrom, reform);
    for (const Reason &reason : later.reasons)
        if (reason.decided != Outcome::Met && reason.decided != Outcome::Applies) answer.reasons.append(reason);
    if (barred) answer.decision = later.decision;
}

template <class Answer>
void adopt(Answer &answer, void (*evaluate)(const Case &, Answer &), const Facts &facts, const LawTable &table)
{
    for (const Date reform : table.reforms()) {
        if (reform <= *facts.asOf) continue;
        if (answer.decision != Decision::NotYet || *answer.earliestOn < reform) return;
        Answer later;
        evaluate(caseOf(facts, reform, table, later.reasons), later);
        takeLater(answer, later, reform, table);
    }
}

}  // namespace

void adoptReforms(Commutation &answer, const Facts &facts, const LawTable &table)
{
    adopt(answer, &evaluateCommutation, facts, table);
}

void adoptReforms(Parole &answer, const Facts &facts, const LawTable &table)
{
    adopt(answer, &evaluateParole, facts, table);
}

}  // namespace remit
