#pragma once
#include "casework/desk.h"
#include "casework/exchange/course.h"
#include "casework/numbers/series.h"

#include <set>

namespace remit {

/** Numbers that further cases of the same container bring, so that none of them brings one twice. */
using BroughtNumbers = std::set<QString>;

/**
 * Whether the proposal numbers that acts from another store bring may stand here: for no other case, not void, and,
 * where this store keeps the numbers, handed out to the store that used them. `caseNumber` is the case's number here,
 * empty for one that is new. Errors: casework.numbers.double with `number`, `case` and `there`, .notgiven with `number`
 * and `name`, storage.*.
 */
Result<void> checkIncomingNumbers(const Desk &desk, const CaseCourse &course, size_t from, const QString &caseNumber,
                                  BroughtNumbers &brought);

}  // namespace remit
