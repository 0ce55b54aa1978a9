#pragma once
#include "points/exact.h"
#include "points/frame.h"
#include "points/postings.h"
#include "points/profilehistory.h"
#include "points/timeline.h"

#include <vector>

namespace remit::points {

/** The average that pays an absence's days (articles 16, 17, 33, 34). */
struct Average {
    bool known = false;
    /** Points of each part over the time looked back on. */
    ByPart points;
    /** How many months that was; 0: it is a sum over `days`. */
    int months = 0;
    int days = 0;
};

/** One history prepared for months to be computed from. */
struct Course {
    const PointsHistory &history;
    const ProfileHistory &profiles;
    Frame frame;
    std::vector<Span> spans;
    Postings postings;
    /** One for each of the history's absences; known once its first month is reached. */
    std::vector<Average> averages;

    /** The profile that governs the month. */
    const PointsProfile &profileIn(int month) const { return profiles.in(month); }
};

/** A month with what the grades look at. */
struct MonthScore {
    MonthResult result;
    /** The base that articles 22 item 2 and 38 compare with. */
    ByPart compared;
    /** The parts' scores; unknown in a recorded month without them. */
    std::optional<ByPart> scores;
    int days = 0;
    int assessedDays = 0;
    /** An open investigation, a missing average or the like: the total may yet change. */
    bool uncertain = false;
};

}  // namespace remit::points
