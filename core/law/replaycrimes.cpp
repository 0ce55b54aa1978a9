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
    // Life takes in a lesser penalty without a word of what the two make together (刑法第六十九条).
    if (isLifelong(m_at.phase) && !event.merged && isLesser(event.penalty)) return startAfterMerger(event);
    if (event.merged && m_at.last && event.intentional != false)
        Note(m_reasons, m_rules.only(Topic::Merged), Outcome::Applies)
            .fact(Field::HistoryFinalOn, event.finalOn, placeOf(event, m_facts));
    merge(event, Topic::MergedNew);
}

void Replay::wait(const HistoryEvent &event)
{
    if (!event.intentional) return lack(event, Field::HistoryIntentional, Topic::Wait);
    if (!*event.intentional) return;
    if (event.duringReprieve == true) {
        m_at.waiting.append({m_rules.only(Topic::WaitReprieve), lifeAfterReprieve(), placeOf(event, m_facts)});
        return;
    }
    if (!event.penalty) return lack(event, Field::HistoryPenalty, Topic::Wait);
    const Match row = m_rules.find(Topic::Wait, Situation(), static_cast<int>(*event.penalty));
    const int place = placeOf(event, m_facts);
    if (row) m_at.waiting.append({row.row, {event.finalOn, Field::HistoryFinalOn, place}, place});
}

void Replay::merge(const HistoryEvent &event, Topic topic)
{
    m_at.merged = true;
    if (m_becameTerm) ++m_at.crimesSinceTerm;
    m_merger = &event;
    if (!event.merged) {
        m_mergedSinceParole = true;
        m_at.term.reset();
        m_at.termStarts = {{}, Field::HistoryMergedStart, placeOf(event, m_facts)};
        return lack(event, Field::HistoryMerged, topic);
    }
    const SentenceState &merged = *event.merged;
    if (isLifelong(m_at.phase) && merged.sentence == Sentence::Life) return startAfterMerger(event);
    // The reprieve runs anew, which its recorded end tells.
    if (m_at.phase == Phase::Reprieve && merged.sentence == Sentence::DeathReprieve) return;
    if (isLifelong(m_at.phase)) return impossible(event, Field::HistoryMerged, wordOf(merged.sentence));
    if (merged.sentence != Sentence::FixedTerm || m_at.phase == Phase::CriminalDetention ||
        m_at.phase == Phase::PublicSurveillance)
        return beyond(event, *m_rules.only(topic), Field::HistoryMerged, wordOf(merged.sentence));
    if (topic == Topic::MergedNew) checkLeft(event);
    Note(m_reasons, m_rules.only(topic), Outcome::Applies)
        .fact(Field::HistoryFinalOn, event.finalOn, placeOf(event, m_facts));
    if (m_at.judgment->suspended == true) revokeSuspension(event);
    if (topic == Topic::MergedEarlier) {
        checkWhole(event);
        checkServed(event);
    }
    m_mergedSinceParole = true;
    m_at.term = merged.term;
    m_at.termStarts = {merged.termStartsOn, Field::HistoryMergedStart, placeOf(event, m_facts)};
    m_at.recordedEnd = statedEnd(event);
    m_at.reduced = {};
    dropPausesInTerm(m_at);
    if (topic == Topic::MergedEarlier) countParole(event);
    startAfterMerger(event);
    if (!merged.term)
        lack(event, Field::HistoryMerged, topic);
    else if (!merged.termStartsOn)
        lack(event, Field::HistoryMergedStart, topic);
}

void Replay::startAfterMerger(const HistoryEvent &event)
{
    m_at.standsSince = std::max(m_at.standsSince, event.finalOn);
    const bool life = serving(Phase::Life, Phase::ReprieveLife);
    if (life && event.finalOn) m_at.lifeAnew = StatedDay{event.finalOn, Field::HistoryFinalOn, placeOf(event, m_facts)};
    const bool waits = m_at.phase == Phase::FixedTerm || life;
    if (!waits || !event.finalOn || (m_at.start.day && *event.finalOn <= *m_at.start.day)) return;
    // However often sentences are merged, the other reading counts from the first start.
    if (!m_at.startOtherwise && m_at.start.day) m_at.startOtherwise = m_at.start;
    m_at.start = {event.finalOn, Field::HistoryFinalOn, placeOf(event, m_facts)};
}

void Replay::revokeSuspension(const HistoryEvent &event)
{
    m_at.suspensionRevoked = true;
    Note(m_reasons, m_rules.only(Topic::SuspensionRevoked), Outcome::Applies)
        .fact(Field::HistoryFinalOn, event.finalOn, placeOf(event, m_facts));
}

StatedDay Replay::statedEnd(const HistoryEvent &event) const
{
    for (const HistoryEvent &other : m_facts.history)
        if (isSameMerger(event, other) && other.merged->termEndsOn)
            return {other.merged->termEndsOn, Field::HistoryMergedEnd, placeOf(other, m_facts)};
    return {{}, Field::HistoryMergedEnd, placeOf(event, m_facts)};
}

void Replay::checkWhole(const HistoryEvent &event)
{
    const auto &merged = event.merged->term;
    if (!merged || !m_at.term || !shorter(*merged, *m_at.term)) return;
    const bool ofJudgment = m_at.termStarts.field == Field::TermStartsOn;
    Note(m_reasons, m_rules.only(Topic::MergedEarlier), Outcome::Invalid)
        .fact(Field::HistoryMerged, *merged, placeOf(event, m_facts))
        .fact(ofJudgment ? Field::SentenceTerm : Field::HistoryMerged, *m_at.term, m_at.termStarts.place);
}

void Replay::checkServed(const HistoryEvent &event)
{
    const auto &start = event.merged->termStartsOn;
    const auto &before = m_at.termStarts.day;
    if (!start || !before || m_at.judgment->suspended == true) return;
    // Custody that was credited to the first sentence is credited to the merged one only by an earlier first day.
    const auto credit = creditTaken(m_at);
    const bool uncredited = credit.count() && *start > *before - credit;
    if (uncredited || *start > *before)
        beyond(event, *m_rules.only(Topic::MergedEarlier), Field::HistoryMergedStart, *start);
}

TimeOnParole Replay::timeOnParole(const HistoryEvent &event) const
{
    TimeOnParole away;
    for (const TimeOnParole &parole : m_paroles) {
        if (parole.from < *m_at.termStarts.day || parole.from >= *dayOf(event)) continue;
        if (!away.days) away.from = parole.from;
        away.days += parole.days;
    }
    return away;
}

void Replay::countParole(const HistoryEvent &event)
{
    const TimeOnParole away = m_at.termStarts.day ? timeOnParole(event) : TimeOnParole{};
    if (!away.days) return;
    const StatedDay recorded = m_at.recordedEnd;
    if (!recorded.day) return lack(event, recorded.field, Topic::ParoleMerged);
    if (!m_at.term) return;
    const SentenceEnd whole = sentenceEnd(*m_at.termStarts.day, *m_at.term);
    const int later = static_cast<int>((*recorded.day - whole.endsOn).count());
    const bool tooLate = later > away.days;
    Note note(m_reasons, m_rules.only(Topic::ParoleMerged), tooLate ? Outcome::Invalid : Outcome::Applies);
    note.fact(recorded.field, *recorded.day, recorded.place);
    if (tooLate) {
        note.result(Field::EndsOn, whole.endsOn + std::chrono::days(away.days));
        return;
    }
    const bool allCounts = later <= 0 || recorded.day == whole.otherwise;
    note.result(Field::PausedDays, allCounts ? 0 : later);
    if (allCounts) return;
    m_at.pauses.append({away.from, later});
    m_at.recordedEnd.day.reset();
}

void Replay::checkLeft(const HistoryEvent &event)
{
    using std::chrono::days;
    const SentenceState &merged = *event.merged;
    if (!m_at.term || !m_at.termStarts.day || !merged.term || !merged.termStartsOn) return;
    if (m_at.judgment->suspended != false) return;
    // Two crimes of one judgment are told with the same sentence.
    if (m_at.standsSince == event.finalOn && m_at.term == merged.term && m_at.termStarts.day == merged.termStartsOn)
        return;
    if (*merged.termStartsOn <= *m_at.termStarts.day)
        return impossible(event, Field::HistoryMergedStart, *merged.termStartsOn);
    const SentenceEnd before = sentenceEnd(*m_at.termStarts.day, *m_at.term);
    Date left = std::min(before.otherwise, m_at.recordedEnd.day.value_or(before.otherwise)) + pausedInTerm(m_at);
    // Time on parole that falls does not count as served.
    if (m_at.onParole) left += std::max(days(0), *merged.termStartsOn - *dayOf(*m_parole));
    if (sentenceEnd(*merged.termStartsOn, *merged.term).endsOn + monthEnds < left)
        Note(m_reasons, m_rules.only(Topic::MergedLeft), Outcome::Invalid)
            .fact(Field::HistoryMerged, *merged.term, placeOf(event, m_facts))
            .result(Field::EndsOn, left);
}

void Replay::discoveredCrime(const HistoryEvent &event)
{
    if (!event.confessed) lack(event, Field::HistoryConfessed, Topic::AnewConfessed);
    const bool confessed = event.confessed.value_or(false);
    if (isLifelong(m_at.phase) && !event.merged && isLesser(event.penalty)) return startAfterMerger(event);
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
    const Row &row = *m_rules.only(Topic::AnewRetrial);
    if (m_becameTerm || isLifelong(m_at.phase) || !isLesser(event.judgment->sentence.value_or(Sentence::FixedTerm)))
        return beyond(event, row, Field::HistoryEffectiveOn, event.effectiveOn);
    // No fact tells how a retrial ends parole, nor whether its judgment is the whole of what was merged before.
    if (m_at.onParole) return beyond(*m_parole, row, Field::HistoryFrom, m_parole->from);
    if (m_merger) return beyond(*m_merger, row, Field::HistoryFinalOn, m_merger->finalOn);
    m_at.judgmentPlace = placeOf(event, m_facts);
    begin(*event.judgment);
    startFromReadmission();
    dropPausesInTerm(m_at);
    countParole(event);
    m_at.standsSince = std::max(m_at.standsSince, event.effectiveOn);
    voidReductions(Anew::Retrial);
}

void Replay::startFromReadmission()
{
    if (!m_readmitted.day || (m_at.start.day && *m_at.start.day > *m_readmitted.day)) return;
    m_at.start = m_readmitted;
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

}  // namespace remit
