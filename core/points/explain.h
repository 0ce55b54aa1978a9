#pragma once
#include "points/course.h"

namespace remit::points {

/** What shaped the days: each span's rule once, and what of it cannot be answered. */
void explainDays(const Course &course, std::vector<PointsReason> &reasons);

/** What shaped the months: part months, caps, and what recorded months leave open. */
void explainMonths(const Course &course, const std::vector<MonthScore> &scores, std::vector<PointsReason> &reasons);

}  // namespace remit::points
