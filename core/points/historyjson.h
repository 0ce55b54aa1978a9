#pragma once
#include "base/json.h"
#include "points/history.h"

namespace remit {

/**
 * Reads the input of `points evaluate` (resources/schema/points.json). Unknown members are refused.
 * Errors, each with `path` (as $.entries[3].on): points.json.member (unknown), points.json.missing, points.json.value.
 */
Result<PointsHistory> pointsHistoryFromJson(const Json &json);

/** Writes what pointsHistoryFromJson reads. */
Json pointsHistoryToJson(const PointsHistory &history);

/** "active", "qualified", "unqualified". */
QString gradeCode(CycleGrade grade);

/** "custody", "education", "labour". */
QString partCode(Part part);

}  // namespace remit
