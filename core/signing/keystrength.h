#pragma once
#include "signing/certificate.h"

namespace remit {

/**
 * A certificate's public key by kind and strength in bits: "ecdsa-128" for P-256, "rsa-112" for 2048 bits, "sm2-128";
 * "other-0" for every other kind and for a null certificate.
 */
QString keyStrength(const Certificate &certificate);

}  // namespace remit
