#pragma once
#include "points/balance.h"

namespace remit::points {

/** A cycle's grounds under articles 21 to 23, each with its reason. */
struct Grounds {
    std::vector<PointsReason> why;
    /** A ground of article 22: not active. */
    bool barred = false;
    bool barUnknown = false;
    /** A ground of article 23: unqualified, and nothing else. */
    bool required = false;
    bool requiredUnknown = false;
};

/** What was decided or must be decided about the cycle before. */
struct PreviousCycle {
    bool unqualified = false;
    bool unknown = false;
};

/** Everything that articles 22 and 23 find in the cycle. */
Grounds groundsOf(const CycleSpan &cycle, const Course &course, const std::vector<MonthScore> &scores,
                  PreviousCycle previous);

/** Whether the month is compared at all: months wholly before admission, in induction or away are not. */
bool isCompared(const MonthScore &score, const PointsOptions &options);

/** The score that articles 23 item 9 and 38 look at. */
int comparedTotal(const MonthScore &score, const PointsOptions &options);

}  // namespace remit::points
