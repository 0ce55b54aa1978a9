#pragma once
#include <QString>

#include <optional>
#include <utility>
#include <vector>

namespace remit {

/**
 * The readings that 司规〔2021〕3号 leaves open. The first value of each is the national profile's; a province may
 * choose the others in its profile by the names in options.cpp.
 */
struct PointsOptions {
    enum class Denominator { DaysOfMonth, Thirty };
    enum class Rounding { HalfUp, Down };
    enum class PartMonthCap { FullBase, ProRata };
    enum class PartBelowZero { Allowed, Zero };
    enum class SpecialYear { Calendar, FromAdmission };
    enum class SpecialExempt { StandApart, UseUp };
    enum class SpecialOverLimit { Cut, Refuse, Allow };
    enum class SanctionLowersMonth { Yes, BalanceOnly };
    enum class SanctionIsDeduction { Yes, No };
    enum class RepeatedSanctions { Together, OneDemerit };
    enum class ConfinementCycle { Imposed, AnyDay };
    enum class ComparedBase { DaysDue, FullMonth, AsGiven };
    enum class EmptyMonths { Skipped, Compared };
    enum class LowPartMonth { Literal, ProRata, WholeMonths };
    enum class RewardCompares { MonthTotal, EachPart };
    enum class CyclesInMonth { One, Both };
    enum class NegativeAtRevokedParole { Cancelled, Kept };
    enum class Stoppage { Average, Base };
    enum class NegativeAverage { Kept, Zero };
    enum class OpenEntries { Count, Ignored };
    enum class ClosedEntries { Ignored, Count };

    /** What a part month is divided by (article 26). A part given on every day of the month is always whole. */
    Denominator denominator = Denominator::DaysOfMonth;
    Rounding rounding = Rounding::HalfUp;
    /** What the 50 % of article 10 is taken of in a part month. */
    PartMonthCap partMonthCap = PartMonthCap::FullBase;
    PartBelowZero partBelowZero = PartBelowZero::Allowed;
    /** Article 14: which year the limit is counted in, whether items 1 to 5 use it up, and what happens above it. */
    SpecialYear specialYear = SpecialYear::Calendar;
    SpecialExempt specialExempt = SpecialExempt::StandApart;
    SpecialOverLimit specialOverLimit = SpecialOverLimit::Cut;
    /** Whether a sanction lowers the score that articles 23 item 9 and 38 look at. */
    SanctionLowersMonth sanctionLowersMonth = SanctionLowersMonth::Yes;
    /** Whether a sanction is a single deduction of article 22 item 1. */
    SanctionIsDeduction sanctionIsDeduction = SanctionIsDeduction::Yes;
    /** Article 23 item 7: two of either kind together, or two warnings or one demerit. */
    RepeatedSanctions repeatedSanctions = RepeatedSanctions::Together;
    /** Which cycle a confinement over two cycles makes unqualified. */
    ConfinementCycle confinementCycle = ConfinementCycle::Imposed;
    /**
     * The base that articles 22 item 2 and 38 compare with. DaysDue: of the days under assessment, without hospital
     * days for labour; a day that lost its base by confinement or fault, and a day paid by an average, stays due.
     * AsGiven: the base actually given.
     */
    ComparedBase comparedBase = ComparedBase::DaysDue;
    /** Months wholly before admission, in induction or away. */
    EmptyMonths emptyMonths = EmptyMonths::Skipped;
    /** Article 23 item 9 in a month that is not wholly under assessment. */
    LowPartMonth lowPartMonth = LowPartMonth::Literal;
    RewardCompares rewardCompares = RewardCompares::MonthTotal;
    /** Whether a month that reaches two cycles' points closes both. */
    CyclesInMonth cyclesInMonth = CyclesInMonth::One;
    NegativeAtRevokedParole negativeAtRevokedParole = NegativeAtRevokedParole::Cancelled;
    Stoppage stoppage = Stoppage::Average;
    NegativeAverage negativeAverage = NegativeAverage::Kept;
    OpenEntries clearedInvestigationEntries = OpenEntries::Count;
    ClosedEntries awayEntries = ClosedEntries::Ignored;
    ClosedEntries incapableLabourEntries = ClosedEntries::Ignored;

    bool operator==(const PointsOptions &) const = default;
};

/** The names of one option and its values, the national one first. */
struct PointsOptionNames {
    QString option;
    std::vector<QString> values;
};

/** Every option with its values. */
std::vector<PointsOptionNames> pointsOptionNames();

enum class OptionSet { Done, UnknownOption, UnknownValue };

/** Sets one option by name. */
OptionSet setPointsOption(PointsOptions &options, const QString &option, const QString &value);

/** The name of the value that an option has; empty for an unknown option. */
QString pointsOptionValue(const PointsOptions &options, const QString &option);

}  // namespace remit
