#pragma once
#include "points/course.h"

namespace remit::points {

/** The days of one month, weighed by part. Sums of points times days; divided and rounded once at the end. */
class DayTally
{
public:
    /** Days of the month. */
    int days = 0;
    /** Those under assessment. */
    int assessed = 0;
    bool uncertain = false;

    /** The base given. */
    ByPart base(const PointsOptions &options) const { return shares(m_given, options); }
    /** The averages paid in place of it. */
    ByPart granted(const PointsOptions &options) const;
    /** The base to compare with. */
    ByPart compared(const PointsOptions &options) const;
    /** The most that daily additions can bring (article 10). */
    ByPart cap(const PointsProfile &profile) const;

private:
    friend DayTally tallyDays(const Course &course, int month, Date end);

    /** Points times days, and the days that carry points. */
    struct Sum {
        qint64 points = 0;
        int days = 0;
    };
    using Sums = std::array<Sum, 3>;

    static void add(Sums &sums, Part part, int points, int count);
    void count(const Course &course, const PointsProfile &profile, const Span &span, int count);
    void grant(const Average &average, Part part, int count, const PointsOptions &options);
    int divisor(int carrying, const PointsOptions &options) const;
    ByPart shares(const Sums &sums, const PointsOptions &options) const;

    Sums m_given{};
    Sums m_due{};
    /** Every day at the base of its capacity: the full month. */
    Sums m_full{};
    /** Averages of months, to be divided like a base, and averages of days. */
    std::array<Fraction, 3> m_monthly{};
    std::array<int, 3> m_monthlyDays{};
    std::array<Fraction, 3> m_daily{};
};

/** Weighs the month's days before `end`. The full month, and with it the cap, looks at all its days. */
DayTally tallyDays(const Course &course, int month, Date end);

}  // namespace remit::points
