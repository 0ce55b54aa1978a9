#include "law/period.h"

namespace remit {

namespace {

Term lessPart(Term term, const Row &part)
{
    return termOfMonths((term.wholeMonths() * (part.denominator - part.numerator) + part.denominator - 1) /
                        part.denominator);
}

}  // namespace

Period periodOf(const Case &c, Topic topic)
{
    const Match match = c.rules.find(topic, c.situation);
    if (!match) return {};
    Period period{match.row, match->value, match->value};
    if (!match.rival) return period;
    period.reading = Reading::ExactlyTenYears;
    period.otherLength = match.rival->value;
    period.otherRow = match.rival;
    if (longer(match.rival->value, match->value)) {
        period = {match.rival, match.rival->value, match->value, period.reading};
        period.otherRow = match.row;
    }
    return period;
}

Period intervalOf(const Case &c, Reasons &reasons)
{
    Period period = periodOf(c, Topic::Interval);
    if (!period.row) return period;
    const HistoryEvent &last = *c.standing.last;
    if (!last.to && last.reduction) period.least = *last.reduction;
    const bool below = !last.to && last.reduction && longer(*last.reduction, period.length);
    const Match least = c.rules.find(Topic::IntervalLeast, c.situation);
    if (below && least) {
        Note(reasons, least.row, Outcome::Applies)
            .fact(Field::HistoryReduction, *last.reduction, placeOf(last, c.facts));
        period.length = period.otherLength = *last.reduction;
    } else if (below) {
        period.otherLength = period.length;
        period.length = *last.reduction;
        period.reading = Reading::IntervalBelowLastReduction;
    } else if (const Match shorter = c.rules.find(Topic::IntervalShorter, c.situation)) {
        Note(reasons, shorter.row, Outcome::Applies).fact(Field::Merit, Word::Major);
        period.reading = Reading::IntervalMayBeShortened;
        period.open = true;
    } else if (const Match analogy = c.rules.find(Topic::LiftByAnalogy, c.situation)) {
        Note(reasons, analogy.row, Outcome::Applies).fact(Field::Merit, Word::Major);
        period.reading = Reading::LiftByAnalogy;
        period.open = true;
    }
    return period;
}

Term relaxedLength(const Period &period, Term length, const Row &part)
{
    const Term left = lessPart(length, part);
    if (!longer(period.least, left)) return left;
    return longer(period.least, length) ? length : period.least;
}

}  // namespace remit
