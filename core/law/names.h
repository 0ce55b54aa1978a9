#pragma once
#include "law/reason.h"

#include <string_view>

namespace remit
{

/** What a reason's facts and results speak of. Facts are paths into the facts document; results are plain names. */
enum class Field : std::uint8_t {
    None,
    AsOf,
    BirthDate,
    IdentityKnown,
    Sentence,
    SentenceTerm,
    JudgedOn,
    EffectiveOn,
    CustodyFrom,
    DeliveredOn,
    TermStartsOn,
    TermEndsOn,
    Suspended,
    Probation,
    CommutationRestricted,
    LifeWithoutCommutation,
    ReprieveEndedOn,
    LifeFromOn,
    RightsKind,
    Crimes,
    CrimeTerm,
    CrimeSentence,
    Categories,
    PropertyExists,
    PropertyAble,
    PropertyPerformed,
    PropertyPerformedOn,
    PropertyItems,
    Evasion,
    EvasionEndedOn,
    DeclaredFalsely,
    Repentance,
    Merit,
    DeniedBecause,
    UnableToWorkAndSelfCare,
    DangerOfReoffending,
    CommunityAssessed,
    HistoryReportedOn,
    HistoryRuledOn,
    HistoryServedOn,
    HistoryReduction,
    HistoryTo,
    HistoryRevokedOn,
    HistoryFinalOn,
    HistoryPenalty,
    HistoryIntentional,
    HistoryDuringReprieve,
    HistoryConfessed,
    HistoryMerged,
    HistoryMergedStart,
    HistoryEffectiveOn,
    HistoryChanged,
    HistoryJudgment,
    HistoryFrom,
    HistoryOn,
    HistoryReadmittedOn,
    HistoryReason,
    // Results.
    Category,
    Phase,
    Grade,
    Required,
    MetOn,
    Limit,
    AtLeast,
    AtMost,
    MustServe,
    ReachedOn,
    EndsOn,
    Left,
    LeftByFloor,
    Stricter,
    StricterAtMost,
    Other,
    OtherAtMost,
    Mark,
    Age,
    Count_
};

/** "judgment.delivered_on", "met_on". */
std::string_view fieldCode(Field field);
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
    Count_
};

/** "exactly_ten_years". */
std::string_view readingCode(Reading reading);
inline constexpr int readingCount = static_cast<int>(Reading::Count_);

/** "earliest_on". */
std::string_view affectsCode(Affects affects);
/** "major". */
std::string_view wordCode(Word word);

}  // namespace remit
