#include "law/amounts.h"
#include "law/case.h"
#include "law/serving.h"
#include "law/waitingtimes.h"

namespace remit {

namespace {

void noteBars(const Case &c, Reasons &reasons)
{
    c.rules.each(Topic::CommutationBar, c.situation, [&](const Row &row) { noteBar(row, c.situation, reasons); });
    if (const Match identity = c.rules.find(Topic::Identity, c.situation)) {
        const bool bars = c.rules.stricter(Reading::IdentityNotEstablished);
        Note(reasons, identity.row, bars ? Outcome::Unmet : Outcome::Applies)
            .fact(Field::IdentityKnown, false)
            .ambiguous(Reading::IdentityNotEstablished)
            .affects(Affects::Decision)
            .affects(Affects::EarliestOn);
    }
}

/** A commutation that was won by declaring property falsely must be taken back (撤销). */
void noteRevocation(const Case &c, Reasons &reasons)
{
    if (c.facts.property.declaredFalsely != true || !c.standing.last) return;
    if (const Match row = c.rules.find(Topic::PropertyRevocation, c.situation))
        Note(reasons, row.row, Outcome::Applies)
            .fact(Field::DeclaredFalsely, true)
            .fact(Field::HistoryRuledOn, c.standing.last->ruledOn, placeOf(*c.standing.last, c.facts));
}

void notePerformance(const Case &c, Reasons &reasons)
{
    const PerformanceFacts &performance = c.facts.performance;
    if (!performance.repentance || !performance.merit) return;
    static constexpr std::array merits{Word::None, Word::Merit, Word::Major};
    Note note(reasons, c.rules.only(Topic::Performance),
              c.situation.grade == Grade::None ? Outcome::Unmet : Outcome::Met);
    note.fact(Field::Repentance, *performance.repentance)
        .fact(Field::Merit, merits[static_cast<std::size_t>(*performance.merit)]);
    if (const auto denied = repentanceDenied(c)) note.result(Field::Category, *denied);
}

void noteOpenCourt(const Case &c, bool departs, Commutation &out)
{
    const auto mark = [&](const Row &row) {
        out.openCourt = static_cast<quint8>(out.openCourt | row.count);
        Note note(out.reasons, &row, Outcome::Applies);
        note.result(Field::Mark, true).strictBecause(row, c.situation);
    };
    c.rules.each(Topic::OpenCourt, c.situation, mark);
    if (departs) c.rules.each(Topic::OpenCourtDeparts, c.situation, mark);
}

void rightsBounds(const Case &c, Commutation &out)
{
    const bool fixed = c.situation.phase == Phase::FixedTerm;
    const auto kind = c.standing.judgment->politicalRights.kind;
    if (kind == PoliticalRights::Kind::None || (fixed && kind != PoliticalRights::Kind::Term)) return;
    const Match row = c.rules.find(Topic::RightsBounds, c.situation);
    if (!row) return;
    out.politicalRights = RightsBounds{row->value, std::nullopt};
    if (!row->upTo.isZero()) out.politicalRights->atMost = row->upTo;
    Note(out.reasons, row.row, Outcome::Applies)
        .result(Field::AtLeast, row->value)
        .result(Field::AtMost, out.politicalRights->atMost);
}

/** The end of a reprieve (刑法第五十条第一款): no performance is asked for, only that the time is over. */
void endReprieve(const Case &c, DueDates &dates, Commutation &out)
{
    const Match row = c.rules.find(Topic::ReprieveEnd, c.situation);
    if (!row) return;
    for (const Waiting &waiting : c.standing.waiting)
        if (waiting.row == c.rules.only(Topic::WaitReprieve))
            Note(out.reasons, row.row, Outcome::Unsupported).fact(Field::HistoryDuringReprieve, true, waiting.crime);
    const auto ended = c.standing.judgment->reprieveEndedOn;
    if (!ended) return missing(out.reasons, row.row, Field::ReprieveEndedOn);
    const Date dayAfter = *ended + std::chrono::days(1);
    const bool stricter = c.rules.stricter(Reading::ReprieveOver);
    const Date day = stricter ? dayAfter : *ended;
    Note note(out.reasons, row.row, dates.outcome(day));
    note.fact(Field::ReprieveEndedOn, *ended).result(Field::MetOn, day);
    note.result(Field::Stricter, dayAfter).result(Field::Other, *ended).ambiguous(Reading::ReprieveOver);
    dates.add(note.index(), day, stricter ? *ended : dayAfter);
    out.to = ReducedTo{row->toLife, row->value, row->value};
}

}  // namespace

void evaluateCommutation(const Case &c, Commutation &out)
{
    DueDates dates(c.asOf);
    bool departs = false;
    if (c.situation.phase == Phase::Reprieve) {
        endReprieve(c, dates, out);
        out.floor = floorOf(c.standing, c.rules, c.situation, out.reasons);
    } else {
        noteBars(c, out.reasons);
        noteRevocation(c, out.reasons);
        notePerformance(c, out.reasons);
        notePropertyState(c.property, c.facts.property, c.rules, c.situation, c.majorMerit(), out.reasons);
        departs = waitingTimes(c, dates, out.reasons);
        amounts(c, out);
    }
    rightsBounds(c, out);
    noteOpenCourt(c, departs, out);
    const bool onlyDays = decisionOf(out.reasons) <= Decision::NotYet;
    if (!c.situation.has(Trait::Suspended))
        askStillServing(c, ProposalKind::Commutation, dates, out.reasons);
    else if (onlyDays)
        askOnProbation(c, dates, out.reasons);
    dates.markAffects(out.reasons);
    out.decision = decisionOf(out.reasons);
    if (out.decision <= Decision::NotYet) out.earliestOn = dates.earliest();
    if (onlyDays && c.situation.phase != Phase::Reprieve) out.relaxed = relaxedBounds(c, dates, out);
}

}  // namespace remit
