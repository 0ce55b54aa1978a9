#include "points/daytally.h"

#include <algorithm>

namespace remit::points {

namespace {

/** What one day of a standing gives for a part. */
enum class Pay { Nothing, Base, DueOnly, Average };

Pay payOf(Standing standing, Part part, const PointsOptions &options)
{
    const bool labour = part == Part::Labour;
    switch (standing) {
        case Standing::NotAdmitted:
        case Standing::Away:
        case Standing::Induction:
            return Pay::Nothing;
        case Standing::AwayCleared:
        case Standing::Cleared:
            return Pay::Average;
        case Standing::NoBase:
        case Standing::Pending:
            return Pay::DueOnly;
        case Standing::RescueInjury:
            return labour ? Pay::Average : Pay::Base;
        case Standing::Hospital:
            return labour ? Pay::Nothing : Pay::Base;
        case Standing::Stoppage:
            return labour && options.stoppage == PointsOptions::Stoppage::Average ? Pay::Average : Pay::Base;
        case Standing::NoCapacity:
        case Standing::Ordinary:
            break;
    }
    return Pay::Base;
}

}  // namespace

void DayTally::add(Sums &sums, Part part, int points, int count)
{
    if (points == 0) return;
    Sum &sum = sums[static_cast<std::size_t>(part)];
    sum.points += qint64(points) * count;
    sum.days += count;
}

/** An average of a month is paid by the day like a base; an average of days as it is. */
void DayTally::grant(const Average &average, Part part, int count, const PointsOptions &options)
{
    if (!average.known) {
        uncertain = true;
        return;
    }
    qint64 points = average.points[part];
    if (options.negativeAverage == PointsOptions::NegativeAverage::Zero) points = std::max<qint64>(0, points);
    const auto index = static_cast<std::size_t>(part);
    if (average.months == 0) {
        m_daily[index] += {points * count, average.days};
        return;
    }
    m_monthly[index] += {points * count, average.months};
    m_monthlyDays[index] += count;
}

void DayTally::count(const Course &course, const PointsProfile &profile, const Span &span, int count)
{
    const PointsOptions &options = profile.options;
    const ByPart &base = span.incapable ? profile.numbers.incapableBase : profile.numbers.base;
    for (const Part part : allParts) {
        const Pay pay = payOf(span.standing, part, options);
        if (pay == Pay::Base) add(m_given, part, base[part], count);
        if (pay != Pay::Nothing && span.assessed()) add(m_due, part, base[part], count);
        if (pay == Pay::Average) grant(course.averages[std::size_t(span.absence)], part, count, options);
    }
    if (span.assessed()) assessed += count;
    if (span.pending) uncertain = true;
}

int DayTally::divisor(int carrying, const PointsOptions &options) const
{
    const bool part = carrying < days;
    return part && options.denominator == PointsOptions::Denominator::Thirty ? 30 : days;
}

ByPart DayTally::shares(const Sums &sums, const PointsOptions &options) const
{
    ByPart shares;
    for (const Part part : allParts) {
        const Sum &sum = sums[static_cast<std::size_t>(part)];
        shares[part] = rounded({sum.points, divisor(sum.days, options)}, options.rounding);
    }
    return shares;
}

ByPart DayTally::granted(const PointsOptions &options) const
{
    ByPart granted;
    for (const Part part : allParts) {
        const auto index = static_cast<std::size_t>(part);
        Fraction sum = m_monthly[index];
        sum.denominator *= divisor(m_monthlyDays[index], options);
        sum += m_daily[index];
        granted[part] = rounded(sum, options.rounding);
    }
    return granted;
}

ByPart DayTally::compared(const PointsOptions &options) const
{
    switch (options.comparedBase) {
        case PointsOptions::ComparedBase::FullMonth:
            return shares(m_full, options);
        case PointsOptions::ComparedBase::AsGiven:
            return shares(m_given, options);
        case PointsOptions::ComparedBase::DaysDue:
            break;
    }
    return shares(m_due, options);
}

ByPart DayTally::cap(const PointsProfile &profile) const
{
    const PointsOptions &options = profile.options;
    const Sums &sums = options.partMonthCap == PointsOptions::PartMonthCap::FullBase ? m_full : m_due;
    ByPart cap;
    for (const Part part : allParts) {
        const Sum &sum = sums[static_cast<std::size_t>(part)];
        cap[part] = rounded({sum.points * profile.numbers.bonusCapPercent, 100 * qint64(divisor(sum.days, options))},
                            options.rounding);
    }
    return cap;
}

DayTally tallyDays(const Course &course, int month, Date end)
{
    const Date first = firstDay(month);
    const Date next = firstDay(month + 1);
    const PointsProfile &profile = course.profileIn(month);
    DayTally tally;
    tally.days = daysBetween(first, next);
    const auto begins = std::partition_point(course.spans.begin(), course.spans.end(),
                                             [first](const Span &span) { return span.end <= first; });
    for (auto span = begins; span != course.spans.end() && span->from < next; ++span) {
        const Date from = std::max(span->from, first);
        const ByPart &base = span->incapable ? profile.numbers.incapableBase : profile.numbers.base;
        for (const Part part : allParts)
            DayTally::add(tally.m_full, part, base[part], daysBetween(from, std::min(span->end, next)));
        const int counted = daysBetween(from, std::min({span->end, next, std::max(end, from)}));
        if (counted > 0) tally.count(course, profile, *span, counted);
    }
    return tally;
}

}  // namespace remit::points
