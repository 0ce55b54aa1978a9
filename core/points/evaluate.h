#pragma once
#include "base/result.h"
#include "points/assessment.h"
#include "points/history.h"
#include "points/profile.h"

namespace remit {

/**
 * The points assessment (计分考核) of 司规〔2021〕3号 as one pure function: the same history and profile give the
 * same answer. Safe to call from several threads at once.
 */
class Points
{
public:
    /** Requires a profile that outlives this. */
    explicit Points(const PointsProfile &profile) : m_profile(profile) {}
    explicit Points(PointsProfile &&) = delete;

    const PointsProfile &profile() const { return m_profile; }

    /**
     * Months, closed cycles and reasons. What the facts leave open is a reason with outcome Unsupported.
     * Errors, each with `path`: points.history.period (ends before it starts), points.history.until (before the first
     * month), points.history.opening (before admission), points.history.special (item outside 1 to 8, or negative),
     * points.history.doubled (two recorded months or decisions for one), points.history.finding (no such item),
     * points.history.amount (out of range).
     */
    Result<Assessment> evaluate(const PointsHistory &history) const;

private:
    const PointsProfile &m_profile;
};

}  // namespace remit
