#pragma once
#include "signing/certificate.h"

namespace remit {

/** The signer's identifier in SM2 signatures (GM/T 0009) unless a certificate says otherwise; OpenSSL has none. */
inline constexpr char sm2SignerId[] = "1234567812345678";

/**
 * What an SM2 signature by the certificate's key over a message signs: SM3 over Z, which stands for the signer's
 * identifier, the curve and the key, and the message (GB/T 32918.2, 5.5 and 6.1). Empty where the key is no SM2 key.
 */
QByteArray sm2Digest(const Certificate &certificate, QByteArrayView message);

/** Whether the signature, DER {r, s}, over such a digest was made with the certificate's key. */
bool verifiesSm2(const Certificate &certificate, QByteArrayView digest, QByteArrayView signature);

}  // namespace remit
