#pragma once
#include "law/jsonwriter.h"
#include "law/reason.h"
#include "rules/ruleset.h"

namespace remit {

/**
 * {"rule":…,"citation":…,"outcome":…,"facts":{…},"result":{…}}; an ambiguous one also has "name", "affects" and
 * "decided", what came of the reading that decides.
 */
void writeReason(JsonWriter &out, const Reason &reason, const RuleSet &rules);

}  // namespace remit
