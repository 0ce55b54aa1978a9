#pragma once
#include "casework/conduct.h"
#include "casework/cycles.h"
#include "casework/labourwork.h"
#include "casework/months.h"

namespace remit {

// The documents that the points and labour commands take. Each reader refuses what it does not know, by its path: a
// member that nobody reads would be a fact that nobody records. Errors of all: points.json.missing, .value, .member
// with `path`.

/**
 * One matter, or a list of them: {"inmate","kind","on","facts","witnesses":[…],"files":[{"title","path"}],"late"} with
 * the members of `points evaluate` for the fact: {"part","points","clause","incident","violation"} for an entry,
 * "fact":{…} for another kind. Errors too: file.read, file.size.
 */
Result<std::vector<NewMatter>> readMatters(const Json &json);
/** One of them, which stands at `place` ("$", "$[2]"). */
Result<NewMatter> readMatter(const Json &json, const QString &place);

/** {"on","chair","recorder","present":[…],"agreeing":[…],"dissent":{person: words}}. */
Result<PointsMeeting> readMeeting(const Json &json);

/** {"group","agreed","matters":[{"act","line"}],"meeting":{…}}; a matter may be a row of `points list`. */
Result<MatterDecision> readDecision(const Json &json);

/** {"matter":{"act","line"},"reason","replacement":{a matter},"meeting":{…}}. */
Result<MatterCorrection> readCorrection(const Json &json);

/** {"group","chair","members":[…]}. */
Result<PointsGroup> readGroup(const Json &json);

/** {"month","inmates":[…],"reason","meeting":{…}}. */
Result<MonthCorrection> readAmendment(const Json &json);

/** {"closed","group","grades":[{"inmate","cycle","grade","answers":[{"rule","month","words"}]}],"meeting":{…}}. */
Result<GradeDecision> readGrades(const Json &json);

/** A team's day as `labour show` prints it; corrections and confirmations are of inmates on the sheet. */
Result<SheetDraft> readSheet(const Json &json);

}  // namespace remit
