#include "points/authority.h"

#include "base/hundredths.h"

#include <algorithm>

namespace remit {

namespace {

/** The part as documents name it. */
QString partWords(Part part)
{
    return part == Part::Custody ? u"custody"_qs : part == Part::Education ? u"education"_qs : u"labour"_qs;
}

}  // namespace

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
    ErrorArgs args{{u"clause"_qs, entry.clause}, {u"points"_qs, hundredths(entry.points)}};
    if (clause == profile.clauses.end()) return fail(u"points.clause.unknown"_qs, args);
    args.insert(u"part"_qs, partWords(clause->part));
    if (static_cast<int>(clause->part) != static_cast<int>(entry.target)) return fail(u"points.clause.part"_qs, args);
    const auto [lowest, highest] = std::minmax(clause->from, clause->to);
    args.insert(u"low"_qs, hundredths(lowest));
    args.insert(u"high"_qs, hundredths(highest));
    if (entry.points < lowest || entry.points > highest) return fail(u"points.clause.range"_qs, args);
    return {};
}

}  // namespace remit
