#pragma once
#include "points/profile.h"
#include "points/profilepath.h"

namespace remit::points {

/** Reads the labour formula; null leaves what the base profile has. */
Result<void> readLabour(const Json &json, const ProfilePath &at, std::optional<LabourFormula> &labour);

/**
 * Whether each band starts where the one before it ends: a hole would leave fulfilment without points. Errors:
 * points.profile.bands with `profile`, `path`, `reached`, `from` (percent).
 */
Result<void> checkBands(const PointsProfile &profile);

}  // namespace remit::points
