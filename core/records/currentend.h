#pragma once
#include "records/inmate.h"

#include <optional>
#include <vector>

namespace remit {

/**
 * The last day served after all changes that stand (现刑期止日). What a ruling states is the authority; where it
 * states nothing the reductions are taken from the term as 刑诉法解释第二百零二条第二款 counts it, or, where the
 * judgment's recorded end does not agree with its own term, from that recorded end. A new or discovered crime counts by
 * the merged sentence, a retrial by its judgment; after a revoked parole only a stated end is known. `changes` are in
 * order of ruling. Nothing where the sentence has no end or its dates are unknown.
 */
std::optional<Date> currentEnd(const JudgmentFacts &judgment, const std::vector<SentenceChange> &changes);

}  // namespace remit
