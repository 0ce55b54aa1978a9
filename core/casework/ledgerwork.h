#pragma once
#include "casework/desk.h"
#include "ledger/verify.h"

namespace remit {

class Signer;

/**
 * Checks every act and line, against every checkpoint on record: the store's own, those that batches were sealed with,
 * those in the courts' receipts, and `others`, brought from elsewhere (receipts, paper). Errors: storage.*,
 * sync.receipt.*, casework.cancelled.
 */
Result<LedgerReport> verifyActs(const Desk &desk, const std::vector<WitnessedCheckpoint> &others = {},
                                const Progress &progress = {});

/** The same, and every row of the views against what the acts give (casework.view with `view`, `row`). */
Result<LedgerReport> verifyLedger(const Desk &desk, const std::vector<WitnessedCheckpoint> &others = {},
                                  const Progress &progress = {});

/**
 * Whether the ledger, as its stored hashes have it, still holds what somebody else's checkpoint says. Errors:
 * ledger.truncated, ledger.rewritten, both with `size` and `witness`; storage.*.
 */
Result<void> checkCheckpoint(const Desk &desk, const WitnessedCheckpoint &held);

/** Fixes what the ledger holds now, signed where a signer is given; kept by the store. */
Result<HeldCheckpoint> makeCheckpoint(const Desk &desk, Signer *signer);

}  // namespace remit
