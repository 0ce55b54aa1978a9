#pragma once
#include "points/history.h"
#include "points/months.h"

namespace remit::points {

/** Which months are assessed here. */
struct Frame {
    int first = 0;
    int last = 0;
    int admission = 0;

    explicit Frame(const PointsHistory &history)
        : first(history.opening.month ? monthCount(*history.opening.month) : monthCount(history.admittedOn)),
          last(monthCount(history.until)),
          admission(monthCount(history.admittedOn))
    {
    }

    Date begin() const { return firstDay(first); }
    /** The day after the last one. */
    Date end() const { return firstDay(last + 1); }
    int count() const { return last - first + 1; }
    /** Whether something was assessed before that is not seen here. */
    bool opened() const { return first > admission; }
};

/** The month's recorded total, or null. */
inline const PointsHistory::Recorded *recordedIn(const PointsHistory &history, int month)
{
    for (const auto &recorded : history.recorded)
        if (monthCount(recorded.month) == month) return &recorded;
    return nullptr;
}

}  // namespace remit::points
