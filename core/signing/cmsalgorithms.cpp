#include "signing/cmsalgorithms.h"

#include "signing/der.h"
#include "signing/oids.h"
#include "signing/openssl.h"
#include "signing/sm2.h"

#include <openssl/rsa.h>

namespace remit {

const CmsProfile *cmsProfile(KeyKind kind)
{
    // RFC 5754: no parameters beside SHA-256 and ECDSA, NULL beside RSA.
    static const QByteArray digest = der::sequence({der::oid(oids::sha256)});
    static const CmsProfile ecdsa{oids::signedData, oids::data, digest,
                                  der::sequence({der::oid(oids::ecdsaWithSha256)})};
    static const CmsProfile rsa{oids::signedData, oids::data, digest,
                                der::sequence({der::oid(oids::rsaEncryption), der::null()})};
    static const CmsProfile sm2{oids::gmSignedData, oids::gmData, der::sequence({der::oid(oids::sm3)}),
                                der::sequence({der::oid(oids::sm2WithSm3)}), DigestAlgorithm::Sm3};
    if (kind == KeyKind::EcdsaP256) return &ecdsa;
    if (kind == KeyKind::Rsa) return &rsa;
    return kind == KeyKind::Sm2 ? &sm2 : nullptr;
}

std::optional<DigestAlgorithm> digestAlgorithm(const QByteArray &oid)
{
    if (oid == oids::sha256) return DigestAlgorithm::Sha256;
    if (oid == oids::sha384) return DigestAlgorithm::Sha384;
    if (oid == oids::sha512) return DigestAlgorithm::Sha512;
    if (oid == oids::sm3) return DigestAlgorithm::Sm3;
    return std::nullopt;
}

std::optional<SignatureAlgorithm> signatureAlgorithm(const QByteArray &oid)
{
    struct Row {
        const char *oid;
        SignatureAlgorithm algorithm;
    };
    static const Row rows[] = {
        {oids::rsaEncryption, {SignatureFamily::Rsa, std::nullopt}},
        {oids::rsaWithSha256, {SignatureFamily::Rsa, DigestAlgorithm::Sha256}},
        {oids::rsaWithSha384, {SignatureFamily::Rsa, DigestAlgorithm::Sha384}},
        {oids::rsaWithSha512, {SignatureFamily::Rsa, DigestAlgorithm::Sha512}},
        {oids::ecdsaWithSha256, {SignatureFamily::Ecdsa, DigestAlgorithm::Sha256}},
        {oids::ecdsaWithSha384, {SignatureFamily::Ecdsa, DigestAlgorithm::Sha384}},
        {oids::ecdsaWithSha512, {SignatureFamily::Ecdsa, DigestAlgorithm::Sha512}},
        {oids::sm2WithSm3, {SignatureFamily::Sm2, DigestAlgorithm::Sm3}},
        {oids::sm2Signature, {SignatureFamily::Sm2, DigestAlgorithm::Sm3}},
    };
    for (const Row &row : rows)
        if (oid == row.oid) return row.algorithm;
    return std::nullopt;
}

QString familyName(SignatureFamily family)
{
    return family == SignatureFamily::Rsa ? u"RSA"_qs : family == SignatureFamily::Sm2 ? u"SM2"_qs : u"ECDSA"_qs;
}

QByteArray signedDigest(const Certificate &certificate, SignatureFamily family, DigestAlgorithm algorithm,
                        QByteArrayView message)
{
    return family == SignatureFamily::Sm2 ? sm2Digest(certificate, message) : digestOf(algorithm, message);
}

bool verifiesSignature(const Certificate &certificate, SignatureFamily family, DigestAlgorithm algorithm,
                       QByteArrayView digest, QByteArrayView signature)
{
    // SM2 goes with SM3 and with nothing else, and nothing else with SM3.
    const bool national = family == SignatureFamily::Sm2;
    if (national != (algorithm == DigestAlgorithm::Sm3)) return false;
    if (national) return verifiesSm2(certificate, digest, signature);
    return KeyVerifier(certificate, family, algorithm).verifies(digest, signature);
}

struct KeyVerifier::Parts {
    openssl::Cert certificate;
    openssl::KeyContext context;
};

KeyVerifier::KeyVerifier(const Certificate &certificate, SignatureFamily family, DigestAlgorithm algorithm)
    : m_parts(std::make_unique<Parts>())
{
    openssl::Cert x = openssl::parsed(certificate);
    EVP_PKEY *key = x ? X509_get0_pubkey(x.get()) : nullptr;
    const bool isRsa = family == SignatureFamily::Rsa;
    if (!key || !EVP_PKEY_is_a(key, isRsa ? "RSA" : "EC") || certificate.keyKind() == KeyKind::Sm2) return;
    const EVP_MD *md = algorithm == DigestAlgorithm::Sha256   ? EVP_sha256()
                       : algorithm == DigestAlgorithm::Sha384 ? EVP_sha384()
                                                              : EVP_sha512();
    openssl::KeyContext context(EVP_PKEY_CTX_new(key, nullptr));
    const bool ready = context && EVP_PKEY_verify_init(context.get()) == 1 &&
                       (!isRsa || EVP_PKEY_CTX_set_rsa_padding(context.get(), RSA_PKCS1_PADDING) == 1) &&
                       EVP_PKEY_CTX_set_signature_md(context.get(), md) == 1;
    ERR_clear_error();
    if (ready) *m_parts = {std::move(x), std::move(context)};
}

KeyVerifier::~KeyVerifier() = default;

bool KeyVerifier::verifies(QByteArrayView digest, QByteArrayView signature)
{
    if (!m_parts->context) return false;
    const bool good = EVP_PKEY_verify(m_parts->context.get(), openssl::data(signature), openssl::size(signature),
                                      openssl::data(digest), openssl::size(digest)) == 1;
    ERR_clear_error();
    return good;
}

}  // namespace remit
