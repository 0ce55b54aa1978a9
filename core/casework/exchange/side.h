#pragma once
#include "batch/container.h"
#include "batch/exchangedocument.h"
#include "casework/desk.h"
#include "casework/exchange/course.h"

namespace remit {

/** A checkpoint of another ledger with the signature that came with it. */
struct SignedCheckpoint {
    Checkpoint checkpoint;
    QByteArray signature;
};

/** A case as another store has it: its course, proven against that store's checkpoint. */
struct CaseSide {
    /** Its number there, and its inmate. */
    QString number;
    QString inmate;
    QString inmateName;
    CaseCourse course;
    std::vector<ActProof> proofs;
    /** Checkpoints of further ledgers, whose acts the other store has copies of. */
    std::vector<SignedCheckpoint> carried;
    /** The three documents of its folder, as they came. */
    QByteArray document;
    QByteArray acts;
    QByteArray proofText;
};

/** The same from its three documents, which were checked before. Errors: fields.*, json.*, those of courseOf. */
Result<CaseSide> readSide(const QString &number, QByteArray document, QByteArray acts, QByteArray proofs);

/**
 * A case of a container that verifyContainer found sound. Every copy must say what its original says, and the original
 * be held here, proven in the giver's ledger, or proven against a checkpoint that its own ledger signed.
 * Errors: casework.exchange.copy with `seq`, those of readSide, container.entry.*.
 */
Result<CaseSide> sideIn(const Desk &desk, const Container &container, const ExchangeDocument &head,
                        const QString &number, const TrustStore &authorities);

/** {"checkpoint":{…},"signature":BASE64}, as exchange.take keeps it. */
Json signedCheckpointToJson(const SignedCheckpoint &held);

}  // namespace remit
