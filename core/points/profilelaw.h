#pragma once
#include "points/profile.h"
#include "points/profilepath.h"

namespace remit::points {

/** Reads `numbers` and `rules` of a profile that stands on its own: every one once, each with its article. */
Result<void> readLaw(const Json &document, const ProfilePath &at, PointsProfile &profile);

}  // namespace remit::points
