#pragma once
#include "points/profile.h"

namespace remit {

/**
 * Reads one profile document (resources/schema/points-profile.json) over the profile it rests on, if any.
 * Errors: see PointsProfiles::add.
 */
Result<PointsProfile> pointsProfileFromJson(const Json &document, const PointsProfile *base);

}  // namespace remit
