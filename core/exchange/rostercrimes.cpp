#include "exchange/crimelist.h"
#include "exchange/rosterparts.h"
#include "exchange/values.h"
#include "records/factsjson.h"

#include <algorithm>

namespace remit {

namespace {

constexpr Date ninthAmendment = std::chrono::sys_days(std::chrono::year(2015) / 11 / 1);

/** Somebody has stated whether the category applies. */
void settle(Inmate &inmate, Category category)
{
    inmate.openCategories = static_cast<CategorySet>(inmate.openCategories & ~bit(category));
}

void addCategory(Inmate &inmate, const QString &code)
{
    const auto category = categoryFromCode(code);
    if (!category) return;
    settle(inmate, *category);
    if (std::ranges::find(inmate.categories, *category) == inmate.categories.end())
        inmate.categories.push_back(*category);
}

/** Whether the categories that follow from a crime's name alone apply, is settled where every name is known. */
void settleByNames(Inmate &inmate, bool allKnown, bool drugs, bool bribery)
{
    if (!allKnown) return;
    for (const Category category : {Category::OfficialDuty, Category::Financial, Category::OrganisedCrime,
                                    Category::StateSecurity, Category::Terrorism})
        settle(inmate, category);
    if (!drugs)
        for (const Category category : {Category::DrugRingLeader, Category::DrugRecidivist}) settle(inmate, category);
    const auto &judgedOn = inmate.judgment.judgedOn;
    if (!bribery || (judgedOn && *judgedOn < ninthAmendment)) settle(inmate, Category::Corruption2019);
}

/** Columns such as 累犯; a no against what the crime's name says is a contradiction for people to settle. */
void readCategoryColumns(RowReader &row, Inmate &inmate)
{
    static const QStringList codes = {u"recidivist"_qs,     u"drug_recidivist"_qs, u"drug_ring_leader"_qs,
                                      u"official_duty"_qs,  u"financial"_qs,       u"organised_crime"_qs,
                                      u"state_security"_qs, u"terrorism"_qs,       u"corruption_2019"_qs};
    for (const QString &code : codes) {
        const auto stated = row.read(code, &readYesNo);
        if (!stated) continue;
        const auto category = categoryFromCode(code);
        const bool named = category && std::ranges::find(inmate.categories, *category) != inmate.categories.end();
        if (*stated)
            addCategory(inmate, code);
        else if (category)
            settle(inmate, *category);
        if (!*stated && named) row.warn(code, u"import.category.contradicts"_qs);
    }
}

/** 法释〔2019〕6号 asks for facts that no name shows (state functionary, day of judgment), so it is only noted. */
void noteCorruption(RowReader &row, const Inmate &inmate)
{
    const bool stated = !row.blank(u"corruption_2019"_qs);
    const bool earlier = inmate.judgment.judgedOn && *inmate.judgment.judgedOn < ninthAmendment;
    if (!stated && !earlier) row.note(u"crime"_qs, u"import.corruption.confirm"_qs);
}

/** Of one crime the sentence is the judgment's; what stands behind its name cannot be another one. */
void checkOnlySentence(RowReader &row, const Inmate &inmate)
{
    const JudgmentFacts &judgment = inmate.judgment;
    const CrimeFacts &crime = inmate.crimes.front();
    if (judgment.sentence && crime.sentence && (crime.sentence != judgment.sentence || crime.term != judgment.term))
        row.error(u"crime"_qs, u"import.sentence.kinds"_qs);
}

}  // namespace

void readCrimes(RowReader &row, Inmate &inmate)
{
    const QString field = u"crime"_qs;
    const auto violence = row.read(u"organised_violence"_qs, &readYesNo);
    const QString text = row.text(field);
    const auto written = text.isEmpty()
                             ? std::nullopt
                             : row.read(field, [&](const QString &) { return readCrimeList(text, row.words()); });
    bool bribery = false;
    bool drugs = false;
    bool allKnown = written && !written->empty();
    for (const WrittenCrime &each : written.value_or(std::vector<WrittenCrime>())) {
        CrimeFacts crime;
        crime.name = each.name;
        crime.organisedViolence = violence;
        if (each.sentence) crime.sentence = each.sentence->sentence;
        if (each.sentence) crime.term = each.sentence->term;
        inmate.crimes.push_back(crime);
        if (each.known.isEmpty()) row.note(field, u"import.crime.unknown"_qs, {{u"crime"_qs, each.name}});
        for (const QString &code : row.words().crimes.value(each.known)) addCategory(inmate, code);
        allKnown = allKnown && !each.known.isEmpty();
        drugs = drugs || each.name.contains(u'毒');
        bribery = bribery || row.words().bribery.contains(each.known);
    }
    if (inmate.crimes.size() == 1) checkOnlySentence(row, inmate);
    settleByNames(inmate, allKnown, drugs, bribery);
    readCategoryColumns(row, inmate);
    if (bribery) noteCorruption(row, inmate);
}

}  // namespace remit
