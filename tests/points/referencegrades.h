#pragma once
#include "referencedays.h"

namespace remit::testing {

struct ReferenceCycle {
    int number = 0;
    Month from;
    Month to;
    Date fromDay;
    qint64 carry = 0;
    std::optional<Date> cancelledOn;
};

/** Closed cycles and what articles 21 to 23 and 38 make of them. */
class ReferenceGrades
{
public:
    ReferenceGrades(const PointsHistory &history, const PointsProfile &profile, ReferenceDays &days)
        : m_history(history), m_profile(profile), m_days(days)
    {
    }

    void close(ReferenceCycle cycle) { m_closed.push_back(cycle); }
    std::vector<ReferenceCycle> &closed() { return m_closed; }
    std::vector<Cycle> graded();

private:
    enum class Answer { No, Unknown, Yes };
    Answer barred(const ReferenceCycle &cycle, const std::vector<ReferenceMonth> &months, Answer previous);
    Answer unqualified(const ReferenceCycle &cycle, const std::vector<ReferenceMonth> &months);
    Answer anyBelow(const std::vector<ReferenceMonth> &months);
    std::vector<ReferenceMonth> comparedMonths(const ReferenceCycle &cycle, bool all);
    bool holds(const ReferenceCycle &cycle, Date day) const;
    std::optional<CycleGrade> decided(int cycle) const;
    qint64 totalOf(const ReferenceMonth &month) const;

    const PointsHistory &m_history;
    const PointsProfile &m_profile;
    ReferenceDays &m_days;
    std::vector<ReferenceCycle> m_closed;
};

}  // namespace remit::testing
