#pragma once
#include "finding.h"

#include <openssl/x509.h>

#include <memory>
#include <optional>
#include <set>
#include <string_view>

namespace remit_verify {

/** Frees what OpenSSL allocated. */
template <auto release>
struct Released {
    void operator()(auto *object) const { release(object); }
};
template <class T, auto release>
using Owned = std::unique_ptr<T, Released<release>>;
using Certificate = Owned<X509, X509_free>;
using RevocationList = Owned<X509_CRL, X509_CRL_free>;

/** The authorities that are believed, and the lists of what they revoked. */
struct Trust {
    std::vector<Certificate> authorities;
    std::vector<RevocationList> lists;

    /** Reads PEM: CA certificates and, where there are any, whole CRLs. Refuses with signing.trust or signing.crl. */
    static Trust fromPem(const std::string &pem);
    /** Believes these too, as the roots that a prison's store has recorded (登记的信任). */
    void addRecorded(Trust roots);
    /** Fingerprints of the recorded ones. */
    std::set<std::string> recorded;
};

enum class Key { Rsa, P256, Other };

/** What a signature says, and what is wrong with it. Nothing may be relied on where something was found. */
struct Signature {
    Findings findings;
    /** Subject and fingerprint (SHA-256, hexadecimal) of the signer's certificate; empty where there is none. */
    std::string signer, fingerprint;
    /** The fingerprint of the believed root that its chain ends in; empty where it ends in none. */
    std::string root;
    Key key = Key::Other;
    /** What the signer claims, in seconds since 1970. */
    std::optional<long long> time;
    /** The content where it is inside. */
    std::string content;
};

/**
 * Verifies a CAdES baseline-B signature: SignedData in DER over plain data, one signer named by issuer and serial,
 * SHA-256 or better, RSA (PKCS #1 v1.5) or ECDSA, signed attributes content-type, message-digest and
 * signing-certificate-v2, which must name the very certificate that is inside. The chain to a trusted root is judged
 * as of the moment `at`: signatures, CA flags, strength (112 bits), validity, revocation, and that the certificate may
 * sign documents. `detached` is the content where it is outside; it must be inside or outside, not both.
 */
Signature verifySignature(std::string_view cms, const std::string_view *detached, const Trust &trust, long long at);

/** SHA-256 of a certificate's DER, hexadecimal. */
std::string fingerprintOf(X509 *certificate);

/** The signer's identifier of SM2 that everybody uses (GM/T 0009); OpenSSL takes none of itself. */
inline constexpr char sm2Signer[] = "1234567812345678";

/** Tells OpenSSL that identifier for the certificate's own signature. */
void nameSm2Signer(X509 *certificate);

/** Who an SM2 certificate is and whether it is believed and may sign, into `signature`; what it signed is not judged.
 */
void judgeSigner(X509 *certificate, const Trust &trust, long long at, Signature &signature);

}  // namespace remit_verify
