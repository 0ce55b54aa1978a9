#pragma once
#include "base/json.h"
#include "base/result.h"

#include <QByteArray>
#include <QString>

namespace remit {

/**
 * What a ledger held at one moment (检查点): its name, how many acts, and the Merkle root over them. It proves
 * something only where someone else holds it too.
 */
struct Checkpoint {
    /** Whose ledger: one line of text without control characters or spaces at its ends. */
    QString origin;
    /** Number of acts, 0 or more. */
    qint64 size = 0;
    /** 32 raw bytes. */
    QByteArray root;

    bool operator==(const Checkpoint &) const = default;
};

/**
 * A checkpoint and who holds it, in words for a report: "法院回执 2026-12-01", "时间戳", "打印件" …; empty where nobody
 * but the ledger's own store does. What the store holds itself shows a fault, but vouches for nothing.
 */
struct WitnessedCheckpoint {
    Checkpoint checkpoint;
    QString witness;
    /** Whether that it comes from this witness was verified; what anybody may have written only shows differences. */
    bool vouched = true;

    bool operator==(const WitnessedCheckpoint &) const = default;
};

/** The name under which a store's ledger is known to others: "remit/" and its UUID. */
QString originOf(const QString &store);

/** Three lines, each ended by a line feed: origin, size, root in base64. These bytes are what is signed. */
QByteArray checkpointText(const Checkpoint &checkpoint);

/** Reads exactly what checkpointText writes. Errors: checkpoint.lines, checkpoint.origin, .size, .root. */
Result<Checkpoint> parseCheckpoint(QByteArrayView text);

/** {"origin":…,"size":n,"root":HEX}, as receipts and proofs carry it. */
Json checkpointToJson(const Checkpoint &checkpoint);

/** Reads exactly what checkpointToJson writes. Errors: fields.* with `path`, which starts with the one given. */
Result<Checkpoint> checkpointFromJson(const Json &json, const QString &path = QStringLiteral("$"));

}  // namespace remit
