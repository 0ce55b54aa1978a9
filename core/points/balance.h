#pragma once
#include "points/course.h"
#include "points/movements.h"

namespace remit::points {

/** A closed cycle before it is judged: which months and which days it is judged by. */
struct CycleSpan {
    int number = 0;
    int from = 0;
    int to = 0;
    /** From this day on dated facts belong to it; up to the end of month `to`. */
    Date fromDay;
    qint64 carry = 0;
    std::optional<Date> cancelledOn;
    /** Contains months before the opening that are not seen. */
    bool partlyUnseen = false;
};

/** Runs the balance through the months: adds, cancels, closes cycles. Fills in cumulative and cancelled. */
std::vector<CycleSpan> runBalance(const Course &course, std::vector<MonthScore> &scores,
                                  std::vector<PointsReason> &reasons);

}  // namespace remit::points
