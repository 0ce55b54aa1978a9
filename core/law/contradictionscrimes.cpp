#include "law/contradictions.h"
#include "law/traits.h"

#include <algorithm>

namespace remit {

namespace {

/** From the lightest penalty to the gravest (刑法第三十三条). */
int gravity(Sentence sentence)
{
    static constexpr std::array order{Sentence::PublicSurveillance, Sentence::CriminalDetention, Sentence::FixedTerm,
                                      Sentence::Life, Sentence::DeathReprieve};
    return static_cast<int>(std::find(order.begin(), order.end(), sentence) - order.begin());
}

}  // namespace

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

}  // namespace remit
