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

/** Whether a retrial changed the first judgment, whose crimes are then those of the new one. */
bool retried(const Facts &facts)
{
    return std::any_of(facts.history.begin(), facts.history.end(),
                       [](const HistoryEvent &event) { return event.kind == Kind::Retrial && event.changed != false; });
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
    const bool ofFirst = facts.judgment.sentence == penalty && !retried(facts);
    return later && later + ofFirst > listed;
}

/** Whether the listed terms are too few for the merged one, or for the first judgment without the shortest `later`. */
bool tooShort(const Facts &facts, std::ptrdiff_t later)
{
    std::vector<int> months;
    for (const CrimeFacts &crime : facts.crimes) {
        if (isLifelong(crime.sentence)) return false;
        // A fixed term takes in detention, and surveillance is served after it (刑法第六十九条第二款).
        if (crime.sentence && crime.sentence != Sentence::FixedTerm) continue;
        // What is not stated is asked for itself, and may be anything until then.
        if (!crime.term) return true;
        months.push_back(monthsOf(*crime.term));
    }
    std::sort(months.begin(), months.end(), std::greater<>());
    int first = 0, all = 0;
    for (std::size_t i = 0; i < months.size(); ++i) {
        all += months[i];
        if (static_cast<std::ptrdiff_t>(months.size() - i) > later) first += months[i];
    }
    const bool ofTerm = facts.judgment.sentence == Sentence::FixedTerm && facts.judgment.term && !retried(facts);
    if (ofTerm && monthsOf(*facts.judgment.term) > first) return true;
    return std::any_of(facts.history.begin(), facts.history.end(), [&](const HistoryEvent &event) {
        return isLaterCrime(event) && event.merged && event.merged->term && event.merged->term->wholeMonths() > all;
    });
}

bool changesSentence(const HistoryEvent &event)
{
    const bool changed = event.kind == Kind::Retrial && event.changed != false;
    return event.kind == Kind::NewCrime || event.kind == Kind::DiscoveredCrime || changed;
}

/** What the judgment came to; nothing where it does not say. */
std::optional<Highest> givenBy(const HistoryEvent &event)
{
    if (event.merged) return Highest{event.merged->sentence, event.merged->term, 0};
    if (event.judgment && event.judgment->sentence) return Highest{*event.judgment->sentence, event.judgment->term, 0};
    if (event.kind != Kind::Retrial && isLifelong(event.penalty)) return Highest{*event.penalty, {}, 0};
    return std::nullopt;
}

}  // namespace

bool mergedLater(const Facts &facts)
{
    return std::any_of(facts.history.begin(), facts.history.end(), &changesSentence);
}

bool lacksLaterCrime(const Facts &facts)
{
    const auto later = std::count_if(facts.history.begin(), facts.history.end(), &isLaterCrime);
    if (!later) return false;
    if (static_cast<std::ptrdiff_t>(facts.crimes.size()) <= later) return true;
    for (const Sentence penalty : {Sentence::FixedTerm, Sentence::Life, Sentence::DeathReprieve})
        if (lacksPenalty(facts, penalty)) return true;
    return tooShort(facts, later);
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
        if (!changesSentence(event)) continue;
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
