#pragma once
#include "casework/desk.h"
#include "ledger/verify.h"

namespace remit {

class Signer;

/** What a check of the whole ledger found. */
struct LedgerCheck {
    LedgerReport report;
    /** The youngest checkpoint that someone else holds; none: the ledger is only self-asserted. */
    std::optional<HeldCheckpoint> witnessed;
};

/**
 * Checks every act, line and checkpoint, then every row of the views against what the acts give (casework.view with
 * `view`, `row`). `others` are checkpoints brought from elsewhere (receipts, paper).
 */
Result<LedgerCheck> verifyLedger(const Desk &desk, const std::vector<WitnessedCheckpoint> &others = {},
                                 const Progress &progress = {});

/** Fixes what the ledger holds now, signed where a signer is given; kept by the store. */
Result<HeldCheckpoint> makeCheckpoint(const Desk &desk, Signer *signer);

}  // namespace remit
