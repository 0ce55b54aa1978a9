#pragma once
#include "casework/conduct.h"
#include "casework/months.h"
#include "command.h"

namespace remit {

/** The one JSON document of a file; "-" is standard input. Errors: file.read, json.*. */
Result<Json> readDocument(const QString &file);

/** "2026-10". Errors: remitctl.month with `value`. */
Result<Month> monthFrom(const QString &text);

/**
 * {"inmate","kind","on","facts","witnesses":[…],"files":[{"title","path"}],"late"} with the members of `points
 * evaluate` for the fact: {"part","points","clause","incident","violation"} for an entry, "fact":{…} for another kind.
 * Errors: remitctl.matter with `path`, points.json.*, file.read.
 */
Result<NewMatter> readMatter(const Json &json);

/** {"on","chair","recorder","present":[…],"agreeing":[…],"dissent":{person: words}}. Errors: remitctl.meeting. */
Result<PointsMeeting> readMeeting(const Json &json);

/** {"act","line"}. */
LedgerPlace readPlace(const Json &json);

// The families that pointsCommands() joins, one a file.
std::vector<Command> pointsRecordCommands();
std::vector<Command> pointsMonthCommands();
std::vector<Command> pointsCycleCommands();
std::vector<Command> labourCommands();

Json matterRowToJson(const MatterRow &row);
Json monthStageToJson(const MonthStage &stage);
Json actsToJson(const std::vector<Act> &acts);

}  // namespace remit
