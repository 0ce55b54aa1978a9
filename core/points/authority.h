#pragma once
#include "points/history.h"
#include "points/profile.h"

namespace remit {

/** Who decides an entry (article 27): the officer on the spot, the group (计分考核工作小组), the working group
 * (工作组). */
enum class PointsAuthority { Officer, Group, WorkingGroup };

/** The lowest authority that may decide the entry. */
PointsAuthority authorityFor(const PointsHistory::Entry &entry, const PointsNumbers &numbers);

/** How many of the prison's assessed inmates may be active (article 21): the percentage, rounded down. */
int activeQuota(int assessed, const PointsNumbers &numbers);

/** Whether two thirds of all members agree (article 25). Requires 0 <= agreeing <= members. */
bool carriedByTwoThirds(int agreeing, int members);

/**
 * Whether the entry keeps to the profile's clause table. Errors: points.clause.unknown, points.clause.part,
 * points.clause.range, each with `clause`. A profile without a table allows every clause.
 */
Result<void> checkClause(const PointsHistory::Entry &entry, const PointsProfile &profile);

}  // namespace remit
