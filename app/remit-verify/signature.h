#pragma once
#include "json.h"

#include <openssl/x509.h>

#include <memory>
#include <set>

namespace remit_verify {

/** Frees what OpenSSL allocated. */
template <auto release>
struct Released {
    void operator()(auto *object) const { release(object); }
};
template <class T, auto release>
using Owned = std::unique_ptr<T, Released<release>>;
using Certificate = Owned<X509, X509_free>;

/** What OpenSSL writes in DER. */
template <class T>
std::string encoded(int (*write)(const T *, unsigned char **), const T *object)
{
    std::string der(size_t(std::max(write(object, nullptr), 0)), '\0');
    unsigned char *at = bytesOf(der);
    write(object, &at);
    return der;
}

/** The bytes that a value of ASN.1 holds. */
inline std::string_view contentOf(const ASN1_STRING *value)
{
    return {reinterpret_cast<const char *>(ASN1_STRING_get0_data(value)), size_t(ASN1_STRING_length(value))};
}
/** Seconds since 1970. Refuses with signing.certificate.malformed. */
long long secondsOf(const ASN1_TIME *time);

/** Authorities, and the lists of what they revoked. */
struct Trust {
    std::vector<Certificate> authorities;
    std::vector<Owned<X509_CRL, X509_CRL_free>> lists;
    /** Fingerprints of those that a prison's store has recorded (登记的信任). */
    std::set<std::string> recorded;

    /** Reads PEM: CA certificates and, where there are any, whole CRLs. Refuses with signing.trust or signing.crl. */
    static Trust fromPem(const std::string &pem);
    /** Takes these too, as recorded ones. */
    void addRecorded(Trust roots);
};

/** What signatures are judged by. */
struct Basis {
    /** Whom the verifier believes. */
    const Trust &trust;
    /** The moment, in seconds since 1970. */
    long long at;
    /** Whom a package itself names: they vouch for nobody, but it is told that it knows them. */
    const Trust *own = nullptr;
};

/** What a signature says, and what is wrong with it. Nothing may be relied on where something was found. */
struct Signature {
    Findings findings;
    /** Subject and fingerprint (SHA-256, hexadecimal) of the signer's certificate; empty where there is none. */
    std::string signer, fingerprint;
    /** The fingerprint of the root that its chain ends in, and on whose word that stands: "recorded", "brought" by the
     * verifier, known to the "package" alone, or "none". */
    std::string root, standing = "none";
    /** The algorithms in the words of batch.json; empty where they have none there. */
    std::string profile;
    /** What the signer claims, in seconds since 1970. */
    std::optional<long long> time;
    /** The content where it is inside. */
    std::string content;
};

/**
 * Verifies a CAdES baseline-B signature: SignedData in DER over plain data, one signer named by issuer and serial,
 * SHA-256 or better, RSA (PKCS #1 v1.5) or ECDSA, signed attributes content-type, message-digest and
 * signing-certificate-v2, which must name the very certificate that is inside. The chain to a trusted root is judged
 * as of the moment: signatures, CA flags, strength (112 bits), validity, revocation, and that the certificate may
 * sign documents. `detached` is the content where it is outside; it must be inside or outside, not both.
 */
Signature verifySignature(std::string_view cms, const std::string_view *detached, const Basis &basis);

/**
 * The signatures (PAdES) of a PDF: each covers the file's bytes from the first to the end of its revision but for
 * itself, and the last one, or the last time stamp, the whole file. What was changed between two signatures is not
 * classified, and time stamps are counted as cover and not judged. Findings: container.paper.range, .uncovered;
 * those of the signatures.
 */
std::vector<Signature> verifyPdf(std::string_view pdf, const Basis &basis, Findings &findings);

/**
 * An electronic seal (SES_Signature, version 4) on its paper: the paper's SM3 digest, the SM2 signature over it, the
 * chain of whoever set it, and that the sender's register has the seal and had not stopped it before; the seal's own
 * maker is not judged. Findings: container.seal.*, signing.certificate.*.
 */
Signature verifySeal(std::string_view seal, std::string_view paper, const std::vector<Json> &sealRegister,
                     const Basis &basis);

/** The signer's identifier of SM2 that everybody uses (GM/T 0009); OpenSSL takes none of itself. */
inline constexpr std::string_view sm2Signer = "1234567812345678";

/** Who a certificate is and whether it is believed and may sign, into `signature`, with `others` as its issuers. */
void judgeSigner(X509 *certificate, STACK_OF(X509) * others, const Basis &basis, Signature &signature);

}  // namespace remit_verify
