#include "law/standing.h"

#include "law/remaining.h"
#include "law/replay.h"

#include <algorithm>

namespace remit {

Standing standingOf(const Facts &facts, const LawInForce &rules, Reasons &reasons)
{
    return Replay(facts, rules, reasons).run();
}

std::optional<Date> dayOf(const HistoryEvent &event)
{
    using Kind = HistoryEvent::Kind;
    switch (event.kind) {
        case Kind::Commutation:
            return event.ruledOn;
        case Kind::NewCrime:
        case Kind::DiscoveredCrime:
            return event.finalOn;
        case Kind::Retrial:
            return event.effectiveOn;
        case Kind::Parole:
            return event.from ? event.from : event.ruledOn;
        case Kind::ParoleRevoked:
            break;
    }
    return event.on ? event.on : event.readmittedOn;
}

bool isSameMerger(const HistoryEvent &one, const HistoryEvent &other)
{
    if (one.kind != other.kind || one.finalOn != other.finalOn || !one.merged || !other.merged) return false;
    const SentenceState &a = *one.merged, &b = *other.merged;
    const bool endsAgree = !a.termEndsOn || !b.termEndsOn || a.termEndsOn == b.termEndsOn;
    return a.sentence == b.sentence && a.term == b.term && a.termStartsOn == b.termStartsOn && endsAgree;
}

Field dayFieldOf(HistoryEvent::Kind kind)
{
    using Kind = HistoryEvent::Kind;
    switch (kind) {
        case Kind::Commutation:
            return Field::HistoryRuledOn;
        case Kind::NewCrime:
        case Kind::DiscoveredCrime:
            return Field::HistoryFinalOn;
        case Kind::Retrial:
            return Field::HistoryEffectiveOn;
        case Kind::Parole:
            return Field::HistoryFrom;
        case Kind::ParoleRevoked:
            break;
    }
    return Field::HistoryOn;
}

Replay::Replay(const Facts &facts, const LawInForce &rules, Reasons &reasons)
    : m_facts(facts), m_rules(rules), m_reasons(reasons)
{
}

Standing Replay::run()
{
    begin(m_facts.judgment);
    QVarLengthArray<const HistoryEvent *, 16> events;
    for (const HistoryEvent &event : m_facts.history) {
        if (event.kind == HistoryEvent::Kind::Commutation && event.revokedOn) continue;
        if (dayOf(event))
            events.append(&event);
        else
            lack(event, dayFieldOf(event.kind), Topic::TermEnd);
    }
    std::sort(events.begin(), events.end(), [](const HistoryEvent *a, const HistoryEvent *b) {
        return std::pair(*dayOf(*a), a->kind) < std::pair(*dayOf(*b), b->kind);
    });
    findParoles(events);
    for (qsizetype i = 0; i < events.size(); ++i) {
        if (i > 0) checkOrder(*events[i - 1], *events[i]);
        apply(*events[i]);
    }
    m_at.endContradicted = contradictedEnd(m_at).has_value();
    if (daysBeforeStart(m_at).count() && !m_at.recordedEnd.day)
        missing(m_reasons, m_rules.only(Topic::TermEnd), Field::TermEndsOn, m_at.judgmentPlace);
    // Without a recorded last day nothing else tells whether custody before the start was credited; a term that began
    // before the judgment began with custody.
    const auto &judged = m_at.judgment->judgedOn;
    const bool ofJudgment = m_at.termStarts.day && m_at.termStarts.field == Field::TermStartsOn;
    if (ofJudgment && !(judged && *m_at.termStarts.day < *judged) && !m_at.judgment->custodyFrom &&
        !m_at.recordedEnd.day && !isLifelong(m_at.phase))
        missing(m_reasons, m_rules.only(Topic::TermEnd), Field::CustodyFrom, m_at.judgmentPlace);
    m_at.goesByRecord = m_rules.stricter(Reading::RecordedEnd);
    m_at.end = currentEnd(m_at);
    checkLast();
    if (m_at.onParole) beyond(*m_parole, *m_rules.only(Topic::OnParole), Field::HistoryFrom, m_parole->from);
    return std::move(m_at);
}

void Replay::checkOrder(const HistoryEvent &earlier, const HistoryEvent &later)
{
    const auto whole = [](const HistoryEvent &event) {
        return event.merged.has_value() || (event.judgment && event.changed == true);
    };
    if (dayOf(earlier) != dayOf(later) || !whole(earlier) || !whole(later)) return;
    if (isSameMerger(earlier, later)) return;
    Note(m_reasons, nullptr, Outcome::Invalid)
        .fact(dayFieldOf(earlier.kind), *dayOf(earlier), placeOf(earlier, m_facts))
        .fact(dayFieldOf(later.kind), *dayOf(later), placeOf(later, m_facts));
}

void Replay::checkRuling(const HistoryEvent &event)
{
    if (const auto ends = possibleEnds(m_at); ends && ends->second < *event.ruledOn)
        impossible(event, Field::HistoryRuledOn, event.ruledOn);
    if (m_at.judgment->suspended != true || m_at.suspensionRevoked) return;
    const auto &effective = m_at.judgment->effectiveOn;
    if (effective && m_at.probation && sentenceEnd(*effective, *m_at.probation).endsOn < *event.ruledOn)
        impossible(event, Field::HistoryRuledOn, event.ruledOn);
    if (event.probationTo && m_at.probation && longer(*event.probationTo, *m_at.probation))
        impossible(event, Field::HistoryProbationTo, *event.probationTo);
    m_at.probation = event.probationTo;
    checkSuspendedHalf(event);
}

void Replay::checkSuspendedHalf(const HistoryEvent &event)
{
    const Match half = m_rules.find(Topic::FloorPart, situationOfPhase());
    if (!half || !m_at.term || !event.reduction) return;
    const Term all{0, m_at.reduced.wholeMonths() + event.reduction->wholeMonths(),
                   m_at.reduced.days + event.reduction->days};
    const Term floor = fraction(*m_at.term, *half);
    if (measureOf(all) + measureOf(floor) > measureOf(*m_at.term))
        Note(m_reasons, half.row, Outcome::Invalid)
            .fact(Field::HistoryReduction, *event.reduction, placeOf(event, m_facts))
            .result(Field::MustServe, floor);
}

void Replay::checkLast()
{
    const HistoryEvent *last = m_at.last;
    if (!last || !last->reduction) return;
    if (const auto ends = possibleEnds(m_at); ends && ends->second < *last->ruledOn)
        impossible(*last, Field::HistoryReduction, *last->reduction);
}

void Replay::begin(const JudgmentFacts &judgment)
{
    m_at.judgment = &judgment;
    m_at.term = judgment.term;
    m_at.termStarts = {judgment.termStartsOn, Field::TermStartsOn, m_at.judgmentPlace};
    m_at.recordedEnd = {judgment.termEndsOn, Field::TermEndsOn, m_at.judgmentPlace};
    m_at.start = judgment.deliveredOn ? StatedDay{judgment.deliveredOn, Field::DeliveredOn, m_at.judgmentPlace}
                                      : StatedDay{m_facts.judgment.deliveredOn};
    m_at.startOtherwise.reset();
    m_at.probation = judgment.probation;
    m_at.suspensionRevoked = false;
    switch (judgment.sentence.value_or(Sentence::FixedTerm)) {
        case Sentence::FixedTerm:
            m_at.phase = Phase::FixedTerm;
            break;
        case Sentence::CriminalDetention:
            m_at.phase = Phase::CriminalDetention;
            break;
        case Sentence::PublicSurveillance:
            m_at.phase = Phase::PublicSurveillance;
            break;
        case Sentence::DeathReprieve:
            m_at.phase = Phase::Reprieve;
            break;
        case Sentence::Life:
            m_at.phase = Phase::Life;
            beginLife(judgment.lifeFromOn ? StatedDay{judgment.lifeFromOn, Field::LifeFromOn, m_at.judgmentPlace}
                                          : StatedDay{judgment.effectiveOn, Field::EffectiveOn, m_at.judgmentPlace});
            break;
    }
}

void Replay::beginLife(const StatedDay &life)
{
    if (life.day && (!m_at.start.day || *life.day <= *m_at.start.day)) return;
    m_at.start = life.day ? life : StatedDay{{}, Field::LifeFromOn, life.place};
}

void Replay::apply(const HistoryEvent &event)
{
    using Kind = HistoryEvent::Kind;
    switch (event.kind) {
        case Kind::Commutation:
            return commutation(event);
        case Kind::NewCrime:
            return newCrime(event);
        case Kind::DiscoveredCrime:
            return discoveredCrime(event);
        case Kind::Retrial:
            return retrial(event);
        case Kind::Parole:
            return parole(event);
        case Kind::ParoleRevoked:
            return paroleRevoked(event);
    }
}

void Replay::commutation(const HistoryEvent &event)
{
    if (m_at.onParole) impossible(event, Field::HistoryRuledOn, event.ruledOn);
    checkRuling(event);
    m_at.last = &event;
    m_at.anew = Anew::No;
    if (event.to) return become(event);
    if (!event.reduction) return lack(event, Field::HistoryReduction, Topic::TermEnd);
    if (isLifelong(m_at.phase)) return lack(event, Field::HistoryTo, Topic::TermEnd);
    m_at.reduced =
        normalised({m_at.reduced.years + event.reduction->years, m_at.reduced.months + event.reduction->months,
                    m_at.reduced.days + event.reduction->days});
}

void Replay::become(const HistoryEvent &event)
{
    const bool again = m_becameTerm || (event.to->sentence == Sentence::Life && m_at.phase == Phase::ReprieveLife);
    if (again) impossible(event, Field::HistoryTo, event.to->term);
    if (event.to->sentence == Sentence::Life) {
        m_at.phase = Phase::ReprieveLife;
        m_at.start = lifeAfterReprieve();
        return;
    }
    checkFirstDay(event);
    m_at.straightToTerm = m_at.phase == Phase::Reprieve;
    m_at.phase = serving(Phase::Reprieve, Phase::ReprieveLife) ? Phase::ReprieveReduced : Phase::LifeReduced;
    m_becameTerm = true;
    m_at.term = event.to->term;
    m_at.termStarts = firstDayOf(event);
    m_at.recordedEnd = {event.to->termEndsOn, Field::HistoryToEnd, placeOf(event, m_facts)};
    m_at.reduced = {};
    if (!m_at.term) lack(event, Field::HistoryTo, Topic::TermEnd);
}

StatedDay Replay::lifeAfterReprieve() const
{
    const JudgmentFacts &judgment = *m_at.judgment;
    if (judgment.reprieveEndedOn && !judgment.lifeFromOn)
        return {judgment.reprieveEndedOn, Field::ReprieveEndedOn, m_at.judgmentPlace};
    return {judgment.lifeFromOn, Field::LifeFromOn, m_at.judgmentPlace};
}

StatedDay Replay::firstDayOf(const HistoryEvent &event) const
{
    const int place = placeOf(event, m_facts);
    if (event.to->termStartsOn) return {event.to->termStartsOn, Field::HistoryToStart, place};
    if (m_at.straightToTerm) return {m_at.judgment->reprieveEndedOn, Field::ReprieveEndedOn, m_at.judgmentPlace};
    return {event.ruledOn, Field::HistoryRuledOn, place};
}

void Replay::checkFirstDay(const HistoryEvent &event)
{
    const bool straight = m_at.phase == Phase::Reprieve;
    const auto &due = straight ? m_at.judgment->reprieveEndedOn : event.ruledOn;
    const auto &stated = event.to->termStartsOn;
    if (!due || !stated || stated == due) return;
    if (straight && *stated == *due + std::chrono::days(1)) return;
    Note(m_reasons, m_rules.only(straight ? Topic::FromReprieve : Topic::FromRuling), Outcome::Invalid)
        .fact(Field::HistoryToStart, *stated, placeOf(event, m_facts))
        .result(Field::TermStartsOn, *due);
}

void Replay::impossible(const HistoryEvent &event, Field field, Value value)
{
    Note(m_reasons, nullptr, Outcome::Invalid).fact(field, value, placeOf(event, m_facts));
}

void Replay::lack(const HistoryEvent &event, Field field, Topic topic)
{
    missing(m_reasons, m_rules.only(topic), field, placeOf(event, m_facts));
}

void Replay::beyond(const HistoryEvent &event, const Row &row, Field field, Value value)
{
    Note(m_reasons, &row, Outcome::Unsupported).fact(field, value, placeOf(event, m_facts));
}

}  // namespace remit
