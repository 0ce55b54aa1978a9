#pragma once
#include "casework/cases.h"
#include "command.h"

namespace remit {

/** Prints the results of a bulk action, an item a line, and an error for each that failed; the exit code of the first
 * of them. */
Exit answerItems(const Call &call, const std::vector<ItemResult> &results);

/** "按推定计算，立案时须确认：…": what a verdict takes for granted; no line where that is nothing. */
QStringList assumedLine(const Call &call, const QStringList &assuming);

}  // namespace remit
