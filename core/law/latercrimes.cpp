#include "law/latercrimes.h"

#include "law/standing.h"
#include "law/term.h"

#include <algorithm>
#include <array>

namespace remit {

namespace {

using Kind = HistoryEvent::Kind;

bool changesJudgment(const HistoryEvent &event) { return event.kind == Kind::Retrial && event.changed != false; }

bool addsCrime(const HistoryEvent &event)
{
    return event.kind == Kind::NewCrime || event.kind == Kind::DiscoveredCrime;
}

/** What is punished by less than a term bars nothing. */
bool addsCrimeOfWeight(const HistoryEvent &event)
{
    const bool lesser = event.penalty == Sentence::CriminalDetention || event.penalty == Sentence::PublicSurveillance;
    return addsCrime(event) && !lesser;
}

std::ptrdiff_t countLater(const Facts &facts)
{
    return std::count_if(facts.history.begin(), facts.history.end(), &addsCrimeOfWeight);
}

int monthsOf(const Term &term) { return term.wholeMonths() + (term.days > 0); }

/** Whether fewer crimes are listed with that penalty, or without any, than were punished so later, and one of the first
 * judgment where it came to that. */
bool lacksPenalty(const Facts &facts, Sentence penalty)
{
    const auto later = std::count_if(facts.history.begin(), facts.history.end(), [&](const HistoryEvent &event) {
        return addsCrimeOfWeight(event) && event.penalty == penalty;
    });
    const auto listed = std::count_if(facts.crimes.begin(), facts.crimes.end(), [&](const CrimeFacts &crime) {
        return !crime.sentence || crime.sentence == penalty;
    });
    const auto judged = judgmentOfCrimes(facts);
    const bool ofFirst = judged && judged->judgment->sentence == penalty;
    return later && later + ofFirst > listed;
}

/**
 * Whether the stated terms are too few: all of them together for the merged one, or what is left without as many of the
 * shortest as were judged later for the judgment before (of 12, 9 and 3 years with one found later, 12 and 9).
 */
bool tooShort(const Facts &facts, std::ptrdiff_t later)
{
    std::vector<int> months;
    for (const CrimeFacts &crime : facts.crimes) {
        if (isLifelong(crime.sentence)) return false;
        // A fixed term takes in detention, and surveillance is served after it (刑法第六十九条第二款).
        if (crime.sentence && crime.sentence != Sentence::FixedTerm) continue;
        months.push_back(monthsOf(crime.term.value_or(Term{})));
    }
    std::sort(months.begin(), months.end(), std::greater<>());
    int first = 0, all = 0;
    for (std::size_t i = 0; i < months.size(); ++i) {
        all += months[i];
        if (static_cast<std::ptrdiff_t>(months.size() - i) > later) first += months[i];
    }
    const auto judged = judgmentOfCrimes(facts);
    const bool ofTerm = judged && judged->judgment->sentence == Sentence::FixedTerm && judged->judgment->term;
    if (ofTerm && monthsOf(*judged->judgment->term) > first) return true;
    return std::any_of(facts.history.begin(), facts.history.end(), [&](const HistoryEvent &event) {
        return addsCrimeOfWeight(event) && event.merged && event.merged->term &&
               event.merged->term->wholeMonths() > all;
    });
}

/** Whether the length of a crime is what nobody stated. */
bool hasOpenTerm(const CrimeFacts &crime)
{
    return !crime.term && crime.sentence.value_or(Sentence::FixedTerm) == Sentence::FixedTerm;
}

/** What the later judgment came to; nothing where it does not say. */
std::optional<Highest> givenBy(const HistoryEvent &event, int place)
{
    if (event.merged)
        return Highest{event.merged->sentence, event.merged->term, place, Field::HistoryMerged, Field::HistoryMerged};
    if (isLifelong(event.penalty))
        return Highest{*event.penalty, {}, place, Field::HistoryPenalty, Field::HistoryPenalty};
    return std::nullopt;
}

}  // namespace

bool addsCrimes(const Facts &facts) { return std::any_of(facts.history.begin(), facts.history.end(), &addsCrime); }

std::optional<PlacedJudgment> judgmentOfCrimes(const Facts &facts)
{
    PlacedJudgment judged{&facts.judgment, 0};
    std::optional<Date> since;
    for (const HistoryEvent &event : facts.history) {
        if (!changesJudgment(event)) continue;
        if (!event.judgment || !event.effectiveOn) return std::nullopt;
        if (since && *event.effectiveOn < *since) continue;
        since = event.effectiveOn;
        judged = {&*event.judgment, placeOf(event, facts)};
    }
    return judged;
}

bool lacksLaterCrime(const Facts &facts)
{
    const std::ptrdiff_t later = countLater(facts);
    if (!later) return false;
    if (static_cast<std::ptrdiff_t>(facts.crimes.size()) <= later) return true;
    for (const Sentence penalty : {Sentence::FixedTerm, Sentence::Life, Sentence::DeathReprieve})
        if (lacksPenalty(facts, penalty)) return true;
    const bool open = std::any_of(facts.crimes.begin(), facts.crimes.end(), &hasOpenTerm);
    return !open && tooShort(facts, later);
}

bool termsTellLaterCrime(const Facts &facts)
{
    const std::ptrdiff_t later = countLater(facts);
    const bool open = std::any_of(facts.crimes.begin(), facts.crimes.end(), &hasOpenTerm);
    return later && open && tooShort(facts, later);
}

bool mayBeLater(const Facts &facts, const CrimeFacts &crime)
{
    if (crime.committedOn || !isLifelong(facts.judgment.sentence)) return false;
    return std::any_of(facts.history.begin(), facts.history.end(), [&](const HistoryEvent &event) {
        return event.kind == Kind::NewCrime && event.merged && !isLifelong(event.merged->sentence) &&
               (!event.penalty || !crime.sentence || event.penalty == crime.sentence);
    });
}

int gravityOf(Sentence sentence)
{
    static constexpr std::array order{Sentence::PublicSurveillance, Sentence::CriminalDetention, Sentence::FixedTerm,
                                      Sentence::Life, Sentence::DeathReprieve};
    return static_cast<int>(std::find(order.begin(), order.end(), sentence) - order.begin());
}

std::optional<Highest> highestPenalty(const Facts &facts)
{
    const auto judged = judgmentOfCrimes(facts);
    if (!judged || !judged->judgment->sentence) return std::nullopt;
    Highest highest{*judged->judgment->sentence, judged->judgment->term, judged->place};
    for (const HistoryEvent &event : facts.history) {
        if (!addsCrime(event)) continue;
        const auto given = givenBy(event, placeOf(event, facts));
        if (!given && isLifelong(highest.sentence)) continue;
        if (!given) return std::nullopt;
        const int more = gravityOf(given->sentence) - gravityOf(highest.sentence);
        const bool terms = more == 0 && !isLifelong(given->sentence);
        if (terms && (!given->term || !highest.term)) return std::nullopt;
        if (more > 0 || (terms && longer(*given->term, *highest.term))) highest = *given;
    }
    return highest;
}

}  // namespace remit
