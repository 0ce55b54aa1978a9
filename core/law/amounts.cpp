#include "law/amounts.h"

#include "law/traits.h"
#include "law/waitingtimes.h"

#include <algorithm>

namespace remit
{

namespace
{

struct Range {
    Term atLeast;
    Term atMost;
    bool operator==(const Range &) const = default;
};

Range clipped(Range range, Range within)
{
    const auto clamp = [&](Term term) {
        return shorter(term, within.atLeast) ? within.atLeast : shorter(within.atMost, term) ? within.atMost : term;
    };
    return {clamp(range.atLeast), clamp(range.atMost)};
}

/** What life may become by its first reduction (第八至十一条、第十三条). */
void becomes(const Case &c, Commutation &out)
{
    const Match base = c.table.find(Topic::To, c.situation);
    if (!base) return;
    Range range{base->value, base->upTo};
    Note note(out.reasons, base.row, Outcome::Applies);
    note.result(Field::AtLeast, range.atLeast).result(Field::AtMost, range.atMost);
    const Match least = c.table.find(Topic::ToLeast, c.situation);
    if (least && least->rank >= base->rank) {
        const auto raised = [&](Term term) { return shorter(term, least->value) ? least->value : term; };
        range = {raised(range.atLeast), raised(range.atMost)};
        Note(out.reasons, least.row, Outcome::Applies).result(Field::AtLeast, range.atLeast);
    }
    const Match within = c.table.find(Topic::ToWithin, c.situation);
    if (within && within->rank >= base->rank) {
        const Range literal{within->value, within->upTo};
        const Range strict = clipped(range, literal);
        const bool stricter = c.table.stricter(Reading::MeritUnderArticle11);
        range = stricter ? strict : literal;
        Note bounds(out.reasons, within.row, Outcome::Applies);
        bounds.result(Field::AtLeast, range.atLeast).result(Field::AtMost, range.atMost);
        if (strict != literal) {
            bounds.result(Field::Stricter, strict.atLeast).result(Field::StricterAtMost, strict.atMost);
            bounds.result(Field::Other, literal.atLeast).result(Field::OtherAtMost, literal.atMost);
            bounds.ambiguous(Reading::MeritUnderArticle11).affects(Affects::To);
        }
    }
    out.to = ReducedTo{false, range.atLeast, range.atMost};
}

/** The limit of one reduction (一次减刑幅度). */
std::optional<Term> limitOf(const Case &c, Reasons &reasons)
{
    if (c.standing.anew == Anew::Retrial) return c.standing.voided;
    if (c.standing.anew != Anew::No) {
        const Topic topic = c.standing.anew == Anew::Confessed ? Topic::AnewConfessed : Topic::AnewFound;
        Note(reasons, c.table.only(topic), Outcome::Applies).result(Field::Limit, c.standing.voided);
        return c.standing.voided;
    }
    if (const Match discretion = c.table.find(Topic::Discretion, c.situation)) {
        Note note(reasons, discretion.row, Outcome::Applies);
        if (c.situation.has(Trait::Suspended)) {
            note.ambiguous(Reading::SuspendedAmount).affects(Affects::Maximum);
            const Match probation = c.table.find(Topic::SuspendedProbation, c.situation);
            if (probation) Note(reasons, probation.row, Outcome::Applies).result(Field::AtLeast, probation->value);
        }
        return std::nullopt;
    }
    const Match amount = c.table.find(Topic::Amount, c.situation);
    if (!amount) return std::nullopt;
    Note(reasons, amount.row, Outcome::Applies).result(Field::Limit, amount->value);
    const Match cap = c.table.find(Topic::AmountCap, c.situation);
    if (!cap) return amount->value;
    Note(reasons, cap.row, Outcome::Applies).result(Field::Limit, cap->value);
    return shorter(cap->value, amount->value) ? cap->value : amount->value;
}

void noteEnd(const Case &c, const SentenceEnd &end, Reasons &reasons)
{
    const Row *rule = c.table.only(Topic::TermEnd);
    if (c.standing.endContradicted) {
        Note(reasons, rule, Outcome::Applies)
            .fact(Field::TermEndsOn, c.standing.recordedEnd)
            .result(Field::Stricter, *c.standing.recordedEnd)
            .result(Field::Other, contradictedEnd(c.standing))
            .ambiguous(Reading::RecordedEnd)
            .affects(Affects::MaximumByFloor);
        return;
    }
    for (const Topic topic : {Topic::FromRuling, Topic::FromReprieve})
        if (const Match from = c.table.find(topic, c.situation))
            Note(reasons, from.row, Outcome::Applies).result(Field::TermStartsOn, c.standing.termStartsOn);
    Note note(reasons, rule, Outcome::Applies);
    note.fact(Field::TermStartsOn, c.standing.termStartsOn).result(Field::EndsOn, end.endsOn);
    if (end.ambiguous())
        note.result(Field::Stricter, end.otherwise)
            .result(Field::Other, end.endsOn)
            .ambiguous(Reading::YearsOrMonths)
            .affects(Affects::MaximumByFloor);
}

/** The smallest of the limit, what the floor leaves and what is left to serve, in whole months. */
void limitByFloor(const Case &c, Commutation &out)
{
    const auto end = currentEnd(c.standing);
    if (!end || !out.floor) return;
    noteEnd(c, *end, out.reasons);
    const int byFloor = monthsUntil(c.standing, out.floor->reachedOn);
    const int left = monthsUntil(c.standing, *c.facts.asOf - std::chrono::days(1));
    int months = std::min(byFloor, left);
    if (out.maximum) months = std::min(months, out.maximum->wholeMonths());
    out.maximumByFloor = termOfMonths(months);
    const Match part = c.table.find(Topic::FloorPart, c.situation);
    const Match row = part ? part : c.table.find(Topic::FloorTerm, c.situation);
    Note(out.reasons, row.row, months == 0 ? Outcome::Unmet : Outcome::Met)
        .result(Field::LeftByFloor, termOfMonths(byFloor))
        .result(Field::Left, termOfMonths(left));
}

}  // namespace

void amounts(const Case &c, Commutation &out)
{
    const Phase phase = c.situation.phase;
    if (phase == Phase::Life || phase == Phase::ReprieveLife)
        becomes(c, out);
    else if (c.standing.term)
        out.maximum = limitOf(c, out.reasons);
    if (c.situation.has(Trait::Suspended)) return;
    out.floor = floorOf(c.standing, c.table, c.situation, out.reasons);
    limitByFloor(c, out);
}

std::optional<Relaxed> relaxedBounds(const Case &c, Commutation &out)
{
    const Match part = c.table.find(Topic::RelaxedPart, c.situation);
    if (!part || out.decision > Decision::NotYet) return std::nullopt;
    const bool minor = c.situation.has(Trait::Minor);
    const Row *age = c.table.only(minor ? Topic::RelaxedMinor : Topic::RelaxedOld);
    if (const auto birth = c.facts.person.birthDate; birth && (minor || ageOn(*birth, *c.facts.asOf) >= age->count))
        Note(out.reasons, age, Outcome::Applies).result(Field::Age, ageOn(*birth, *c.facts.asOf));
    Relaxed relaxed;
    relaxed.provision = part->provision;
    if (out.maximum) {
        const int months = out.maximum->wholeMonths();
        relaxed.reduction = termOfMonths(months + months * part->numerator / part->denominator);
    }
    relaxed.earliestOn = relaxedEarliest(c, *part);
    Note(out.reasons, part.row, Outcome::Applies)
        .result(Field::Limit, relaxed.reduction)
        .result(Field::MetOn, relaxed.earliestOn)
        .ambiguous(Reading::AmountOrTime)
        .affects(Affects::Relaxed);
    return relaxed;
}

}  // namespace remit
