#pragma once
#include "archive/package.h"
#include "casework/desk.h"

namespace remit {

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
Result<SealedPackage> exportArchive(const Desk &desk, const ArchiveRequest &request, Signer &signer,
                                    const Progress &progress = {});

}  // namespace remit
