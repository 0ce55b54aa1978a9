#pragma once
#include "casework/cases.h"

namespace remit {

class Signer;
class TrustStore;

/** Whether a new batch may have that name. Errors: casework.batch.id, casework.batch.exists with `batch`. */
Result<void> mayNameBatch(const Desk &desk, const QString &id);

/** Creates an empty batch such as "2026-12". Errors: casework.role, casework.batch.exists, casework.batch.id. */
Result<Batch> createBatch(const Desk &desk, const QString &id, const QString &title);

/**
 * Whether a case stands at the stage "court" and is in no batch. Errors: casework.case.unknown,
 * casework.batch.case.stage, casework.batch.case.taken.
 */
Result<void> mayJoinBatch(const Desk &desk, const QString &number);

/** Puts cases into a draft batch; each must stand at the stage "court" and be in no other batch. */
std::vector<ItemResult> addToBatch(const Desk &desk, const QString &id, const QStringList &cases);

/** Takes cases out of a draft batch, or out of one that the court refused. */
std::vector<ItemResult> removeFromBatch(const Desk &desk, const QString &id, const QStringList &cases);

struct SigningTrust;

struct SealRequest {
    QString batch;
    /** The store's folder; sealed containers are kept below it in "batches". */
    QString folder;
    /** What the certificate is held against; null for its binding and validity only. */
    const SigningTrust *trust = nullptr;
};

/**
 * Seals a draft: checkpoint, container, signature; then the batch is signed and never changes again. A batch that the
 * court refused is sealed anew as its next version, with proofs for the checkpoints that the court holds by now. The
 * signer's certificate must be the officer's own, valid now, and of RSA or ECDSA. Errors: casework.role,
 * casework.key.national, casework.batch.empty, casework.batch.state, casework.certificate.other, signing.*, batch.*.
 */
Result<Batch> sealBatch(const Desk &desk, const SealRequest &request, Signer &signer, const Progress &progress = {});

/** Whether the desk's officer may send batches and take their receipts. Errors: casework.role. */
Result<void> maySend(const Desk &desk);

/** Puts a signed batch into the outbox: state sending. */
Result<Batch> queueBatch(const Desk &desk, const QString &id);

/**
 * Records how a sending stands where it is no receipt: sent, unknown, rejected with the court's reasons, or signed
 * again with the reason why nothing of it has left this machine (未送出).
 */
Result<Batch> recordSending(const Desk &desk, const QString &id, BatchStatus state, const QString &reason);

/**
 * Verifies the court's receipt against the batch and the court's authority, and keeps it with the checkpoint that
 * the court now witnesses: state received. Errors: sync.receipt.*, signing.*, casework.batch.unknown.
 */
Result<Batch> recordReceipt(const Desk &desk, const QString &id, const QByteArray &receipt, const TrustStore &court);

Json batchToJson(const Batch &batch);

}  // namespace remit
