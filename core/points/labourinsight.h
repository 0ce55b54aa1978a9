#pragma once
#include "base/date.h"

#include <QString>

#include <optional>
#include <vector>

namespace remit {

/** What one inmate was due and delivered at one operation on one day, in pieces. */
struct OperationDay {
    Date on;
    QString operation;
    int quota = 0;
    int accepted = 0;
    int rejected = 0;
};

/** Which way the fulfilment goes from the earlier half of the days to the later. */
enum class LabourTrend { TooShort, Rising, Steady, Falling };
/** "too_short", "rising", "steady", "falling". */
QString labourTrendCode(LabourTrend trend);

/** What an officer may want to do; people decide. */
enum class LabourAdvice { None, Train, ChangePost };
/** "none", "train", "change_post". */
QString labourAdviceCode(LabourAdvice advice);

/** Where insight draws its lines; rates in hundredths of a percent. */
struct InsightBounds {
    /** Days at an operation before anything is said about it. */
    int days = 6;
    /** A change of fulfilment that is a trend. */
    int trend = 500;
    /** Fulfilment below this, or rejects above that, is a struggle. */
    int struggle = 8000;
    int rejects = 500;
    /** Fulfilment at another operation that makes a change of post worth a thought. */
    int suited = 9500;
};

/** One inmate at one operation. */
struct OperationInsight {
    QString operation;
    int days = 0;
    /** Accepted by quota over all days, and over each half; absent where nothing was due. */
    std::optional<int> fulfilment;
    std::optional<int> earlier;
    std::optional<int> later;
    /** Rejected by all pieces. */
    int rejectRate = 0;
    LabourTrend trend = LabourTrend::TooShort;
    bool struggles = false;
    LabourAdvice advice = LabourAdvice::None;
    /** The operation that a change of post would lead to. */
    QString better;
};

/**
 * How one inmate does at each operation, by operation: who struggles and is not getting better at it is advised to
 * change to an operation where fulfilment is good, else to train.
 */
std::vector<OperationInsight> operationInsight(std::vector<OperationDay> days, const InsightBounds &bounds = {});

/** An inmate's balance and last months, in hundredths of a point. */
struct PointsStanding {
    QString inmate;
    qint64 balance = 0;
    /** Totals of the last months, oldest first, and the base of each; three of them tell the pace. */
    std::vector<int> totals;
    std::vector<int> bases;
};

/** What a team's officer should see. */
struct StandingInsight {
    QString inmate;
    qint64 missing = 0;
    /** Months to the end of the cycle at the pace of the last three; absent where they bring nothing. */
    std::optional<int> monthsLeft;
    bool nearCycle = false;
    bool belowBase = false;
};

/** Who is within a month of closing a cycle of `cycle` points, and who fell below the base last month; input order. */
std::vector<StandingInsight> standingInsight(const std::vector<PointsStanding> &standings, int cycle);

}  // namespace remit
