#pragma once
#include "base/result.h"
#include "points/history.h"

namespace remit::points {

/** Refuses histories that cannot be; errors as told at Points::evaluate. */
Result<void> checkHistory(const PointsHistory &history);

}  // namespace remit::points
