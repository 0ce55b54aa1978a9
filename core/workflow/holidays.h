#pragma once
#include "base/json.h"

namespace remit {

/**
 * The holiday calendar that comes with the program: {"years":[{"year","notice","off":[…],"on":[…]}]}. Errors:
 * workflow.calendar.unreadable.
 */
Result<Json> shippedHolidays();

}  // namespace remit
