#pragma once
#include "archive/package.h"

namespace remit {

class Workplace;

/**
 * verifyPackage() with the papers inside: every signature in a PDF and every seal set on a paper is judged too, and
 * whoever made them stands among the signers. Findings: container.paper; those of checkSealedPapers too.
 */
PackageReport judgePackage(const QString &path, const PackageTrust &trust, Instant at);

/**
 * The roots that this store has recorded: those that officers' certificates are held against (签名信任), and the
 * court's one authority; nothing where there are neither. Errors: storage.*, those of TrustStore::fromPem.
 */
Result<std::optional<TrustStore>> recordedRoots(Workplace &place);

}  // namespace remit
