#pragma once
#include "points/months.h"
#include "points/profile.h"

#include <algorithm>
#include <vector>

namespace remit {

/** A profile and the first month that it governs. */
struct ProfileInForce {
    Month from;
    const PointsProfile *profile = nullptr;
};

/**
 * Which profile governs which month. A change applies from its month on: what a month is worth is read from the profile
 * in force in that month, how a cycle is judged from the one in force in its closing month. Profiles outlive this.
 */
class ProfileHistory
{
public:
    /** One profile for all months. */
    explicit ProfileHistory(const PointsProfile &profile) : m_changes{{Month(), &profile}} {}
    /** `first` governs until the first of `changes`, which are by month. */
    ProfileHistory(const PointsProfile &first, const std::vector<ProfileInForce> &changes) : ProfileHistory(first)
    {
        m_changes.insert(m_changes.end(), changes.begin(), changes.end());
    }

    const PointsProfile &first() const { return *m_changes.front().profile; }
    const PointsProfile &last() const { return *m_changes.back().profile; }
    const PointsProfile &in(Month month) const
    {
        const auto after = std::find_if(m_changes.begin() + 1, m_changes.end(),
                                        [month](const ProfileInForce &change) { return change.from > month; });
        return *(after - 1)->profile;
    }
    /** The same for a month counted as months.h counts. */
    const PointsProfile &in(int month) const
    {
        return m_changes.size() == 1 ? first() : in(points::monthOfCount(month));
    }

private:
    std::vector<ProfileInForce> m_changes;
};

}  // namespace remit
