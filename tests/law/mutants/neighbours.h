#pragma once
#include "base/sentenceend.h"
#include "records/facts.h"

#include <random>

namespace remit::testing {

/**
 * Makes facts that differ from an example's in a few places: another day, category, merit, crime, duty or event. They
 * need not be free of contradictions; the law answers those too. The same for the same seed.
 */
class Neighbours
{
public:
    Neighbours(std::vector<Facts> examples, unsigned seed) : m_examples(std::move(examples)), m_engine(seed) {}

    Facts next()
    {
        Facts facts = m_examples[static_cast<std::size_t>(below(int(m_examples.size())))];
        for (int n = below(5); n > 0; --n) change(facts);
        return facts;
    }

private:
    int below(int end) { return std::uniform_int_distribution<int>(0, end - 1)(m_engine); }
    bool oneIn(int n) { return below(n) == 0; }

    Date someDay(int from, int to) { return *makeDate(from + below(to - from + 1), 1 + below(12), 1 + below(28)); }
    Date near(int year, int month, int day) { return *makeDate(year, month, day) + std::chrono::days(below(3) - 1); }
    /** Terms crowd around the years that the articles name. */
    Term someTerm()
    {
        return oneIn(2) ? termOfMonths(12 * (1 + below(15)) + below(3) - 1) : termOfMonths(1 + below(300));
    }

    void change(Facts &facts)
    {
        switch (below(9)) {
            case 0:
                return time(facts);
            case 1:
                return performance(facts);
            case 2:
                return sentence(facts);
            case 3:
                return crimes(facts);
            case 4:
                return property(facts.property, facts.asOf);
            case 5:
                return history(facts);
            case 6:
                return person(facts);
            default:
                return category(facts);
        }
    }

    void time(Facts &facts)
    {
        if (oneIn(3))
            facts.judgment.judgedOn = near(2015, 11, 1);
        else if (oneIn(2) || !facts.asOf)
            facts.asOf = oneIn(2) ? near(2019, 6, 1) : oneIn(2) ? near(2024, 5, 1) : someDay(2017, 2030);
        else
            facts.asOf = *facts.asOf + std::chrono::days(below(2000) - 700);
    }

    void performance(Facts &facts)
    {
        static const QStringList codes{u"guilt_denied"_qs,   u"rules_broken"_qs,        u"education_refused"_qs,
                                       u"labour_refused"_qs, u"restitution_refused"_qs, u"influence_used"_qs,
                                       u"not_own_hand"_qs,   u"false_papers"_qs,        u"assessment_unexplained"_qs,
                                       u"sanctioned"_qs};
        facts.performance.repentance = !oneIn(3);
        facts.performance.merit = static_cast<Merit>(below(3));
        if (oneIn(4)) facts.performance.deniedBecause = QStringList{codes[below(int(codes.size()))]};
        facts.parole = {oneIn(5), !oneIn(3)};
    }

    void sentence(Facts &facts)
    {
        JudgmentFacts &j = facts.judgment;
        if (oneIn(4)) j.suspended = j.suspended != true;
        if (oneIn(4)) j.commutationRestricted = j.commutationRestricted != true;
        if (oneIn(6)) j.lifeWithoutCommutation = j.lifeWithoutCommutation != true;
        if (oneIn(4)) j.sentence = static_cast<Sentence>(below(5));
        if (oneIn(3)) return;
        j.term = someTerm();
        if (j.termStartsOn) j.termEndsOn = sentenceEnd(*j.termStartsOn, *j.term).endsOn;
    }

    void crimes(Facts &facts)
    {
        static const QStringList names{u"盗窃罪"_qs, u"抢劫罪"_qs, u"故意杀人罪"_qs, u"强奸罪"_qs, u"受贿罪"_qs};
        if (facts.crimes.empty() || oneIn(3))
            facts.crimes.push_back({names[below(5)], Sentence::FixedTerm, someTerm(), true, oneIn(4)});
        CrimeFacts &crime = facts.crimes[static_cast<std::size_t>(below(int(facts.crimes.size())))];
        if (oneIn(2)) crime.name = names[below(5)];
        if (oneIn(2)) crime.term = someTerm();
        if (oneIn(3)) crime.committedOn = near(2011, 5, 1);
        if (oneIn(4)) crime.sentence = static_cast<Sentence>(below(5));
        if (oneIn(4)) crime.term.reset();
    }

    void property(PropertyFacts &p, std::optional<Date> asOf)
    {
        p.exists = true;
        p.able = oneIn(2);
        p.performed = static_cast<Performed>(below(3));
        if (asOf) p.performedOn = *asOf - std::chrono::days(below(400));
        p.evasion.reset();
        if (oneIn(3)) p.evasion = Evasion{static_cast<Evasion::Kind>(below(6)), std::nullopt};
        if (p.evasion && asOf && oneIn(2)) p.evasion->endedOn = *asOf - std::chrono::days(below(400));
        p.items.clear();
        for (int n = below(3); n > 0; --n)
            p.items.push_back({static_cast<PropertyItem::Kind>(below(5)), static_cast<Performed>(below(3)), oneIn(4),
                               oneIn(4), oneIn(4), oneIn(4), oneIn(4)});
    }

    void history(Facts &facts)
    {
        if (!facts.asOf) return;
        HistoryEvent event;
        event.kind = static_cast<HistoryEvent::Kind>(oneIn(2) ? 0 : below(6));
        const Date day = *facts.asOf - std::chrono::days(30 + below(1200));
        event.reportedOn = day - std::chrono::days(30);
        event.ruledOn = event.finalOn = event.effectiveOn = event.from = event.on = day;
        event.servedOn = event.readmittedOn = day + std::chrono::days(5);
        event.penalty = static_cast<Sentence>(below(5));
        event.intentional = !oneIn(4);
        event.duringReprieve = oneIn(4);
        event.confessed = oneIn(2);
        if (oneIn(2)) event.reduction = termOfMonths(1 + below(24));
        if (!event.reduction) event.to = becomes();
        if (oneIn(2)) event.merged = SentenceState{Sentence::FixedTerm, someTerm(), day};
        event.changed = oneIn(2);
        if (oneIn(3)) facts.history.clear();
        facts.history.push_back(event);
    }

    SentenceState becomes()
    {
        if (oneIn(3)) return {Sentence::Life, std::nullopt, std::nullopt};
        return {Sentence::FixedTerm, termOfMonths(228 + below(73)), std::nullopt};
    }

    void person(Facts &facts)
    {
        static constexpr int ages[] = {18, 65, 80};
        if (facts.asOf)
            facts.person.birthDate = addMonths(*facts.asOf, -12 * ages[below(3)]) + std::chrono::days(below(3) - 1);
        facts.person.identityKnown = !oneIn(4);
        facts.conditions = {oneIn(3), oneIn(3), oneIn(2)};
    }

    void category(Facts &facts)
    {
        const auto one = static_cast<Category>(below(9));
        if (oneIn(3)) facts.categories.clear();
        if (std::find(facts.categories.begin(), facts.categories.end(), one) == facts.categories.end())
            facts.categories.push_back(one);
    }

    std::vector<Facts> m_examples;
    std::mt19937 m_engine;
};

}  // namespace remit::testing
