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

void Replay::parole(const HistoryEvent &event)
{
    if (m_at.onParole) impossible(event, Field::HistoryFrom, dayOf(event));
    if (!event.from) lack(event, Field::HistoryFrom, Topic::OnParole);
    if (event.from && event.until) checkProbation(event);
    m_parole = &event;
    m_at.onParole = true;
    m_mergedSinceParole = false;
}

void Replay::checkProbation(const HistoryEvent &event)
{
    const Row *row = m_rules.only(Topic::ParoleUntil);
    const Match life = m_rules.find(Topic::ParoleProbation, situationOfPhase());
    std::optional<SentenceEnd> end = currentEnd(m_at);
    if (isLifelong(m_at.phase) && life) end = sentenceEnd(*event.from, life->value);
    if (!end) return;
    const bool byRecord = m_at.reduced.isZero() && m_at.recordedEnd;
    const Date last = byRecord ? std::max(end->endsOn, *m_at.recordedEnd) : end->endsOn;
    const Date first = byRecord ? std::min(end->otherwise, *m_at.recordedEnd) : end->otherwise;
    if (*event.until <= last && *event.until + monthEnds >= first) return;
    Note(m_reasons, row, Outcome::Invalid)
        .fact(Field::HistoryTo, *event.until, placeOf(event, m_facts))
        .result(Field::EndsOn, end->endsOn);
}

Situation Replay::situationOfPhase() const
{
    Situation situation;
    situation.phase = m_at.phase;
    return situation;
}

bool Replay::mayBeParoledAgain()
{
    const auto said = [](const HistoryEvent &found) {
        return std::pair(found.confessed.value_or(false), dayOf(found));
    };
    const HistoryEvent *deciding = nullptr;
    m_at.foundPlace = 0;
    for (const HistoryEvent &other : m_facts.history) {
        if (dayOf(other) < dayOf(*m_parole)) continue;
        if (other.kind == Kind::NewCrime) return false;
        if (other.kind != Kind::DiscoveredCrime) continue;
        if (!deciding || said(other) < said(*deciding)) deciding = &other;
    }
    if (!deciding) return false;
    m_at.foundPlace = placeOf(*deciding, m_facts);
    return said(*deciding).first;
}

bool Replay::crimeSinceParole(std::optional<Kind> kind) const
{
    return std::any_of(m_facts.history.begin(), m_facts.history.end(), [&](const HistoryEvent &other) {
        const bool crime = other.kind == Kind::NewCrime || other.kind == Kind::DiscoveredCrime;
        return (kind ? other.kind == *kind : crime) && dayOf(other) >= dayOf(*m_parole);
    });
}

void Replay::checkRevocation(const HistoryEvent &event)
{
    const int place = placeOf(event, m_facts);
    if (!event.on) lack(event, Field::HistoryOn, Topic::Resumed);
    if (!isNewCrime(event) && !isFoundCrime(event) && !isViolation(event) && !crimeSinceParole({}))
        Note(m_reasons, m_rules.only(Topic::ParoleAgain), Outcome::Unsupported)
            .fact(Field::HistoryReason, event.reason.isEmpty() ? Value() : Value(Word::Unknown), place);
    if (isNewCrime(event) && !crimeSinceParole(Kind::NewCrime))
        missing(m_reasons, m_rules.only(Topic::MergedNew), Field::History);
    if (isFoundCrime(event) && !crimeSinceParole(Kind::DiscoveredCrime))
        missing(m_reasons, m_rules.only(Topic::MergedEarlier), Field::History);
    // A crime committed on parole may come to light later; all else must fall within the probation (刑法第八十六条).
    if (isNewCrime(event) || crimeSinceParole(Kind::NewCrime)) return;
    if (!m_parole->until) return lack(*m_parole, Field::HistoryTo, Topic::ParoleOver);
    if (event.on && *event.on > *m_parole->until)
        Note(m_reasons, m_rules.only(Topic::ParoleOver), Outcome::Invalid)
            .fact(Field::HistoryOn, *event.on, place)
            .result(Field::EndsOn, *m_parole->until);
}

void Replay::paroleRevoked(const HistoryEvent &event)
{
    if (!m_parole) return impossible(event, Field::HistoryOn, dayOf(event));
    checkRevocation(event);
    m_at.onParole = false;
    m_at.readmitted = true;
    m_at.againAllowed = mayBeParoledAgain();
    m_at.start = {event.readmittedOn, Field::HistoryReadmittedOn, placeOf(event, m_facts)};
    m_at.startOtherwise.reset();
    m_at.standsSince = std::max(m_at.standsSince, event.readmittedOn);
    const Date from = *dayOf(*m_parole);
    m_parole = nullptr;
    if (!event.readmittedOn) return lack(event, Field::HistoryReadmittedOn, Topic::Resumed);
    if (m_mergedSinceParole) return;
    Note(m_reasons, m_rules.only(Topic::Resumed), Outcome::Applies)
        .fact(Field::HistoryReadmittedOn, event.readmittedOn, placeOf(event, m_facts));
    m_at.pauses.append({from, static_cast<int>((*event.readmittedOn - from).count())});
}

}  // namespace remit
