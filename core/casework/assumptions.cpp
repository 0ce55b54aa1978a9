#include "casework/assumptions.h"

#include "law/names.h"

#include <algorithm>
#include <array>

namespace remit {

namespace {

/** An assumption, the facts whose absence calls for it, and what it takes them for. */
struct Assumption {
    const char *name;
    std::vector<Field> fields;
    void (*fill)(Facts &facts);
};

template <class T>
void fill(std::optional<T> &fact, T value)
{
    if (!fact) fact = value;
}

void fillCategories(Facts &facts)
{
    facts.openCategories = 0;
    for (CrimeFacts &crime : facts.crimes) fill(crime.organisedViolence, false);
}

void fillConditions(Facts &facts)
{
    fill(facts.conditions.seriouslyIll, false);
    fill(facts.conditions.disabled, false);
    fill(facts.conditions.unableToWorkAndSelfCare, false);
}

void fillEvasion(Facts &facts)
{
    facts.property.evasionStated = true;
    fill(facts.property.declaredFalsely, false);
}

void fillExcuses(Facts &facts)
{
    for (PropertyItem &item : facts.property.items)
        for (auto *excuse :
             {&item.waived, &item.remitted, &item.deposited, &item.instalmentsCurrent, &item.performedByCodebtor})
            fill(*excuse, false);
}

const std::array<Assumption, 10> &assumptions()
{
    static const std::array<Assumption, 10> all{{
        {"identity_known:true", {Field::IdentityKnown}, [](Facts &f) { fill(f.person.identityKnown, true); }},
        {"categories:as_recorded", {Field::Categories, Field::OrganisedViolence}, &fillCategories},
        {"conditions:none", {Field::SeriouslyIll, Field::Disabled, Field::UnableToWorkAndSelfCare}, &fillConditions},
        {"evasion:none", {Field::Evasion, Field::DeclaredFalsely}, &fillEvasion},
        {"excuses:none",
         {Field::ItemWaived, Field::ItemRemitted, Field::ItemDeposited, Field::ItemInstalmentsCurrent,
          Field::ItemPerformedByCodebtor},
         &fillExcuses},
        {"history:none", {Field::History}, [](Facts &f) { f.historyStated = true; }},
        {"suspended:false", {Field::Suspended}, [](Facts &f) { fill(f.judgment.suspended, false); }},
        {"commutation_restricted:false",
         {Field::CommutationRestricted},
         [](Facts &f) { fill(f.judgment.commutationRestricted, false); }},
        {"life_without_commutation:false",
         {Field::LifeWithoutCommutation},
         [](Facts &f) { fill(f.judgment.lifeWithoutCommutation, false); }},
        {"political_rights:none",
         {Field::RightsKind},
         [](Facts &f) {
             if (f.judgment.politicalRights.kind == PoliticalRights::Kind::Unknown)
                 f.judgment.politicalRights.kind = PoliticalRights::Kind::None;
         }},
    }};
    return all;
}

const Assumption *find(const QString &name)
{
    const auto found =
        std::ranges::find_if(assumptions(), [&](const Assumption &one) { return name == QLatin1String(one.name); });
    return found == assumptions().end() ? nullptr : &*found;
}

bool asksFor(const Reasons &reasons, const Assumption &assumption)
{
    return std::any_of(reasons.begin(), reasons.end(), [&](const Reason &reason) {
        return reason.decided == Outcome::Unsupported && reason.factCount &&
               reason.factsBegin()->value.kind == Value::Kind::Nothing &&
               std::ranges::find(assumption.fields, reason.factsBegin()->field) != assumption.fields.end();
    });
}

/** Conduct and means: what an officer establishes anew for every case. */
void assumeConduct(Facts &facts, QStringList &names)
{
    if (!facts.performance.repentance) {
        facts.performance.repentance = true;
        names << u"repentance"_qs;
    }
    // Whoever finds repentance has found nothing that denies it.
    fill(facts.performance.deniedBecause, QStringList());
    if (!facts.performance.merit) {
        facts.performance.merit = Merit::None;
        names << u"merit:none"_qs;
    }
    const bool unpaid = facts.property.exists.value_or(false) && facts.property.performed != Performed::Full;
    if (unpaid && !facts.property.able) {
        facts.property.able = false;
        names << u"able:false"_qs;
    }
    if (!facts.parole.dangerOfReoffending) {
        facts.parole.dangerOfReoffending = false;
        names << u"danger_of_reoffending:false"_qs;
    }
}

}  // namespace

bool isOnRecord(const QString &assumption) { return find(assumption) != nullptr; }

void assume(const QString &assumption, Facts &facts)
{
    if (const Assumption *one = find(assumption)) one->fill(facts);
}

void assumeRecord(Facts &facts)
{
    for (const Assumption &one : assumptions()) one.fill(facts);
}

QStringList recordAssumptions(const Law &law, const Facts &facts)
{
    QStringList names;
    for (const Merit merit : {Merit::None, Merit::Merit, Merit::Major}) {
        Facts supposed = facts;
        supposed.performance.merit = merit;
        QStringList all;
        evaluateAssuming(law, supposed, all);
        std::copy_if(all.begin(), all.end(), std::back_inserter(names), &isOnRecord);
    }
    names.removeDuplicates();
    return names;
}

Verdict evaluateAssuming(const Law &law, Facts &facts, QStringList &names)
{
    assumeConduct(facts, names);
    for (;;) {
        Verdict verdict = law.evaluate(facts);
        const qsizetype before = names.size();
        for (const Assumption &one : assumptions()) {
            const QString name = QLatin1String(one.name);
            if (names.contains(name)) continue;
            if (!asksFor(verdict.commutation.reasons, one) && !asksFor(verdict.parole.reasons, one)) continue;
            one.fill(facts);
            names << name;
        }
        if (names.size() == before) return verdict;
    }
}

}  // namespace remit
