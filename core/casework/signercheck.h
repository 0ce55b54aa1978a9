#pragma once
#include "casework/desk.h"
#include "signing/trust.h"

namespace remit {

/** What an officer's certificate is held against before anything is signed with it. */
struct SigningTrust {
    /** The officers' authorities and their revocation lists. */
    TrustStore authorities;
    /** A list whose next update was due longer ago than this many days stops signing; one just due does not. */
    int staleDays = 7;
};

/**
 * Whether the desk's officer may sign with this certificate now: it is bound to that officer, valid at the desk's
 * time, and the clock is not behind what the ledger and the court's receipts show. With `trust` it must also come from
 * those authorities, be made for signing and not be revoked, by lists that are not too old.
 * Errors: casework.certificate.other, signing.certificate.notyet, .expired, .revoked, .untrusted, .usage, .weak,
 * casework.crl.stale with `since`, casework.clock.behind with `now` and `last`.
 */
Result<void> checkSigningCertificate(const Desk &desk, const Certificate &certificate,
                                     const SigningTrust *trust = nullptr, const std::vector<Certificate> &issuers = {});

}  // namespace remit
