#pragma once
#include "points/course.h"

namespace remit::points {

/** Whether the absence's days are paid by an average under the options. */
bool paidByAverage(const PointsHistory::Absence &absence, const PointsOptions &options);

/**
 * The average before `start`: of the whole calendar months before the month of `start`, as many as articles 17, 33
 * and 34 name, where each of their days was assessed; otherwise of the assessed days in them and up to `start`
 * (不满3个月的按照日平均分计算). Unknown where none was, or where part of the time is not seen or not settled.
 * Requires `scores` of every month before that of `start`, and the averages of absences that began before it.
 */
Average averageBefore(Date start, const Course &course, const std::vector<MonthScore> &scores);

/** Fills in the averages of absences that begin in the month, the earlier first. */
void learnAverages(int month, Course &course, const std::vector<MonthScore> &scores);

}  // namespace remit::points
