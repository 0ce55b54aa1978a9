#include "law/waitingtimes.h"

#include "law/period.h"

#include <algorithm>

namespace remit {

namespace {

/** Whether major merit lifts start and interval (不受起始时间和间隔时间的限制); notes the rule. */
bool lifted(const Case &c, Reasons &reasons)
{
    const Match lift = c.rules.find(Topic::Lift, c.situation);
    if (lift) Note(reasons, lift.row, Outcome::Applies).fact(Field::Merit, Word::Major);
    return bool(lift);
}

/** Adds the day after a period; with `lifted` it is noted without being asked for. Returns whether it has come. */
bool ask(const Case &c, const Period &period, const StatedDay &from, const StatedDay &otherwise, bool lifted,
         DueDates &dates, Reasons &reasons)
{
    const Date day = afterPeriod(*from.day, period.length);
    const Date other = period.open ? *otherwise.day : afterPeriod(*otherwise.day, period.otherLength);
    const bool stricter = period.reading == Reading::None || c.rules.stricter(period.reading);
    const Date deciding = stricter ? day : other;
    const Row &row = stricter || !period.otherRow ? *period.row : *period.otherRow;
    const StatedDay &begin = stricter ? from : otherwise;
    const Term length = stricter ? period.length : period.otherLength;
    Note note(reasons, &row, lifted ? Outcome::Applies : dates.outcome(deciding));
    note.fact(begin.field, begin.day, begin.place).result(Field::Required, length).result(Field::MetOn, deciding);
    note.strictBecause(row, c.situation);
    const Match part = c.rules.find(Topic::RelaxedPart, c.situation);
    const Date shortened = part ? afterPeriod(*begin.day, relaxedLength(period, length, *part)) : deciding;
    const Date relaxed = std::min(deciding, shortened);
    if (period.reading != Reading::None && day != other && !lifted) {
        note.result(Field::Stricter, day).result(Field::Other, period.open ? Value() : Value(other));
        note.ambiguous(period.reading);
        dates.add(note.index(), deciding, stricter ? other : day, relaxed);
    } else if (!lifted) {
        dates.add(note.index(), deciding, deciding, relaxed);
    }
    return c.asOf >= deciding;
}

/** The rule that says from which day the start is counted. */
void noteStart(const Case &c, Reasons &reasons)
{
    const Standing &standing = c.standing;
    const Row *row = nullptr;
    if (standing.start.field == Field::HistoryReadmittedOn)
        row = c.rules.only(Topic::StartFromReadmission);
    else if (standing.start.field == Field::DeliveredOn)
        row = c.rules.only(Topic::Delivery);
    else if (standing.start.field != Field::HistoryFinalOn)
        row = c.rules.find(Topic::LifeFromReprieve, c.situation).row;
    if (row) Note(reasons, row, Outcome::Applies).fact(standing.start.field, standing.start.day, standing.start.place);
}

bool askStart(const Case &c, bool lifted, DueDates &dates, Reasons &reasons)
{
    const Standing &standing = c.standing;
    Period period = periodOf(c, Topic::Start);
    if (!period.row) return true;
    if (!standing.start.day) {
        missing(reasons, period.row, standing.start.field, standing.start.place);
        return true;
    }
    if (standing.anew != Anew::No) {
        period.reading = Reading::StartAfterConfirmation;
        period.open = true;
    } else if (standing.startOtherwise) {
        period.reading = Reading::StartAfterMerger;
    } else if (const Match shorter = c.rules.find(Topic::StartShorter, c.situation)) {
        Note(reasons, c.rules.only(Topic::TraitShortRemainder), Outcome::Applies)
            .fact(Field::EffectiveOn, standing.judgment->effectiveOn)
            .fact(Field::TermEndsOn, standing.judgment->termEndsOn);
        Note(reasons, shorter.row, Outcome::Applies).result(Field::Required, Value());
        period.reading = Reading::StartMayBeShortened;
        period.open = true;
    }
    noteStart(c, reasons);
    const bool merged = period.reading == Reading::StartAfterMerger;
    return ask(c, period, standing.start, merged ? *standing.startOtherwise : standing.start, lifted, dates, reasons);
}

bool askInterval(const Case &c, bool lifted, DueDates &dates, Reasons &reasons)
{
    if (!c.standing.last || c.situation.phase == Phase::ReprieveLife) return true;
    const Period period = intervalOf(c, reasons);
    if (!period.row) return true;
    if (!c.standing.last->servedOn) {
        missing(reasons, period.row, Field::HistoryServedOn, placeOf(*c.standing.last, c.facts));
        return true;
    }
    const StatedDay served{c.standing.last->servedOn, Field::HistoryServedOn, placeOf(*c.standing.last, c.facts)};
    Note(reasons, c.rules.only(Topic::IntervalCounted), Outcome::Applies).fact(served.field, served.day, served.place);
    const bool byAnalogy = period.reading == Reading::LiftByAnalogy && !c.rules.stricter(Reading::LiftByAnalogy);
    return ask(c, period, served, served, lifted || byAnalogy, dates, reasons);
}

void askAfterCrimes(const Case &c, DueDates &dates, Reasons &reasons)
{
    for (const Waiting &waiting : c.standing.waiting) {
        const StatedDay &from = waiting.from;
        if (!from.day) {
            missing(reasons, waiting.row, from.field, from.place);
            continue;
        }
        const Date day = afterPeriod(*from.day, waiting.row->value);
        const Note note = Note(reasons, waiting.row, dates.outcome(day))
                              .fact(from.field, from.day, from.place)
                              .result(Field::Required, waiting.row->value)
                              .result(Field::MetOn, day);
        dates.add(note.index(), day);
    }
}

/** From when a proposal can be thought of at all: from delivery, or from effect where nobody is delivered to a prison.
 */
StatedDay firstDay(const Case &c)
{
    const bool outside = c.situation.phase == Phase::PublicSurveillance || c.situation.has(Trait::Suspended);
    if (!outside && c.standing.start.day) return c.standing.start;
    return {c.standing.judgment->effectiveOn, Field::EffectiveOn, c.standing.judgmentPlace};
}

/** Whether start or amount of a reduction ruled anew (第三十二条) is one that the general rules would not allow. */
bool retrialDeparts(const Case &c)
{
    Reasons unused;
    DueDates quiet(c.asOf);
    const Match amount = c.rules.find(Topic::Amount, c.situation);
    return !askStart(c, true, quiet, unused) || (amount && longer(c.standing.voided, amount->value));
}

}  // namespace

void askAfterEvasion(const Case &c, DueDates &dates, Reasons &reasons)
{
    const Match row = c.rules.find(Topic::PropertyWait, c.situation);
    const auto &wait = c.property.wait;
    if (!row || !wait) return;
    const bool stricter = c.rules.stricter(Reading::SixMonthsAfterEvasion);
    const Date late = afterPeriod(wait->later, row->value);
    const Date early = afterPeriod(wait->earlier, row->value);
    const Date day = stricter ? late : early;
    Note note(reasons, row.row, dates.outcome(day));
    note.fact(stricter ? wait->laterField : wait->earlierField, stricter ? wait->later : wait->earlier)
        .result(Field::Required, row->value)
        .result(Field::MetOn, day);
    if (late != early)
        note.result(Field::Stricter, late).result(Field::Other, early).ambiguous(Reading::SixMonthsAfterEvasion);
    dates.add(note.index(), day, stricter ? early : late);
}

bool waitingTimes(const Case &c, DueDates &dates, Reasons &reasons)
{
    const bool anew = c.standing.anew == Anew::Retrial;
    if (anew) Note(reasons, c.rules.only(Topic::AnewRetrial), Outcome::Applies).result(Field::Limit, c.standing.voided);
    const bool lift = !anew && lifted(c, reasons);
    const bool started = anew || askStart(c, lift, dates, reasons);
    const bool passed = anew || askInterval(c, lift, dates, reasons);
    askAfterCrimes(c, dates, reasons);
    if (!c.majorMerit()) askAfterEvasion(c, dates, reasons);
    if (const StatedDay first = firstDay(c); first.day && (lift || !dates.earliest())) {
        if (*first.day > c.asOf)
            Note(reasons, c.rules.only(Topic::Delivery), Outcome::NotYet).fact(first.field, first.day, first.place);
        dates.notBefore(*first.day);
    }
    if (c.standing.standsSince) dates.notBefore(*c.standing.standsSince);
    return anew ? retrialDeparts(c) : lift && !(started && passed);
}

}  // namespace remit
