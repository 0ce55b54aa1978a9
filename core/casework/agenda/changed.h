#pragma once
#include "casework/desk.h"

#include <set>

namespace remit {

/** Whose verdicts an answer must work out anew, since the ledger held `since` acts. */
struct ChangedInmates {
    /** How many acts the ledger holds now. */
    qint64 acts = 0;
    /** Everybody: an import or a rule was recorded. */
    bool all = false;
    std::set<QString> numbers;
};

/** Errors: storage.*. */
Result<ChangedInmates> changedInmates(const Desk &desk, qint64 since);

}  // namespace remit
