#pragma once
#include "base/clock.h"
#include "batch/case.h"
#include "sync/protocol.h"

#include <QSet>

#include <functional>
#include <map>
#include <memory>
#include <mutex>
#include <optional>

namespace remit {

/** What a container that passed every check says of itself. */
struct CheckedBatch {
    QString sender;
    QString batch;
    int version = 1;
    Checkpoint checkpoint;
    /** Whether it answers requests of this court (SJLX 2 补充) instead of bringing new cases. */
    bool supplement = false;
    QStringList cases = {};
    /** What cases go without by the sender's decision (免附), by case number. */
    std::vector<std::pair<QString, CaseWaiver>> waivers = {};
};

/**
 * What an intake has decided, in a folder: batches/DIGEST.remit and .json (its cases) with receipts/DIGEST.json and
 * .p7s where it accepted, rejected/DIGEST.json where it did not. A batch is accepted at the moment in which its .p7s
 * gets its name, never by halves, and stays so for ever. Safe to use from several threads.
 */
class Batches
{
public:
    /** Signs a receipt's canonical bytes. */
    using Sign = std::function<Result<QByteArray>(QByteArrayView)>;

    /** Errors: file.*, intake.store with `path` where a file there is not what was written. */
    static Result<std::unique_ptr<Batches>> open(const QString &folder, QString court, Sign sign, Clock clock);

    /**
     * Takes the file in and signs its receipt, or returns the receipt that was given before.
     * Errors: intake.version.taken with `digest` where another file has this sender, batch and version;
     * intake.supplement.case with `case` where this sender never brought a case that it supplements, .unasked where the
     * court asked for nothing in it; file.write; signing.*.
     */
    Result<QByteArray> accept(const QString &file, const QString &digest, const CheckedBatch &batch);
    /**
     * Notes a refusal, unless the batch was accepted: from now on whoever asks for this digest is told so, and a client
     * does not send it again. What was wrong with a sealed container cannot be mended in it; its sender seals a new
     * version, which has another digest. Errors: file.write.
     */
    Result<void> reject(const QString &digest, const std::vector<Error> &reasons);

    /** Received or Rejected; nothing where the digest was never decided. */
    std::optional<BatchState> state(const QString &digest) const;
    /** The receipt's CMS. Errors: intake.receipt.none, file.read. */
    Result<QByteArray> receipt(const QString &digest) const;
    /** The checkpoints of every accepted batch: with them this court is a witness of the senders' ledgers. */
    std::vector<WitnessedCheckpoint> checkpoints() const;
    /** How many were accepted. */
    qint64 count() const;

private:
    Batches(QString folder, QString court, Sign sign, Clock clock);
    Result<void> load();
    Result<void> loadCases(const QString &digest, const QString &sender);
    Result<void> mayAnswer(const CheckedBatch &batch) const;
    Result<void> takeIn(const QString &file, const QString &digest, const CheckedBatch &batch) const;
    Result<QByteArray> issue(const Receipt &receipt) const;
    QString path(const char *part, const QString &name) const;

    QString m_folder;
    QString m_court;
    Sign m_sign;
    Clock m_clock;
    mutable std::mutex m_mutex;
    std::map<QString, Receipt> m_receipts;
    /** The cases that each sender has brought. */
    std::map<QString, QSet<QString>> m_cases;
    std::map<QString, std::vector<Error>> m_rejected;
};

}  // namespace remit
