#pragma once
#include "casework/exchange/peers.h"
#include "casework/exchange/side.h"
#include "casework/exchange/take.h"

namespace remit {

/** No paper of a case is larger. */
inline constexpr qint64 largestPaper = 512LL << 20;

/** A case of a container while it is decided what becomes of it. */
struct IncomingCase {
    TakenCase result;
    /** Nothing where it could not be read. */
    std::optional<CaseSide> side;
    /** How many acts at its beginning stand here already, and their numbers here by those there. */
    size_t common = 0;
    std::map<qint64, qint64> places;
};

/** A container from another store, sound in itself and meant for this one. */
struct Incoming {
    Container container;
    ExchangeDocument head;
    SignedCheckpoint checkpoint;
    /** Older checkpoints that it is shown to continue. */
    std::vector<Checkpoint> continues;
    /** The container's own signature. */
    QByteArray signature;
    /** The giver's register of seals (ledger/seals.json); null where it has none. */
    Json seals;
    std::vector<IncomingCase> cases;
};

/** Checks all of a container that does not depend on this store's record. Errors: as takeCases. */
Result<Incoming> openIncoming(const Desk &desk, const Container &container, const TrustStore &authorities);

/**
 * Whether the giver's history extends what this store holds of it, and this store's own what the giver holds.
 * Errors: casework.exchange.older, .unsound, .ours.
 */
Result<void> checkContinuity(const Desk &desk, const Incoming &incoming, const ExchangePeer &peer);

/** Says of every case what becomes of it, by this store's record as it is now. Errors: storage.*. */
Result<void> judgeCases(const Desk &desk, Incoming &incoming);

}  // namespace remit
