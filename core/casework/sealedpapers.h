#pragma once
#include "batch/container.h"
#include "seals/electronicseal.h"

namespace remit {

/** A seal that stands beside a paper of a container (用印), judged. */
struct SealedMaterial {
    QString caseNumber;
    /** The paper and the seal's file below the case's folder. */
    QString paper;
    QString file;
    QString sealId;
    Instant setAt{};
    /** Who set it; null where it could not be read. */
    Certificate signer;
    std::vector<Error> findings;
};

/**
 * Judges every seal in a container that was found in order: that it covers its paper, who set it, that the
 * sender's register (ledger/seals.json) has that very seal, and that it was not stopped when it was set.
 * Findings, with `case` and `file`: those of verifySealed as causes of container.seal; container.seal.unregistered;
 * container.seal.stopped with `since`.
 */
std::vector<SealedMaterial> checkSealedPapers(const Container &container, const std::vector<SealNotice> &sealRegister,
                                              const TrustStore &authorities, Instant at);

}  // namespace remit
