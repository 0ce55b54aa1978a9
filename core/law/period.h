#pragma once
#include "law/case.h"

namespace remit
{

/** A period that may have two readings. */
struct Period {
    const Row *row = nullptr;
    Term length;
    Term otherLength;
    Reading reading = Reading::None;
    /** The other reading sets no number. */
    bool open = false;
};

/** The period of a topic; two rows of one rank that differ are the overlap of article 7 at exactly ten years. */
Period periodOf(const Case &c, Topic topic);

/** The interval with the rule that it is never below the last reduction (第六条第三款后句). Requires a last one. */
Period intervalOf(const Case &c, Reasons &reasons);

}  // namespace remit
