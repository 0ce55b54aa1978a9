#pragma once
#include "casework/desk.h"

#include <set>

namespace remit {

/** How many people become eligible for commutation (可提请减刑) in each of `months` months, the first of which is that
 * of `today` and holds whoever is eligible already. */
std::vector<qint64> countsByMonth(const std::vector<Date> &earliest, Date today, int months);

/** Since when that inmate may be proposed; `today` where that is now, nothing where never or nobody can tell. */
std::optional<Date> soonest(const Desk &desk, const QString &number);

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
