#pragma once
#include "signing/certificate.h"

namespace remit {

/**
 * Whether what this key signs can be checked wherever it goes: the papers' signatures by any reader of PDFs (PAdES),
 * the container's and the checkpoint's by `openssl cms` and remit-verify, both by the intake's policy (sha256-ecdsa,
 * sha256-rsa). None of these knows SM2, so that such a key is refused before anything is written or signed; SM2 keys
 * make and set electronic seals. Errors: casework.key.national with `subject`.
 */
Result<void> checkCourtKey(const Certificate &certificate);

}  // namespace remit
