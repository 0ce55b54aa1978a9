#pragma once
#include "signing/openssl.h"
#include "signing/signer.h"

namespace remit {

/** A signer over a private key in memory. Errors: signing.key.unsupported, signing.key.mismatch (`subject`). */
Result<std::unique_ptr<Signer>> signerOver(openssl::Key key, Certificate certificate,
                                           const std::vector<Certificate> &others);

/** Those of `others` that issued the certificate, nearest first, as far as names lead. */
std::vector<Certificate> issuersOf(const Certificate &certificate, const std::vector<Certificate> &others);

}  // namespace remit
