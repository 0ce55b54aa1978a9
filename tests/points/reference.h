#pragma once
#include "points/assessment.h"
#include "points/history.h"
#include "points/profile.h"

namespace remit::testing {

/**
 * The national rule once more, written to be read beside the articles and not to be fast: every day is asked by itself
 * and every figure is added up anew whenever it is needed. Gives months and cycles without reasons. Requires a history
 * that Points::evaluate accepts and months under the profile's rules.
 */
Assessment referenceAssessment(const PointsHistory &history, const PointsProfile &profile);

}  // namespace remit::testing
