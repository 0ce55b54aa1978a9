#pragma once
#include "archive/package.h"
#include "casework/desk.h"

namespace remit {

class Renderer;

class Certificate;

/** What goes into an archive package (归档). */
struct ArchiveRequest {
    /** A case's number, or with `batch` a batch's. */
    QString name;
    bool batch = false;
    /** The file to make; an existing one is never replaced. */
    QString path;
    /** Authorities and other certificates to read later, by a name for each. */
    std::vector<std::pair<QString, Certificate>> certificates = {};
};

/**
 * Makes the archive package of a case or of a batch: every paper of its cases, every act that concerns them with its
 * proof against a new checkpoint, the court's receipts, events and documents. One act keeps the package's root and
 * where it was put. For officers of the department. Errors: casework.role, casework.case.unknown,
 * casework.batch.unknown, casework.batch.empty, casework.cancelled, those of sealPackage, storage.*.
 */
Result<SealedPackage> exportArchive(const Desk &desk, const ArchiveRequest &request, Renderer &renderer, Signer &signer,
                                    const Progress &progress = {});

/**
 * The cover of a package (封面) as PDF: what it holds and, as text and as QR code, its root,
 * which ties paper to it. It stands beside the package, for the root follows from all that is in it. Errors:
 * documents.*, storage.*.
 */
Result<QByteArray> archiveCover(const Desk &desk, const ArchiveRequest &request, const SealedPackage &package,
                                Renderer &renderer);

}  // namespace remit
