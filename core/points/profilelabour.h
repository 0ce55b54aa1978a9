#pragma once
#include "points/profile.h"
#include "points/profilepath.h"

namespace remit::points {

/** Reads the labour formula; null leaves what the base profile has. */
Result<void> readLabour(const Json &json, const ProfilePath &at, std::optional<LabourFormula> &labour);

}  // namespace remit::points
