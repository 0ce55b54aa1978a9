#include "law/contradictions.h"
#include "law/latercrimes.h"
#include "law/traits.h"

#include <algorithm>

namespace remit {

namespace {

/** The day by which a crime without a day had been committed: what is judged came before custody, unless it says so. */
std::optional<Date> knownBy(const JudgmentFacts &judgment)
{
    if (!judgment.custodyFrom || !judgment.judgedOn) return judgment.judgedOn;
    return std::min(judgment.custodyFrom, judgment.judgedOn);
}

}  // namespace

void Contradictions::crime(const CrimeFacts &crime)
{
    const JudgmentFacts &j = m_facts.judgment;
    const Sentence kind = crime.sentence.value_or(Sentence::FixedTerm);
    if (crime.term && isLifelong(kind))
        clash(nullptr, Field::CrimeTerm, *crime.term, Field::CrimeSentence, wordOf(kind));
    else if (crime.term)
        range(m_rules.find(Topic::SentenceRange, m_situation, static_cast<int>(kind)), Field::CrimeTerm, *crime.term);
    highest(crime);
    const bool ofJudgment = !addsCrimes(m_facts);
    const bool alone = ofJudgment && m_facts.crimes.size() == 1 && !crime.term && kind == Sentence::FixedTerm;
    if (alone && j.sentence == Sentence::FixedTerm && j.term)
        range(m_rules.find(Topic::SentenceRange, m_situation, static_cast<int>(kind)), Field::SentenceTerm, *j.term);
    if (ofJudgment) inOrder(Field::CrimeCommittedOn, crime.committedOn, Field::JudgedOn, j.judgedOn);
    age(crime);
    category(crime);
}

void Contradictions::highest(const CrimeFacts &crime)
{
    const auto most = highestPenalty(m_facts);
    if (!most || !crime.sentence) return;
    if (gravityOf(*crime.sentence) > gravityOf(most->sentence))
        Note(m_reasons, nullptr, Outcome::Invalid)
            .fact(Field::CrimeSentence, wordOf(*crime.sentence), m_place)
            .fact(most->sentenceField, wordOf(most->sentence), most->place);
    if (crime.term && most->term && crime.sentence == most->sentence && longer(*crime.term, *most->term))
        Note(m_reasons, nullptr, Outcome::Invalid)
            .fact(Field::CrimeTerm, *crime.term, m_place)
            .fact(most->termField, *most->term, most->place);
}

void Contradictions::category(const CrimeFacts &crime)
{
    const CrimeLists lists = m_rules.listsOf(crime.name);
    if (!lists) return;
    m_rules.each(Topic::CrimeCategory, m_situation, [&](const Row &row) {
        const bool open = m_facts.openCategories & row.none;
        if (open || !(lists & row.crimes)) return;
        Note(m_reasons, &row, Outcome::Invalid)
            .fact(Field::Categories, Word::None)
            .result(Field::StrictBecause, Value::ofTraits(row.none))
            .result(Field::Crime, m_place);
    });
}

void Contradictions::recidivist()
{
    const auto &crimes = m_facts.crimes;
    const auto isNegligent = [](const CrimeFacts &crime) { return crime.intentional == false; };
    if (!m_situation.has(Trait::Recidivist) || crimes.empty() || addsCrimes(m_facts)) return;
    if (std::all_of(crimes.begin(), crimes.end(), isNegligent))
        Note(m_reasons, m_rules.only(Topic::RecidivistIntent), Outcome::Invalid)
            .fact(Field::Categories, Word::Recidivist)
            .result(Field::Crimes, int(crimes.size()));
    // Amendment VIII excepted the young (2011-05-01); special recidivists (第六十六条) are of any age.
    Situation judged = m_situation;
    judged.judgedOn = m_facts.judgment.judgedOn;
    const Match age = m_rules.find(Topic::RecidivistAge, judged);
    if (!age) return;
    const auto &birth = m_facts.person.birthDate;
    // A negligent crime makes nobody a recidivist, whatever the age at it.
    const auto isYoung = [&](const CrimeFacts &crime) {
        const auto latest = crime.committedOn ? crime.committedOn : knownBy(m_facts.judgment);
        return isNegligent(crime) || (latest && ageOn(*birth, *latest) < age->count);
    };
    if (birth && std::all_of(crimes.begin(), crimes.end(), isYoung))
        Note(m_reasons, age.row, Outcome::Invalid)
            .fact(Field::Categories, Word::Recidivist)
            .fact(Field::BirthDate, *birth)
            .result(Field::AtLeast, age->count);
}

void Contradictions::age(const CrimeFacts &crime)
{
    const auto &birth = m_facts.person.birthDate;
    const Field field = crime.committedOn ? Field::CrimeCommittedOn : Field::JudgedOn;
    const auto &on = crime.committedOn ? crime.committedOn : m_facts.judgment.judgedOn;
    const Row *least = m_rules.only(Topic::PersonAge);
    if (!birth || !on || *birth > *on || ageOn(*birth, *on) >= least->count) return;
    const CrimeLists lists = m_rules.listsOf(crime.name);
    // A name that is missing or that nobody knows, which is asked for elsewhere, may be that of any crime.
    const bool open = m_rules.kindOf(crime.name) == CrimeKind::Unknown;
    Situation then = m_situation;
    then.judgedOn = on;
    m_rules.each(Topic::PersonAge, then, [&](const Row &row) {
        if (open || (lists & row.crimes)) least = &row;
    });
    const int age = ageOn(*birth, *on);
    if (age >= least->count) return;
    Note(m_reasons, least, Outcome::Invalid)
        .fact(Field::BirthDate, *birth)
        .fact(field, *on, placeOf(field))
        .result(Field::Age, age)
        .result(Field::AtLeast, least->count)
        .result(Field::Crime, m_place);
}

void Contradictions::together()
{
    const auto &crimes = m_facts.crimes;
    const auto kindOf = [](const CrimeFacts &crime) { return crime.sentence.value_or(Sentence::FixedTerm); };
    const auto isUnknown = [](const CrimeFacts &crime) { return !crime.sentence && !crime.term; };
    if (crimes.empty() || addsCrimes(m_facts) || std::any_of(crimes.begin(), crimes.end(), isUnknown)) return;
    const auto judged = judgmentOfCrimes(m_facts);
    if (!judged || !judged->judgment->sentence) return;
    const JudgmentFacts &j = *judged->judgment;
    const auto lighter = [&](const CrimeFacts &a, const CrimeFacts &b) {
        return gravityOf(kindOf(a)) < gravityOf(kindOf(b));
    };
    const auto gravest = std::max_element(crimes.begin(), crimes.end(), lighter);
    if (gravityOf(kindOf(*gravest)) < gravityOf(*j.sentence)) {
        Note(m_reasons, nullptr, Outcome::Invalid)
            .fact(Field::CrimeSentence, wordOf(kindOf(*gravest)), int(gravest - crimes.begin()) + 1)
            .fact(Field::Sentence, wordOf(*j.sentence), judged->place);
        return;
    }
    const auto isOpen = [&](const CrimeFacts &crime) { return kindOf(crime) == Sentence::FixedTerm && !crime.term; };
    if (j.sentence == Sentence::FixedTerm && j.term && std::none_of(crimes.begin(), crimes.end(), isOpen))
        mergedTerm(*j.term, judged->place);
}

Term Contradictions::ownTerm(const CrimeFacts &crime) const
{
    if (crime.term) return *crime.term;
    const Sentence kind = crime.sentence.value_or(Sentence::FixedTerm);
    const Match range = m_rules.find(Topic::SentenceRange, m_situation, static_cast<int>(kind));
    return range ? range->upTo : Term{};
}

void Contradictions::mergedTerm(Term term, int place)
{
    const auto &crimes = m_facts.crimes;
    if (crimes.size() == 1) {
        const Term own = ownTerm(crimes.front());
        if (longer(term, own))
            Note(m_reasons, nullptr, Outcome::Invalid)
                .fact(Field::CrimeTerm, own, 1)
                .fact(Field::SentenceTerm, term, place);
        return;
    }
    Term highest, sum;
    for (const CrimeFacts &crime : crimes) {
        // Some courts added detention to a term until Amendment IX; never more than its length.
        const Term own = ownTerm(crime);
        if (longer(own, highest)) highest = own;
        sum = {0, sum.wholeMonths() + own.wholeMonths(), sum.days + own.days};
    }
    const auto refuse = [&](const Row *row, Term most) {
        Note(m_reasons, row, Outcome::Invalid)
            .fact(Field::SentenceTerm, term, place)
            .fact(Field::Crimes, int(crimes.size()))
            .result(Field::AtLeast, highest)
            .result(Field::AtMost, most);
    };
    if (longer(term, sum)) return refuse(m_rules.only(Topic::MergedSum), normalised(sum));
    const Row *cap = m_rules.only(Topic::MergedCap);
    if (shorter(sum, cap->value) && longer(term, cap->upTo)) refuse(cap, cap->upTo);
}

}  // namespace remit
