#include "law/latercrimes.h"

#include "law/contradictions.h"
#include "law/standing.h"
#include "law/term.h"

#include <algorithm>
#include <array>

namespace remit {

namespace {

using Kind = HistoryEvent::Kind;

/** A crime of a later judgment that may be of weight: what is punished by less than a term bars nothing. */
bool isLaterCrime(const HistoryEvent &event)
{
    const bool lesser = event.penalty == Sentence::CriminalDetention || event.penalty == Sentence::PublicSurveillance;
    return (event.kind == Kind::NewCrime || event.kind == Kind::DiscoveredCrime) && !lesser;
}

bool changesJudgment(const HistoryEvent &event) { return event.kind == Kind::Retrial && event.changed != false; }

bool addsCrime(const HistoryEvent &event)
{
    return event.kind == Kind::NewCrime || event.kind == Kind::DiscoveredCrime;
}

int monthsOf(const Term &term) { return term.wholeMonths() + (term.days > 0); }

/** Whether fewer crimes are listed with that penalty, or without any, than were punished so later, and one of the first
 * judgment where it came to that. */
bool lacksPenalty(const Facts &facts, Sentence penalty)
{
    const auto later = std::count_if(facts.history.begin(), facts.history.end(), [&](const HistoryEvent &event) {
        return isLaterCrime(event) && event.penalty == penalty;
    });
    const auto listed = std::count_if(facts.crimes.begin(), facts.crimes.end(), [&](const CrimeFacts &crime) {
        return !crime.sentence || crime.sentence == penalty;
    });
    const auto judged = judgmentOfCrimes(facts);
    const bool ofFirst = judged && judged->judgment->sentence == penalty;
    return later && later + ofFirst > listed;
}

/** Whether the stated terms are too few for the merged one, or for the first judgment without the shortest `later`. */
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
        return isLaterCrime(event) && event.merged && event.merged->term && event.merged->term->wholeMonths() > all;
    });
}

/** Whether the length of a crime is what nobody stated. */
bool hasOpenTerm(const CrimeFacts &crime)
{
    return !crime.term && crime.sentence.value_or(Sentence::FixedTerm) == Sentence::FixedTerm;
}

/** What the judgment came to; nothing where it does not say. */
std::optional<Highest> givenBy(const HistoryEvent &event)
{
    if (event.merged) return Highest{event.merged->sentence, event.merged->term, 0};
    if (event.judgment && event.judgment->sentence) return Highest{*event.judgment->sentence, event.judgment->term, 0};
    if (isLifelong(event.penalty)) return Highest{*event.penalty, {}, 0};
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
    const auto later = std::count_if(facts.history.begin(), facts.history.end(), &isLaterCrime);
    if (!later) return false;
    if (static_cast<std::ptrdiff_t>(facts.crimes.size()) <= later) return true;
    for (const Sentence penalty : {Sentence::FixedTerm, Sentence::Life, Sentence::DeathReprieve})
        if (lacksPenalty(facts, penalty)) return true;
    const bool open = std::any_of(facts.crimes.begin(), facts.crimes.end(), &hasOpenTerm);
    return !open && tooShort(facts, later);
}

bool termsTellLaterCrime(const Facts &facts)
{
    const auto later = std::count_if(facts.history.begin(), facts.history.end(), &isLaterCrime);
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
    if (!facts.judgment.sentence) return std::nullopt;
    Highest highest{*facts.judgment.sentence, facts.judgment.term, 0};
    for (const HistoryEvent &event : facts.history) {
        if (!addsCrime(event) && !changesJudgment(event)) continue;
        auto given = givenBy(event);
        if (!given && isLifelong(highest.sentence)) continue;
        if (!given) return std::nullopt;
        given->place = placeOf(event, facts);
        const int more = gravityOf(given->sentence) - gravityOf(highest.sentence);
        const bool terms = more == 0 && !isLifelong(given->sentence);
        if (terms && (!given->term || !highest.term)) return std::nullopt;
        if (more > 0 || (terms && longer(*given->term, *highest.term))) highest = *given;
    }
    return highest;
}

}  // namespace remit
