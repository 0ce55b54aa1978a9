#include "law/gaps.h"

#include "law/names.h"
#include "law/suppositions.h"

namespace remit {

namespace {

template <class Visit>
void personGaps(const Facts &facts, Visit &visit)
{
    if (!facts.person.birthDate) visit(Gap{Field::BirthDate, 0, Topic::RelaxedMinor, 4, &supposeBirth});
    if (!facts.person.identityKnown)
        visit(Gap{Field::IdentityKnown, 0, Topic::Identity, 1,
                  [](Facts &f, int, int) { f.person.identityKnown = false; }});
    if (!facts.parole.dangerOfReoffending)
        visit(Gap{Field::DangerOfReoffending, 0, Topic::ParoleDanger, 1,
                  [](Facts &f, int, int) { f.parole.dangerOfReoffending = false; }});
    if (!facts.conditions.seriouslyIll) visit(Gap{Field::SeriouslyIll, 0, Topic::RelaxedPart, 1, &supposeInfirm});
    if (!facts.conditions.disabled) visit(Gap{Field::Disabled, 0, Topic::RelaxedPart, 1, &supposeInfirm});
    if (!facts.conditions.unableToWorkAndSelfCare)
        visit(Gap{Field::UnableToWorkAndSelfCare, 0, Topic::RelaxedPart, 1, &supposeInfirm});
}

template <class Visit>
void judgmentGaps(const JudgmentFacts &judgment, int place, Visit &visit)
{
    if (!judgment.judgedOn)
        visit(Gap{Field::JudgedOn, place, Topic::Count_, 1, [](Facts &f, int where, int) {
                      judgmentAt(f, where).judgedOn = latestJudgment(f, judgmentAt(f, where));
                  }});
    if (!judgment.effectiveOn)
        visit(Gap{Field::EffectiveOn, place, Topic::TraitShortRemainder, 1, [](Facts &f, int where, int) {
                      JudgmentFacts &j = judgmentAt(f, where);
                      j.effectiveOn = j.deliveredOn.value_or(f.judgment.deliveredOn.value_or(*f.asOf));
                  }});
    // Whoever serves in the community is delivered to no prison.
    const bool outside = judgment.sentence == Sentence::PublicSurveillance || judgment.suspended == true;
    if (!judgment.deliveredOn && place == 0 && !outside)
        visit(Gap{Field::DeliveredOn, 0, Topic::Delivery, 1, &supposeDelivery});
    if (!judgment.suspended)
        visit(Gap{Field::Suspended, place, Topic::Suspension, 1,
                  [](Facts &f, int where, int) { judgmentAt(f, where).suspended = true; }});
    if (!judgment.commutationRestricted)
        visit(Gap{Field::CommutationRestricted, place, Topic::Count_, 1,
                  [](Facts &f, int where, int) { judgmentAt(f, where).commutationRestricted = true; }});
    if (!judgment.lifeWithoutCommutation)
        visit(Gap{Field::LifeWithoutCommutation, place, Topic::Count_, 1,
                  [](Facts &f, int where, int) { judgmentAt(f, where).lifeWithoutCommutation = true; }});
    if (judgment.politicalRights.kind == PoliticalRights::Kind::Unknown)
        visit(Gap{Field::RightsKind, place, Topic::RightsBounds, 1, [](Facts &f, int where, int) {
                      judgmentAt(f, where).politicalRights = {PoliticalRights::Kind::Term, Term{1, 0, 0}};
                  }});
}

template <class Visit>
void crimeGaps(const Facts &facts, Visit &visit)
{
    if (facts.crimes.empty()) visit(Gap{Field::Crimes, 0, Topic::TraitViolent, 2, &supposeCrimes});
    int place = 0;
    for (const CrimeFacts &crime : facts.crimes) {
        ++place;
        if (crime.name.isEmpty())
            visit(Gap{Field::CrimeName, place, Topic::TraitViolent, 1,
                      [](Facts &f, int where, int) { elementAt(f.crimes, where).name = u"抢劫罪"_qs; }});
        if (!crime.organisedViolence)
            visit(Gap{Field::OrganisedViolence, place, Topic::TraitViolent, 1,
                      [](Facts &f, int where, int) { elementAt(f.crimes, where).organisedViolence = true; }});
        const bool timeless = crime.sentence && *crime.sentence != Sentence::FixedTerm;
        if (!crime.term && !timeless && facts.crimes.size() > 1)
            visit(Gap{Field::CrimeTerm, place, Topic::TraitTwoLong, 2, &supposeCrimeTerm});
        if (!crime.sentence && !crime.term && facts.crimes.size() > 1)
            visit(Gap{Field::CrimeSentence, place, Topic::TraitTwoLong, 1,
                      [](Facts &f, int where, int) { elementAt(f.crimes, where).sentence = f.judgment.sentence; }});
    }
    if (facts.openCategories) visit(Gap{Field::Categories, 0, Topic::Count_, categoryCount, &supposeCategory});
}

template <class Visit>
void itemGaps(const PropertyItem &item, int place, Visit &visit)
{
    if (item.performed == Performed::Full) return;
    if (!item.performed)
        visit(Gap{Field::ItemPerformed, place, Topic::PropertyFirst, 2, [](Facts &f, int where, int value) {
                      elementAt(f.property.items, where).performed = value == 0 ? Performed::Full : Performed::None;
                  }});
    if (!item.waived)
        visit(Gap{Field::ItemWaived, place, Topic::PropertyExcuse, 1,
                  [](Facts &f, int where, int) { elementAt(f.property.items, where).waived = true; }});
    if (!item.remitted)
        visit(Gap{Field::ItemRemitted, place, Topic::PropertyExcuse, 1,
                  [](Facts &f, int where, int) { elementAt(f.property.items, where).remitted = true; }});
    if (!item.deposited)
        visit(Gap{Field::ItemDeposited, place, Topic::PropertyExcuse, 1,
                  [](Facts &f, int where, int) { elementAt(f.property.items, where).deposited = true; }});
    if (!item.instalmentsCurrent)
        visit(Gap{Field::ItemInstalmentsCurrent, place, Topic::PropertyExcuse, 1,
                  [](Facts &f, int where, int) { elementAt(f.property.items, where).instalmentsCurrent = true; }});
    if (!item.performedByCodebtor)
        visit(Gap{Field::ItemPerformedByCodebtor, place, Topic::PropertyExcuse, 1,
                  [](Facts &f, int where, int) { elementAt(f.property.items, where).performedByCodebtor = true; }});
}

template <class Visit>
void propertyGaps(const PropertyFacts &property, Visit &visit)
{
    if (!property.exists)
        visit(Gap{Field::PropertyExists, 0, Topic::PropertyFirst, 2, [](Facts &f, int, int value) {
                      if (value == 0)
                          f.property = {false, {}, {}, {}, {}, {}, {}, {}};
                      else
                          f.property = {true, true, Performed::None, {}, false, {}, true, {}};
                  }});
    if (!property.exists.value_or(false)) return;
    if (!property.able)
        visit(Gap{Field::PropertyAble, 0, Topic::PropertyFirst, 2,
                  [](Facts &f, int, int value) { f.property.able = value == 0; }});
    if (!property.declaredFalsely)
        visit(Gap{Field::DeclaredFalsely, 0, Topic::PropertyEvasion, 1,
                  [](Facts &f, int, int) { f.property.declaredFalsely = true; }});
    if (!property.evasion && !property.evasionStated)
        visit(Gap{Field::Evasion, 0, Topic::PropertyEvasion, 1,
                  [](Facts &f, int, int) { f.property.evasion = Evasion{}; }});
    if (!property.performed && property.items.empty())
        visit(Gap{Field::PropertyPerformed, 0, Topic::PropertyFirst, 2, [](Facts &f, int, int value) {
                      f.property.performed = value == 0 ? Performed::Full : Performed::None;
                  }});
    if (!property.performedOn && property.performed == Performed::Full)
        visit(Gap{Field::PropertyPerformedOn, 0, Topic::PropertyWait, 1, [](Facts &f, int, int) {
                      f.property.performedOn = f.judgment.judgedOn.value_or(latestJudgment(f, f.judgment));
                  }});
    int place = 0;
    for (const PropertyItem &item : property.items) itemGaps(item, ++place, visit);
}

template <class Visit>
void historyGaps(const Facts &facts, Visit &visit)
{
    if (!facts.historyStated && facts.history.empty())
        visit(Gap{Field::History, 0, Topic::IntervalCounted, 1, &supposeHistory});
    int place = 0;
    for (const HistoryEvent &event : facts.history) {
        ++place;
        if (event.kind == HistoryEvent::Kind::NewCrime && !event.duringReprieve)
            visit(Gap{Field::HistoryDuringReprieve, place, Topic::WaitReprieve, 1,
                      [](Facts &f, int where, int) { elementAt(f.history, where).duringReprieve = true; }});
        if (event.judgment) judgmentGaps(*event.judgment, place, visit);
    }
}

template <class Visit>
void performanceGaps(const PerformanceFacts &performance, Visit &visit)
{
    if (!performance.repentance)
        visit(Gap{Field::Repentance, 0, Topic::Performance, 2,
                  [](Facts &f, int, int value) { f.performance.repentance = value == 0; }});
    if (!performance.merit)
        visit(Gap{Field::Merit, 0, Topic::Performance, 2,
                  [](Facts &f, int, int value) { f.performance.merit = value == 0 ? Merit::Merit : Merit::Major; }});
    if (!performance.deniedBecause)
        visit(Gap{Field::DeniedBecause, 0, Topic::Performance, 1,
                  [](Facts &f, int, int) { f.performance.deniedBecause = QStringList{u"guilt_denied"_qs}; }});
}

/** The one list of facts that the law would take for something where nobody states them. */
template <class Visit>
void eachGap(const Facts &facts, Visit &&visit)
{
    personGaps(facts, visit);
    judgmentGaps(facts.judgment, 0, visit);
    crimeGaps(facts, visit);
    propertyGaps(facts.property, visit);
    historyGaps(facts, visit);
    performanceGaps(facts.performance, visit);
}

}  // namespace

bool isComplete(const Facts &facts)
{
    bool complete = true;
    eachGap(facts, [&](const Gap &) { complete = false; });
    return complete;
}

std::vector<Gap> gapsOf(const Facts &facts)
{
    std::vector<Gap> gaps;
    eachGap(facts, [&](const Gap &gap) { gaps.push_back(gap); });
    return gaps;
}

}  // namespace remit
