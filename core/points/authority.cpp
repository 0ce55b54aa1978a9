#include "points/authority.h"

#include <algorithm>

namespace remit {

PointsAuthority authorityFor(const PointsHistory::Entry &entry, const PointsNumbers &numbers)
{
    const bool special = entry.target == PointsHistory::Entry::Target::Special;
    if (special || entry.points >= numbers.additionToWorkingGroup || -entry.points >= numbers.deductionToWorkingGroup)
        return PointsAuthority::WorkingGroup;
    // On the spot an officer may only deduct, and only for a breach that is plain.
    const bool onTheSpot = entry.points < 0 && entry.violation && -entry.points <= numbers.onTheSpot;
    return onTheSpot ? PointsAuthority::Officer : PointsAuthority::Group;
}

int activeQuota(int assessed, const PointsNumbers &numbers) { return assessed * numbers.activePercent / 100; }

bool carriedByTwoThirds(int agreeing, int members) { return members > 0 && 3 * agreeing >= 2 * members; }

Result<void> checkClause(const PointsHistory::Entry &entry, const PointsProfile &profile)
{
    // Special additions name an item of article 14, not a province's clause.
    if (profile.clauses.empty() || entry.target == PointsHistory::Entry::Target::Special) return {};
    const auto clause = std::find_if(profile.clauses.begin(), profile.clauses.end(),
                                     [&](const PointsClause &row) { return row.clause == entry.clause; });
    const ErrorArgs args{{u"clause"_qs, entry.clause}};
    if (clause == profile.clauses.end()) return fail(u"points.clause.unknown"_qs, args);
    if (static_cast<int>(clause->part) != static_cast<int>(entry.target)) return fail(u"points.clause.part"_qs, args);
    const auto [lowest, highest] = std::minmax(clause->from, clause->to);
    if (entry.points < lowest || entry.points > highest) return fail(u"points.clause.range"_qs, args);
    return {};
}

}  // namespace remit
