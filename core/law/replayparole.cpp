#include "law/remaining.h"
#include "law/replay.h"

#include <algorithm>

namespace remit {

using Kind = HistoryEvent::Kind;
using std::chrono::days;

namespace {

/** Why parole falls (刑法第八十六条). */
bool isNewCrime(const HistoryEvent &revocation) { return revocation.reason == u"new_crime"; }
bool isFoundCrime(const HistoryEvent &revocation) { return revocation.reason == u"discovered_crime"; }
bool isViolation(const HistoryEvent &revocation) { return revocation.reason == u"violation"; }

}  // namespace

void Replay::findParoles(const QVarLengthArray<const HistoryEvent *, 16> &events)
{
    std::optional<Date> from;
    for (const HistoryEvent *event : events) {
        if (event->kind == Kind::Parole) from = dayOf(*event);
        if (event->kind != Kind::ParoleRevoked || !from || event->readmittedOn < from) continue;
        m_paroles.append({*from, static_cast<int>((*event->readmittedOn - *from).count())});
        from.reset();
    }
}

void Replay::parole(const HistoryEvent &event)
{
    if (m_at.onParole) impossible(event, event.from ? Field::HistoryFrom : Field::HistoryRuledOn, dayOf(event));
    if (!event.from) lack(event, Field::HistoryFrom, Topic::OnParole);
    if (event.from && event.until) checkProbation(event);
    m_parole = &event;
    m_at.onParole = true;
    m_mergedSinceParole = false;
}

void Replay::checkProbation(const HistoryEvent &event)
{
    const Match life = m_rules.find(Topic::ParoleProbation, situationOfPhase());
    auto ends = possibleEnds(m_at);
    if (isLifelong(m_at.phase) && life) {
        const SentenceEnd end = sentenceEnd(*event.from, life->value);
        ends = std::pair(end.otherwise, end.endsOn);
    }
    // Each commutation may have been taken off by either way of counting months.
    const days later = m_at.reduced.isZero() ? days(0) : monthEnds;
    if (!ends || (*event.until <= ends->second + later && *event.until + monthEnds >= ends->first)) return;
    Note(m_reasons, m_rules.only(Topic::ParoleUntil), Outcome::Invalid)
        .fact(Field::HistoryTo, *event.until, placeOf(event, m_facts))
        .result(Field::EndsOn, ends->second);
}

Situation Replay::situationOfPhase() const
{
    Situation situation;
    situation.phase = m_at.phase;
    return situation;
}

Replay::ParoleAgain Replay::paroleAgainAfter(const HistoryEvent &revocation) const
{
    if (isViolation(revocation) || isNewCrime(revocation)) return {};
    const auto said = [](const HistoryEvent &found) {
        return std::pair(found.confessed.value_or(false), dayOf(found));
    };
    const HistoryEvent *deciding = nullptr;
    for (const HistoryEvent &other : m_facts.history) {
        if (!endedParole(other, revocation)) continue;
        if (other.kind == Kind::NewCrime) return {};
        if (!deciding || said(other) < said(*deciding)) deciding = &other;
    }
    return deciding ? ParoleAgain{said(*deciding).first, placeOf(*deciding, m_facts)} : ParoleAgain{};
}

bool Replay::endedParole(const HistoryEvent &crime, const HistoryEvent &revocation) const
{
    if (crime.kind != Kind::NewCrime && crime.kind != Kind::DiscoveredCrime) return false;
    const auto until = std::max(revocation.on, revocation.readmittedOn);
    return dayOf(crime) >= dayOf(*m_parole) && (!until || dayOf(crime) <= until);
}

bool Replay::hasCrimeFor(const HistoryEvent &revocation, std::optional<Kind> kind) const
{
    return std::any_of(m_facts.history.begin(), m_facts.history.end(), [&](const HistoryEvent &other) {
        return endedParole(other, revocation) && (!kind || other.kind == *kind);
    });
}

void Replay::askForCrime(const HistoryEvent &revocation, Kind kind, Topic topic)
{
    if (hasCrimeFor(revocation, kind)) return;
    const auto late = std::find_if(m_facts.history.begin(), m_facts.history.end(), [&](const HistoryEvent &other) {
        return other.kind == kind && dayOf(other) > dayOf(revocation);
    });
    if (late == m_facts.history.end()) return missing(m_reasons, m_rules.only(topic), Field::History);
    beyond(*late, *m_rules.only(topic), Field::HistoryFinalOn, late->finalOn);
}

void Replay::checkRevocation(const HistoryEvent &event)
{
    const int place = placeOf(event, m_facts);
    if (!event.on) lack(event, Field::HistoryOn, Topic::Resumed);
    if (!isNewCrime(event) && !isFoundCrime(event) && !isViolation(event) && !hasCrimeFor(event, {}))
        Note(m_reasons, m_rules.only(Topic::ParoleAgain), Outcome::Unsupported)
            .fact(Field::HistoryReason, event.reason.isEmpty() ? Value() : Value(Word::Unknown), place);
    if (isNewCrime(event)) askForCrime(event, Kind::NewCrime, Topic::MergedNew);
    if (isFoundCrime(event)) askForCrime(event, Kind::DiscoveredCrime, Topic::MergedEarlier);
    // A crime committed on parole may come to light later; all else must fall within the probation (刑法第八十六条).
    if (isNewCrime(event) || hasCrimeFor(event, Kind::NewCrime)) return;
    if (!m_parole->until) return lack(*m_parole, Field::HistoryTo, Topic::ParoleOver);
    if (event.on && *event.on > *m_parole->until)
        Note(m_reasons, m_rules.only(Topic::ParoleOver), Outcome::Invalid)
            .fact(Field::HistoryOn, *event.on, place)
            .result(Field::EndsOn, *m_parole->until);
}

void Replay::paroleRevoked(const HistoryEvent &event)
{
    if (!m_parole) return impossible(event, event.on ? Field::HistoryOn : Field::HistoryReadmittedOn, dayOf(event));
    checkRevocation(event);
    m_at.onParole = false;
    // One revocation that bars parole bars it for good (第三十条).
    if (const ParoleAgain again = paroleAgainAfter(event); m_at.againAllowed != false) {
        m_at.againAllowed = again.allowed;
        m_at.foundPlace = again.found;
    }
    m_readmitted = {event.readmittedOn, Field::HistoryReadmittedOn, placeOf(event, m_facts)};
    m_at.start = m_readmitted;
    m_at.startOtherwise.reset();
    m_at.standsSince = std::max(m_at.standsSince, event.readmittedOn);
    const Date from = *dayOf(*m_parole);
    m_parole = nullptr;
    if (!event.readmittedOn) return lack(event, Field::HistoryReadmittedOn, Topic::Resumed);
    const TimeOnParole away{from, static_cast<int>((*event.readmittedOn - from).count())};
    // What a term merged since leaves of that time countParole has said; only what was served before it counts on.
    if (m_mergedSinceParole && isWithinTerm(m_at, away)) return;
    if (!m_mergedSinceParole)
        Note(m_reasons, m_rules.only(Topic::Resumed), Outcome::Applies)
            .fact(Field::HistoryReadmittedOn, event.readmittedOn, placeOf(event, m_facts));
    m_at.pauses.append(away);
}

}  // namespace remit
