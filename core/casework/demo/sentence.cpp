#include "casework/demo/subject.h"

#include <algorithm>

namespace remit::demo {

namespace {

Sentence chooseKind(Chance &chance)
{
    const int roll = chance.below(1000);
    if (roll < 875) return Sentence::FixedTerm;
    if (roll < 945) return Sentence::Life;
    if (roll < 985) return Sentence::DeathReprieve;
    return roll < 993 ? Sentence::CriminalDetention : Sentence::PublicSurveillance;
}

bool allows(const DemoCrime &crime, Sentence kind) { return std::ranges::find(crime.kinds, kind) != crime.kinds.end(); }

const DemoCrime *chooseCrime(Chance &chance, const Lists &lists, Sentence kind, const Subject &subject)
{
    std::vector<std::pair<int, const DemoCrime *>> fitting;
    int total = 0;
    for (const DemoCrime &crime : lists.crimes) {
        const bool taken = std::ranges::find(subject.crimes, &crime) != subject.crimes.end();
        // What is done by negligence seldom stands beside another crime.
        const bool alone = !crime.intentional && !subject.crimes.empty();
        if (taken || alone || !allows(crime, kind)) continue;
        fitting.emplace_back(crime.weight, &crime);
        total += crime.weight;
    }
    int left = chance.below(total);
    for (const auto &[weight, crime] : fitting)
        if ((left -= weight) < 0) return crime;
    return fitting.back().second;
}

/** Whole months below a year, else years with at most halves and quarters, as judgments like them. */
int chooseMonths(Chance &chance, const DemoCrime &crime)
{
    const int months = std::min(chance.between(crime.least, crime.most), chance.between(crime.least, crime.most) + 18);
    if (months <= 12) return months;
    const int step = chance.permille(650) ? 6 : 3;
    return std::clamp(months / step * step, crime.least, crime.most);
}

void addCrime(Subject &subject, Chance &chance, const DemoCrime *crime, Sentence kind)
{
    CrimeFacts facts;
    facts.name = crime->name;
    facts.sentence = kind;
    if (kind == Sentence::PublicSurveillance)
        facts.term = termOfMonths(chance.between(3, 24));
    else if (kind == Sentence::FixedTerm || kind == Sentence::CriminalDetention)
        facts.term = termOfMonths(chooseMonths(chance, *crime));
    facts.intentional = crime->intentional;
    subject.crimes.push_back(crime);
    subject.inmate.crimes.push_back(facts);
}

/** 刑法第六十九条: between the longest and the sum, at most twenty years, twenty-five from a sum of thirty-five on. */
Term mergedTerm(Chance &chance, const std::vector<CrimeFacts> &crimes)
{
    int longest = 0;
    int sum = 0;
    for (const CrimeFacts &crime : crimes) {
        longest = std::max(longest, crime.term->wholeMonths());
        sum += crime.term->wholeMonths();
    }
    if (crimes.size() == 1) return termOfMonths(sum);
    const int most = std::min(sum, sum >= 35 * 12 ? 25 * 12 : 20 * 12);
    const int merged = longest + (most - longest) * chance.between(30, 90) / 100;
    return termOfMonths(std::max(longest, merged / 3 * 3));
}

void mark(std::vector<Category> &categories, Category category)
{
    if (std::ranges::find(categories, category) == categories.end()) categories.push_back(category);
}

void markCategories(Subject &subject, Chance &chance)
{
    std::vector<Category> &categories = subject.inmate.categories;
    subject.inmate.openCategories = 0;
    const auto has = [&](bool DemoCrime::*trait) {
        return std::ranges::any_of(subject.crimes, [&](const DemoCrime *crime) { return crime->*trait; });
    };
    for (const DemoCrime *crime : subject.crimes)
        for (const Category category : crime->categories) mark(categories, category);
    const bool fit = has(&DemoCrime::intentional) && !has(&DemoCrime::bribery) &&
                     subject.inmate.judgment.sentence != Sentence::PublicSurveillance;
    if (fit && chance.permille(130)) mark(categories, Category::Recidivist);
    if (has(&DemoCrime::drug) && chance.permille(120)) mark(categories, Category::DrugRecidivist);
    if (has(&DemoCrime::drug) && chance.permille(30)) mark(categories, Category::DrugRingLeader);
    const bool organised = std::ranges::find(categories, Category::OrganisedCrime) != categories.end();
    for (std::size_t i = 0; i < subject.crimes.size(); ++i)
        subject.inmate.crimes[i].organisedViolence = organised && subject.crimes[i]->violent;
}

/** What only the judgment of a reprieve may add, and political rights. */
void markRestrictions(Subject &subject, Chance &chance)
{
    JudgmentFacts &judgment = subject.inmate.judgment;
    const auto &categories = subject.inmate.categories;
    const bool violent = std::ranges::any_of(subject.crimes, &DemoCrime::violent);
    judgment.commutationRestricted = judgment.lifeWithoutCommutation = false;
    if (judgment.sentence == Sentence::DeathReprieve) {
        const bool recidivist = std::ranges::find(categories, Category::Recidivist) != categories.end();
        judgment.commutationRestricted = (violent || recidivist) && chance.permille(300);
        judgment.lifeWithoutCommutation = subject.crimes.front()->bribery && chance.permille(150);
    }
    judgment.suspended = false;
    judgment.politicalRights = {PoliticalRights::Kind::None, {}};
    if (judgment.sentence == Sentence::Life || judgment.sentence == Sentence::DeathReprieve)
        judgment.politicalRights = {PoliticalRights::Kind::Life, {}};
    else if (judgment.sentence == Sentence::FixedTerm && chance.permille(violent ? 800 : 350))
        judgment.politicalRights = {PoliticalRights::Kind::Term, Term{chance.between(1, 5), 0, 0}};
}

}  // namespace

void makeSentence(Subject &subject, Chance &chance, const Lists &lists)
{
    const Sentence kind = chooseKind(chance);
    addCrime(subject, chance, chooseCrime(chance, lists, kind, subject), kind);
    const bool several = kind != Sentence::CriminalDetention && kind != Sentence::PublicSurveillance;
    for (int more = several && chance.permille(220) ? chance.between(1, 2) : 0; more > 0; --more)
        addCrime(subject, chance, chooseCrime(chance, lists, Sentence::FixedTerm, subject), Sentence::FixedTerm);
    JudgmentFacts &judgment = subject.inmate.judgment;
    judgment.sentence = kind;
    if (kind != Sentence::Life && kind != Sentence::DeathReprieve)
        judgment.term = mergedTerm(chance, subject.inmate.crimes);
    markCategories(subject, chance);
    markRestrictions(subject, chance);
}

}  // namespace remit::demo
