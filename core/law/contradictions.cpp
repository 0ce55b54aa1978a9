#include "law/contradictions.h"

#include "law/traits.h"

#include <algorithm>

namespace remit {

namespace {

bool isLifelong(std::optional<Sentence> sentence)
{
    return sentence == Sentence::Life || sentence == Sentence::DeathReprieve;
}

/** From the lightest penalty to the gravest (刑法第三十三条). */
int gravity(Sentence sentence)
{
    static constexpr std::array order{Sentence::PublicSurveillance, Sentence::CriminalDetention, Sentence::FixedTerm,
                                      Sentence::Life, Sentence::DeathReprieve};
    return static_cast<int>(std::find(order.begin(), order.end(), sentence) - order.begin());
}

bool settled(const PropertyItem &item)
{
    return item.waived == true || item.remitted == true || item.deposited == true || item.performedByCodebtor == true;
}

}  // namespace

void findContradictions(const Facts &facts, Date asOf, const LawInForce &rules, Reasons &reasons)
{
    Contradictions(facts, asOf, rules, reasons).find();
}

Contradictions::Contradictions(const Facts &facts, Date asOf, const LawInForce &rules, Reasons &reasons)
    : m_facts(facts), m_asOf(asOf), m_rules(rules), m_reasons(reasons)
{
    for (const Category category : facts.categories) m_situation.traits |= Traits(1) << static_cast<int>(category);
}

void Contradictions::find()
{
    person();
    judgment(m_facts.judgment);
    for (const CrimeFacts &one : m_facts.crimes) {
        ++m_place;
        crime(one);
    }
    m_place = 0;
    property();
    history();
}

void Contradictions::person()
{
    const JudgmentFacts &j = m_facts.judgment;
    const auto &birth = m_facts.person.birthDate;
    inOrder(Field::BirthDate, birth, Field::JudgedOn, j.judgedOn);
    inOrder(Field::BirthDate, birth, Field::TermStartsOn, j.termStartsOn);
    inOrder(Field::BirthDate, birth, Field::AsOf, m_asOf);
    inOrder(Field::EffectiveOn, j.effectiveOn, Field::DeliveredOn, j.deliveredOn);
    inOrder(Field::TermStartsOn, j.termStartsOn, Field::DeliveredOn, j.deliveredOn);
}

void Contradictions::judgment(const JudgmentFacts &j)
{
    inOrder(Field::CustodyFrom, j.custodyFrom, Field::JudgedOn, j.judgedOn);
    inOrder(Field::JudgedOn, j.judgedOn, Field::EffectiveOn, j.effectiveOn);
    inOrder(Field::TermStartsOn, j.termStartsOn, Field::TermEndsOn, j.termEndsOn);
    inOrder(Field::JudgedOn, j.judgedOn, Field::AsOf, m_asOf);
    inOrder(Field::EffectiveOn, j.effectiveOn, Field::AsOf, m_asOf);
    sentence(j);
    if (j.sentence == Sentence::DeathReprieve) reprieve(j);
    if (j.suspended == true) suspension(j);
    if (j.suspended == false && j.probation) clash(nullptr, Field::Suspended, false, Field::Probation, *j.probation);
}

void Contradictions::sentence(const JudgmentFacts &j)
{
    const bool reprieve = j.sentence == Sentence::DeathReprieve;
    if (j.commutationRestricted == true && !reprieve) mark(Field::CommutationRestricted, j.sentence);
    if (j.lifeWithoutCommutation == true && !reprieve) mark(Field::LifeWithoutCommutation, j.sentence);
    if (!j.sentence || !j.term) return;
    if (isLifelong(j.sentence)) return clash(nullptr, Field::SentenceTerm, *j.term, Field::Sentence, Word::Other);
    range(m_rules.find(Topic::SentenceMergedRange, m_situation, static_cast<int>(*j.sentence)), Field::SentenceTerm,
          *j.term);
}

/** Two years from when the judgment came into effect, or from when it was told, which is not after delivery. */
void Contradictions::reprieve(const JudgmentFacts &j)
{
    inOrder(Field::EffectiveOn, j.effectiveOn, Field::ReprieveEndedOn, j.reprieveEndedOn);
    if (!j.reprieveEndedOn || (j.effectiveOn && *j.effectiveOn > *j.reprieveEndedOn)) return;
    const Row *row = m_rules.only(Topic::ReprievePeriod);
    const Date ended = *j.reprieveEndedOn;
    if (j.effectiveOn && ended < sentenceEnd(*j.effectiveOn, row->value).otherwise)
        return clash(row, Field::EffectiveOn, *j.effectiveOn, Field::ReprieveEndedOn, ended);
    const auto again = [](const HistoryEvent &event) { return event.duringReprieve == true; };
    const bool anew = std::any_of(m_facts.history.begin(), m_facts.history.end(), again);
    if (!anew && j.deliveredOn && ended > sentenceEnd(*j.deliveredOn, row->value).endsOn)
        clash(row, Field::DeliveredOn, *j.deliveredOn, Field::ReprieveEndedOn, ended);
}

void Contradictions::suspension(const JudgmentFacts &j)
{
    const Row *limit = m_rules.only(Topic::Suspension);
    const bool shortEnough = j.sentence == Sentence::CriminalDetention ||
                             (j.sentence == Sentence::FixedTerm && (!j.term || !longer(*j.term, limit->value)));
    if (!shortEnough && j.sentence) clash(limit, Field::Suspended, true, Field::SentenceTerm, j.term);
    if (const Match bar = m_rules.find(Topic::SuspensionBar, m_situation))
        clash(bar.row, Field::Suspended, true, Field::Categories, Word::Recidivist);
}

void Contradictions::crime(const CrimeFacts &crime)
{
    const JudgmentFacts &j = m_facts.judgment;
    const Sentence kind = crime.sentence.value_or(Sentence::FixedTerm);
    if (crime.term && isLifelong(kind))
        clash(nullptr, Field::CrimeTerm, *crime.term, Field::CrimeSentence, Word::Other);
    else if (crime.term)
        range(m_rules.find(Topic::SentenceRange, m_situation, static_cast<int>(kind)), Field::CrimeTerm, *crime.term);
    if (crime.sentence && j.sentence && gravity(kind) > gravity(*j.sentence))
        clash(nullptr, Field::CrimeSentence, Word::Other, Field::Sentence, Word::Other);
    if (crime.term && j.term && crime.sentence == j.sentence && longer(*crime.term, *j.term))
        clash(nullptr, Field::CrimeTerm, *crime.term, Field::SentenceTerm, *j.term);
    const bool alone = m_facts.crimes.size() == 1 && !crime.term && kind == Sentence::FixedTerm;
    if (alone && j.sentence == Sentence::FixedTerm && j.term)
        range(m_rules.find(Topic::SentenceRange, m_situation, static_cast<int>(kind)), Field::CrimeTerm, *j.term);
    age(crime);
}

void Contradictions::age(const CrimeFacts &crime)
{
    const auto &birth = m_facts.person.birthDate;
    const auto &on = crime.committedOn ? crime.committedOn : m_facts.judgment.judgedOn;
    const Row *least = m_rules.only(Topic::PersonAge);
    if (!birth || !on || *birth > *on || ageOn(*birth, *on) >= least->count) return;
    m_rules.each(Topic::PersonAge, m_situation, [&](const Row &row) {
        if (crime.name.isEmpty() || m_rules.names(row, crime.name)) least = &row;
    });
    const int age = ageOn(*birth, *on);
    if (age >= least->count) return;
    Note(m_reasons, least, Outcome::Invalid)
        .fact(Field::BirthDate, *birth)
        .fact(Field::CrimeName, Word::Other, placeOf(Field::CrimeName))
        .result(Field::Age, age)
        .result(Field::AtLeast, least->count);
}

void Contradictions::property()
{
    const PropertyFacts &p = m_facts.property;
    inOrder(Field::PropertyPerformedOn, p.performedOn, Field::AsOf, m_asOf);
    if (p.evasion) inOrder(Field::EvasionEndedOn, p.evasion->endedOn, Field::AsOf, m_asOf);
    if (p.exists == false) {
        if (!p.items.empty() || p.evasion)
            clash(nullptr, Field::PropertyExists, false, Field::PropertyItems, int(p.items.size()));
        if (p.performed == Performed::Partial || p.performedOn)
            clash(nullptr, Field::PropertyExists, false,
                  p.performedOn ? Field::PropertyPerformedOn : Field::PropertyPerformed, p.performedOn);
    } else if (p.performed == Performed::None && p.performedOn) {
        clash(nullptr, Field::PropertyPerformed, Word::None, Field::PropertyPerformedOn, *p.performedOn);
    }
    bool all = !p.items.empty();
    int open = 0;
    for (const PropertyItem &item : p.items) {
        ++m_place;
        all &= item.performed == Performed::Full;
        if (!open && item.performed && item.performed != Performed::Full && !settled(item)) open = m_place;
    }
    m_place = open;
    if (p.performed == Performed::Full && open)
        clash(nullptr, Field::PropertyPerformed, Word::Full, Field::ItemPerformed, Word::Open);
    m_place = 0;
    if (p.performed == Performed::None && all)
        clash(nullptr, Field::PropertyPerformed, Word::None, Field::PropertyItems, Word::Full);
}

int Contradictions::placeOf(Field field) const
{
    const auto within = [&](Field first, Field last) { return field >= first && field <= last; };
    const bool listed = within(Field::CrimeName, Field::CrimeTerm) || within(Field::HistoryChanged, Field::HistoryTo) ||
                        within(Field::ItemDeposited, Field::ItemWaived) ||
                        (m_retrial && within(Field::CommutationRestricted, Field::TermStartsOn));
    return listed ? m_place : 0;
}

void Contradictions::inOrder(Field firstField, const Day &first, Field thenField, const Day &then)
{
    if (first && then && *first > *then) clash(nullptr, firstField, *first, thenField, *then);
}

void Contradictions::clash(const Row *row, Field field, Value value, Field other, Value otherValue)
{
    Note(m_reasons, row, Outcome::Invalid).fact(field, value, placeOf(field)).fact(other, otherValue, placeOf(other));
}

void Contradictions::range(const Match &row, Field field, Term term)
{
    if (!row || !(longer(row->value, term) || longer(term, row->upTo))) return;
    Note(m_reasons, row.row, Outcome::Invalid)
        .fact(field, term, placeOf(field))
        .result(Field::AtLeast, row->value)
        .result(Field::AtMost, row->upTo);
}

void Contradictions::mark(Field field, std::optional<Sentence> sentence)
{
    if (sentence) clash(nullptr, field, true, Field::Sentence, Word::Other);
}

}  // namespace remit
