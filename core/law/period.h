#pragma once
#include "law/case.h"

namespace remit {

/** A period that may have two readings. */
struct Period {
    const Row *row = nullptr;
    Term length;
    Term otherLength;
    Reading reading = Reading::None;
    /** The other reading sets no number. */
    bool open = false;
    /** What no discretion goes below: the last reduction (第六条第三款后句), where it is shorter than the length. */
    Term least = {};
    /** The rule of the other reading, where it is another rule. */
    const Row *otherRow = nullptr;
};

/** The period of a topic; two rows of one rank that differ are the overlap of article 7 at exactly ten years. */
Period periodOf(const Case &c, Topic topic);

/** The interval with the rule that it is never below the last reduction (第六条第三款后句). Requires a last one. */
Period intervalOf(const Case &c, Reasons &reasons);

/** The length with the part taken off that a court may take off (第十九条、第二十条、第三十一条), rounded up to whole
 * months. */
Term relaxedLength(const Period &period, Term length, const Row &part);

}  // namespace remit
