#pragma once
#include "signing/openssl.h"
#include "signing/pki.h"

namespace remit {

/** The identity's private key; null where its bytes are no key. */
openssl::Key privateKey(const Identity &identity);

/** The key as PKCS#8 DER. */
Secret encodedKey(EVP_PKEY *key);

}  // namespace remit
