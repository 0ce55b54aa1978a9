#pragma once
#include "law/case.h"

namespace remit {

/** Collects facts that cannot stand together, each with the paths of the two that differ. */
class Contradictions
{
public:
    Contradictions(const Facts &facts, Date asOf, const LawInForce &rules, Reasons &reasons);

    void find();

private:
    using Day = std::optional<Date>;

    void person();
    void judgment(const JudgmentFacts &judgment);
    void sentence(const JudgmentFacts &judgment);
    /** The range of merged terms on the day of the judgment; the day of report where that is not known. */
    Match mergedRange(Sentence sentence, const Day &judged) const;
    /** A mark that the law knows for certain crimes only, and since a day (刑法第五十条第二款、第三百八十三条第四款).
     */
    void markedCrimes(const JudgmentFacts &judgment, Field mark, Topic topic);
    void politicalRights(const JudgmentFacts &judgment);
    void reprieve(const JudgmentFacts &judgment);
    /** An intentional crime in the reprieve begins it anew (刑法第五十条第一款): it cannot have led to life when the
     * first two years were over. */
    void countedOnce(const HistoryEvent &crime);
    /** Which sentences are suspended, and for how long (刑法第七十二至七十四条). */
    void suspension(const JudgmentFacts &judgment);
    void crime(const CrimeFacts &crime);
    /** A crime that by its name belongs to a strict category (第七条第一款) which is stated not to apply. */
    void category(const CrimeFacts &crime);
    /** No crime's own penalty is above the highest that any judgment gave (刑法第六十九条). */
    void highest(const CrimeFacts &crime);
    /** Nobody is a recidivist by negligent crimes (刑法第六十五条第一款). */
    void recidivist();
    /** Nobody answers for a crime below the age of responsibility (刑法第十七条), and was not younger when judged. */
    void age(const CrimeFacts &crime);
    /** The penalties of all crimes against that of the judgment (刑法第六十九条第一款). */
    void together();
    /** The terms of all crimes together against that of the judgment at that place. */
    void mergedTerm(Term term, int place);
    /** A crime's own term, or the longest of its kind. */
    Term ownTerm(const CrimeFacts &crime) const;
    void property();
    /** What cannot be said of property duties where there are none. */
    void noProperty(const PropertyFacts &property);
    /** The whole against its items. */
    void items(const PropertyFacts &property);
    void history();
    void event(const HistoryEvent &event);
    void commutation(const HistoryEvent &event);
    /** A crime committed or found after the judgment: its days and what it was merged into. */
    void laterCrime(const HistoryEvent &event);
    /** The sentence that a later judgment merged with what was being served (刑法第七十条、第七十一条). */
    void merged(const HistoryEvent &event);
    /** What life and a reprieve may become (第八至十一条; before 2017 the lowest that earlier rules knew). */
    void became(const HistoryEvent &event);
    /** What a ruling left of the probation of a suspended sentence (法释〔2016〕23号第十八条第二款). */
    void probationBecame(Term term);
    /** What a ruling left of deprived political rights (刑法第五十七条第二款；法释〔2016〕23号第十七条). */
    void rightsBecame(Term term);
    void ruledTwice(const HistoryEvent &event);
    void retrial(const JudgmentFacts &judged);
    /** A retrial takes effect after the judgment, on the day that its own judgment tells. */
    void retrialDays(const HistoryEvent &event);
    void duringReprieve();
    /** The least and the most that life may become for any performance. */
    Row widest(Situation situation) const;

    /** Days that must not come after each other. */
    void inOrder(Field firstField, const Day &first, Field thenField, const Day &then)
    {
        if (first && then && *first > *then) clash(nullptr, firstField, *first, thenField, *then);
    }
    void range(const Match &row, Field field, Term term);
    /** Two facts that exclude each other. */
    void clash(const Row *row, Field field, Value value, Field other, Value otherValue);
    /** A mark that this sentence cannot carry. */
    void mark(Field field, std::optional<Sentence> sentence);
    int placeOf(Field field) const;

    const Facts &m_facts;
    Date m_asOf;
    const LawInForce &m_rules;
    Reasons &m_reasons;
    Situation m_situation;
    /** The place of the element that is looked at, from 1; 0 outside the lists. */
    int m_place = 0;
    /** Whether the judgment that is looked at is that of a retrial. */
    bool m_retrial = false;
};

}  // namespace remit
