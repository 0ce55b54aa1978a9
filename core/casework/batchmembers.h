#pragma once
#include "casework/desk.h"

namespace remit {

/**
 * Whether a case can go to the court as it is: at the last stage, neither locked nor withdrawn, and not forked. What
 * was so when it joined a batch may have changed since. Errors: casework.batch.case.stage or .status, both with `case`;
 * casework.exchange.forked; storage.*.
 */
Result<void> standsForCourt(const Desk &desk, const CaseFile &file);

/**
 * Whether nothing was recorded of a batch and its cases since the ledger had `size` acts, so that what was gathered
 * then still holds. Errors: casework.batch.moved with `batch` and `case` (empty: the batch itself), storage.*.
 */
Result<void> standsAsGathered(const Desk &desk, const Batch &batch, qint64 size);

}  // namespace remit
