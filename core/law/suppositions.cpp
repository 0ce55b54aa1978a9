#include "law/suppositions.h"

#include "base/sentenceend.h"
#include "law/latercrimes.h"
#include "law/situation.h"

#include <algorithm>
#include <array>

namespace remit {

using std::chrono::days;
using std::chrono::years;

namespace {

Date yearsBefore(Date day, int count)
{
    const std::chrono::year_month_day then = std::chrono::year_month_day(day) - years(count);
    return then.ok() ? Date(then) : Date(then.year() / then.month() / std::chrono::last);
}

/** Of one crime fifteen years, and not more than the judgment's. */
Term longestTerm(const std::optional<Term> &whole)
{
    constexpr Term most{15, 0, 0};
    return whole && shorter(*whole, most) ? *whole : most;
}

/** Six months, or as much as the other crimes leave of a merged term, which is not above the sum (刑法第六十九条). */
Term shortestTerm(const Facts &facts, int place)
{
    constexpr int least = 6;
    int left = facts.judgment.term.value_or(Term{}).wholeMonths() + (facts.judgment.term.value_or(Term{}).days > 0);
    for (std::size_t i = 0; i < facts.crimes.size(); ++i)
        if (int(i) + 1 != place) left -= facts.crimes[i].term.value_or(Term{}).wholeMonths();
    const bool othersKnown = std::all_of(facts.crimes.begin(), facts.crimes.end(), [&](const CrimeFacts &one) {
        return one.term || &one == &facts.crimes[static_cast<std::size_t>(place - 1)];
    });
    return termOfMonths(othersKnown ? std::max(least, left) : least);
}

/** As many whole months off as end the sentence before the day; nothing where its end is not known. */
std::optional<Term> allLeft(const JudgmentFacts &judgment, Date day)
{
    if (!judgment.term || !judgment.termStartsOn) return std::nullopt;
    const int whole = judgment.term->wholeMonths();
    for (int months = 1; months < whole; ++months)
        if (sentenceEnd(*judgment.termStartsOn, {0, whole - months, judgment.term->days}).endsOn < day)
            return termOfMonths(months);
    return std::nullopt;
}

/** The day before the report, or where the sentence was over before that, the last on which a month could be taken off.
 */
Date latestRuling(const Facts &facts)
{
    const JudgmentFacts &j = facts.judgment;
    const Date before = *facts.asOf - days(1);
    if (!j.term || !j.termStartsOn || j.term->wholeMonths() < 2) return before;
    return std::min(before, sentenceEnd(*j.termStartsOn, {0, j.term->wholeMonths() - 1, j.term->days}).endsOn);
}

/** A ruling after which the sentence is over by the report day: as early as there can be one. */
void supposeServed(Facts &facts)
{
    const auto reduction = allLeft(facts.judgment, *facts.asOf);
    if (!reduction) return;
    HistoryEvent event;
    event.ruledOn = std::max(facts.judgment.effectiveOn, facts.judgment.deliveredOn).value_or(*facts.asOf - days(1));
    event.reportedOn = event.servedOn = event.ruledOn;
    event.reduction = reduction;
    facts.history.push_back(event);
}

}  // namespace

Date latestJudgment(const Facts &facts, const JudgmentFacts &judgment)
{
    Date latest = *facts.asOf;
    for (const auto &day : {judgment.effectiveOn, judgment.deliveredOn})
        latest = std::min(latest, day.value_or(latest));
    return latest;
}

void supposeBirth(Facts &facts, int place, int value)
{
    if (value == 0) return supposeInfirm(facts, place, value);
    static constexpr std::array ages{16, 14, 12};
    const Date day = facts.judgment.judgedOn.value_or(latestJudgment(facts, facts.judgment));
    facts.person.birthDate = yearsBefore(day, ages[static_cast<std::size_t>(value - 1)]);
}

void supposeDelivery(Facts &facts, int, int)
{
    Date latest = *facts.asOf;
    for (const HistoryEvent &event : facts.history)
        for (const auto &day : {event.reportedOn, event.ruledOn, event.from})
            latest = std::min(latest, day.value_or(latest));
    facts.judgment.deliveredOn = latest;
}

void supposeRobbery(Facts &facts, int place, int) { elementAt(facts.crimes, place).name = u"抢劫罪"_qs; }

void supposeCrimes(Facts &facts, int, int value)
{
    const JudgmentFacts &judgment = facts.judgment;
    const Sentence sentence = judgment.sentence.value_or(Sentence::FixedTerm);
    // Life without commutation is decided for corruption alone, beside which there may be other crimes.
    const bool corrupt = judgment.lifeWithoutCommutation == true;
    const CrimeFacts other{corrupt ? u"受贿罪"_qs : u"盗窃罪"_qs, Sentence::FixedTerm, longestTerm(judgment.term), true,
                           false};
    CrimeFacts robbery{u"抢劫罪"_qs, sentence, judgment.term, true, false};
    if (sentence == Sentence::FixedTerm) robbery.term = other.term;
    facts.crimes = {value == 0 ? robbery : other, other};
    // A merged term above twenty years needs thirty-five years together (刑法第六十九条第一款).
    if (longer(judgment.term.value_or(Term{}), Term{20, 0, 0})) facts.crimes.push_back(other);
    if (value == 0 && sentence != Sentence::FixedTerm && !corrupt) facts.crimes.pop_back();
}

void supposeLaterCrime(Facts &facts, int, int value)
{
    CrimeFacts crime{value == 0 ? u"抢劫罪"_qs : u"盗窃罪"_qs, Sentence::FixedTerm, longestTerm(facts.judgment.term),
                     true, false};
    for (const HistoryEvent &event : facts.history)
        if (event.merged && longer(longestTerm(event.merged->term), *crime.term))
            crime.term = longestTerm(event.merged->term);
    facts.crimes.push_back(crime);
}

void supposeLaterDay(Facts &facts, int, int)
{
    std::optional<Date> latest;
    for (const HistoryEvent &event : facts.history)
        if (event.kind == HistoryEvent::Kind::NewCrime) latest = std::max(latest, event.finalOn);
    std::vector<CrimeFacts *> later;
    for (CrimeFacts &crime : facts.crimes)
        if (mayBeLater(facts, crime)) later.push_back(&crime);
    for (CrimeFacts *crime : later) crime->committedOn = latest;
}

void supposeCrimeTerm(Facts &facts, int place, int value)
{
    CrimeFacts &crime = elementAt(facts.crimes, place);
    crime.sentence = Sentence::FixedTerm;
    crime.term = value == 0 ? longestTerm(facts.judgment.term) : shortestTerm(facts, place);
}

void supposeCategory(Facts &facts, int, int value)
{
    if (facts.openCategories >> value & 1) facts.categories.push_back(static_cast<Category>(value));
}

void supposeHistory(Facts &facts, int, int value)
{
    if (value == 1) return supposeServed(facts);
    HistoryEvent event;
    event.reportedOn = event.ruledOn = event.servedOn = latestRuling(facts);
    switch (facts.judgment.sentence.value_or(Sentence::FixedTerm)) {
        case Sentence::DeathReprieve:
            event.to = SentenceState{Sentence::Life, {}, {}};
            break;
        case Sentence::Life:
            event.to = SentenceState{Sentence::FixedTerm, Term{22, 0, 0}, {}};
            break;
        default:
            event.reduction = Term{0, 1, 0};
    }
    facts.history.push_back(event);
}

void supposeEvasion(Facts &facts, int, int value)
{
    facts.property.evasion = Evasion{};
    if (value == 1) facts.property.evasion->endedOn = *facts.asOf - days(1);
}

void supposeInfirm(Facts &facts, int, int)
{
    constexpr int old = 90;
    if (!facts.person.birthDate) facts.person.birthDate = yearsBefore(*facts.asOf, old);
    if (!facts.parole.dangerOfReoffending) facts.parole.dangerOfReoffending = false;
    ConditionFacts &conditions = facts.conditions;
    for (auto *condition : {&conditions.seriouslyIll, &conditions.disabled, &conditions.unableToWorkAndSelfCare})
        if (!*condition) *condition = true;
}

}  // namespace remit
