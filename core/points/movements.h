#pragma once
#include "points/assessment.h"
#include "points/history.h"

#include <vector>

namespace remit::points {

/** From `on` on the inmate is away, or inside again. */
struct Movement {
    Date on;
    bool away = false;
    PointsRule rule = PointsRule::Outside;
};

/** Departures and returns by date. One that does not follow from the one before is told as an assumption. */
std::vector<Movement> movements(const PointsHistory &history, std::vector<PointsReason> &reasons);

/** The last movement on or before the day, or null. */
const Movement *lastMovement(const std::vector<Movement> &movements, Date day);

/** A day on which points and rewards are cancelled (articles 30 to 34). */
struct Cancellation {
    Date on;
    PointsRule rule = PointsRule::NewCrime;
};

/** The cancellations from `begin` to `end` (excluded), by date. */
std::vector<Cancellation> cancellations(const PointsHistory &history, Date begin, Date end);

}  // namespace remit::points
