#pragma once
#include "base/clock.h"
#include "base/json.h"
#include "base/result.h"
#include "batch/archive.h"
#include "batch/case.h"
#include "batch/document.h"
#include "batch/sealnotice.h"
#include "ledger/checkpoint.h"
#include "signing/cms.h"

#include <optional>
#include <span>
#include <variant>
#include <vector>

namespace remit {

/** A file of a container: its bytes, or the path of a file that holds them. */
struct ContainerEntry {
    QString name;
    std::variant<QByteArray, QString> content;
};

/** What is sealed into a container; the rest of it follows from this. */
struct ContainerContents {
    BatchDocument batch;
    /**
     * Everything below cases/ and ledger/, in any order. For each case case.json, acts.jsonl and proofs.json, and
     * the files that case.json lists; ledger/checkpoint.txt, and .p7s and .tsr where there are any; ledger/seals.json
     * where the sender has seals.
     */
    std::vector<ContainerEntry> entries;
};

/** A container as it was sealed. */
struct SealedContainer {
    QString path;
    /** SHA-256 of the file, 32 raw bytes: what the batch is known by from now on. */
    QByteArray digest;
    qint64 size = 0;
};

/**
 * Seals a batch (封装): writes the container beside `path`, reads it again as a receiver would, and only then gives
 * it its name, durably. An existing file is never replaced: a batch is sealed once. Errors: container.exists;
 * container.profile where the signer's key is of another kind than the batch says; container.unsound with what a
 * receiver would find as causes; container.entry.*, container.limit.*, fields.*, file.write; the signer's own.
 */
Result<SealedContainer> seal(const ContainerContents &contents, Signer &signer, Instant signingTime,
                             const QString &path);

/**
 * The same for entries that are all there: a head (batch.json or archive.json) with what belongs to it, in any order;
 * `mimetype`, the lists and the signature are added.
 */
Result<SealedContainer> sealEntries(std::vector<ContainerEntry> entries, BatchProfile profile, Signer &signer,
                                    Instant signingTime, const QString &path);

/** A container whose structure and digests were found in order. Says nothing about who signed it. */
class Container
{
public:
    Container(QString path, ArchiveContents archive) : m_path(std::move(path)), m_archive(std::move(archive)) {}

    const QString &path() const { return m_path; }
    /** SHA-256 of the whole file, 32 raw bytes. */
    const QByteArray &digest() const { return m_archive.sha256; }
    qint64 size() const { return m_archive.size; }
    /** All entries in their order. */
    const std::vector<ArchiveEntry> &entries() const { return m_archive.entries; }
    /** Nothing where there is no such entry. */
    const ArchiveEntry *find(const QString &name) const;
    /** Numbers of the cases in the order of their folders. */
    QStringList caseNumbers() const;
    /** The entries below the folder of a case. */
    std::span<const ArchiveEntry> filesOf(const QString &caseNumber) const;

    /**
     * The bytes of an entry, whose digest is checked again. Errors: container.entry.missing,
     * container.entry.large where it is over `limit`, container.entry.changed, file.read.
     */
    Result<QByteArray> read(const QString &name, qint64 limit = 64LL << 20) const;
    /** SM3 of an entry's bytes as they are now in the file, 32 raw bytes. Errors: file.read. Any thread. */
    Result<QByteArray> sm3(const ArchiveEntry &entry) const;
    /**
     * Writes an entry to a file, a piece at a time, durably and only whole. Errors: as read, and file.write.
     */
    Result<void> extract(const QString &name, const QString &target) const;

private:
    QString m_path;
    ArchiveContents m_archive;
};

/**
 * Opens a container: checks every byte of the archive, that the entries are those a container has, and that
 * SHA256SUMS and the manifest say what they must.
 * Errors: those of readArchive, behind what explainRefusal finds; container.entry.unexpected, .order, .missing,
 * .undeclared, .digest with `entry`; container.mimetype, container.manifest, container.sums.
 */
Result<Container> openContainer(const QString &path, ArchiveLimits limits = {});

/** What a verifier brings along. */
struct ContainerTrust {
    /** Who may sign batches and checkpoints. */
    TrustStore authorities;
    /** The moment for which certificates are judged. */
    Instant at;
    /**
     * Checkpoints of senders' ledgers that the verifier itself holds, such as those in receipts it gave. Where one
     * is older than the container's and of the same origin, the container has to show that it continues the latest.
     */
    std::vector<WitnessedCheckpoint> known;
};

/** What verification of a container found (验证报告). */
struct ContainerReport {
    /** Faults outside single cases; those about an entry name it as `entry`. */
    std::vector<Error> findings;
    /** SHA-256 of the file, 32 raw bytes, and its size; empty and 0 where it could not be read to the end. */
    QByteArray digest;
    qint64 size = 0;
    std::optional<BatchDocument> batch;
    /** The batch's signature. */
    CmsReport signature;
    std::optional<Checkpoint> checkpoint;
    /** The checkpoint's own signature where there is one. */
    std::optional<CmsReport> checkpointSignature;
    /** Whether a time stamp of the checkpoint came along; it is not judged here. */
    bool timeStamped = false;
    std::vector<CaseReport> cases;
    /** What the sender's register says of its electronic seals; the seals themselves are not judged here. */
    std::vector<SealNotice> seals;
    /** The verifier's own checkpoints that the container is shown to continue; empty: self-asserted. */
    std::vector<WitnessedCheckpoint> witnesses;

    /** Nothing was found anywhere. */
    bool valid() const;
    /** All findings, of cases too. */
    std::vector<Error> allFindings() const;
};

/**
 * Verifies a container wholly: structure, digests, signature, batch document, checkpoint, every case with its acts
 * and proofs. Never fails: what cannot be read is a finding.
 * Findings: those of openContainer and checkCase; container.signature and container.checkpoint.signature with what
 * is wrong as causes; container.signature.time, container.document, container.profile, container.cases.missing,
 * container.cases.undeclared, container.checkpoint, container.checkpoint.unlinked, container.checkpoint.forked.
 */
ContainerReport verifyContainer(const QString &path, const ContainerTrust &trust, ArchiveLimits limits = {});

/** The same of what openContainer() gave, which is not read through again: its refusal is the one finding. */
ContainerReport verifyContainer(const Result<Container> &container, const ContainerTrust &trust);

}  // namespace remit
