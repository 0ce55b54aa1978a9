#pragma once
#include "base/date.h"
#include "base/term.h"

#include <cstddef>
#include <cstdint>
#include <optional>

namespace remit {

/** What is being served: the original sentence and how far it has come (刑种及变动阶段). */
enum class Phase : std::uint8_t {
    FixedTerm,
    Life,
    /** Life that has become a fixed term (无期徒刑减为有期徒刑). */
    LifeReduced,
    /** A death sentence whose reprieve has not been turned into anything yet (死刑缓期执行). */
    Reprieve,
    /** A reprieve that has become life. */
    ReprieveLife,
    /** A reprieve that has become a fixed term. */
    ReprieveReduced,
    CriminalDetention,
    PublicSurveillance
};

inline constexpr std::size_t phaseCount = static_cast<std::size_t>(Phase::PublicSurveillance) + 1;

/** A sentence without a last day, which swallows any fixed term that is added to it. */
constexpr bool isLifelong(Phase phase)
{
    return phase == Phase::Life || phase == Phase::Reprieve || phase == Phase::ReprieveLife;
}

/** Performance (改造表现): genuine repentance and merit, each with or without the other. */
enum class Grade : std::uint8_t { None, Repentance, Merit, RepentanceAndMerit, Major, RepentanceAndMajor };

/** What conditions may ask about a person; the first nine are Category in the same order. */
enum class Trait : std::uint8_t {
    OfficialDuty,
    Financial,
    OrganisedCrime,
    StateSecurity,
    Terrorism,
    DrugRingLeader,
    DrugRecidivist,
    Recidivist,
    Corruption2019,
    /** Able to perform property duties and not doing so (确有履行能力而不履行或者不全部履行). */
    AbleNotPerforming,
    /** Any of the eight violent crimes, whatever the penalty. */
    Violent,
    /** One of them with the long term that article 81 names, or life. */
    Violent10y,
    /** As Violent10y; a name of its own for article 7, which speaks of fixed terms only. */
    LongViolence,
    /** Two crimes or more with long terms each. */
    TwoLong,
    /** Convicted of several crimes (数罪并罚). */
    Plural,
    /** Commutation restricted by the judgment (限制减刑). */
    Restricted,
    /** Life without commutation (终身监禁). */
    LifeWithoutCommutation,
    /** A suspended sentence (缓刑). */
    Suspended,
    /** Less than the term of article 16 left when the judgment took effect. */
    ShortRemainder,
    IdentityUnknown,
    /** A reprieve that became a fixed term at once. */
    StraightToTerm,
    Minor,
    Infirm,
    /** Refuses to admit guilt (拒不认罪悔罪). */
    GuiltDenied,
    /** An earlier commutation stands. */
    Commuted,
    /** The judgment orders property duties (财产性判项). */
    PropertyDuty,
    /** Some of them are not performed. */
    PropertyOpen,
    /** Offences from before 2011-05-01, to which the floors of then apply (法释〔2011〕9号第七条). */
    BeforeAmendment8,
    /** Eighty or older, ill or unable to care for himself or herself, and no danger of reoffending (第三十一条). */
    Aged,
    /** Any earlier ruling on commutation, one that fell since included. */
    RuledBefore,
    Count_
};
using Traits = std::uint32_t;
constexpr Traits bit(Trait trait) { return Traits(1) << static_cast<int>(trait); }

/** A number that orders terms: months count before days. */
constexpr int measureOf(Term term) { return term.wholeMonths() * 1000 + term.days; }
constexpr bool longer(Term a, Term b) { return measureOf(a) > measureOf(b); }
constexpr bool shorter(Term a, Term b) { return longer(b, a); }

/** What the rows are held against. */
struct Situation {
    Phase phase = Phase::FixedTerm;
    Grade grade = Grade::None;
    Traits traits = 0;
    /** The measure of the term that a row's bounds compare with. */
    int measure = 0;
    /** The first of the crimes, from 1, that is one of the violent ones with a long term, or else any violent one; or
     * 0. */
    int violentCrime = 0;
    /** Unknown counts as too early. */
    std::optional<Date> judgedOn;

    bool has(Trait trait) const { return traits & bit(trait); }
};

}  // namespace remit
