#pragma once
#include "signing/trust.h"
#include "sync/protocol.h"

namespace remit {

/** What was sent, as the sealed container says: what a receipt must repeat. */
struct SentBatch {
    QString sender;
    QString batch;
    int version = 1;
    /** SHA-256 of the container file, lower-case hexadecimal. */
    QString digest;
    /** Bytes. */
    qint64 size = 0;
    Checkpoint checkpoint;

    bool operator==(const SentBatch &) const = default;
};

Json sentBatchToJson(const SentBatch &sent);
Result<SentBatch> sentBatchFromJson(const Json &json);

/** Minutes by which a court's clock may run ahead of ours. */
constexpr int clockSkewMinutes = 10;

/**
 * Whether these bytes are the court's receipt for exactly that batch: a CMS with its content inside, signed by a
 * certificate that chains to the court's store at the moment `at`, in canonical JSON. `at` is now, or for a receipt
 * kept long ago the moment at which it was first verified. Errors: sync.receipt.signature (with the cause),
 * sync.receipt.unreadable (with the cause), sync.receipt.sender, .batch, .version, .digest, .size, .checkpoint with
 * `expected` and `found`, sync.receipt.future with `received_at`.
 */
Result<Receipt> verifyReceipt(const QByteArray &cms, const SentBatch &sent, const TrustStore &court, Instant at);

/**
 * What a receipt says, from its CMS or from its content alone: for its checkpoint, which only ever shows that a ledger
 * differs. The signature must fit the content; whose it is says verifyReceipt. Errors: sync.receipt.signature,
 * sync.receipt.unreadable.
 */
Result<Receipt> readReceipt(const QByteArray &bytes);

/**
 * Whether these bytes are a court's event, signed likewise, and the one that follows `previous` (null before the
 * first). Errors: sync.event.signature, sync.event.unreadable, sync.event.gap with `expected` and `found`,
 * sync.event.chain with `sequence`, sync.event.future.
 */
Result<CourtEvent> verifyEvent(const QByteArray &cms, const CourtEvent *previous, const TrustStore &court, Instant at);

}  // namespace remit
