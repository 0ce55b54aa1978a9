#pragma once
#include "batch/container.h"
#include "batch/parceldocument.h"
#include "casework/casecontents.h"

namespace remit {

/** What is to go to a party other than the court (送达件). */
struct ParcelRequest {
    ParcelPurpose purpose = ParcelPurpose::Handover;
    /** Whom it is for, by its full name. */
    QString to;
    QStringList cases;
    /** The file to make; an existing one is never replaced. */
    QString path;
    /** What it holds of a case. */
    std::function<Result<std::vector<ContainerEntry>>(CaseContents &, const QString &caseNumber)> entriesOf;
};

/**
 * Seals cases into a signed container with a checkpoint and the acts that they rest on, proven. Records nothing. Roles:
 * officers of the department. Errors: casework.role, casework.parcel.missing with `named`, casework.key.national,
 * those of checkSigningCertificate, of `entriesOf` and of sealEntries; storage.*.
 */
Result<SealedContainer> sealParcel(const Desk &desk, const ParcelRequest &request, Signer &signer);

}  // namespace remit
