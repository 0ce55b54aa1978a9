#pragma once
#include "casework/desk.h"
#include "sync/transfer.h"

namespace remit {

/**
 * The sendings that are not over (待送), ordered by batch: of each batch that waits to be sent, is under way, in doubt
 * or still without its receipt, the journal's last word. Whether a sending is over stands in the record alone: a
 * journal says "done" before the receipt is in the record, and a program can be killed between the two. Empty for
 * officers who may not send. Errors: storage.*, fields.*.
 */
Result<std::vector<Transfer>> outbox(const Desk &desk);

/**
 * The journal of one batch's sending, its file below the store's `folder`. Errors: casework.batch.unknown,
 * casework.batch.state where it was never queued, storage.*, fields.*.
 */
Result<Transfer> transferOf(const Desk &desk, const QString &id, const QString &folder);

/** Keeps where a sending stands; what an Uploader is given to keep its transfer with. */
Result<void> keepTransfer(const Desk &desk, const Transfer &transfer);

}  // namespace remit
