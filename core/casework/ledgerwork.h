#pragma once
#include "casework/desk.h"
#include "ledger/verify.h"

namespace remit {

class Signer;

/** What a check of the whole ledger found. */
struct LedgerReport {
    qint64 size = 0;
    QByteArray root;
    /** Empty where the ledger is whole and extends every checkpoint held. */
    std::vector<Error> findings;
    /** The youngest checkpoint that someone else holds, and how many acts it covers; none: self-asserted. */
    std::optional<HeldCheckpoint> witnessed;
};

/** Checks every act, line and checkpoint. `others` are checkpoints brought from elsewhere (receipts, paper). */
Result<LedgerReport> verifyLedger(const Desk &desk, const std::vector<WitnessedCheckpoint> &others = {},
                                  const Progress &progress = {});

/** Fixes what the ledger holds now, signed where a signer is given; kept by the store. */
Result<HeldCheckpoint> makeCheckpoint(const Desk &desk, Signer *signer);

}  // namespace remit
