#pragma once
#include "casework/desk.h"

namespace remit {

class RuleSet;
struct Verdict;

/**
 * Whether the law allows what a case proposes. Errors: casework.case.noteligible with `decision` and, as causes, what
 * nobody confirmed, what contradicts itself and the rules (`rules`) that are not met; casework.proposal.missing,
 * casework.proposal.above.
 */
Result<void> checkAllowed(const Verdict &verdict, const RuleSet &rules, CaseKind kind, const Proposal &proposal);

/**
 * The verdict on a case by the record as it stands now, as of a report day (报请日): a new crime or a corrected
 * judgment since the opening decides too. Errors: casework.case.changed with `case`, its cause as checkAllowed;
 * storage.*.
 */
Result<Json> reexamine(const Desk &desk, const CaseFile &file, Date asOf);

/**
 * Whether a case that was proposed may be sealed: its papers are newer than the record they tell of and bear the day of
 * issue, and the law still says what the proposal was issued upon. Errors: casework.case.stale and casework.case.dated
 * with `form`, casework.case.moved, as reexamine.
 */
Result<void> checkUnchanged(const Desk &desk, const CaseFile &file);

}  // namespace remit
