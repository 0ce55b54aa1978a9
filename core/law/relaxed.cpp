#include "law/amounts.h"
#include "law/traits.h"

#include <algorithm>

namespace remit {

namespace {

/** Article 19 asks for an age "while serving before the report": on the report day, or at any time since delivery. */
void noteMinor(const Case &c, bool allowed, Reasons &reasons)
{
    const Row *row = c.rules.only(Topic::RelaxedMinor);
    const auto birth = c.facts.person.birthDate;
    if (!birth) return;
    const int age = ageOn(*birth, c.asOf);
    if (age < row->count) {
        if (allowed) Note(reasons, row, Outcome::Applies).result(Field::Age, age);
        return;
    }
    const auto delivered = c.facts.judgment.deliveredOn;
    if (!delivered || ageOn(*birth, *delivered) >= row->count) return;
    Situation minor = c.situation;
    minor.traits |= bit(Trait::Minor);
    if (!c.rules.find(Topic::RelaxedPart, minor)) return;
    Note note(reasons, row, Outcome::Applies);
    note.fact(Field::DeliveredOn, *delivered).result(Field::Age, age).ambiguous(Reading::MinorWhileServing);
    if (!allowed || c.situation.has(Trait::Minor)) note.affects(Affects::Relaxed);
}

/** The limit with the part added that a court may add; never beyond the floor, nor beyond what is ruled anew. */
std::optional<Term> widened(const Case &c, const Row &part, const Commutation &out)
{
    if (!out.maximum) return std::nullopt;
    int months = out.maximum->wholeMonths();
    if (c.standing.anew == Anew::No) months += months * part.numerator / part.denominator;
    if (c.standing.end && out.floor) {
        const Left left = leftOf(c, c.standing, out);
        months = std::min({months, left.byFloor, left.toServe});
    }
    return termOfMonths(months);
}

}  // namespace

std::optional<Relaxed> relaxedBounds(const Case &c, const DueDates &dates, Commutation &out)
{
    const Match part = c.rules.find(Topic::RelaxedPart, c.situation);
    noteMinor(c, bool(part), out.reasons);
    if (!part || c.standing.anew == Anew::Retrial) return std::nullopt;
    if (dates.cameTooLate(dates.relaxed().value_or(c.asOf))) return std::nullopt;
    // Where no waiting time and no limit is set, there is nothing to be lenient with (第十六条).
    if (!out.maximum && dates.relaxed() == dates.earliest()) return std::nullopt;
    const Row *old = c.rules.only(Topic::RelaxedOld);
    const auto birth = c.facts.person.birthDate;
    if (birth && ageOn(*birth, c.asOf) >= old->count)
        Note(out.reasons, old, Outcome::Applies).result(Field::Age, ageOn(*birth, c.asOf));
    const Relaxed relaxed{part->provision, widened(c, *part, out), dates.relaxed()};
    Note(out.reasons, part.row, Outcome::Applies)
        .result(Field::Limit, relaxed.reduction)
        .result(Field::MetOn, relaxed.earliestOn)
        .ambiguous(Reading::AmountOrTime)
        .affects(Affects::Relaxed);
    return relaxed;
}

}  // namespace remit
