#include "law/amounts.h"

#include "law/traits.h"
#include "law/waitingtimes.h"

#include <algorithm>

namespace remit {

namespace {

/** The limit of one reduction (一次减刑幅度). */
std::optional<Term> limitOf(const Case &c, Reasons &reasons)
{
    if (c.standing.anew == Anew::Retrial) return c.standing.voided;
    if (c.standing.anew != Anew::No) {
        const Topic topic = c.standing.anew == Anew::Confessed ? Topic::AnewConfessed : Topic::AnewFound;
        Note(reasons, c.rules.only(topic), Outcome::Applies).result(Field::Limit, c.standing.voided);
        return c.standing.voided;
    }
    if (const Match discretion = c.rules.find(Topic::Discretion, c.situation)) {
        Note note(reasons, discretion.row, Outcome::Applies);
        if (c.situation.has(Trait::Suspended)) {
            note.ambiguous(Reading::SuspendedAmount).affects(Affects::Maximum);
            const Match probation = c.rules.find(Topic::SuspendedProbation, c.situation);
            if (probation) Note(reasons, probation.row, Outcome::Applies).result(Field::AtLeast, probation->value);
        }
        return std::nullopt;
    }
    const Match amount = c.rules.find(Topic::Amount, c.situation);
    if (!amount || amount.rival) {
        // Rules that give performance no amount, or two, were spoilt: nobody may be told that there is no limit.
        if (c.situation.grade != Grade::None && !c.situation.has(Trait::Suspended))
            Note(reasons, c.rules.only(Topic::Amount), Outcome::Unsupported)
                .fact(Field::Sentence, wordOf(c.standing.judgment->sentence.value_or(Sentence::FixedTerm)));
        return std::nullopt;
    }
    Note(reasons, amount.row, Outcome::Applies).result(Field::Limit, amount->value);
    const Match cap = c.rules.find(Topic::AmountCap, c.situation);
    if (!cap) return amount->value;
    Note(reasons, cap.row, Outcome::Applies).result(Field::Limit, cap->value).strictBecause(*cap.row, c.situation);
    return shorter(cap->value, amount->value) ? cap->value : amount->value;
}

/** Marks what another last day would change. */
void markChange(Note &note, Reading reading, const Left &left, const Left &other)
{
    note.ambiguous(reading);
    if (left.months != other.months) note.affects(Affects::MaximumByFloor);
    if ((left.months == 0) != (other.months == 0)) note.affects(Affects::Decision).affects(Affects::EarliestOn);
}

/** What custody before the judgment counts for, and how much of it the recorded last day shows. */
void noteCustody(const Case &c, Commutation &out)
{
    const auto &custody = c.standing.judgment->custodyFrom;
    const Match credit = c.rules.find(Topic::CustodyCredit, c.situation);
    if (!credit || !custody || c.standing.termStarts.field != Field::TermStartsOn) return;
    Note note(out.reasons, credit.row, Outcome::Applies);
    note.fact(Field::CustodyFrom, *custody, c.standing.judgmentPlace).result(Field::Credit, credit->count);
    if (daysBeforeStart(c.standing).count()) note.result(Field::CreditedDays, int(creditTaken(c.standing).count()));
}

/** The last day as it stands, and what its other reading would change. */
void noteEnd(const Case &c, const SentenceEnd &end, const Left &left, Commutation &out)
{
    for (const Topic topic : {Topic::FromRuling, Topic::FromReprieve})
        if (const Match from = c.rules.find(topic, c.situation))
            Note(out.reasons, from.row, Outcome::Applies).result(Field::TermStartsOn, c.standing.termStarts.day);
    noteCustody(c, out);
    Note note(out.reasons, c.rules.only(Topic::TermEnd), Outcome::Applies);
    note.fact(c.standing.termStarts.field, c.standing.termStarts.day, c.standing.termStarts.place);
    if (c.standing.endContradicted) {
        const auto [recorded, computed] = bothEnds(c.standing);
        note.fact(c.standing.recordedEnd.field, c.standing.recordedEnd.day, c.standing.recordedEnd.place)
            .result(Field::EndsOn, end.endsOn);
        note.result(Field::Stricter, recorded).result(Field::Other, computed);
        return markChange(note, Reading::RecordedEnd, left, leftOf(c, byOtherEnd(c.standing), out));
    }
    const bool stricter = c.rules.stricter(Reading::YearsOrMonths);
    note.result(Field::EndsOn, stricter ? end.endsOn : end.otherwise);
    if (!end.ambiguous()) return;
    note.result(Field::Stricter, end.endsOn).result(Field::Other, end.otherwise);
    markChange(note, Reading::YearsOrMonths, left, leftOf(c, c.standing, out, stricter));
}

/** The smallest of the limit, what the floor leaves and what is left to serve, in whole months. */
void limitByFloor(const Case &c, Commutation &out)
{
    const auto &end = c.standing.end;
    if (!end || !out.floor) return;
    const Left left = leftOf(c, c.standing, out, !c.rules.stricter(Reading::YearsOrMonths));
    noteEnd(c, *end, left, out);
    out.maximumByFloor = termOfMonths(left.months);
    const Match part = c.rules.find(Topic::FloorPart, c.situation);
    const Match row = part ? part : c.rules.find(Topic::FloorTerm, c.situation);
    Note(out.reasons, row.row, left.byFloor == 0 ? Outcome::Unmet : Outcome::Met)
        .result(Field::MustServe, out.floor->mustServe)
        .result(Field::ReachedOn, out.floor->reachedOn)
        .result(Field::LeftByFloor, termOfMonths(left.byFloor))
        .result(Field::Left, termOfMonths(left.toServe));
}

/** Tells the floor by another reading too, and what that would change. */
void tellFloor(const Case &c, Note &note, Reading reading, Floor otherwise, const Commutation &out)
{
    const auto [milder, stricter] = std::minmax(out.floor->reachedOn, otherwise.reachedOn);
    note.result(Field::Stricter, stricter).result(Field::Other, milder);
    note.ambiguous(reading).affects(Affects::Floor);
    if (!c.standing.end) return;
    Commutation other;
    other.maximum = out.maximum;
    other.floor = otherwise;
    const int months = leftOf(c, c.standing, out).months;
    const int otherMonths = leftOf(c, c.standing, other).months;
    if (months != otherMonths) note.affects(Affects::MaximumByFloor);
    if ((months == 0) != (otherMonths == 0)) note.affects(Affects::Decision).affects(Affects::EarliestOn);
}

/** Before Amendment VIII the floor of life was lower; tells both where the day of the offence is not known. */
void noteOtherFloor(const Case &c, Commutation &out)
{
    const Match row = otherEra(c, Topic::FloorTerm);
    if (!row || !out.floor) return;
    const Date from = out.floor->countedFrom;
    const Floor other{row->value, from, withPause(c.standing, from, sentenceEnd(from, row->value).endsOn)};
    Note note(out.reasons, c.rules.only(Topic::TraitBeforeAmendment8), Outcome::Applies);
    tellFloor(c, note, Reading::OffenceDayUnknown, other, out);
}

/** From which judgment life counts that took in a later crime. */
void noteLifeAnew(const Case &c, Commutation &out)
{
    const bool ofTerm = bool(c.rules.find(Topic::FloorPart, c.situation));
    const auto from = servedFromOtherwise(c.standing, c.rules, ofTerm, c.situation.phase);
    if (!from || !from->day || !out.floor) return;
    const Term mustServe = out.floor->mustServe;
    const Date reached = withPause(c.standing, *from->day, sentenceEnd(*from->day, mustServe).endsOn);
    const StatedDay &anew = *c.standing.lifeAnew;
    Note note(out.reasons, c.rules.only(Topic::MergedNew), Outcome::Applies);
    note.fact(anew.field, anew.day, anew.place);
    tellFloor(c, note, Reading::LifeAfterMerger, {mustServe, *from->day, reached}, out);
}

/** Whether days that custody took off public surveillance count as served (实际执行) is open; tells both floors. */
void noteCredit(const Case &c, Commutation &out)
{
    const std::chrono::days credit = creditTaken(c.standing);
    if (!out.floor || !credit.count() || c.standing.phase != Phase::PublicSurveillance) return;
    const bool stricter = c.rules.stricter(Reading::CreditInFloor);
    Commutation other = out;
    other.floor->reachedOn += stricter ? -credit : credit;
    const auto [milder, later] = std::minmax(out.floor->reachedOn, other.floor->reachedOn);
    Note note(out.reasons, c.rules.find(Topic::FloorPart, c.situation).row, Outcome::Applies);
    note.fact(Field::CustodyFrom, c.standing.judgment->custodyFrom, c.standing.judgmentPlace);
    note.result(Field::MustServe, out.floor->mustServe);
    note.result(Field::Stricter, later).result(Field::Other, milder);
    markChange(note, Reading::CreditInFloor, leftOf(c, c.standing, out), leftOf(c, c.standing, other));
    note.affects(Affects::Floor);
}

/** A floor reached before parole fell does not move with it, though the last day does: both without those times. */
int leftWithoutPauses(const Case &c, Standing standing, const Floor &floor, bool byLaterEnd)
{
    dropPausesInTerm(standing);
    standing.end = currentEnd(standing);
    const SentenceEnd reached = servedBy(standing, c.rules, floor.countedFrom, floor.mustServe);
    const bool stricter = c.rules.stricter(Reading::YearsOrMonths);
    const Date day = withPause(standing, floor.countedFrom, stricter ? reached.endsOn : reached.otherwise);
    return monthsUntil(standing, day, byLaterEnd);
}

}  // namespace

Left leftOf(const Case &c, const Standing &standing, const Commutation &out, bool byLaterEnd)
{
    Left left;
    left.byFloor = standing.pauses.isEmpty() ? monthsUntil(standing, out.floor->reachedOn, byLaterEnd)
                                             : leftWithoutPauses(c, standing, *out.floor, byLaterEnd);
    left.toServe = monthsUntil(standing, c.asOf - std::chrono::days(1), byLaterEnd);
    left.months = std::min(left.byFloor, left.toServe);
    if (out.maximum) left.months = std::min(left.months, out.maximum->wholeMonths());
    return left;
}

void amounts(const Case &c, Commutation &out)
{
    const Phase phase = c.situation.phase;
    if (phase == Phase::Life || phase == Phase::ReprieveLife)
        out.to = becomes(c, out.reasons);
    else if (c.standing.term)
        out.maximum = limitOf(c, out.reasons);
    if (c.situation.has(Trait::Suspended)) return;
    out.floor = floorOf(c.standing, c.rules, c.situation, out.reasons);
    limitByFloor(c, out);
    noteOtherFloor(c, out);
    noteLifeAnew(c, out);
    noteCredit(c, out);
}

}  // namespace remit
