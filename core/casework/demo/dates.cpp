#include "base/sentenceend.h"
#include "casework/demo/subject.h"

#include <algorithm>

namespace remit::demo {

namespace {

using std::chrono::days;

/** Days of the stages before delivery. */
struct Before {
    int custody;
    int effect;
    int delivery;
    int all() const { return custody + effect + delivery; }
};

Before chooseBefore(Chance &chance, int termDays)
{
    if (termDays < 200) return {chance.between(20, 30), 11, chance.between(3, 6)};
    return {std::min(chance.between(100, 480), termDays / 3), chance.between(11, 70), chance.between(6, 60)};
}

/** Days from the first day of custody to today: the term must still run, with room for what lies before delivery. */
int chooseElapsed(Chance &chance, const JudgmentFacts &judgment, const Before &before, int termDays)
{
    constexpr int year = 365;
    const int least = before.all() + 8;
    if (!judgment.term) return chance.between(least + 60, (judgment.sentence == Sentence::Life ? 14 : 16) * year);
    return chance.between(least, std::min(termDays * 9 / 10, 13 * year));
}

/** 法释〔2019〕6号: bribery by former state functionaries, judged after 1 November 2015. */
void markCorruption(Subject &subject)
{
    constexpr Date ninthAmendment = std::chrono::sys_days(std::chrono::year(2015) / 11 / 1);
    const bool bribery = std::ranges::any_of(subject.crimes, &DemoCrime::bribery);
    if (bribery && *subject.inmate.judgment.judgedOn >= ninthAmendment)
        subject.inmate.categories.push_back(Category::Corruption2019);
}

}  // namespace

void makeDates(Subject &subject, Chance &chance)
{
    JudgmentFacts &judgment = subject.inmate.judgment;
    const int termDays = judgment.term ? judgment.term->wholeMonths() * 30 : 0;
    const Before before = chooseBefore(chance, judgment.term ? termDays : 100000);
    const Date custody = subject.today - days(chooseElapsed(chance, judgment, before, termDays));
    judgment.custodyFrom = custody;
    judgment.judgedOn = custody + days(before.custody);
    judgment.effectiveOn = *judgment.judgedOn + days(before.effect);
    judgment.deliveredOn = *judgment.effectiveOn + days(before.delivery);
    subject.offenceOn = custody - days(chance.between(3, 500));
    if (judgment.term) {
        judgment.termStartsOn = custody;
        judgment.termEndsOn = sentenceEnd(custody, *judgment.term).endsOn;
    }
    // 刑法第四十一条: surveillance runs from its execution; these people were not in custody before.
    if (judgment.sentence == Sentence::PublicSurveillance) {
        judgment.custodyFrom.reset();
        judgment.termStartsOn = judgment.effectiveOn;
        judgment.termEndsOn = sentenceEnd(*judgment.effectiveOn, *judgment.term).endsOn;
    }
    if (judgment.sentence == Sentence::Life) judgment.lifeFromOn = judgment.effectiveOn;
    if (judgment.sentence == Sentence::DeathReprieve) {
        const Date ends = addMonths(*judgment.effectiveOn, 24);
        if (ends <= subject.today) judgment.reprieveEndedOn = judgment.lifeFromOn = ends;
    }
    markCorruption(subject);
}

}  // namespace remit::demo
