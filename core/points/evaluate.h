#pragma once
#include "base/result.h"
#include "points/assessment.h"
#include "points/history.h"
#include "points/profilehistory.h"

namespace remit {

/**
 * The points assessment (计分考核) of 司规〔2021〕3号 as one pure function: the same history and profile give the
 * same answer. Safe to call from several threads at once.
 */
class Points
{
public:
    /** Requires a profile that outlives this. */
    explicit Points(const PointsProfile &profile) : m_profiles(profile) {}
    explicit Points(PointsProfile &&) = delete;
    /** Months under the profile that each was governed by. */
    explicit Points(ProfileHistory profiles) : m_profiles(std::move(profiles)) {}

    /** The profile in force at last, whose citations and titles answers carry. */
    const PointsProfile &profile() const { return m_profiles.last(); }
    const ProfileHistory &profiles() const { return m_profiles; }

    /**
     * Months, closed cycles and reasons. What the facts leave open is a reason with outcome Unsupported.
     * Errors, each with `path`: points.history.period (ends before it starts), points.history.until (before the first
     * month), points.history.opening (before admission), points.history.special (item outside 1 to 8, or negative),
     * points.history.doubled (two recorded months or decisions for one), points.history.finding (no such item),
     * points.history.amount (out of range).
     */
    Result<Assessment> evaluate(const PointsHistory &history) const;

private:
    ProfileHistory m_profiles;
};

}  // namespace remit
