#pragma once
#include "law/case.h"
#include "law/duedates.h"
#include "law/remaining.h"

namespace remit
{

/** How much may be taken off, what life may become, and what the floor leaves of it. */
void amounts(const Case &c, Commutation &out);

/** What life may become by its first reduction (第八至十一条、第十三条); notes the rules. */
std::optional<ReducedTo> becomes(const Case &c, Reasons &reasons);

/** What articles 19, 20 and 31 add at the court's discretion; nothing where they do not apply. */
std::optional<Relaxed> relaxedBounds(const Case &c, const DueDates &dates, Commutation &out);

}  // namespace remit
