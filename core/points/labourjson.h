#pragma once
#include "base/json.h"
#include "points/labour.h"

namespace remit {

/**
 * Reads one sheet, the input of `labour evaluate` (resources/schema/labour.json). Errors: points.json.* with `path`.
 */
Result<LabourSheet> labourSheetFromJson(const Json &json);

Json labourSheetToJson(const LabourSheet &sheet);

/** One inmate's day and month as `labour evaluate` prints them (resources/schema/labour-result.json). */
Json labourDayToJson(const LabourDay &day);
Json labourMonthToJson(const LabourMonth &month);

/**
 * Answers one document: a sheet, or a month of sheets below `days`, which may leave to the month what they share
 * (profile, hours_seconds, operations, inmates). Errors: those of reading and of evaluation.
 */
Result<Json> answerLabour(const Json &input, const PointsProfiles &profiles);

}  // namespace remit
