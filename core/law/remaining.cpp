#include "law/remaining.h"

#include <algorithm>

namespace remit {

using std::chrono::days;

namespace {

/** Whether the end is counted from the first day anew (正加法); otherwise it is taken back (逆减法). */
bool countsAnew(const Standing &standing)
{
    const bool byRecord = (standing.endContradicted && standing.goesByRecord) || creditTaken(standing).count();
    return standing.reduced.days == 0 && !byRecord;
}

/** The last day of the whole term: as recorded, unless arithmetic is preferred to a record that differs. */
Date wholeEnd(const Standing &standing)
{
    const Date computed = sentenceEnd(*standing.termStarts.day, *standing.term).endsOn;
    return standing.endContradicted && !standing.goesByRecord ? computed : standing.recordedEnd.day.value_or(computed);
}

Term shortened(const Standing &standing, int months)
{
    const int left = standing.term->wholeMonths() - standing.reduced.wholeMonths() - months;
    return {0, std::max(0, left), standing.term->days};
}

bool hasTerm(const Standing &standing)
{
    return standing.term && standing.termStarts.day && !isLifelong(standing.phase);
}

/** From when life counts by the judgment that first gave it. */
StatedDay lifeFrom(const Standing &standing, Phase phase)
{
    const bool life = phase == Phase::Life || phase == Phase::LifeReduced;
    if (life) return {standing.judgment->effectiveOn, Field::EffectiveOn, standing.judgmentPlace};
    return {standing.judgment->reprieveEndedOn, Field::ReprieveEndedOn, standing.judgmentPlace};
}

}  // namespace

bool isWithinTerm(const Standing &standing, const TimeOnParole &pause)
{
    return !standing.termStarts.day || pause.from >= *standing.termStarts.day;
}

days pausedInTerm(const Standing &standing)
{
    days paused(0);
    for (const TimeOnParole &pause : standing.pauses)
        if (isWithinTerm(standing, pause)) paused += days(pause.days);
    return paused;
}

void dropPausesInTerm(Standing &standing)
{
    decltype(standing.pauses) before;
    for (const TimeOnParole &pause : standing.pauses)
        if (!isWithinTerm(standing, pause)) before.append(pause);
    standing.pauses = before;
}

Term fraction(Term term, const Row &row)
{
    if (row.denominator == 2 && row.numerator == 1) return halfOf(term);
    return termOfMonths((term.wholeMonths() * row.numerator + row.denominator - 1) / row.denominator);
}

SentenceEnd endAfter(const Standing &standing, int months)
{
    SentenceEnd end;
    if (countsAnew(standing)) {
        end = sentenceEnd(*standing.termStarts.day, shortened(standing, months));
    } else {
        end = reducedEnd(wholeEnd(standing), {0, standing.reduced.wholeMonths() + months, standing.reduced.days});
    }
    const days paused = pausedInTerm(standing);
    return {end.endsOn + paused, end.otherwise + paused};
}

std::optional<std::pair<Date, Date>> possibleEnds(const Standing &standing)
{
    if (!hasTerm(standing)) return std::nullopt;
    QVarLengthArray<SentenceEnd, 4> ends;
    const SentenceEnd whole = sentenceEnd(*standing.termStarts.day, *standing.term);
    if (standing.reduced.days == 0) ends.append(sentenceEnd(*standing.termStarts.day, shortened(standing, 0)));
    ends.append(reducedEnd(whole.endsOn, standing.reduced));
    if (const auto &recorded = standing.recordedEnd.day) ends.append(reducedEnd(*recorded, standing.reduced));
    Date first = Date::max(), last = Date::min();
    for (const SentenceEnd &end : ends) {
        first = std::min({first, end.endsOn, end.otherwise});
        last = std::max({last, end.endsOn, end.otherwise});
    }
    const days paused = pausedInTerm(standing);
    return std::pair(first + paused, last + paused);
}

days daysBeforeStart(const Standing &standing)
{
    const auto &custody = standing.judgment->custodyFrom;
    const auto &start = standing.termStarts;
    const bool ofJudgment = start.field == Field::TermStartsOn && !isLifelong(standing.phase);
    return ofJudgment && custody && start.day ? std::max(days(0), *start.day - *custody) : days(0);
}

days creditTaken(const Standing &standing)
{
    const days before = daysBeforeStart(standing);
    if (!before.count() || !standing.recordedEnd.day || !hasTerm(standing)) return days(0);
    const SentenceEnd whole = sentenceEnd(*standing.termStarts.day, *standing.term);
    const int each = standing.phase == Phase::PublicSurveillance ? 2 : 1;
    const Date recorded = *standing.recordedEnd.day;
    const auto isWhole = [&](Date end) { return (end - recorded).count() % each == 0; };
    const bool isCredit = recorded < whole.otherwise && recorded >= whole.otherwise - each * before &&
                          (isWhole(whole.endsOn) || isWhole(whole.otherwise));
    return isCredit ? whole.endsOn - recorded : days(0);
}

Standing byOtherEnd(const Standing &standing)
{
    Standing other = standing;
    other.goesByRecord = !standing.goesByRecord;
    other.end = currentEnd(other);
    return other;
}

std::pair<Date, Date> bothEnds(const Standing &standing)
{
    const Date end = standing.end->endsOn;
    const Date other = byOtherEnd(standing).end->endsOn;
    return standing.goesByRecord ? std::pair(end, other) : std::pair(other, end);
}

std::optional<SentenceEnd> currentEnd(const Standing &standing)
{
    if (!hasTerm(standing)) return std::nullopt;
    return endAfter(standing, 0);
}

std::optional<Date> contradictedEnd(const Standing &standing)
{
    const auto &recorded = standing.recordedEnd.day;
    if (!recorded || !standing.term || !standing.termStarts.day) return std::nullopt;
    const SentenceEnd whole = sentenceEnd(*standing.termStarts.day, *standing.term);
    if (recorded == whole.endsOn || recorded == whole.otherwise) return std::nullopt;
    // How many of the days before the start were custody only the record tells (刑法第四十一、四十四、四十七条).
    if (creditTaken(standing).count()) return std::nullopt;
    return whole.endsOn;
}

int monthsUntil(const Standing &standing, Date lastDay, bool byLaterEnd)
{
    const auto asked = [&](const SentenceEnd &end) { return byLaterEnd ? end.endsOn : end.otherwise; };
    const Date end = asked(*standing.end);
    if (end < lastDay) return 0;
    // A little more than the mean month gives; then down to the first that fits.
    int months = static_cast<int>((end - lastDay).count() * 100 / 3044) + 1;
    months = std::min(months, standing.term->wholeMonths() - standing.reduced.wholeMonths());
    while (months > 0 && asked(endAfter(standing, months)) < lastDay) --months;
    return months;
}

Date withPause(const Standing &standing, Date from, Date day)
{
    for (const TimeOnParole &pause : standing.pauses)
        if (pause.from >= from && day >= pause.from) day += days(pause.days);
    return day;
}

StatedDay servedFrom(const Standing &standing, const LawInForce &rules, bool ofTerm, Phase phase)
{
    if (ofTerm) return standing.termStarts;
    const bool anew = standing.lifeAnew && rules.stricter(Reading::LifeAfterMerger);
    return anew ? *standing.lifeAnew : lifeFrom(standing, phase);
}

std::optional<StatedDay> servedFromOtherwise(const Standing &standing, const LawInForce &rules, bool ofTerm,
                                             Phase phase)
{
    if (ofTerm || !standing.lifeAnew) return std::nullopt;
    return rules.stricter(Reading::LifeAfterMerger) ? lifeFrom(standing, phase) : *standing.lifeAnew;
}

SentenceEnd servedBy(const Standing &standing, const LawInForce &rules, Date from, Term mustServe)
{
    const SentenceEnd reached = sentenceEnd(from, mustServe);
    const bool open = standing.phase == Phase::PublicSurveillance && rules.stricter(Reading::CreditInFloor);
    const days credit = open ? days(0) : creditTaken(standing);
    return {reached.endsOn - credit, reached.otherwise - credit};
}

std::optional<Floor> floorOf(const Standing &standing, const LawInForce &rules, const Situation &situation,
                             Reasons &reasons)
{
    const Match part = rules.find(Topic::FloorPart, situation);
    const Match row = part ? part : rules.find(Topic::FloorTerm, situation);
    if (!row || (part && !standing.term)) return std::nullopt;
    const StatedDay from = servedFrom(standing, rules, bool(part), situation.phase);
    if (!from.day) {
        missing(reasons, row.row, from.field, from.place);
        return std::nullopt;
    }
    const Term mustServe = part ? fraction(*standing.term, *row) : row->value;
    const SentenceEnd reached = servedBy(standing, rules, *from.day, mustServe);
    const Date last = rules.stricter(Reading::YearsOrMonths) ? reached.endsOn : reached.otherwise;
    const Floor floor{mustServe, *from.day, withPause(standing, *from.day, last)};
    Note(reasons, row.row, Outcome::Applies)
        .fact(from.field, from.day, from.place)
        .result(Field::MustServe, mustServe)
        .result(Field::ReachedOn, floor.reachedOn);
    if (reached.ambiguous()) {
        Note note(reasons, rules.only(Topic::TermEnd), Outcome::Applies);
        note.fact(from.field, from.day, from.place)
            .result(Field::Stricter, withPause(standing, *from.day, reached.endsOn))
            .result(Field::Other, withPause(standing, *from.day, reached.otherwise));
        note.ambiguous(Reading::YearsOrMonths).affects(Affects::Floor);
    }
    return floor;
}

}  // namespace remit
