#include "law/traits.h"

#include "base/sentenceend.h"

#include <algorithm>

namespace remit {

namespace {

/** A crime's own penalty reaches the term; nothing where it is not known. */
std::optional<bool> reaches(const CrimeFacts &crime, const Row &row)
{
    const Sentence sentence = crime.sentence.value_or(Sentence::FixedTerm);
    if (sentence == Sentence::Life || sentence == Sentence::DeathReprieve) return true;
    if (sentence != Sentence::FixedTerm) return false;
    if (!crime.term) return std::nullopt;
    return measureOf(*crime.term) >= measureOf(row.value);
}

/** Not what the first judgment was about: committed after it. */
bool committedLater(const Facts &facts, const CrimeFacts &crime)
{
    const auto &judged = facts.judgment.judgedOn;
    return judged && crime.committedOn && *crime.committedOn > *judged;
}

bool isViolent(const CrimeFacts &crime, const LawInForce &rules)
{
    return crime.organisedViolence == true || rules.kindOf(crime.name) == CrimeKind::Violent;
}

/** Whether the crimes matter at all: they do for a long term, for life and for a reprieve. */
bool crimesMatter(const Standing &standing, const Row &row)
{
    if (standing.phase == Phase::FixedTerm) return standing.term && measureOf(*standing.term) >= measureOf(row.value);
    return standing.phase != Phase::CriminalDetention && standing.phase != Phase::PublicSurveillance;
}

Traits crimeTraits(const Facts &facts, const Standing &standing, const LawInForce &rules)
{
    const Row &violent = *rules.only(Topic::TraitViolent);
    const Row &twoLong = *rules.only(Topic::TraitTwoLong);
    if (!crimesMatter(standing, violent)) return 0;
    Traits traits = 0;
    int longOnes = 0;
    const bool single = facts.crimes.size() == 1;
    for (const CrimeFacts &crime : facts.crimes) {
        const bool violentOne = isViolent(crime, rules);
        // One crime alone has the term of the judgment, which crimesMatter has compared.
        const auto isLong = single ? std::optional(true) : reaches(crime, violent);
        if (violentOne) traits |= bit(Trait::Violent);
        if (violentOne && isLong.value_or(true)) traits |= bit(Trait::Violent10y) | bit(Trait::LongViolence);
        longOnes += reaches(crime, twoLong).value_or(false);
    }
    if (longOnes >= twoLong.count) traits |= bit(Trait::TwoLong);
    // Life is not given for several crimes by one that was committed later and judged when it had become a term.
    const auto later = std::count_if(facts.crimes.begin(), facts.crimes.end(),
                                     [&](const CrimeFacts &crime) { return committedLater(facts, crime); });
    const int since = std::min(standing.crimesSinceTerm, int(later));
    if (int(facts.crimes.size()) - since > 1) traits |= bit(Trait::Plural);
    return traits;
}

Traits remainderTrait(const Standing &standing, const LawInForce &rules)
{
    const JudgmentFacts &judgment = *standing.judgment;
    if (standing.phase != Phase::FixedTerm || !judgment.effectiveOn) return 0;
    auto end = judgment.termEndsOn;
    if (!end && judgment.termStartsOn && judgment.term)
        end = sentenceEnd(*judgment.termStartsOn, *judgment.term).endsOn;
    const Row *row = rules.only(Topic::TraitShortRemainder);
    const bool isShort = end && *end < sentenceEnd(*judgment.effectiveOn, row->value).otherwise;
    return isShort ? bit(Trait::ShortRemainder) : 0;
}

/** Under the age of article 19 while serving: on the report day or, by the milder reading, on the day of delivery. */
bool isMinor(const Facts &facts, Date asOf, const LawInForce &rules)
{
    const int limit = rules.only(Topic::RelaxedMinor)->count;
    if (ageOn(*facts.person.birthDate, asOf) < limit) return true;
    const auto delivered = facts.judgment.deliveredOn;
    return !rules.stricter(Reading::MinorWhileServing) && delivered &&
           ageOn(*facts.person.birthDate, *delivered) < limit;
}

Traits personTraits(const Facts &facts, Date asOf, const LawInForce &rules)
{
    const ConditionFacts &conditions = facts.conditions;
    Traits traits = 0;
    const auto &denied = facts.performance.deniedBecause;
    if (denied && denied->contains(u"guilt_denied"_qs)) traits |= bit(Trait::GuiltDenied);
    if (facts.person.identityKnown == false) traits |= bit(Trait::IdentityUnknown);
    const auto birth = facts.person.birthDate;
    const int age = birth ? ageOn(*birth, asOf) : 0;
    if (birth && isMinor(facts, asOf, rules)) traits |= bit(Trait::Minor);
    const bool frail = conditions.seriouslyIll == true || conditions.unableToWorkAndSelfCare == true;
    if (birth && age >= rules.only(Topic::ParolePreferenceAged)->count && frail &&
        facts.parole.dangerOfReoffending == false)
        traits |= bit(Trait::Aged);
    const bool old = birth && age >= rules.only(Topic::RelaxedOld)->count;
    if ((old || conditions.seriouslyIll == true || conditions.disabled == true) &&
        conditions.unableToWorkAndSelfCare == true)
        traits |= bit(Trait::Infirm);
    return traits;
}

bool ruledBefore(const Facts &facts)
{
    return std::any_of(facts.history.begin(), facts.history.end(),
                       [](const HistoryEvent &event) { return event.kind == HistoryEvent::Kind::Commutation; });
}

/** Whether anything denies repentance; notes each ground, a code that no rule knows as invalid. */
bool noteDenials(const PerformanceFacts &performance, const LawInForce &rules, const Situation &situation,
                 Reasons &reasons)
{
    if (!performance.deniedBecause) return false;
    int place = 0;
    for (const QString &code : *performance.deniedBecause) {
        const Row *row = rules.denial(code, situation);
        ++place;
        if (!row)
            Note(reasons, nullptr, Outcome::Invalid).fact(Field::DeniedBecause, Word::Unknown, place);
        else
            Note(reasons, row, Outcome::Applies).fact(Field::DeniedBecause, true);
    }
    return place > 0;
}

}  // namespace

Era eraOf(const Facts &facts, const LawInForce &rules)
{
    const Date amendment = rules.only(Topic::TraitBeforeAmendment8)->validFrom;
    // Who commits another crime while serving does so after the judgment (刑法第七十一条).
    const bool judgedSince = facts.judgment.judgedOn && *facts.judgment.judgedOn >= amendment;
    const auto isNew = [](const HistoryEvent &event) { return event.kind == HistoryEvent::Kind::NewCrime; };
    if (judgedSince && std::any_of(facts.history.begin(), facts.history.end(), isNew)) return Era::After;
    bool unknown = facts.crimes.empty();
    for (const CrimeFacts &crime : facts.crimes) {
        if (crime.committedOn && *crime.committedOn >= amendment) return Era::After;
        unknown |= !crime.committedOn;
    }
    return unknown ? Era::Unknown : Era::Before;
}

Match otherEra(const Case &c, Topic topic)
{
    Situation other = c.situation;
    other.traits ^= bit(Trait::BeforeAmendment8);
    const Match row = c.rules.find(topic, other);
    if (!row || eraOf(c.facts, c.rules) != Era::Unknown) return {};
    return row.row == c.rules.find(topic, c.situation).row ? Match() : row;
}

int violentCrimeOf(const Facts &facts, const LawInForce &rules)
{
    const Row &violent = *rules.only(Topic::TraitViolent);
    int any = 0;
    for (std::size_t i = 0; i < facts.crimes.size(); ++i) {
        const CrimeFacts &crime = facts.crimes[i];
        if (!isViolent(crime, rules)) continue;
        if (facts.crimes.size() == 1 || reaches(crime, violent).value_or(true)) return int(i) + 1;
        if (!any) any = int(i) + 1;
    }
    return any;
}

Traits traitsOf(const Facts &facts, Date asOf, const Standing &standing, const PropertyStanding &property,
                const LawInForce &rules)
{
    Traits traits = personTraits(facts, asOf, rules);
    for (const Category category : facts.categories) traits |= Traits(1) << static_cast<int>(category);
    const JudgmentFacts &judgment = *standing.judgment;
    if (judgment.commutationRestricted == true) traits |= bit(Trait::Restricted);
    if (judgment.lifeWithoutCommutation == true) traits |= bit(Trait::LifeWithoutCommutation);
    if (judgment.suspended == true && !standing.suspensionRevoked) traits |= bit(Trait::Suspended);
    if (standing.straightToTerm) traits |= bit(Trait::StraightToTerm);
    const Era era = eraOf(facts, rules);
    const bool assumedBefore = era == Era::Unknown && !rules.stricter(Reading::OffenceDayUnknown);
    if (era == Era::Before || assumedBefore) traits |= bit(Trait::BeforeAmendment8);
    if (standing.last) traits |= bit(Trait::Commuted);
    if (ruledBefore(facts)) traits |= bit(Trait::RuledBefore);
    if (facts.property.exists == true) traits |= bit(Trait::PropertyDuty);
    if (property.open()) traits |= bit(Trait::PropertyOpen);
    if (property.notPerforming()) traits |= bit(Trait::AbleNotPerforming);
    // Life and reprieve are longer than any term that the crimes could be measured by.
    return traits | remainderTrait(standing, rules) | crimeTraits(facts, standing, rules);
}

Grade gradeOf(const Facts &facts, const PropertyStanding &property, const LawInForce &rules, const Situation &situation,
              Reasons &reasons)
{
    const PerformanceFacts &performance = facts.performance;
    const bool denied = noteDenials(performance, rules, situation, reasons);
    bool repentant = performance.repentance == true && !denied;
    const Match unpaid = property.notPerforming() ? rules.find(Topic::RepentanceProperty, situation) : Match();
    if (unpaid && repentant) Note(reasons, unpaid.row, Outcome::Applies).fact(Field::PropertyAble, facts.property.able);
    repentant &= !unpaid;
    switch (performance.merit.value_or(Merit::None)) {
        case Merit::None:
            return repentant ? Grade::Repentance : Grade::None;
        case Merit::Merit:
            return repentant ? Grade::RepentanceAndMerit : Grade::Merit;
        case Merit::Major:
            break;
    }
    return repentant ? Grade::RepentanceAndMajor : Grade::Major;
}

}  // namespace remit
