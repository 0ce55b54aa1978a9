#pragma once
#include "law/reason.h"
#include "records/facts.h"

#include <string>
#include <string_view>

namespace remit {

/**
 * What a reason's facts and results speak of. Facts are paths into the facts document; results are plain names. In the
 * order of their codes, in which canonical JSON writes them.
 */
enum class Field : std::uint8_t {
    None,
    Age,
    AsOf,
    AtLeast,
    AtMost,
    Categories,
    Category,
    Disabled,
    SeriouslyIll,
    UnableToWorkAndSelfCare,
    Credit,
    CreditedDays,
    Crime,
    Crimes,
    CrimeCommittedOn,
    CrimeName,
    OrganisedViolence,
    CrimeSentence,
    CrimeTerm,
    EndsOn,
    Grade,
    History,
    HistoryChanged,
    HistoryConfessed,
    HistoryDuringReprieve,
    HistoryEffectiveOn,
    HistoryFinalOn,
    HistoryFrom,
    HistoryIntentional,
    HistoryJudgment,
    HistoryMerged,
    HistoryMergedEnd,
    HistoryMergedStart,
    HistoryOn,
    HistoryPenalty,
    HistoryRightsTo,
    HistoryProbationTo,
    HistoryReadmittedOn,
    HistoryReason,
    HistoryReduction,
    HistoryReportedOn,
    HistoryRevokedOn,
    HistoryRuledOn,
    HistoryServedOn,
    HistoryTo,
    HistoryToEnd,
    HistoryToStart,
    CommutationRestricted,
    CustodyFrom,
    DeliveredOn,
    EffectiveOn,
    JudgedOn,
    LifeFromOn,
    LifeWithoutCommutation,
    RightsKind,
    RightsTerm,
    Probation,
    ReprieveEndedOn,
    Sentence,
    Suspended,
    SentenceTerm,
    TermEndsOn,
    TermStartsOn,
    Left,
    LeftByFloor,
    Limit,
    Mark,
    MetOn,
    MustServe,
    Other,
    OtherAtMost,
    CommunityAssessed,
    DangerOfReoffending,
    PausedDays,
    DeniedBecause,
    Merit,
    Repentance,
    BirthDate,
    IdentityKnown,
    Phase,
    PropertyAble,
    DeclaredFalsely,
    Evasion,
    EvasionEndedOn,
    EvasionKind,
    PropertyExists,
    PropertyItems,
    ItemDeposited,
    ItemInstalmentsCurrent,
    ItemPerformed,
    ItemPerformedByCodebtor,
    ItemRemitted,
    ItemWaived,
    PropertyPerformed,
    PropertyPerformedOn,
    ReachedOn,
    Required,
    StrictBecause,
    Stricter,
    StricterAtMost,
    ValidFrom,
    Count_
};

/** "judgment.delivered_on", "met_on". */
std::string_view fieldCode(Field field);
/** "crimes[1].term": the path of one argument, with the place of its element in the list. */
std::string pathOf(const Argument &argument);
inline constexpr int fieldCount = static_cast<int>(Field::Count_);

/** Questions that the texts leave open; the records stand in resources/rules under the same names. */
enum class Reading : std::uint8_t {
    None,
    ExactlyTenYears,
    IntervalBelowLastReduction,
    MeritUnderArticle11,
    LiftByAnalogy,
    IntervalMayBeShortened,
    StartMayBeShortened,
    StartAfterMerger,
    StartAfterConfirmation,
    AmountOrTime,
    ParoleIntervalMayBeShortened,
    SuspendedAmount,
    IdentityNotEstablished,
    YearsOrMonths,
    RecordedEnd,
    OffenceDayUnknown,
    SixMonthsAfterEvasion,
    MinorWhileServing,
    ReprieveOver,
    CreditInFloor,
    LifeAfterMerger,
    Count_
};

/** "exactly_ten_years". */
std::string_view readingCode(Reading reading);
inline constexpr int readingCount = static_cast<int>(Reading::Count_);

/** "earliest_on". */
std::string_view affectsCode(Affects affects);
/** "major". */
std::string_view wordCode(Word word);
/** The sentence as a value of a reason. */
Word wordOf(Sentence sentence);

}  // namespace remit
