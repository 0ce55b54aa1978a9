#pragma once
#include "law/case.h"
#include "law/duedates.h"

namespace remit {

/**
 * Asks for every day that commutation must wait for: the start (起始时间), the interval (间隔时间), the time after
 * a new crime and the six months of article 6 of the property rules. Returns whether the proposal departs from the
 * general rule: major merit lifts a start or an interval that has not come, or a retrial frees it of start and amount.
 */
bool waitingTimes(const Case &c, DueDates &dates, Reasons &reasons);

/**
 * Asks for the six months after conduct of article 6 of the property rules. The article names the end of the conduct
 * "or" (或者) full performance: where both have come the later decides, unless a province reads it otherwise.
 */
void askAfterEvasion(const Case &c, DueDates &dates, Reasons &reasons);

}  // namespace remit
