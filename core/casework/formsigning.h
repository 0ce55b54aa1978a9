#pragma once
#include "casework/signercheck.h"
#include "casework/signingrules.h"
#include "pdfsign/sign.h"

namespace remit {

class Signer;

/** One signature to be set. */
struct FormPlaceToSign {
    QString caseNumber;
    QString form;
    /** Of the form, as in SigningRule. */
    QString place;

    bool operator==(const FormPlaceToSign &) const = default;
};

/** Signed now; already signed by the same certificate; refused or failed; not come to, since something stopped all. */
enum class SigningOutcome { Signed, Already, Failed, Untried };

/** "signed", "already", "failed", "untried". */
QString signingOutcomeCode(SigningOutcome outcome);

/** What became of one signature. */
struct SigningItem {
    FormPlaceToSign what;
    SigningOutcome outcome = SigningOutcome::Untried;
    std::optional<Error> error;
    /** SHA-256 of the form as it is now on file, in lower-case hexadecimal. */
    QString digest;
};

/** What is to be signed and how. */
struct SigningOrder {
    std::vector<FormPlaceToSign> places;
    /** Shown at the places for a seal; nothing for signatures there that are not seen. */
    std::optional<PdfStencil> seal = {};
    /** Shown at the places for a signature in person (手写签名); nothing likewise. */
    std::optional<PdfStencil> handwriting = {};
    /** What the certificate is held against; null for its binding and validity only. */
    const SigningTrust *trust = nullptr;
};

/**
 * The places that the desk's officer may sign in these cases, in the order of cases and forms; forms that are not on
 * file are left out. Errors: casework.case.unknown, storage.*.
 */
Result<std::vector<FormPlaceToSign>> placesFor(const Desk &desk, const QStringList &cases);

/**
 * Checks everything before the first signature: officer, certificate, clock, then for every place the rule, the case
 * and the form. Items are Already, Failed with why, or Untried where they can be signed. Changes nothing.
 * Errors: those of checkCourtKey and checkSigningCertificate.
 */
Result<std::vector<SigningItem>> reviewSigning(const Desk &desk, const SigningOrder &order, const Certificate &signer,
                                               const std::vector<Certificate> &issuers = {});

/**
 * Signs what the review finds in order; nothing at all where it finds a place that cannot be signed
 * (casework.sign.review with the first as cause). Each signature is verified before it is recorded, and recorded in an
 * act of its own with the signed form: what was cut off leaves the form as it was, and the same order given again
 * signs only what is missing. A wrong PIN or a lost token stops all that follow; so does `progress`.
 */
Result<std::vector<SigningItem>> signForms(const Desk &desk, const SigningOrder &order, Signer &signer,
                                           const Progress &progress = {});

/**
 * The results for people and for the printed list (签署清单): {"items":[…],"signed":n,"root":HEX}. The root is the
 * RFC 6962 root over the canonical items, so that one line of paper fixes them all.
 */
Json signingListJson(const std::vector<SigningItem> &items);

}  // namespace remit
