#pragma once
#include "points/assessment.h"
#include "points/history.h"
#include "points/profile.h"

#include <map>

namespace remit::testing {

inline Date nextDay(Date day) { return day + std::chrono::days(1); }
inline Date firstOf(Month month) { return Date(month / 1); }

/** What a day is, as the first rule that fits says. */
enum class DayKind {
    NotAdmitted,
    Away,
    AwayAverage,
    Induction,
    NoBase,
    Open,
    Average,
    Incapable,
    Rescue,
    Hospital,
    Stoppage,
    Ordinary
};

struct ReferenceDay {
    DayKind kind = DayKind::Ordinary;
    bool incapable = false;
    /** The absence that pays an average, if one does. */
    int absence = -1;
    bool undecided = false;

    bool assessed() const
    {
        return kind != DayKind::NotAdmitted && kind != DayKind::Away && kind != DayKind::AwayAverage &&
               kind != DayKind::Induction;
    }
};

struct ReferenceMonth {
    MonthResult result;
    ByPart compared;
    std::optional<ByPart> scores;
    int days = 0;
    int assessed = 0;
    bool uncertain = false;
};

/** Days and months of one history. */
class ReferenceDays
{
public:
    ReferenceDays(const PointsHistory &history, const PointsProfile &profile) : m_history(history), m_profile(profile)
    {
    }

    Month firstMonth() const { return m_history.opening.month.value_or(monthOf(m_history.admittedOn)); }
    const ReferenceDay &day(Date day) const;
    /** The month counting its days before `end`. */
    ReferenceMonth month(Month month, Date end);

    /** Whether the entry counts at all, and on which day. */
    std::optional<Date> countsOn(const PointsHistory::Entry &entry) const;
    /** Whether another entry or sanction of its incident goes before it. */
    bool isOutdone(std::size_t entry) const;
    bool isSanctionOutdone(std::size_t sanction) const;
    int sanctionPoints(const PointsHistory::Sanction &sanction) const;
    bool sanctionCounts(const PointsHistory::Sanction &sanction) const;
    const PointsHistory::Recorded *recorded(Month month) const;

private:
    struct Average {
        bool known = false;
        ByPart points;
        int months = 0;
        int days = 0;
    };
    Average average(int absence);
    Average averageBefore(Date start);
    ReferenceDay classify(Date day) const;
    bool away(Date day) const;
    void addEntries(Date from, Date end, const ByPart &cap, MonthResult &result) const;
    void addSpecials(Date from, Date end, MonthResult &result) const;

    const PointsHistory &m_history;
    const PointsProfile &m_profile;
    mutable std::map<Date, ReferenceDay> m_days;
    std::map<std::pair<Month, Date>, ReferenceMonth> m_months;
    std::map<int, Average> m_averages;
};

}  // namespace remit::testing
