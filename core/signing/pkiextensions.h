#pragma once
#include "signing/openssl.h"
#include "signing/pki.h"

namespace remit {

/**
 * Adds the extensions of the request's role and names. `issuer` may be the certificate itself.
 * Errors: signing.pki.host, signing.pki.failed.
 */
Result<void> addExtensions(X509 *certificate, X509 *issuer, const CertificateRequest &request);

}  // namespace remit
