#pragma once
#include "casework/desk.h"
#include "records/inmate.h"

namespace remit {

/**
 * What the points assessment (计分考核) of a demonstration prison has to show on its first day: groups, the example
 * profile from last month on, the month's weekly reviews, entries of which some still wait for their group, and labour
 * of two teams: the last weekday's sheets signed, today's sheet of the first team waiting. Recorded in the name of
 * the demonstration's officers. `admin` may enrol officers. The same inmates give the same matters.
 * Errors: casework.*, points.*, storage.*.
 */
Result<void> makeDemoPoints(const Desk &admin, const std::vector<Inmate> &inmates);

}  // namespace remit
