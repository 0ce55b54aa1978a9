#pragma once
#include "base/json.h"
#include "law/verdict.h"
#include "rules/ruleset.h"

namespace remit {

/** The verdict document (resources/schema/verdict.json) as canonical bytes. */
QByteArray verdictToBytes(const Verdict &verdict, const RuleSet &rules);

/** The same as a value. */
Json verdictToJson(const Verdict &verdict, const RuleSet &rules);

/** "eligible", "not_yet", "barred", "unsupported", "invalid". */
const char *decisionCode(Decision decision);
/** "applies", "met", "not_yet", "unmet", "unsupported", "invalid", "ambiguous". */
const char *outcomeCode(Outcome outcome);

}  // namespace remit
