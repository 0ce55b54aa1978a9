#include "law/suppositions.h"

#include "base/sentenceend.h"
#include "law/latercrimes.h"
#include "law/situation.h"
#include "law/table.h"

#include <algorithm>

namespace remit {

using std::chrono::days;
using std::chrono::years;

namespace {

Date yearsBefore(Date day, int count)
{
    const std::chrono::year_month_day then = std::chrono::year_month_day(day) - years(count);
    return then.ok() ? Date(then) : Date(then.year() / then.month() / std::chrono::last);
}

/** The judgment that the supposed crimes are those of. */
const JudgmentFacts &judgmentOf(const Facts &facts)
{
    const auto judged = judgmentOfCrimes(facts);
    return judged ? *judged->judgment : facts.judgment;
}

/** What one crime's term may be (刑法第四十五条). */
const Row &rangeOfTerms(const LawInForce &rules)
{
    return *rules.find(Topic::SentenceRange, Situation(), static_cast<int>(Sentence::FixedTerm)).row;
}

/** The longest that one crime may have, and not more than the whole. */
Term longestTerm(const std::optional<Term> &whole, const LawInForce &rules)
{
    const Term most = rangeOfTerms(rules).upTo;
    return whole && shorter(*whole, most) ? *whole : most;
}

/** The same, where the whole is the longest that any judgment gave. */
Term longestTerm(const Facts &facts, const LawInForce &rules)
{
    const auto highest = highestPenalty(facts);
    return longestTerm(highest ? highest->term : judgmentOf(facts).term, rules);
}

/** The least there is, or as much as the other crimes leave of a merged term, which is not above the sum
 * (刑法第六十九条). */
Term shortestTerm(const Facts &facts, int place, const LawInForce &rules)
{
    const int least = rangeOfTerms(rules).value.wholeMonths();
    if (addsCrimes(facts)) return termOfMonths(least);
    const Term whole = judgmentOf(facts).term.value_or(Term{});
    int left = whole.wholeMonths() + (whole.days > 0);
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

/** A crime that was found later and lengthened the term by the least there is (刑法第七十条). */
void supposeFound(Facts &facts, const LawInForce &rules)
{
    const JudgmentFacts &j = facts.judgment;
    if (j.sentence != Sentence::FixedTerm || !j.term || !j.termStartsOn) return;
    HistoryEvent event;
    event.kind = HistoryEvent::Kind::DiscoveredCrime;
    event.finalOn = latestRuling(facts);
    event.penalty = Sentence::FixedTerm;
    event.confessed = true;
    const Term own = rangeOfTerms(rules).value, whole{0, j.term->wholeMonths() + own.wholeMonths(), j.term->days};
    event.merged = SentenceState{Sentence::FixedTerm, normalised(whole), j.termStartsOn,
                                 sentenceEnd(*j.termStartsOn, whole).endsOn};
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

void supposeBirth(Facts &facts, const Choice &choice)
{
    if (choice.value == 0) return supposeInfirm(facts, choice);
    Situation latest;
    latest.judgedOn = facts.asOf;
    std::vector<int> ages;
    choice.rules.each(Topic::PersonAge, latest, [&](const Row &row) { ages.push_back(row.count); });
    const Date day = facts.judgment.judgedOn.value_or(latestJudgment(facts, facts.judgment));
    const auto which = std::min(static_cast<std::size_t>(choice.value), ages.size()) - 1;
    facts.person.birthDate = yearsBefore(day, ages[which]);
}

Date latestBegin(const Facts &facts)
{
    Date latest = *facts.asOf;
    for (const HistoryEvent &event : facts.history)
        for (const auto &day : {event.reportedOn, event.ruledOn, event.from})
            latest = std::min(latest, day.value_or(latest));
    return latest;
}

void supposeDelivery(Facts &facts, const Choice &) { facts.judgment.deliveredOn = latestBegin(facts); }

void supposeRobbery(Facts &facts, const Choice &choice) { elementAt(facts.crimes, choice.place).name = u"抢劫罪"_qs; }

void supposeCrimes(Facts &facts, const Choice &choice)
{
    const JudgmentFacts &judgment = judgmentOf(facts);
    const Sentence sentence = judgment.sentence.value_or(Sentence::FixedTerm);
    const Term longest = longestTerm(judgment.term, choice.rules);
    // Life without commutation is decided for corruption alone, beside which there may be other crimes.
    const bool corrupt = judgment.lifeWithoutCommutation == true;
    const CrimeFacts other{corrupt ? u"受贿罪"_qs : u"盗窃罪"_qs, Sentence::FixedTerm, longest, true, false};
    CrimeFacts robbery{u"抢劫罪"_qs, sentence, judgment.term, true, false};
    if (sentence == Sentence::FixedTerm) robbery.term = longest;
    facts.crimes = {choice.value == 0 ? robbery : other, other};
    // More than twenty years takes thirty-five together (刑法第六十九条第一款), which two crimes cannot have.
    const Row &cap = *choice.rules.only(Topic::MergedCap);
    if (judgment.term && longer(*judgment.term, cap.upTo)) facts.crimes.push_back(other);
    if (choice.value == 0 && sentence != Sentence::FixedTerm && !corrupt) facts.crimes.pop_back();
}

void supposeLaterCrime(Facts &facts, const Choice &choice)
{
    facts.crimes.push_back({choice.value == 0 ? u"抢劫罪"_qs : u"盗窃罪"_qs, Sentence::FixedTerm,
                            longestTerm(facts, choice.rules), true, false});
}

void supposeLaterDay(Facts &facts, const Choice &)
{
    std::optional<Date> latest;
    for (const HistoryEvent &event : facts.history)
        if (event.kind == HistoryEvent::Kind::NewCrime) latest = std::max(latest, event.finalOn);
    std::vector<CrimeFacts *> later;
    for (CrimeFacts &crime : facts.crimes)
        if (mayBeLater(facts, crime)) later.push_back(&crime);
    for (CrimeFacts *crime : later) crime->committedOn = latest;
}

void supposeCrimeTerm(Facts &facts, const Choice &choice)
{
    CrimeFacts &crime = elementAt(facts.crimes, choice.place);
    crime.sentence = Sentence::FixedTerm;
    crime.term = choice.value == 0 ? longestTerm(facts, choice.rules) : shortestTerm(facts, choice.place, choice.rules);
}

void supposeCategory(Facts &facts, const Choice &choice)
{
    if (facts.openCategories >> choice.value & 1) facts.categories.push_back(static_cast<Category>(choice.value));
}

void supposeHistory(Facts &facts, const Choice &choice)
{
    if (choice.value == 1) return supposeServed(facts);
    if (choice.value == 2) return supposeFound(facts, choice.rules);
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

void supposeEvasion(Facts &facts, const Choice &choice)
{
    facts.property.evasion = Evasion{};
    if (choice.value == 1) facts.property.evasion->endedOn = *facts.asOf - days(1);
}

void supposeInfirm(Facts &facts, const Choice &)
{
    constexpr int old = 90;
    if (!facts.person.birthDate) facts.person.birthDate = yearsBefore(*facts.asOf, old);
    if (!facts.parole.dangerOfReoffending) facts.parole.dangerOfReoffending = false;
    ConditionFacts &conditions = facts.conditions;
    for (auto *condition : {&conditions.seriouslyIll, &conditions.disabled, &conditions.unableToWorkAndSelfCare})
        if (!*condition) *condition = true;
}

}  // namespace remit
