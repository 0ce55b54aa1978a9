#pragma once
#include "casework/formsigning.h"
#include "casework/sealregister.h"

namespace remit {

/** A seal to be set on a paper of a case (用印). */
struct SealUse {
    QString seal;
    QString caseNumber;
    /** A paper with a place for a seal, signed there with this seal's picture. */
    QString form;
};

/** A paper and the seal set on it, which is kept beside it. */
struct SealedPaper {
    QString title;
    QByteArray pdf;
    /** SES_Signature, DER. */
    QByteArray seal;
};

/**
 * Sets a made seal on a case's signed paper as it is on file, with the SM2 key of an officer whom the seal names; one
 * act. The seal's signature covers the paper's bytes and is verified before it is recorded; the same paper sealed again
 * gives what was recorded. Nothing is signed before everything is checked.
 * Errors: those of findSignable; casework.seal.unknown, .stopped, .state; casework.seal.unsigned where nobody has
 * signed in the seal's place; casework.seal.picture where that signature shows another picture; seals.user for a
 * certificate that the seal does not name; casework.seal.person where it names it for somebody else; seals.notyet,
 * seals.expired; casework.clock.behind; signing.certificate.*; the signer's own; storage.*.
 */
Result<SealedPaper> sealPaper(const Desk &desk, const SealUse &use, Signer &signer, const TrustStore &authorities);

}  // namespace remit
