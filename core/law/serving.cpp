#include "law/serving.h"

#include "law/remaining.h"

#include <algorithm>
#include <tuple>

namespace remit {

namespace {

/** The last day on which the proposal could still bring anything, by both readings of the sentence's end. */
SentenceEnd lastDayFor(ProposalKind proposal, const Standing &standing)
{
    if (proposal == ProposalKind::Parole) return *standing.end;
    const std::chrono::days next(1);
    const SentenceEnd monthLess = endAfter(standing, 1);
    return {monthLess.endsOn + next, monthLess.otherwise + next};
}

/** Marks that the sentence runs long enough by another of its last days. */
void markOther(Note &note, Reading reading, Date stricter, Date other)
{
    note.result(Field::Stricter, stricter).result(Field::Other, other);
    note.ambiguous(reading).affects(Affects::Decision).affects(Affects::EarliestOn);
}

}  // namespace

void askOnProbation(const Case &c, DueDates &dates, Reasons &reasons)
{
    const JudgmentFacts &judgment = *c.standing.judgment;
    const Row *row = c.rules.only(Topic::SuspensionOver);
    const int place = c.standing.judgmentPlace;
    if (!judgment.probation) return missing(reasons, row, Field::Probation, place);
    if (!judgment.effectiveOn) return missing(reasons, row, Field::EffectiveOn, place);
    const HistoryEvent *shortened = c.standing.last;
    const int ruling = shortened ? placeOf(*shortened, c.facts) : 0;
    if (shortened && !shortened->probationTo) return missing(reasons, row, Field::HistoryProbationTo, ruling);
    const Term probation = shortened ? *shortened->probationTo : *judgment.probation;
    const Date last = sentenceEnd(*judgment.effectiveOn, probation).endsOn;
    dates.notAfter(last);
    if (!dates.tooLate()) return;
    Note(reasons, row, Outcome::Unmet)
        .fact(shortened ? Field::HistoryProbationTo : Field::Probation, probation, shortened ? ruling : place)
        .result(Field::EndsOn, last);
}

void askStillServing(const Case &c, ProposalKind proposal, DueDates &dates, Reasons &reasons)
{
    const Topic topic = proposal == ProposalKind::Parole ? Topic::ParoleStillServing : Topic::StillServing;
    const Match row = c.rules.find(topic, c.situation);
    const Standing &standing = c.standing;
    if (!row || !standing.end) return;
    const SentenceEnd last = lastDayFor(proposal, standing);
    const bool stricter = c.rules.stricter(Reading::YearsOrMonths);
    dates.notAfter(stricter ? last.otherwise : last.endsOn);
    if (!dates.tooLate()) return;
    const Date day = std::max(dates.earliest().value_or(c.asOf), c.asOf);
    Note note(reasons, row.row, Outcome::Unmet);
    note.result(Field::EndsOn, standing.end->endsOn).result(Field::MetOn, day > c.asOf ? Value(day) : Value());
    if (day <= last.endsOn)
        markOther(note, Reading::YearsOrMonths, standing.end->otherwise, standing.end->endsOn);
    else if (standing.endContradicted && day <= lastDayFor(proposal, byOtherEnd(standing)).endsOn)
        std::apply([&](Date recorded, Date computed) { markOther(note, Reading::RecordedEnd, recorded, computed); },
                   bothEnds(standing));
}

}  // namespace remit
