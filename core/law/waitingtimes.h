#pragma once
#include "law/case.h"
#include "law/duedates.h"

namespace remit
{

/**
 * Asks for every day that commutation must wait for: the start (起始时间), the interval (间隔时间), the time after
 * a new crime and the six months of article 6 of the property rules. Returns whether major merit lifts a start or
 * an interval that has not come, which departs from the general rule.
 */
bool waitingTimes(const Case &c, DueDates &dates, Reasons &reasons);

/** The start and the interval with `part` taken off each; nothing where a fact for them is missing. */
std::optional<Date> relaxedEarliest(const Case &c, const Row &part);

}  // namespace remit
