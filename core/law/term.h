#pragma once
#include "base/date.h"
#include "base/json.h"
#include "base/result.h"
#include "base/term.h"

#include <vector>

namespace remit {

/** The term after one more reduction and the last day served. */
struct TermStep {
    Term term;
    /** The last day served by the reading that decides (the later one). */
    Date endsOn;
    /** The id of the rule. */
    QString rule;
    bool ambiguous = false;
    /** Every reading, the deciding one first; one where the rule leaves no doubt. */
    std::vector<Date> readings;
};

/**
 * The last day served of the whole term, and after each reduction (刑期止日), by 刑诉法解释第二百零二条第二款:
 * whole months are taken from the term, which is then counted from its first day anew; once any reduction has days,
 * from the last day backwards. Errors: law.term.empty where nothing is left of the term, with `reduction`;
 * law.term.range for a term or reduction of nothing and a term above 25 years (刑法第六十九条第一款) or with more than
 * 30 days, with `term`.
 */
Result<std::vector<TermStep>> termSteps(Date start, Term term, const std::vector<Term> &reductions);

/** {"start":…,"steps":[{"term":…,"ends_on":…,"rule":…,"ambiguous":…,"readings":[…]}]}. */
Json termStepsToJson(Date start, const std::vector<TermStep> &steps);

}  // namespace remit
