#pragma once
#include "command.h"
#include "pointsdocuments.h"

namespace remit {

/** The one JSON document of a file; "-" is standard input. Errors: file.read, json.*. */
Result<Json> readDocument(const QString &file);

/** "2026-10". Errors: remitctl.month with `value`. */
Result<Month> monthFrom(const QString &text);

// The families that pointsCommands() joins, one a file.
std::vector<Command> pointsRecordCommands();
std::vector<Command> pointsMonthCommands();
std::vector<Command> pointsCycleCommands();
std::vector<Command> labourCommands();
std::vector<Command> holidayCommands();

Json matterRowToJson(const MatterRow &row);
Json monthStageToJson(const MonthStage &stage);
Json actsToJson(const std::vector<Act> &acts);

}  // namespace remit
