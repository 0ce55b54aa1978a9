#pragma once
#include "law/case.h"
#include "law/duedates.h"
#include "law/remaining.h"

namespace remit {

/** How much may be taken off, what life may become, and what the floor leaves of it. */
void amounts(const Case &c, Commutation &out);

/** What may still be taken off, in whole months. */
struct Left {
    int byFloor = 0;
    int toServe = 0;
    /** The smaller of both and of the article's limit. */
    int months = 0;
};

/** The same by another standing, or by the later reading of its last day. Requires an end and a floor. */
Left leftOf(const Case &c, const Standing &standing, const Commutation &out, bool byLaterEnd = false);

/** What life may become by its first reduction (第八至十一条、第十三条); notes the rules. */
std::optional<ReducedTo> becomes(const Case &c, Reasons &reasons);

/** What articles 19, 20 and 31 add at the court's discretion; nothing where they do not apply. */
std::optional<Relaxed> relaxedBounds(const Case &c, const DueDates &dates, Commutation &out);

}  // namespace remit
