#include "law/case.h"
#include "law/duedates.h"
#include "law/remaining.h"
#include "law/serving.h"
#include "law/traits.h"
#include "law/waitingtimes.h"

#include <algorithm>
#include <utility>

namespace remit {

namespace {

using std::chrono::days;

void noteBars(const Case &c, Reasons &reasons)
{
    for (const Topic topic : {Topic::ParoleSentence, Topic::ParoleBar})
        c.rules.each(topic, c.situation, [&](const Row &row) { noteBar(row, c.situation, reasons); });
    if (const Match identity = c.rules.find(Topic::ParoleIdentity, c.situation)) {
        const bool bars = c.rules.stricter(Reading::IdentityNotEstablished);
        Note(reasons, identity.row, bars ? Outcome::Unmet : Outcome::Applies)
            .fact(Field::IdentityKnown, false)
            .ambiguous(Reading::IdentityNotEstablished)
            .affects(Affects::Decision)
            .affects(Affects::EarliestOn);
    }
    if (!c.standing.againAllowed) return;
    Note again(reasons, c.rules.only(Topic::ParoleAgain), *c.standing.againAllowed ? Outcome::Met : Outcome::Unmet);
    if (const int place = c.standing.foundPlace)
        again.fact(Field::HistoryConfessed, c.facts.history[static_cast<std::size_t>(place - 1)].confessed, place);
}

void notePerson(const Case &c, Parole &out)
{
    if (const auto stated = c.facts.performance.repentance) {
        Note note(out.reasons, c.rules.only(Topic::ParoleRepentance), c.repentant() ? Outcome::Met : Outcome::Unmet);
        note.fact(Field::Repentance, *stated);
        if (const auto denied = repentanceDenied(c)) note.result(Field::Category, *denied);
    }
    const Row *danger = c.rules.only(Topic::ParoleDanger);
    const auto dangerous = c.facts.parole.dangerOfReoffending;
    if (!dangerous)
        missing(out.reasons, danger, Field::DangerOfReoffending);
    else
        Note(out.reasons, danger, *dangerous ? Outcome::Unmet : Outcome::Met)
            .fact(Field::DangerOfReoffending, *dangerous);
    out.needsCommunityAssessment = c.facts.parole.communityAssessed != true;
    Note(out.reasons, c.rules.only(Topic::ParoleCommunity), Outcome::Applies)
        .fact(Field::CommunityAssessed, c.facts.parole.communityAssessed);
}

/** What has to be served before parole, and the day on which it has been. */
struct Served {
    bool ofTerm = false;
    StatedDay from;
    Term mustServe;
    SentenceEnd reached;
    Date day;
};

/**
 * Tells each reading that leaves the day open, the one that moves it farthest first: what that would change is what the
 * dates are asked. `note` says what must be served. Whether there is any.
 */
bool tellReadings(const Case &c, const Served &served, Note &note, DueDates &dates, Reasons &reasons)
{
    bool told = false;
    const auto tell = [&](Note &open, Reading reading, Date other) {
        open.result(Field::Stricter, std::max(served.day, other)).result(Field::Other, std::min(served.day, other));
        open.ambiguous(reading);
        if (!std::exchange(told, true)) dates.add(open.index(), served.day, other);
    };
    const auto metAfter = [&](Date from, Term mustServe) {
        return withPause(c.standing, from, sentenceEnd(from, mustServe).endsOn) + days(1);
    };
    const auto anew = servedFromOtherwise(c.standing, c.rules, served.ofTerm, c.situation.phase);
    if (anew && anew->day) {
        const StatedDay &merged = *c.standing.lifeAnew;
        Note open(reasons, c.rules.only(Topic::MergedNew), dates.outcome(served.day));
        open.fact(merged.field, merged.day, merged.place).result(Field::MetOn, served.day);
        tell(open, Reading::LifeAfterMerger, metAfter(*anew->day, served.mustServe));
    }
    if (const Match otherwise = otherEra(c, Topic::ParoleTerm)) {
        Note open(reasons, c.rules.only(Topic::TraitBeforeAmendment8), dates.outcome(served.day));
        open.result(Field::MetOn, served.day);
        tell(open, Reading::OffenceDayUnknown, metAfter(*served.from.day, otherwise->value));
    }
    if (served.reached.ambiguous()) {
        const bool later = c.rules.stricter(Reading::YearsOrMonths);
        const Date end = later ? served.reached.otherwise : served.reached.endsOn;
        tell(note, Reading::YearsOrMonths, withPause(c.standing, *served.from.day, end) + days(1));
    }
    return told;
}

/** Half of the term, thirteen or fifteen years: met on the day after it has been served. */
void askServed(const Case &c, DueDates &dates, Reasons &reasons)
{
    const Match part = c.rules.find(Topic::ParolePart, c.situation);
    const Match row = part ? part : c.rules.find(Topic::ParoleTerm, c.situation);
    if (!row || c.rules.find(Topic::ParoleSentence, c.situation)) return;
    const Standing &standing = c.standing;
    if (part && !standing.term) return;
    const StatedDay from = servedFrom(standing, c.rules, bool(part), c.situation.phase);
    if (!from.day) return missing(reasons, row.row, from.field, from.place);
    const Term mustServe = part ? fraction(*standing.term, *row) : row->value;
    const SentenceEnd reached = servedBy(standing, c.rules, *from.day, mustServe);
    const Date last = c.rules.stricter(Reading::YearsOrMonths) ? reached.endsOn : reached.otherwise;
    const Served served{.ofTerm = bool(part),
                        .from = from,
                        .mustServe = mustServe,
                        .reached = reached,
                        .day = withPause(standing, *from.day, last) + days(1)};
    Note note(reasons, row.row, dates.outcome(served.day));
    note.fact(from.field, from.day, from.place)
        .result(Field::MustServe, served.mustServe)
        .result(Field::MetOn, served.day);
    if (tellReadings(c, served, note, dates, reasons)) return;
    dates.add(note.index(), served.day);
    if (const Match counted = c.rules.find(Topic::ParoleCounted, c.situation))
        Note(reasons, counted.row, Outcome::Applies).fact(from.field, from.day, from.place);
}

/** The interval after the last commutation (第二十八条). */
void askInterval(const Case &c, DueDates &dates, Reasons &reasons)
{
    const HistoryEvent *last = c.standing.last;
    if (!last || c.situation.phase == Phase::Reprieve) return;
    Situation situation = c.situation;
    situation.measure = measureOf(last->reduction.value_or(Term{}));
    const Match row = c.rules.find(Topic::ParoleInterval, situation);
    if (!row) return;
    if (!last->servedOn) return missing(reasons, row.row, Field::HistoryServedOn, placeOf(*last, c.facts));
    const Date day = afterPeriod(*last->servedOn, row->value);
    Note note(reasons, row.row, dates.outcome(day));
    note.fact(Field::HistoryServedOn, *last->servedOn, placeOf(*last, c.facts));
    note.result(Field::Required, row->value).result(Field::MetOn, day);
    const auto &end = c.standing.end;
    const Match shorter = c.rules.find(Topic::ParoleIntervalShorter, c.situation);
    if (!end || !shorter || end->endsOn >= sentenceEnd(*last->servedOn, shorter->value).endsOn)
        return dates.add(note.index(), day);
    note.result(Field::Stricter, day).result(Field::Other, Value()).ambiguous(Reading::ParoleIntervalMayBeShortened);
    dates.add(note.index(), day, *last->servedOn);
    Note(reasons, shorter.row, Outcome::Applies).result(Field::EndsOn, end->endsOn);
}

/** From the first day on which parole can be granted to the end of the term, or ten years for life
 * (刑法第八十三条). */
void probation(const Case &c, Parole &out)
{
    const Match row = c.rules.find(Topic::ParoleProbation, c.situation);
    if (!row || !out.earliestOn) return;
    const Date from = std::max(c.asOf, *out.earliestOn);
    const auto &end = c.standing.end;
    const bool byLater = c.rules.stricter(Reading::YearsOrMonths);
    const auto last = [&](const SentenceEnd &of) { return byLater ? of.endsOn : of.otherwise; };
    const Date to = row->value.isZero() ? (end ? last(*end) : from - days(1)) : last(sentenceEnd(from, row->value));
    if (to < from) return;
    out.probation = Probation{from, to, termBetween(from, to)};
    Note(out.reasons, row.row, Outcome::Applies).result(Field::MetOn, from).result(Field::EndsOn, to);
    if (!row->value.isZero() || !(end->ambiguous() || c.standing.endContradicted)) return;
    const auto [stricter, other] =
        c.standing.endContradicted ? bothEnds(c.standing) : std::pair(end->endsOn, end->otherwise);
    Note(out.reasons, c.rules.only(Topic::TermEnd), Outcome::Applies)
        .result(Field::Stricter, stricter)
        .result(Field::Other, other)
        .ambiguous(c.standing.endContradicted ? Reading::RecordedEnd : Reading::YearsOrMonths)
        .affects(Affects::Probation);
}

void notePreference(const Case &c, Parole &out)
{
    if (const Match strict = c.rules.find(Topic::ParoleStrict, c.situation))
        Note(out.reasons, strict.row, Outcome::Applies);
    if (out.decision != Decision::Eligible) return;
    const Row *aged = c.rules.only(Topic::ParolePreferenceAged);
    const auto birth = c.facts.person.birthDate;
    if (c.situation.has(Trait::Aged))
        Note(out.reasons, aged, Outcome::Applies).result(Field::Age, ageOn(*birth, c.asOf));
    else
        Note(out.reasons, c.rules.only(Topic::ParolePreference), Outcome::Applies);
}

}  // namespace

void evaluateParole(const Case &c, Parole &out)
{
    DueDates dates(c.asOf);
    noteBars(c, out.reasons);
    notePerson(c, out);
    notePropertyState(c.property, c.facts.property, c.rules, c.situation, false, out.reasons);
    askServed(c, dates, out.reasons);
    askInterval(c, dates, out.reasons);
    askAfterEvasion(c, dates, out.reasons);
    if (c.standing.standsSince) dates.notBefore(*c.standing.standsSince);
    askStillServing(c, ProposalKind::Parole, dates, out.reasons);
    dates.markAffects(out.reasons);
    out.decision = decisionOf(out.reasons);
    if (out.decision <= Decision::NotYet) out.earliestOn = dates.earliest();
    probation(c, out);
    notePreference(c, out);
    for (const Row *row : openCourtRows(c, ProposalKind::Parole))
        Note(out.reasons, row, Outcome::Applies).result(Field::Mark, true).strictBecause(*row, c.situation);
}

}  // namespace remit
