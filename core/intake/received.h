#pragma once
#include "sync/protocol.h"

namespace remit {

/** A batch that was accepted, as the clerk (立案人员) reads it. */
struct ReceivedBatch {
    Receipt receipt;
    QStringList cases;
    /** What cases go without by the sender's decision (免附): {"case","paper","title","reason","on","act"} each. */
    Json waivers;
};

/** {"sequence","received_at","sender","batch","version","digest","cases","waivers"}. */
Json receivedToJson(const ReceivedBatch &batch);

/**
 * What is noted in an intake's folder of an accepted batch: {"SJLX","cases","waivers"}; of one that an older intake
 * took in, the container's batch.json, which has no waivers. Errors: file.read, json.*, those of openContainer.
 */
Result<Json> notedOf(const QString &folder, const QString &digest);

/**
 * Everything that an intake's folder has accepted, in the order of the receipts; may run beside the server. Errors:
 * intake.store with `path`.
 */
Result<std::vector<ReceivedBatch>> receivedBatches(const QString &folder);

}  // namespace remit
