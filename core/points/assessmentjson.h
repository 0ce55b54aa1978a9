#pragma once
#include "base/json.h"
#include "points/assessment.h"
#include "points/profile.h"

namespace remit {

/**
 * The answer as `points evaluate` prints it (resources/schema/points-assessment.json), cited from the profile, as
 * canonical bytes.
 */
QByteArray assessmentToBytes(const Assessment &assessment, const PointsProfile &profile);

/** The same as a value. */
Json assessmentToJson(const Assessment &assessment, const PointsProfile &profile);

/** "praise", "praise_and_material_allowed", "material", "none". */
QString rewardCode(Reward reward);

/** "applies", "dropped", … "unsupported". */
QString pointsOutcomeCode(PointsReason::Outcome outcome);

}  // namespace remit
