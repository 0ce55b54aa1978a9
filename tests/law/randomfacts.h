#pragma once
#include "base/sentenceend.h"
#include "records/facts.h"

#include <random>

namespace remit::testing {

/** Makes facts of every sentence, category and history that are free of contradictions; the same for the same seed.
 */
class RandomFacts
{
public:
    explicit RandomFacts(unsigned seed) : m_engine(seed) {}

    Facts next()
    {
        Facts facts;
        facts.id = QString::number(++m_count);
        facts.person.birthDate = day(1940, 1993);
        facts.person.identityKnown = !oneIn(40);
        judgment(facts);
        crimes(facts);
        for (int i = 0; i < 9; ++i)
            if (oneIn(15)) facts.categories.push_back(static_cast<Category>(i));
        facts.openCategories = 0;
        marks(facts);
        facts.historyStated = true;
        Date last = *facts.judgment.deliveredOn;
        if (lifelong(facts)) become(facts, last);
        if (facts.judgment.sentence == Sentence::FixedTerm) judgedAgain(facts, last);
        if (!lifelong(facts) || !facts.history.empty()) reductions(facts, last);
        facts.asOf = std::max(last, *makeDate(oneIn(2) ? 2017 : 2024, 5, 1)) + std::chrono::days(below(1500));
        property(facts);
        facts.performance.repentance = !oneIn(8);
        facts.performance.merit = static_cast<Merit>(oneIn(3) ? 1 + below(2) : 0);
        facts.performance.deniedBecause.emplace();
        facts.conditions = {oneIn(20), oneIn(20), oneIn(10)};
        facts.parole = {oneIn(10), !oneIn(3)};
        return facts;
    }

    int below(int end) { return std::uniform_int_distribution<int>(0, end - 1)(m_engine); }
    bool oneIn(int n) { return below(n) == 0; }
    std::mt19937 &engine() { return m_engine; }

private:
    Date day(int from, int to) { return *makeDate(from + below(to - from + 1), 1 + below(12), 1 + below(28)); }

    static bool lifelong(const Facts &facts)
    {
        return facts.judgment.sentence == Sentence::Life || facts.judgment.sentence == Sentence::DeathReprieve;
    }

    void judgment(Facts &facts)
    {
        JudgmentFacts &j = facts.judgment;
        j.sentence = oneIn(3) ? static_cast<Sentence>(below(5)) : Sentence::FixedTerm;
        j.custodyFrom = day(2012, 2019);
        j.termStartsOn = oneIn(4) ? *j.custodyFrom + std::chrono::days(below(31)) : j.custodyFrom;
        j.judgedOn = *j.termStartsOn + std::chrono::days(60 + below(300));
        j.effectiveOn = *j.judgedOn + std::chrono::days(10 + below(60));
        j.deliveredOn = *j.effectiveOn + std::chrono::days(below(60));
        if (j.sentence == Sentence::FixedTerm)
            j.term = oneIn(3) ? Term{1 + below(25), 0, 0} : termOfMonths(18 + below(282));
        if (j.sentence == Sentence::CriminalDetention) j.term = termOfMonths(1 + below(12));
        if (j.sentence == Sentence::PublicSurveillance) j.term = termOfMonths(3 + below(34));
        if (j.term) j.termEndsOn = sentenceEnd(*j.termStartsOn, *j.term).endsOn;
        j.suspended = j.commutationRestricted = j.lifeWithoutCommutation = false;
        j.politicalRights.kind =
            lifelong(facts) ? PoliticalRights::Kind::Life : static_cast<PoliticalRights::Kind>(below(2));
        if (j.sentence != Sentence::DeathReprieve) return;
        j.reprieveEndedOn = sentenceEnd(*j.effectiveOn, {2, 0, 0}).endsOn;
        j.commutationRestricted = oneIn(4);
        j.lifeWithoutCommutation = j.commutationRestricted == false && oneIn(10);
    }

    void crimes(Facts &facts)
    {
        static const QStringList names{u"盗窃罪"_qs, u"抢劫罪"_qs, u"诈骗罪"_qs, u"故意杀人罪"_qs, u"贩卖毒品罪"_qs};
        const JudgmentFacts &j = facts.judgment;
        const int total = j.term ? j.term->wholeMonths() : 0;
        const int longest = j.sentence == Sentence::FixedTerm           ? 15 * 12
                            : j.sentence == Sentence::CriminalDetention ? 6
                                                                        : 24;
        const int count = total > 20 * 12 ? 3 : total > longest || oneIn(4) ? 2 : 1;
        int left = total;
        for (int i = 0; i < count; ++i) {
            CrimeFacts crime{names[below(5)], facts.judgment.sentence, facts.judgment.term, true, oneIn(30)};
            if (!lifelong(facts) && count > 1) crime.term = termOfMonths(partOf(total, left, longest));
            if (crime.term) left -= crime.term->wholeMonths();
            facts.crimes.push_back(crime);
        }
    }

    /** A crime that the judgment's marks are for (第五十条第二款、第三百八十三条第四款). */
    static void marks(Facts &facts)
    {
        JudgmentFacts &j = facts.judgment;
        if (j.commutationRestricted == true) facts.crimes.front().name = u"抢劫罪"_qs;
        if (j.lifeWithoutCommutation == true) {
            facts.crimes.front().name = u"受贿罪"_qs;
            facts.categories.push_back(Category::OfficialDuty);
        }
        if (*j.effectiveOn < *makeDate(2015, 11, 1)) j.lifeWithoutCommutation = false;
    }

    /** One crime's share of a merged term; together they reach it, and 35 years where it is above 20 (第六十九条). */
    int partOf(int total, int left, int longest)
    {
        if (longest < 5 * 12) return std::min(3, total);
        const int least = total > 20 * 12 ? 35 * 4 : std::clamp(left - longest, 6, longest);
        const int most = std::min(total, longest);
        // What the last crime has to reach, the ones before it have left.
        const int enough = left < total ? std::max(least, std::min(left, most)) : least;
        return enough + below(most - enough + 1);
    }

    /** Of some a retrial changed the term, or a crime was found later; the crimes are then all that count. */
    void judgedAgain(Facts &facts, Date &last)
    {
        const Date again = last + std::chrono::days(40 + below(400));
        if (sentenceEnd(*facts.judgment.termStartsOn, *facts.judgment.term).otherwise <= again) return;
        if (oneIn(6))
            retrial(facts, last, again);
        else if (oneIn(6))
            found(facts, last, again);
    }

    /** What was judged becomes what the retrial judged; the first judgment gave another term. */
    void retrial(Facts &facts, Date &last, Date effective)
    {
        JudgmentFacts &j = facts.judgment;
        const Term before = termOfMonths(18 + below(162));
        if (sentenceEnd(*j.termStartsOn, before).otherwise <= effective) return;
        HistoryEvent &event = facts.history.emplace_back();
        event.kind = HistoryEvent::Kind::Retrial;
        event.changed = true;
        event.effectiveOn = last = effective;
        event.judgment = j;
        event.judgment->judgedOn = effective - std::chrono::days(20);
        event.judgment->effectiveOn = effective;
        j.term = before;
        j.termEndsOn = sentenceEnd(*j.termStartsOn, before).endsOn;
    }

    /** A crime of before the judgment, merged with its term (第七十条). */
    void found(Facts &facts, Date &last, Date final)
    {
        const int months = facts.judgment.term->wholeMonths(), own = 6 + below(15 * 12 - 5);
        const int least = std::max(months, own), most = std::min(months + own, 20 * 12);
        if (most < least) return;
        HistoryEvent &event = facts.history.emplace_back();
        event.kind = HistoryEvent::Kind::DiscoveredCrime;
        event.finalOn = last = final;
        event.penalty = Sentence::FixedTerm;
        event.confessed = oneIn(2);
        const Term whole = termOfMonths(least + below(most - least + 1));
        const Date start = *facts.judgment.termStartsOn;
        event.merged = SentenceState{Sentence::FixedTerm, whole, start, sentenceEnd(start, whole).endsOn};
        facts.crimes.push_back(
            {oneIn(3) ? u"抢劫罪"_qs : u"盗窃罪"_qs, Sentence::FixedTerm, termOfMonths(own), true, false});
    }

    HistoryEvent &commutation(Facts &facts, Date &last)
    {
        HistoryEvent &event = facts.history.emplace_back();
        event.reportedOn = last + std::chrono::days(200 + below(600));
        event.ruledOn = *event.reportedOn + std::chrono::days(20 + below(40));
        event.servedOn = *event.ruledOn + std::chrono::days(1 + below(10));
        last = *event.servedOn;
        return event;
    }

    void become(Facts &facts, Date &last)
    {
        if (facts.judgment.sentence == Sentence::DeathReprieve) {
            last = *facts.judgment.reprieveEndedOn;
            if (oneIn(4)) return;
            commutation(facts, last).to = SentenceState{Sentence::Life, std::nullopt, std::nullopt};
            last = std::max(last, *facts.judgment.reprieveEndedOn);
        }
        if (oneIn(2)) return;
        const int least = facts.judgment.sentence == Sentence::Life ? 19 : 22;
        commutation(facts, last).to =
            SentenceState{Sentence::FixedTerm, termOfMonths(least * 12 + below(3 * 12 + 1)), std::nullopt};
    }

    /** The term that runs; of a sentence that became one, none that anything here depends on. */
    static std::optional<Term> runningTerm(const Facts &facts)
    {
        std::optional<Term> running = facts.judgment.term;
        for (const HistoryEvent &event : facts.history) {
            if (event.judgment) running = event.judgment->term;
            if (event.merged) running = event.merged->term;
        }
        return running;
    }

    void reductions(Facts &facts, Date &last)
    {
        const auto running = runningTerm(facts);
        const bool term = running || (facts.history.back().to && facts.history.back().to->term);
        if (!term) return;
        const int most = running ? running->wholeMonths() / 2 : 60;
        int taken = 0;
        for (int i = below(4); i > 0; --i) {
            const int months = 1 + below(12);
            if (taken + months > most) return;
            taken += months;
            HistoryEvent &event = commutation(facts, last);
            event.reduction = termOfMonths(months);
            if (running &&
                sentenceEnd(*facts.judgment.termStartsOn, termOfMonths(running->wholeMonths() - taken)).otherwise <
                    *event.ruledOn)
                return facts.history.pop_back();
            if (!oneIn(15)) continue;
            last = *event.servedOn + std::chrono::days(30);
            event.revokedOn = last;
        }
    }

    void property(Facts &facts)
    {
        PropertyFacts &p = facts.property;
        p.exists = !oneIn(3);
        if (!*p.exists) return;
        p.declaredFalsely = false;
        p.evasionStated = true;
        p.able = oneIn(3);
        p.performed = static_cast<Performed>(below(3));
        if (p.performed == Performed::Full) p.performedOn = *facts.asOf - std::chrono::days(below(400));
        if (oneIn(8)) p.evasion = Evasion{static_cast<Evasion::Kind>(below(6)), std::nullopt};
        if (p.evasion && oneIn(2)) p.evasion->endedOn = *facts.asOf - std::chrono::days(below(400));
    }

    std::mt19937 m_engine;
    int m_count = 0;
};

}  // namespace remit::testing
