#pragma once
#include "signing/openssl.h"
#include "signing/pki.h"

#include <functional>

namespace remit {

/** The identity's private key; null where its bytes are no key. */
openssl::Key privateKey(const Identity &identity);

/**
 * Lets `sign` sign with the key: by SHA-256, for SM2 by SM3 under the signer's identifier, which OpenSSL leaves out
 * unless told.
 */
bool signWith(EVP_PKEY *key, const std::function<bool(EVP_MD_CTX *)> &sign);

/** The key as PKCS#8 DER. */
Secret encodedKey(EVP_PKEY *key);

}  // namespace remit
