#pragma once
#include "archive/standing.h"
#include "batch/archivedocument.h"
#include "batch/container.h"

namespace remit {

/** A paper of a case as the index and the metadata table name it. */
struct ArchivedPaper {
    QString caseNumber;
    QString title;
    /** The entry's name. */
    QString entry;
    qint64 pages = 0;
};

/** What an archive package is made of; lists, index, explanations and signature follow from it. */
struct PackageContents {
    ArchiveDocument document;
    /**
     * Everything below cases/ and ledger/ as in a container; court/receipts/NAME.p7s, court/events/NAME.p7s and
     * court/documents/SHA-256.ENDING; certificates/NAME.pem. Every content is bytes.
     */
    std::vector<ContainerEntry> entries;
    std::vector<ArchivedPaper> papers;
};

/** A package as it was sealed. */
struct SealedPackage {
    SealedContainer file;
    /** SHA-256 of SHA256SUMS, hexadecimal: what a cover or a form prints to tie paper to the package (归档根). */
    QString root;
};

/**
 * Seals an archive package that proves itself without Remit: the papers, the acts they rest on with their proofs, what
 * the court answered, digests in SHA-256 and SM3, an index, a metadata table and how to verify it with common tools.
 * Errors: those of sealEntries.
 */
Result<SealedPackage> sealPackage(const PackageContents &contents, Signer &signer, const QString &path);

/** What verification of a package found. */
struct PackageReport {
    /** As of a container: structure, digests, signatures, cases, witnesses. */
    ContainerReport container;
    /** As in SealedPackage; empty where the package could not be read. */
    QString root;
    int receipts = 0;
    int events = 0;
    /** Who signed the whole, its checkpoint and what the court answered. */
    std::vector<PackageSigner> signers;

    bool valid() const { return container.valid(); }
};

/**
 * Verifies a package wholly but for the papers inside. `trust` holds the authorities of prison and court; the receipts
 * inside bear witness to the ledger. Findings: those of verifyContainer; archive.none for a batch's container;
 * archive.sm3, archive.certificate, archive.court with `entry`, archive.document.missing and .undeclared with `entry`;
 * sync.receipt.*, sync.event.*.
 */
PackageReport verifyPackage(const QString &path, const PackageTrust &trust, Instant at);

/** The same of what openContainer() gave, which is not read through again: its refusal is the one finding. */
PackageReport verifyPackage(const Result<Container> &package, const PackageTrust &trust, Instant at);

/** SM3SUMS over these entries in the order of the package: "HEX  NAME", a line each. */
QByteArray sm3Text(const std::vector<ContainerEntry> &entries);

}  // namespace remit
