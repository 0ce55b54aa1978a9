#include "points/specials.h"

#include <algorithm>

namespace remit::points {

namespace {

using Outcome = PointsReason::Outcome;

/** The first day of the limit's year that holds the day. */
Date yearStart(Date day, Date admittedOn, PointsOptions::SpecialYear year)
{
    const std::chrono::year_month_day ymd(day);
    if (year == PointsOptions::SpecialYear::Calendar) return Date(ymd.year() / std::chrono::January / 1);
    int years = int(ymd.year()) - int(std::chrono::year_month_day(admittedOn).year());
    if (addMonths(admittedOn, 12 * years) > day) --years;
    return addMonths(admittedOn, 12 * years);
}

/** Goes through the special additions in order and remembers what the year has left. */
class YearLimit
{
public:
    YearLimit(const PointsHistory &history, const ProfileHistory &profiles, const Frame &frame,
              std::vector<PointsReason> &reasons)
        : m_history(history), m_profiles(profiles), m_frame(frame), m_reasons(reasons)
    {
    }

    SpecialPosting grant(const Candidate &candidate)
    {
        const PointsProfile &profile = m_profiles.in(monthCount(candidate.on));
        m_numbers = profile.numbers;
        m_options = profile.options;
        const int asked = candidate.entry->points;
        const int single = std::min(asked, m_numbers.specialSingle);
        if (single < asked)
            tell(PointsRule::SpecialSingleLimit, Outcome::Dropped, candidate.on, asked, m_numbers.specialSingle);
        enterYear(candidate.on);
        const bool exempt = candidate.entry->specialItem <= m_numbers.specialExemptItems;
        const int granted = exempt ? single : limited(candidate.on, single);
        if (exempt && m_used + single > m_numbers.specialYear)
            tell(PointsRule::SpecialExempt, Outcome::Applies, candidate.on, single, m_numbers.specialYear);
        if (!exempt || m_options.specialExempt == PointsOptions::SpecialExempt::UseUp) m_used += granted;
        return {candidate.on, granted, asked - granted};
    }

private:
    void enterYear(Date day)
    {
        const Date start = yearStart(day, m_history.admittedOn, m_options.specialYear);
        if (m_year == start) return;
        m_year = start;
        m_used = 0;
    }

    int limited(Date on, int single)
    {
        if (partlyUnseen(on))
            tell(PointsRule::SpecialYearLimit, Outcome::Unsupported, on, single, m_numbers.specialYear);
        const qint64 room = std::max<qint64>(0, m_numbers.specialYear - m_used);
        if (single <= room) return single;
        const bool allowed = m_options.specialOverLimit == PointsOptions::SpecialOverLimit::Allow;
        tell(PointsRule::SpecialYearLimit, allowed ? Outcome::Applies : Outcome::Dropped, on, single, room);
        if (allowed) return single;
        return m_options.specialOverLimit == PointsOptions::SpecialOverLimit::Refuse ? 0 : int(room);
    }

    /** Whether earlier special additions of this year may exist that are not known here. */
    bool partlyUnseen(Date on) const
    {
        if (m_frame.opened() && *m_year < m_frame.begin()) return true;
        return std::any_of(m_history.recorded.begin(), m_history.recorded.end(), [&](const auto &recorded) {
            const int month = monthCount(recorded.month);
            return month >= monthCount(*m_year) && month <= monthCount(on);
        });
    }

    void tell(PointsRule rule, Outcome outcome, Date on, qint64 value, qint64 limit)
    {
        m_reasons.push_back({.rule = rule, .outcome = outcome, .on = on, .value = value, .limit = limit});
    }

    const PointsHistory &m_history;
    const ProfileHistory &m_profiles;
    /** Of the profile that governs the day of the addition in hand. */
    PointsNumbers m_numbers = {};
    PointsOptions m_options = {};
    const Frame &m_frame;
    std::vector<PointsReason> &m_reasons;
    std::optional<Date> m_year;
    qint64 m_used = 0;
};

}  // namespace

std::vector<SpecialPosting> specials(const std::vector<Candidate> &entries, const PointsHistory &history,
                                     const ProfileHistory &profiles, const Frame &frame,
                                     std::vector<PointsReason> &reasons)
{
    std::vector<Candidate> asked;
    for (const Candidate &candidate : entries)
        if (candidate.entry->target == PointsHistory::Entry::Target::Special && !candidate.recorded)
            asked.push_back(candidate);
    // Of one day the items in their order, the larger first: the answer must not hang on the order of the input.
    std::sort(asked.begin(), asked.end(), [](const Candidate &a, const Candidate &b) {
        return std::tuple(a.on, a.entry->specialItem, -a.entry->points) <
               std::tuple(b.on, b.entry->specialItem, -b.entry->points);
    });
    YearLimit limit(history, profiles, frame, reasons);
    std::vector<SpecialPosting> granted;
    for (const Candidate &candidate : asked) granted.push_back(limit.grant(candidate));
    return granted;
}

}  // namespace remit::points
