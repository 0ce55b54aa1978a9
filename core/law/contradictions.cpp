#include "law/case.h"

namespace remit
{

namespace
{

/** Collects facts that cannot stand together. */
class Contradictions
{
public:
    Contradictions(const Facts &facts, Date asOf, const LawInForce &rules, Reasons &reasons)
        : m_facts(facts), m_asOf(asOf), m_rules(rules), m_reasons(reasons)
    {
        for (const Category category : facts.categories) m_situation.traits |= Traits(1) << static_cast<int>(category);
    }

    void find()
    {
        judgment(m_facts.judgment);
        inOrder(Field::EffectiveOn, m_facts.judgment.effectiveOn, Field::DeliveredOn, m_facts.judgment.deliveredOn);
        crimes();
        property();
        for (const HistoryEvent &event : m_facts.history) history(event);
        inOrder(Field::BirthDate, m_facts.person.birthDate, Field::AsOf, m_asOf);
    }

private:
    void inOrder(Field firstField, const std::optional<Date> &first, Field thenField, const std::optional<Date> &then)
    {
        if (first && then && *first > *then) outOfOrder(firstField, *first, thenField, *then);
    }

    void outOfOrder(Field firstField, Date first, Field thenField, Date then)
    {
        Note(m_reasons, nullptr, Outcome::Invalid).fact(firstField, first).fact(thenField, then);
    }

    void range(const Match &row, Field field, Term term)
    {
        if (!row || !(longer(row->value, term) || longer(term, row->upTo))) return;
        Note(m_reasons, row.row, Outcome::Invalid)
            .fact(field, term)
            .result(Field::AtLeast, row->value)
            .result(Field::AtMost, row->upTo);
    }

    void judgment(const JudgmentFacts &j)
    {
        inOrder(Field::CustodyFrom, j.custodyFrom, Field::JudgedOn, j.judgedOn);
        inOrder(Field::JudgedOn, j.judgedOn, Field::EffectiveOn, j.effectiveOn);
        inOrder(Field::TermStartsOn, j.termStartsOn, Field::TermEndsOn, j.termEndsOn);
        inOrder(Field::BirthDate, m_facts.person.birthDate, Field::JudgedOn, j.judgedOn);
        const bool reprieve = j.sentence == Sentence::DeathReprieve;
        if (reprieve) inOrder(Field::EffectiveOn, j.effectiveOn, Field::ReprieveEndedOn, j.reprieveEndedOn);
        if (j.commutationRestricted && !reprieve) mark(Field::CommutationRestricted, j.sentence);
        if (j.lifeWithoutCommutation && !reprieve) mark(Field::LifeWithoutCommutation, j.sentence);
        if (j.sentence && j.term && *j.sentence != Sentence::Life && !reprieve)
            range(m_rules.find(Topic::SentenceMergedRange, m_situation, static_cast<int>(*j.sentence)),
                  Field::SentenceTerm, *j.term);
        if (j.suspended) suspension(j);
    }

    void suspension(const JudgmentFacts &j)
    {
        const Row *limit = m_rules.only(Topic::Suspension);
        const bool shortEnough = j.sentence == Sentence::CriminalDetention ||
                                 (j.sentence == Sentence::FixedTerm && (!j.term || !longer(*j.term, limit->value)));
        if (!shortEnough && j.sentence)
            Note(m_reasons, limit, Outcome::Invalid).fact(Field::Suspended, true).fact(Field::SentenceTerm, j.term);
        if (const Match bar = m_rules.find(Topic::SuspensionBar, m_situation))
            Note(m_reasons, bar.row, Outcome::Invalid)
                .fact(Field::Suspended, true)
                .fact(Field::Categories, Word::Recidivist);
    }

    void mark(Field field, std::optional<Sentence> sentence)
    {
        if (sentence)
            Note(m_reasons, nullptr, Outcome::Invalid).fact(field, true).fact(Field::Sentence, Word::Other);
    }

    void crimes()
    {
        for (const CrimeFacts &crime : m_facts.crimes) {
            const Sentence sentence = crime.sentence.value_or(Sentence::FixedTerm);
            if (crime.term && sentence != Sentence::Life && sentence != Sentence::DeathReprieve)
                range(m_rules.find(Topic::SentenceRange, m_situation, static_cast<int>(sentence)), Field::CrimeTerm,
                      *crime.term);
        }
    }

    void property()
    {
        const PropertyFacts &p = m_facts.property;
        inOrder(Field::PropertyPerformedOn, p.performedOn, Field::AsOf, m_asOf);
        if (p.evasion) inOrder(Field::EvasionEndedOn, p.evasion->endedOn, Field::AsOf, m_asOf);
        if (p.exists == false && (!p.items.empty() || p.evasion))
            Note(m_reasons, nullptr, Outcome::Invalid)
                .fact(Field::PropertyExists, false)
                .fact(Field::PropertyItems, int(p.items.size()));
        bool all = !p.items.empty();
        bool open = false;
        for (const PropertyItem &item : p.items) {
            all &= item.performed == Performed::Full;
            open |= item.performed && item.performed != Performed::Full && !settled(item);
        }
        if ((p.performed == Performed::Full && open) || (p.performed == Performed::None && all))
            Note(m_reasons, nullptr, Outcome::Invalid)
                .fact(Field::PropertyPerformed, p.performed == Performed::Full ? Word::Full : Word::None)
                .fact(Field::PropertyItems, all ? Word::Full : Word::Open);
    }

    static bool settled(const PropertyItem &item)
    {
        return item.waived || item.remitted || item.deposited || item.performedByCodebtor;
    }

    void history(const HistoryEvent &event)
    {
        inOrder(Field::HistoryReportedOn, event.reportedOn, Field::HistoryRuledOn, event.ruledOn);
        inOrder(Field::HistoryRuledOn, event.ruledOn, Field::HistoryServedOn, event.servedOn);
        inOrder(Field::HistoryRuledOn, event.ruledOn, Field::HistoryRevokedOn, event.revokedOn);
        inOrder(Field::HistoryOn, event.on, Field::HistoryReadmittedOn, event.readmittedOn);
        inOrder(Field::HistoryRuledOn, event.ruledOn, Field::AsOf, m_asOf);
        inOrder(Field::HistoryServedOn, event.servedOn, Field::AsOf, m_asOf);
        inOrder(Field::HistoryFinalOn, event.finalOn, Field::AsOf, m_asOf);
        inOrder(Field::HistoryEffectiveOn, event.effectiveOn, Field::AsOf, m_asOf);
        inOrder(Field::HistoryOn, event.on, Field::AsOf, m_asOf);
        if (event.kind == HistoryEvent::Kind::Commutation) commutation(event);
        if (event.judgment) judgment(*event.judgment);
        if (event.merged && event.merged->term && event.merged->sentence == Sentence::FixedTerm)
            range(m_rules.find(Topic::SentenceMergedRange, m_situation, static_cast<int>(Sentence::FixedTerm)),
                  Field::HistoryMerged, *event.merged->term);
    }

    void commutation(const HistoryEvent &event)
    {
        inOrder(Field::EffectiveOn, m_facts.judgment.effectiveOn, Field::HistoryRuledOn, event.ruledOn);
        const auto original = m_facts.judgment.sentence;
        const bool lifelong = original == Sentence::Life || original == Sentence::DeathReprieve;
        if (event.to && event.reduction)
            Note(m_reasons, nullptr, Outcome::Invalid)
                .fact(Field::HistoryReduction, *event.reduction)
                .fact(Field::HistoryTo, event.to->term);
        if (event.to && original && !lifelong) mark(Field::HistoryTo, original);
        if (event.to && event.to->sentence == Sentence::Life && original == Sentence::Life)
            mark(Field::HistoryTo, original);
    }

    const Facts &m_facts;
    Date m_asOf;
    const LawInForce &m_rules;
    Reasons &m_reasons;
    Situation m_situation;
};

}  // namespace

void findContradictions(const Facts &facts, Date asOf, const LawInForce &rules, Reasons &reasons)
{
    Contradictions(facts, asOf, rules, reasons).find();
}

}  // namespace remit
