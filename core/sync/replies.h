#pragma once
#include "sync/connection.h"
#include "sync/protocol.h"
#include "sync/transfer.h"

namespace remit {

/** What an intake's answers mean. Errors: sync.answer (with the cause) for one that is no answer to the question.
 */

/** The failure that a status of 300 or more stands for: the problem's own code, or sync.refused with `status`. */
Error problemOf(const Answer &answer);

/** The JSON of a 200. Errors: the problem's. */
Result<Json> readDocument(const Answer &answer);
/** The body of a 200, not empty. Errors: the problem's; sync.receipt.pending for a 202. */
Result<QByteArray> readBytes(const Answer &answer);
/** The state of the batch asked about; nothing for a 404. */
Result<std::optional<BatchState>> readBatchState(const Answer &answer, const QString &digest);
/** `{"events":[BASE64,…]}`. */
Result<std::vector<QByteArray>> readEvents(const Answer &answer);

/**
 * What any unexpected answer means to a transfer: come back later (408, 423, 425, 429, 5xx), refused for good (an
 * intake's own problem), or stopped, since no rule of tus says that a retry would help.
 */
TransferEvent troubleOf(const Answer &answer);
TransferEvent askedEvent(const Answer &answer, const QString &digest);
/** `asked` is the URL that was posted to; a Location on another host is not followed. */
TransferEvent createdEvent(const Answer &answer, const QUrl &asked);
TransferEvent locatedEvent(const Answer &answer, qint64 size);
/** `expected` is the offset that the piece leads to. */
TransferEvent sentEvent(const Answer &answer, qint64 expected, qint64 size);
/** `bytes` is readBytes(answer). */
TransferEvent receiptEvent(const Answer &answer, const Result<QByteArray> &bytes);
TransferEvent terminatedEvent(const Answer &answer);

}  // namespace remit
