#pragma once
#include "casework/values.h"

#include <concepts>

namespace remit {

// Which members a compact record holds, in which order: one list for writing and for reading. Each list names every
// member of its struct, or it does not compile, so that a new fact cannot be left out. A change of a list or of the
// order of an enumeration needs a new compactVersion (compact.h).

/** A value of that type, to be written or to be filled. */
template <class T, class Of>
concept Either = std::same_as<std::remove_const_t<T>, Of>;

/** How many values an enumeration has that a compact record may hold. */
template <class E>
inline constexpr int valuesOf = 0;
template <>
inline constexpr int valuesOf<Sentence> = int(Sentence::PublicSurveillance) + 1;
template <>
inline constexpr int valuesOf<PoliticalRights::Kind> = int(PoliticalRights::Kind::Unknown) + 1;
template <>
inline constexpr int valuesOf<PersonFacts::Sex> = int(PersonFacts::Sex::Female) + 1;
template <>
inline constexpr int valuesOf<Category> = categoryCount;
template <>
inline constexpr int valuesOf<Performed> = int(Performed::Full) + 1;
template <>
inline constexpr int valuesOf<PropertyItem::Kind> = int(PropertyItem::Kind::Compensation) + 1;
template <>
inline constexpr int valuesOf<Evasion::Kind> = int(Evasion::Kind::OverLimit) + 1;
template <>
inline constexpr int valuesOf<HistoryEvent::Kind> = int(HistoryEvent::Kind::ParoleRevoked) + 1;

void eachMember(auto &&visit, Either<Term> auto &term)
{
    auto &[years, months, days] = term;
    visit(years, months, days);
}

void eachMember(auto &&visit, Either<SentenceState> auto &state)
{
    auto &[sentence, term, termStartsOn, termEndsOn] = state;
    visit(sentence, term, termStartsOn, termEndsOn);
}

void eachMember(auto &&visit, Either<PoliticalRights> auto &rights)
{
    auto &[kind, term] = rights;
    visit(kind, term);
}

void eachMember(auto &&visit, Either<PersonFacts> auto &person)
{
    auto &[birthDate, sex, identityKnown] = person;
    visit(birthDate, sex, identityKnown);
}

void eachMember(auto &&visit, Either<JudgmentFacts> auto &judgment)
{
    auto &[sentence, term, judgedOn, effectiveOn, custodyFrom, deliveredOn, termStartsOn, termEndsOn, suspended,
           probation, commutationRestricted, lifeWithoutCommutation, reprieveEndedOn, lifeFromOn, politicalRights] =
        judgment;
    visit(sentence, term, judgedOn, effectiveOn, custodyFrom, deliveredOn, termStartsOn, termEndsOn, suspended,
          probation, commutationRestricted, lifeWithoutCommutation, reprieveEndedOn, lifeFromOn, politicalRights);
}

void eachMember(auto &&visit, Either<CrimeFacts> auto &crime)
{
    auto &[name, sentence, term, intentional, organisedViolence, committedOn] = crime;
    visit(name, sentence, term, intentional, organisedViolence, committedOn);
}

void eachMember(auto &&visit, Either<PropertyItem> auto &item)
{
    auto &[kind, performed, waived, remitted, deposited, instalmentsCurrent, performedByCodebtor] = item;
    visit(kind, performed, waived, remitted, deposited, instalmentsCurrent, performedByCodebtor);
}

void eachMember(auto &&visit, Either<Evasion> auto &evasion)
{
    auto &[kind, endedOn] = evasion;
    visit(kind, endedOn);
}

void eachMember(auto &&visit, Either<PropertyFacts> auto &property)
{
    auto &[exists, able, performed, performedOn, declaredFalsely, evasion, evasionStated, items] = property;
    visit(exists, able, performed, performedOn, declaredFalsely, evasion, evasionStated, items);
}

void eachMember(auto &&visit, Either<ConditionFacts> auto &conditions)
{
    auto &[seriouslyIll, disabled, unableToWorkAndSelfCare] = conditions;
    visit(seriouslyIll, disabled, unableToWorkAndSelfCare);
}

void eachMember(auto &&visit, Either<HistoryEvent> auto &event)
{
    auto &[kind, reportedOn, ruledOn, servedOn, reduction, to, politicalRightsTo, probationTo, revokedOn, finalOn,
           penalty, intentional, duringReprieve, confessed, merged, effectiveOn, changed, judgment, from, until, on,
           readmittedOn, reason] = event;
    visit(kind, reportedOn, ruledOn, servedOn, reduction, to, politicalRightsTo, probationTo, revokedOn, finalOn,
          penalty, intentional, duringReprieve, confessed, merged, effectiveOn, changed, judgment, from, until, on,
          readmittedOn, reason);
}

void eachMember(auto &&visit, Either<PropertyDuty> auto &duty)
{
    auto &[kind, amountFen, performed] = duty;
    visit(kind, amountFen, performed);
}

void eachMember(auto &&visit, Either<Inmate> auto &inmate)
{
    auto &[number, name, formerNames, identityNumber, ethnicity, education, nativePlace, address, occupation, area,
           ward, court, judgmentNumber, crimeFacts, person, judgment, crimes, categories, openCategories, duties,
           property, conditions] = inmate;
    visit(number, name, formerNames, identityNumber, ethnicity, education, nativePlace, address, occupation, area, ward,
          court, judgmentNumber, crimeFacts, person, judgment, crimes, categories, openCategories, duties, property,
          conditions);
}

void eachMember(auto &&visit, Either<SentenceChange> auto &change)
{
    auto &[inmate, rulingNumber, court, event, newEndOn] = change;
    visit(inmate, rulingNumber, court, event, newEndOn);
}

void eachMember(auto &&visit, Either<HealthRecord> auto &record)
{
    auto &[inmate, certifiedOn, validUntil, illness, certifiedBy, certificate, conditions, selfInflicted, incapableFrom,
           incapableUntil, hospitalFrom, hospitalUntil] = record;
    visit(inmate, certifiedOn, validUntil, illness, certifiedBy, certificate, conditions, selfInflicted, incapableFrom,
          incapableUntil, hospitalFrom, hospitalUntil);
}

void eachMember(auto &&visit, Either<PropertyRecord> auto &record)
{
    auto &[inmate, checkedOn, item, amountFen, performedFen, performedOn, court, certificate, able, declaredFalsely,
           evasion] = record;
    visit(inmate, checkedOn, item, amountFen, performedFen, performedOn, court, certificate, able, declaredFalsely,
          evasion);
}

void eachMember(auto &&visit, Either<InmateRecord::Source> auto &source)
{
    auto &[seq, line] = source;
    visit(seq, line);
}

/** Without the recorded months, which the law does not ask about. */
void eachMember(auto &&visit, Either<InmateRecord> auto &record)
{
    auto &[inmate, changes, months, source, changeSources, monthSources, health, property, healthSources,
           propertySources] = record;
    visit(inmate, changes, source, changeSources, health, property, healthSources, propertySources);
}

}  // namespace remit
