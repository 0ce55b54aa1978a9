#include "law/contradictions.h"

#include <algorithm>

namespace remit {

namespace {

/** The day that decides which rules on penalties the judgment knew: a first judgment may have been appealed. */
std::optional<Date> decidedOn(const JudgmentFacts &judgment)
{
    return judgment.effectiveOn ? judgment.effectiveOn : judgment.judgedOn;
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
    recidivist();
    together();
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
    inOrder(Field::CustodyFrom, j.custodyFrom, Field::TermStartsOn, j.termStartsOn);
    inOrder(Field::TermStartsOn, j.termStartsOn, Field::TermEndsOn, j.termEndsOn);
    inOrder(Field::TermStartsOn, j.termStartsOn, Field::AsOf, m_asOf);
    inOrder(Field::JudgedOn, j.judgedOn, Field::AsOf, m_asOf);
    inOrder(Field::EffectiveOn, j.effectiveOn, Field::AsOf, m_asOf);
    sentence(j);
    if (j.sentence == Sentence::DeathReprieve) reprieve(j);
    if (j.sentence == Sentence::Life) inOrder(Field::EffectiveOn, j.effectiveOn, Field::LifeFromOn, j.lifeFromOn);
    if (j.sentence == Sentence::DeathReprieve)
        inOrder(Field::ReprieveEndedOn, j.reprieveEndedOn, Field::LifeFromOn, j.lifeFromOn);
    if (j.suspended == true) suspension(j);
    if (j.suspended == false && j.probation) clash(nullptr, Field::Suspended, false, Field::Probation, *j.probation);
}

void Contradictions::sentence(const JudgmentFacts &j)
{
    const bool reprieve = j.sentence == Sentence::DeathReprieve;
    if (j.commutationRestricted == true && !reprieve) mark(Field::CommutationRestricted, j.sentence);
    if (j.lifeWithoutCommutation == true && !reprieve) mark(Field::LifeWithoutCommutation, j.sentence);
    if (j.commutationRestricted == true) markedCrimes(j, Field::CommutationRestricted, Topic::RestrictedCrimes);
    if (j.lifeWithoutCommutation == true) markedCrimes(j, Field::LifeWithoutCommutation, Topic::LifeWithoutCrimes);
    if (!j.sentence) return;
    if (j.reprieveEndedOn && !reprieve)
        clash(nullptr, Field::ReprieveEndedOn, *j.reprieveEndedOn, Field::Sentence, wordOf(*j.sentence));
    if (j.lifeFromOn && !isLifelong(j.sentence))
        clash(nullptr, Field::LifeFromOn, *j.lifeFromOn, Field::Sentence, wordOf(*j.sentence));
    politicalRights(j);
    if (!j.term) return;
    if (isLifelong(j.sentence))
        return clash(nullptr, Field::SentenceTerm, *j.term, Field::Sentence, wordOf(*j.sentence));
    range(mergedRange(*j.sentence, decidedOn(j)), Field::SentenceTerm, *j.term);
}

Match Contradictions::mergedRange(Sentence sentence, const Day &judged) const
{
    Situation then = m_situation;
    then.judgedOn = judged.value_or(m_asOf);
    return m_rules.find(Topic::SentenceMergedRange, then, static_cast<int>(sentence));
}

void Contradictions::markedCrimes(const JudgmentFacts &j, Field mark, Topic topic)
{
    const Row *row = m_rules.only(topic);
    const Day decided = decidedOn(j);
    if (decided && *decided < row->judgedFrom)
        clash(row, mark, true, j.effectiveOn ? Field::EffectiveOn : Field::JudgedOn, *decided);
    const bool restricted = topic == Topic::RestrictedCrimes;
    const bool recidivist =
        m_situation.has(Trait::Recidivist) || m_facts.openCategories >> static_cast<int>(Category::Recidivist) & 1;
    if (m_retrial || m_facts.crimes.empty() || (restricted && recidivist)) return;
    const auto carries = [&](const CrimeFacts &crime) {
        return m_rules.kindOf(crime.name) == CrimeKind::Unknown || (row->crimes & m_rules.listsOf(crime.name)) ||
               (restricted && crime.organisedViolence != false);
    };
    if (std::any_of(m_facts.crimes.begin(), m_facts.crimes.end(), carries)) return;
    Note(m_reasons, row, Outcome::Invalid).fact(mark, true).fact(Field::Crimes, int(m_facts.crimes.size()));
}

/** For life with life and a reprieve only; of one crime with a fixed term one to five years (第五十五条、第五十七条).
 * That life goes without is possible: a foreigner has none to lose. */
void Contradictions::politicalRights(const JudgmentFacts &j)
{
    using Kind = PoliticalRights::Kind;
    const PoliticalRights &rights = j.politicalRights;
    const bool forLife = rights.kind == Kind::Life;
    if (rights.kind == Kind::None && rights.term)
        clash(nullptr, Field::RightsKind, Word::None, Field::RightsTerm, *rights.term);
    if (rights.kind != Kind::Life && rights.kind != Kind::Term) return;
    if (forLife != isLifelong(j.sentence))
        return clash(m_rules.only(Topic::RightsLife), Field::RightsKind, forLife ? Word::Life : Word::Term,
                     Field::Sentence, wordOf(*j.sentence));
    if (rights.term && j.sentence == Sentence::FixedTerm && m_facts.crimes.size() == 1)
        range(m_rules.find(Topic::RightsTerm, m_situation), Field::RightsTerm, *rights.term);
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
    const Day once = j.effectiveOn ? Day(sentenceEnd(*j.effectiveOn, row->value).endsOn) : Day();
    bool anew = false;
    for (const HistoryEvent &event : m_facts.history) {
        if (event.kind != HistoryEvent::Kind::NewCrime || event.duringReprieve == false) continue;
        anew = true;
        // What became final before the reprieve was over came in it, whether that is stated or not.
        const bool within = event.finalOn && *event.finalOn <= ended;
        if (within && event.intentional == true && once && ended <= *once) countedOnce(event);
    }
    if (!anew && j.deliveredOn && ended > sentenceEnd(*j.deliveredOn, row->value).endsOn)
        clash(row, Field::DeliveredOn, *j.deliveredOn, Field::ReprieveEndedOn, ended);
}

void Contradictions::countedOnce(const HistoryEvent &crime)
{
    const auto ended = [](const HistoryEvent &event) {
        return event.kind == HistoryEvent::Kind::Commutation && event.to && !event.revokedOn;
    };
    if (std::none_of(m_facts.history.begin(), m_facts.history.end(), ended)) return;
    Note(m_reasons, m_rules.only(Topic::ReprievePeriod), Outcome::Invalid)
        .fact(Field::HistoryFinalOn, *crime.finalOn, remit::placeOf(crime, m_facts))
        .fact(Field::ReprieveEndedOn, *m_facts.judgment.reprieveEndedOn);
}

void Contradictions::suspension(const JudgmentFacts &j)
{
    const Row *limit = m_rules.only(Topic::Suspension);
    const bool shortEnough = j.sentence == Sentence::CriminalDetention ||
                             (j.sentence == Sentence::FixedTerm && (!j.term || !longer(*j.term, limit->value)));
    if (!shortEnough && j.sentence) clash(limit, Field::Suspended, true, Field::SentenceTerm, j.term);
    if (const Match bar = m_rules.find(Topic::SuspensionBar, m_situation))
        clash(bar.row, Field::Suspended, true, Field::Categories, Word::Recidivist);
    if (!j.probation || !j.sentence || !shortEnough) return;
    Row allowed = *m_rules.find(Topic::ProbationRange, m_situation, static_cast<int>(*j.sentence)).row;
    if (j.term && longer(*j.term, allowed.value)) allowed.value = *j.term;
    range(Match{&allowed, nullptr}, Field::Probation, *j.probation);
}

int Contradictions::placeOf(Field field) const
{
    const auto within = [&](Field first, Field last) { return field >= first && field <= last; };
    const bool listed = within(Field::CrimeCommittedOn, Field::CrimeTerm) ||
                        within(Field::HistoryChanged, Field::HistoryToStart) ||
                        within(Field::ItemDeposited, Field::ItemWaived) ||
                        (m_retrial && within(Field::CommutationRestricted, Field::TermStartsOn));
    return listed ? m_place : 0;
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
    if (sentence) clash(nullptr, field, true, Field::Sentence, wordOf(*sentence));
}

}  // namespace remit
