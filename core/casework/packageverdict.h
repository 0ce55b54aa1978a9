#pragma once
#include "archive/renewaldue.h"

namespace remit {

class Workplace;

/**
 * verifyPackage() with the papers inside: every signature in a PDF and every seal set on a paper is judged too, and
 * whoever made them stands among the signers. Findings: container.paper; those of checkSealedPapers too.
 */
PackageReport judgePackage(const QString &path, const PackageTrust &trust, Instant at);

/** A package with the renewals beside it (续期). */
struct PackageVerdict {
    PackageReport report;
    std::vector<Renewal> renewals;
    RenewalDue due;

    bool valid() const { return report.valid() && hold(renewals); }
    /** What is wrong with the package, then with its renewals. */
    std::vector<Error> findings() const;
};

/**
 * Judges the renewals at `renewedAt`, and the package, its papers too, at `at`; where the renewals hold and the first
 * is from before `at`, at that first moment, for until then it is proven to have been as it is. `recorded`: how many
 * renewals there must be.
 */
PackageVerdict judgeRenewed(const QString &path, const PackageTrust &trust, Instant at, Instant renewedAt,
                            int recorded = 0);

/**
 * The roots that this store has recorded: those that officers' certificates are held against (签名信任), and the
 * court's one authority; nothing where there are neither. Errors: storage.*, those of TrustStore::fromPem.
 */
Result<std::optional<TrustStore>> recordedRoots(Workplace &place);

}  // namespace remit
