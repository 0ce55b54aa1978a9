#pragma once
#include "base/date.h"
#include "points/part.h"
#include "points/rule.h"

#include <QString>

#include <optional>
#include <vector>

namespace remit {

/** One rule that shaped a result, as data; the profile gives its citation, the catalogue its words. */
struct PointsReason {
    enum class Outcome {
        /** The rule changed a number. */
        Applies,
        /** Points above a limit were not granted. */
        Dropped,
        /** An entry was left out. */
        Ignored,
        /** The rule bars a grade. */
        Barred,
        /** The rule requires a grade or a reward. */
        Required,
        /** Computed from what is known, on an assumption that the rule names. */
        Assumed,
        /** The rule cannot be answered from what is known. */
        Unsupported
    };
    PointsRule rule = PointsRule::PartMonth;
    Outcome outcome = Outcome::Applies;
    std::optional<Month> month = {};
    std::optional<Date> on = {};
    /** What the rule was applied to, in hundredths of a point or as a count, where there is such a figure. */
    std::optional<qint64> value = {};
    /** The bound it was held against. */
    std::optional<qint64> limit = {};

    bool operator==(const PointsReason &) const = default;
};

/** One month's score (月考核分). Amounts are magnitudes; `total` and `cumulative` carry a sign, `granted` may. */
struct MonthResult {
    Month month;
    ByPart base;
    ByPart bonus;
    /** Additions over the cap of article 10. */
    ByPart bonusDropped;
    ByPart deducted;
    /** Averages that articles 16, 17, 33 and 34 give in place of the base. */
    ByPart granted;
    int special = 0;
    int specialDropped = 0;
    int sanction = 0;
    /** The balance that articles 30 to 34 took away inside this month. */
    qint64 cancelled = 0;
    /** base + granted + bonus - deducted + special - sanction; as given for a recorded month. */
    int total = 0;
    /** The balance (考核积分) at the month's end before a cycle's points are taken off. */
    qint64 cumulative = 0;
    /** Known only by its recorded total: the amounts above it are unknown, not zero. */
    bool recorded = false;

    bool operator==(const MonthResult &) const = default;
};

/** What article 38 gives for a cycle (表扬、表扬并可物质奖励、物质奖励、不予奖励). */
enum class Reward { Praise, PraiseAndMaterialAllowed, Material, None };

/** One closed cycle (考核周期). */
struct Cycle {
    int number = 0;
    Month from;
    /** The closing month, which belongs whole to this cycle. */
    Month to;
    Month evaluatedIn;
    qint64 carry = 0;
    std::vector<CycleGrade> gradesAllowed;
    /** Grades that what is known neither allows nor forbids. */
    std::vector<CycleGrade> gradesUnsupported;
    std::vector<PointsReason> why;
    /** As decided by people; absent while undecided. */
    std::optional<CycleGrade> grade;
    /** Absent while undecided, where the decision is not allowed, or where article 38 cannot be answered. */
    std::optional<Reward> reward;
    std::optional<Date> cancelledOn;

    bool operator==(const Cycle &) const = default;
};

/** The answer to one history. */
struct Assessment {
    QString id;
    std::vector<MonthResult> months;
    std::vector<Cycle> cycles;
    std::vector<PointsReason> reasons;

    bool operator==(const Assessment &) const = default;
};

}  // namespace remit
