#pragma once
#include "casework/desk.h"

namespace remit {

/** A file that proves a conduct entry (证据), with the place of the entry. */
struct EvidencePiece {
    QString title;
    QByteArray digest;
    LedgerPlace place;
};

/**
 * The evidence of every matter that an inmate's summed months count, each file once, in the ledger's order. Errors:
 * storage.*.
 */
Result<std::vector<EvidencePiece>> pointsEvidence(const Desk &desk, const QString &inmate);

/** "pdf", "png", "jpg", or "bin": what the file's first bytes say it is. */
QString kindOfFile(QByteArrayView bytes);

}  // namespace remit
