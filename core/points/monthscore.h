#pragma once
#include "points/course.h"

namespace remit::points {

/**
 * The month's score counting only the days before `end`: the whole month, or what had been earned by a day in it.
 * Cumulative and cancelled are left 0. Requires the averages of absences that began before `end`.
 */
MonthScore scoreMonth(const Course &course, int month, Date end);

/** The same for the whole month. */
inline MonthScore scoreMonth(const Course &course, int month) { return scoreMonth(course, month, firstDay(month + 1)); }

}  // namespace remit::points
