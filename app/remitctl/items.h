#pragma once
#include "casework/cases.h"
#include "command.h"

namespace remit {

/** Prints the results of a bulk action, an item a line; the exit code of the last that failed. */
Exit answerItems(const Call &call, const std::vector<ItemResult> &results);

}  // namespace remit
