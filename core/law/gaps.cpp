#include "law/gaps.h"

#include "law/latercrimes.h"
#include "law/names.h"
#include "law/propertygaps.h"
#include "law/suppositions.h"
#include "law/table.h"

namespace remit {

namespace {

template <class Visit>
void personGaps(const Facts &facts, Visit &visit)
{
    if (!facts.person.birthDate) visit(Gap{Field::BirthDate, 0, Topic::RelaxedMinor, 4, &supposeBirth});
    if (!facts.person.identityKnown)
        visit(Gap{Field::IdentityKnown, 0, Topic::Identity, 1,
                  [](Facts &f, const Choice &) { f.person.identityKnown = false; }});
    if (!facts.parole.dangerOfReoffending)
        visit(Gap{Field::DangerOfReoffending, 0, Topic::ParoleDanger, 1, &supposeInfirm});
    if (!facts.conditions.seriouslyIll) visit(Gap{Field::SeriouslyIll, 0, Topic::RelaxedPart, 1, &supposeInfirm});
    if (!facts.conditions.disabled) visit(Gap{Field::Disabled, 0, Topic::RelaxedPart, 1, &supposeInfirm});
    if (!facts.conditions.unableToWorkAndSelfCare)
        visit(Gap{Field::UnableToWorkAndSelfCare, 0, Topic::RelaxedPart, 1, &supposeInfirm});
}

template <class Visit>
void judgmentGaps(const JudgmentFacts &judgment, int place, Visit &visit)
{
    if (!judgment.judgedOn)
        visit(Gap{Field::JudgedOn, place, Topic::Count_, 1, [](Facts &f, const Choice &choice) {
                      judgmentAt(f, choice.place).judgedOn = latestJudgment(f, judgmentAt(f, choice.place));
                  }});
    if (!judgment.effectiveOn)
        visit(Gap{Field::EffectiveOn, place, Topic::TraitShortRemainder, 1, [](Facts &f, const Choice &choice) {
                      JudgmentFacts &j = judgmentAt(f, choice.place);
                      j.effectiveOn = j.deliveredOn.value_or(f.judgment.deliveredOn.value_or(latestBegin(f)));
                  }});
    // Whoever serves in the community is delivered to no prison.
    const bool outside = judgment.sentence == Sentence::PublicSurveillance || judgment.suspended == true;
    if (!judgment.deliveredOn && place == 0 && !outside)
        visit(Gap{Field::DeliveredOn, 0, Topic::Delivery, 1, &supposeDelivery});
    if (!judgment.suspended)
        visit(Gap{Field::Suspended, place, Topic::Suspension, 1,
                  [](Facts &f, const Choice &choice) { judgmentAt(f, choice.place).suspended = true; }});
    if (!judgment.commutationRestricted)
        visit(Gap{Field::CommutationRestricted, place, Topic::Count_, 1,
                  [](Facts &f, const Choice &choice) { judgmentAt(f, choice.place).commutationRestricted = true; }});
    if (!judgment.lifeWithoutCommutation)
        visit(Gap{Field::LifeWithoutCommutation, place, Topic::Count_, 1,
                  [](Facts &f, const Choice &choice) { judgmentAt(f, choice.place).lifeWithoutCommutation = true; }});
    if (judgment.politicalRights.kind == PoliticalRights::Kind::Unknown)
        visit(Gap{Field::RightsKind, place, Topic::RightsBounds, 1, [](Facts &f, const Choice &choice) {
                      judgmentAt(f, choice.place).politicalRights = {PoliticalRights::Kind::Term, Term{1, 0, 0}};
                  }});
}

template <class Visit>
void crimeGaps(const Facts &facts, const LawInForce &rules, Visit &visit)
{
    if (facts.crimes.empty()) visit(Gap{Field::Crimes, 0, Topic::TraitViolent, 2, &supposeCrimes});
    if (lacksLaterCrime(facts))
        visit(Gap{Field::Crimes, 0, Topic::LaterCrimesListed, 2, &supposeLaterCrime, Word::Incomplete});
    int place = 0;
    for (const CrimeFacts &crime : facts.crimes) {
        ++place;
        if (crime.name.isEmpty())
            visit(Gap{Field::CrimeName, place, Topic::TraitViolent, 1, &supposeRobbery});
        else if (rules.kindOf(crime.name) == CrimeKind::Unknown)
            visit(Gap{Field::CrimeName, place, Topic::CrimeNames, 1, &supposeRobbery, Word::Unknown});
        if (!crime.organisedViolence)
            visit(Gap{Field::OrganisedViolence, place, Topic::TraitViolent, 1, [](Facts &f, const Choice &choice) {
                          elementAt(f.crimes, choice.place).organisedViolence = true;
                      }});
        if (mayBeLater(facts, crime)) visit(Gap{Field::CrimeCommittedOn, place, Topic::Count_, 1, &supposeLaterDay});
        const bool timeless = crime.sentence && *crime.sentence != Sentence::FixedTerm;
        if (!crime.term && !timeless && facts.crimes.size() > 1)
            visit(Gap{Field::CrimeTerm, place, Topic::TraitTwoLong, 2, &supposeCrimeTerm});
        if (!crime.term && !timeless && termsTellLaterCrime(facts))
            visit(Gap{Field::CrimeTerm, place, Topic::LaterCrimesListed, 2, &supposeLaterCrime});
    }
    if (facts.openCategories) visit(Gap{Field::Categories, 0, Topic::Count_, categoryCount, &supposeCategory});
}

template <class Visit>
void historyGaps(const Facts &facts, Visit &visit)
{
    if (!facts.historyStated && facts.history.empty())
        visit(Gap{Field::History, 0, Topic::IntervalCounted, 3, &supposeHistory});
    int place = 0;
    for (const HistoryEvent &event : facts.history) {
        ++place;
        if (event.kind == HistoryEvent::Kind::NewCrime && !event.duringReprieve)
            visit(Gap{Field::HistoryDuringReprieve, place, Topic::WaitReprieve, 1, [](Facts &f, const Choice &choice) {
                          elementAt(f.history, choice.place).duringReprieve = true;
                      }});
        if (event.judgment) judgmentGaps(*event.judgment, place, visit);
    }
}

template <class Visit>
void performanceGaps(const PerformanceFacts &performance, Visit &visit)
{
    if (!performance.repentance)
        visit(Gap{Field::Repentance, 0, Topic::Performance, 2,
                  [](Facts &f, const Choice &choice) { f.performance.repentance = choice.value == 0; }});
    if (!performance.merit)
        visit(Gap{Field::Merit, 0, Topic::Performance, 2, [](Facts &f, const Choice &choice) {
                      f.performance.merit = choice.value == 0 ? Merit::Merit : Merit::Major;
                  }});
    if (!performance.deniedBecause)
        visit(Gap{Field::DeniedBecause, 0, Topic::Performance, 1,
                  [](Facts &f, const Choice &) { f.performance.deniedBecause = QStringList{u"guilt_denied"_qs}; }});
}

/** The one list of facts that the law would take for something where nobody states them. */
template <class Visit>
void eachGap(const Facts &facts, const LawInForce &rules, Visit &&visit)
{
    personGaps(facts, visit);
    judgmentGaps(facts.judgment, 0, visit);
    crimeGaps(facts, rules, visit);
    propertyGaps(facts.property, visit);
    historyGaps(facts, visit);
    performanceGaps(facts.performance, visit);
}

}  // namespace

bool isComplete(const Facts &facts, const LawInForce &rules)
{
    bool complete = true;
    eachGap(facts, rules, [&](const Gap &) { complete = false; });
    return complete;
}

std::vector<Gap> gapsOf(const Facts &facts, const LawInForce &rules)
{
    std::vector<Gap> gaps;
    eachGap(facts, rules, [&](const Gap &gap) { gaps.push_back(gap); });
    return gaps;
}

}  // namespace remit
