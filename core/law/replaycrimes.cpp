#include "law/remaining.h"
#include "law/replay.h"

#include <algorithm>

namespace remit {

namespace {

bool isLesser(std::optional<Sentence> penalty)
{
    return penalty && *penalty != Sentence::Life && *penalty != Sentence::DeathReprieve;
}

}  // namespace

void Replay::newCrime(const HistoryEvent &event)
{
    wait(event);
    if (event.merged || !isLifelong(m_at.phase) || !isLesser(event.penalty)) {
        if (event.merged && m_at.last && event.intentional != false)
            Note(m_reasons, m_rules.only(Topic::Merged), Outcome::Applies).fact(Field::HistoryFinalOn, event.finalOn);
        merge(event, Topic::MergedNew);
    }
}

void Replay::wait(const HistoryEvent &event)
{
    if (!event.intentional) return lack(event, Field::HistoryIntentional, Topic::Wait);
    if (!*event.intentional) return;
    if (event.duringReprieve == true) {
        const JudgmentFacts &judgment = *m_at.judgment;
        m_at.waiting.append({m_rules.only(Topic::WaitReprieve), Field::LifeFromOn,
                             judgment.lifeFromOn ? judgment.lifeFromOn : judgment.reprieveEndedOn,
                             placeOf(event, m_facts)});
        return;
    }
    if (!event.penalty) return lack(event, Field::HistoryPenalty, Topic::Wait);
    const Match row = m_rules.find(Topic::Wait, Situation(), static_cast<int>(*event.penalty));
    if (row) m_at.waiting.append({row.row, Field::HistoryFinalOn, event.finalOn, placeOf(event, m_facts)});
}

void Replay::merge(const HistoryEvent &event, Topic topic)
{
    m_at.merged = true;
    m_mergedSinceParole = true;
    if (!event.merged) {
        m_at.term.reset();
        m_at.termStartsOn.reset();
        return lack(event, Field::HistoryMerged, topic);
    }
    const SentenceState &merged = *event.merged;
    if (isLifelong(m_at.phase) && merged.sentence == Sentence::Life) return;
    if (isLifelong(m_at.phase)) return impossible(event, Field::HistoryMerged, wordOf(merged.sentence));
    if (merged.sentence != Sentence::FixedTerm || m_at.phase == Phase::CriminalDetention ||
        m_at.phase == Phase::PublicSurveillance)
        return beyond(event, *m_rules.only(topic), Field::HistoryMerged, wordOf(merged.sentence));
    if (topic == Topic::MergedNew) checkLeft(event);
    Note(m_reasons, m_rules.only(topic), Outcome::Applies).fact(Field::HistoryFinalOn, event.finalOn);
    m_at.term = merged.term;
    m_at.termStartsOn = merged.termStartsOn;
    m_at.recordedEnd.reset();
    m_at.reduced = {};
    m_at.pauses.clear();
    m_at.standsSince = event.finalOn;
    if (m_at.phase == Phase::FixedTerm && event.finalOn) {
        m_at.startOtherwise = m_at.startFrom;
        m_at.startFrom = event.finalOn;
        m_at.startField = Field::HistoryFinalOn;
        m_at.startPlace = placeOf(event, m_facts);
    }
    if (!merged.term)
        lack(event, Field::HistoryMerged, topic);
    else if (!merged.termStartsOn)
        lack(event, Field::HistoryMergedStart, topic);
}

void Replay::checkLeft(const HistoryEvent &event)
{
    // A court tells what is left in months and days, which may move the last day by the length of a month's end.
    constexpr std::chrono::days monthEnds(3);
    const SentenceState &merged = *event.merged;
    if (!m_at.term || !m_at.termStartsOn || !merged.term || !merged.termStartsOn) return;
    if (m_at.judgment->suspended != false) return;
    const SentenceEnd before = sentenceEnd(*m_at.termStartsOn, *m_at.term);
    const Date left = std::min(before.otherwise, m_at.recordedEnd.value_or(before.otherwise));
    if (sentenceEnd(*merged.termStartsOn, *merged.term).endsOn + monthEnds < left)
        Note(m_reasons, m_rules.only(Topic::MergedNew), Outcome::Invalid)
            .fact(Field::HistoryMerged, *merged.term, placeOf(event, m_facts))
            .result(Field::EndsOn, left);
}

void Replay::discoveredCrime(const HistoryEvent &event)
{
    if (!event.confessed) lack(event, Field::HistoryConfessed, Topic::AnewConfessed);
    const bool confessed = event.confessed.value_or(false);
    if (isLifelong(m_at.phase) && !event.merged && isLesser(event.penalty)) return;
    const bool staysLife = m_at.phase == Phase::Life && event.merged && event.merged->sentence == Sentence::Life;
    if (m_becameTerm || (isLifelong(m_at.phase) && !staysLife))
        return beyond(event, *discoveredLater(), Field::HistoryFinalOn, event.finalOn);
    const Term reduced = m_at.reduced;
    merge(event, Topic::MergedEarlier);
    m_at.reduced = reduced;
    voidReductions(confessed ? Anew::Confessed : Anew::Found);
}

const Row *Replay::discoveredLater() const
{
    Situation situation;
    situation.phase = m_at.phase;
    const Match match = m_rules.find(Topic::DiscoveredLater, situation);
    return match ? match.row : m_rules.only(Topic::DiscoveredLater);
}

void Replay::retrial(const HistoryEvent &event)
{
    if (!event.changed) return lack(event, Field::HistoryChanged, Topic::AnewRetrial);
    if (!*event.changed) return;
    if (!event.judgment) return lack(event, Field::HistoryJudgment, Topic::AnewRetrial);
    if (m_becameTerm || isLifelong(m_at.phase) || event.judgment->sentence == Sentence::Life ||
        event.judgment->sentence == Sentence::DeathReprieve)
        return beyond(event, *m_rules.only(Topic::AnewRetrial), Field::HistoryEffectiveOn, event.effectiveOn);
    begin(*event.judgment);
    m_at.judgmentPlace = placeOf(event, m_facts);
    m_at.standsSince = event.effectiveOn;
    voidReductions(Anew::Retrial);
}

void Replay::voidReductions(Anew anew)
{
    if (!m_at.reduced.isZero()) {
        m_at.anew = anew;
        m_at.voided = m_at.reduced;
    }
    m_at.reduced = {};
    m_at.last = nullptr;
}

void Replay::parole(const HistoryEvent &event)
{
    if (m_at.onParole) impossible(event, Field::HistoryFrom, dayOf(event));
    const auto end = currentEnd(m_at);
    if (end && event.until && *event.until > end->endsOn) impossible(event, Field::HistoryTo, *event.until);
    m_parole = &event;
    m_at.onParole = true;
    m_mergedSinceParole = false;
}

bool Replay::mayBeParoledAgain()
{
    bool confessed = false;
    for (const HistoryEvent &other : m_facts.history) {
        if (dayOf(other) < dayOf(*m_parole)) continue;
        if (other.kind == HistoryEvent::Kind::NewCrime) return false;
        if (other.kind != HistoryEvent::Kind::DiscoveredCrime) continue;
        if (!confessed) m_at.foundPlace = placeOf(other, m_facts);
        confessed |= other.confessed.value_or(false);
    }
    return confessed;
}

/** Parole that a crime ended has that crime's own event beside it, which merges the sentences. */
bool Replay::lacksItsCrime(const HistoryEvent &revocation) const
{
    using Kind = HistoryEvent::Kind;
    const bool isNew = revocation.reason == u"new_crime";
    if (!isNew && revocation.reason != u"discovered_crime") return false;
    return std::none_of(m_facts.history.begin(), m_facts.history.end(), [&](const HistoryEvent &other) {
        return other.kind == (isNew ? Kind::NewCrime : Kind::DiscoveredCrime) && dayOf(other) >= dayOf(*m_parole);
    });
}

void Replay::paroleRevoked(const HistoryEvent &event)
{
    if (!m_parole) return impossible(event, Field::HistoryOn, dayOf(event));
    if (lacksItsCrime(event))
        missing(m_reasons, m_rules.only(event.reason == u"new_crime" ? Topic::MergedNew : Topic::MergedEarlier),
                Field::History);
    // A crime committed on parole may come to light later; all else must fall within the probation (刑法第八十六条).
    const bool within = event.reason == u"discovered_crime" || event.reason == u"violation";
    if (within && event.on && m_parole->until && *event.on > *m_parole->until)
        Note(m_reasons, nullptr, Outcome::Invalid)
            .fact(Field::HistoryTo, *m_parole->until, placeOf(*m_parole, m_facts))
            .fact(Field::HistoryOn, *event.on, placeOf(event, m_facts));
    m_at.onParole = false;
    m_at.readmitted = true;
    m_at.againAllowed = mayBeParoledAgain();
    m_at.startFrom = event.readmittedOn;
    m_at.startField = Field::HistoryReadmittedOn;
    m_at.startPlace = placeOf(event, m_facts);
    m_at.startOtherwise.reset();
    m_at.standsSince = std::max(m_at.standsSince, event.readmittedOn);
    if (!event.readmittedOn) return lack(event, Field::HistoryReadmittedOn, Topic::Resumed);
    if (m_mergedSinceParole) return;
    Note(m_reasons, m_rules.only(Topic::Resumed), Outcome::Applies)
        .fact(Field::HistoryReadmittedOn, event.readmittedOn);
    const Date from = *dayOf(*m_parole);
    m_at.pauses.append({from, static_cast<int>((*event.readmittedOn - from).count())});
}

}  // namespace remit
