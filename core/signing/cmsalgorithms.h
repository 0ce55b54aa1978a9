#pragma once
#include "signing/certificate.h"

#include <QCryptographicHash>

#include <optional>

namespace remit {

/** What a CMS of one family of algorithms looks like; the writer is the same for all. */
struct CmsProfile {
    QByteArray signedDataType;      // content type of the whole, dotted
    QByteArray contentType;         // content type of what is signed, dotted
    QByteArray digestAlgorithm;     // AlgorithmIdentifier, DER
    QByteArray signatureAlgorithm;  // AlgorithmIdentifier, DER
};

/**
 * The profile that a key signs with; nothing for a kind of key that cannot sign yet. SM2 gets its row here, with
 * the content types of GM/T 0010 and SM3.
 */
std::optional<CmsProfile> cmsProfile(KeyKind kind);

/** The family of a signature algorithm. */
enum class SignatureFamily { Rsa, Ecdsa };

struct SignatureAlgorithm {
    SignatureFamily family;
    /** Nothing where the name leaves it to the digest algorithm (rsaEncryption). */
    std::optional<QCryptographicHash::Algorithm> digest;
};

/** The algorithm of a dotted object identifier; nothing for all that are not accepted, SHA-1 and MD5 among them. */
std::optional<QCryptographicHash::Algorithm> digestAlgorithm(const QByteArray &oid);
std::optional<SignatureAlgorithm> signatureAlgorithm(const QByteArray &oid);

/** "SHA-256"; "ECDSA". Names for reports. */
QString digestName(QCryptographicHash::Algorithm algorithm);
QString familyName(SignatureFamily family);

/**
 * Whether `signature` over `digest` was made with the private key of this very certificate. False too where the key
 * is of another family.
 */
bool verifiesSignature(const Certificate &certificate, SignatureFamily family, QCryptographicHash::Algorithm algorithm,
                       QByteArrayView digest, QByteArrayView signature);

}  // namespace remit
