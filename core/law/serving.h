#pragma once
#include "law/case.h"
#include "law/duedates.h"
#include "law/procedure.h"

namespace remit {

/**
 * A proposal needs a sentence that still runs (在执行期间): one with a month left to take off, or a day left to be
 * paroled for. Where it ends before every day of `dates` has come, or has ended, no waiting helps: notes the rule as
 * unmet.
 */
/** Nothing is left to be commuted once the probation of a suspended sentence is over (刑法第七十三条、第七十六条). */
void askOnProbation(const Case &c, DueDates &dates, Reasons &reasons);

void askStillServing(const Case &c, ProposalKind proposal, DueDates &dates, Reasons &reasons);

}  // namespace remit
