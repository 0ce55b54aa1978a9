#pragma once
#include "law/evaluate.h"

namespace remit {

/**
 * Facts that files rarely carry. Screening takes each for granted only where the verdict would depend on it, and names
 * it: "repentance", "merit:none", "able:false", "danger_of_reoffending:false" on the person's conduct and means;
 * on what the record says, "identity_known:true", "categories:as_recorded" (no stricter category and no organised
 * violence beyond what is recorded), "conditions:none", "evasion:none", "excuses:none", "history:none",
 * "suspended:false", "commutation_restricted:false", "life_without_commutation:false" and "political_rights:none".
 * To open a case each must be confirmed.
 */

/** Whether the name is that of an assumption on what the record says. */
bool isOnRecord(const QString &assumption);

/** Takes for granted what the name says, where nobody has stated it. Requires an assumption on the record. */
void assume(const QString &assumption, Facts &facts);

/** Takes the whole record at its word. */
void assumeRecord(Facts &facts);

/** What of the record a verdict might rest on, whatever merit an officer finds; by name. */
QStringList recordAssumptions(const Law &law, const Facts &facts);

/** The verdict with what it has to assume, which goes into the facts and, by name, into `names`. */
Verdict evaluateAssuming(const Law &law, Facts &facts, QStringList &names);

}  // namespace remit
