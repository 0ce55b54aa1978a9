#pragma once
#include "signing/certificate.h"
#include "signing/digests.h"

#include <memory>
#include <optional>

namespace remit {

/** What a CMS of one family of algorithms looks like; the writer is the same for all. */
struct CmsProfile {
    QByteArray signedDataType;      // content type of the whole, dotted
    QByteArray contentType;         // content type of what is signed, dotted
    QByteArray digestAlgorithm;     // AlgorithmIdentifier, DER
    QByteArray signatureAlgorithm;  // AlgorithmIdentifier, DER
    DigestAlgorithm digest = DigestAlgorithm::Sha256;
};

/**
 * The profile that a key signs with; nothing for a kind of key that cannot sign. SM2 signs with SM3 and the content
 * types of GM/T 0010.
 */
const CmsProfile *cmsProfile(KeyKind kind);

/** The family of a signature algorithm. */
enum class SignatureFamily { Rsa, Ecdsa, Sm2 };

struct SignatureAlgorithm {
    SignatureFamily family;
    /** Nothing where the name leaves it to the digest algorithm (rsaEncryption). */
    std::optional<DigestAlgorithm> digest;
};

/** The algorithm of a dotted object identifier; nothing for all that are not accepted, SHA-1 and MD5 among them. */
std::optional<DigestAlgorithm> digestAlgorithm(const QByteArray &oid);
std::optional<SignatureAlgorithm> signatureAlgorithm(const QByteArray &oid);

/** "ECDSA", "SM2": names for reports. */
QString familyName(SignatureFamily family);

/** What a key of that family signs of a message: its digest, for SM2 with the key's own Z before it. */
QByteArray signedDigest(const Certificate &certificate, SignatureFamily family, DigestAlgorithm algorithm,
                        QByteArrayView message);

/**
 * Whether `signature` over `digest` was made with the private key of this very certificate. False too where the key
 * is of another family.
 */
bool verifiesSignature(const Certificate &certificate, SignatureFamily family, DigestAlgorithm algorithm,
                       QByteArrayView digest, QByteArrayView signature);

/**
 * The same for many signatures of one certificate with RSA or ECDSA: making its key ready costs a fair part of a
 * verification. For one thread at a time.
 */
class KeyVerifier
{
public:
    KeyVerifier(const Certificate &certificate, SignatureFamily family, DigestAlgorithm algorithm);
    ~KeyVerifier();

    /** As verifiesSignature(). */
    bool verifies(QByteArrayView digest, QByteArrayView signature);

private:
    struct Parts;
    std::unique_ptr<Parts> m_parts;
};

}  // namespace remit
