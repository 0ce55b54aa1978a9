#pragma once
#include "rules/ruleset.h"

namespace remit {

/** Reads documents one after another into a rule set; the first fault ends the reading. */
class RuleReader
{
public:
    Result<void> read(const Json &document);
    /** Checks what only the whole set can tell and computes the digest. */
    Result<RuleSet> finish();

private:
    Result<void> readDocument(const Json &json);
    Result<void> readRule(const Json &json);
    Result<void> readProvision(const Json &json);
    Result<void> readReading(const Json &json);
    Result<void> readSets(const Json &json);

    RuleSet m_set;
    Json m_all;
};

}  // namespace remit
