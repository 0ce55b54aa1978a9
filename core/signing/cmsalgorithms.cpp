#include "signing/cmsalgorithms.h"

#include "signing/der.h"
#include "signing/oids.h"
#include "signing/openssl.h"

#include <openssl/rsa.h>

namespace remit {

using Hash = QCryptographicHash;

std::optional<CmsProfile> cmsProfile(KeyKind kind)
{
    // RFC 5754: no parameters beside SHA-256 and ECDSA, NULL beside RSA.
    const QByteArray digest = der::sequence({der::oid(oids::sha256)});
    if (kind == KeyKind::EcdsaP256)
        return CmsProfile{oids::signedData, oids::data, digest, der::sequence({der::oid(oids::ecdsaWithSha256)})};
    if (kind == KeyKind::Rsa) {
        return CmsProfile{oids::signedData, oids::data, digest,
                          der::sequence({der::oid(oids::rsaEncryption), der::null()})};
    }
    return std::nullopt;
}

std::optional<Hash::Algorithm> digestAlgorithm(const QByteArray &oid)
{
    if (oid == oids::sha256) return Hash::Sha256;
    if (oid == oids::sha384) return Hash::Sha384;
    if (oid == oids::sha512) return Hash::Sha512;
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
        {oids::rsaWithSha256, {SignatureFamily::Rsa, Hash::Sha256}},
        {oids::rsaWithSha384, {SignatureFamily::Rsa, Hash::Sha384}},
        {oids::rsaWithSha512, {SignatureFamily::Rsa, Hash::Sha512}},
        {oids::ecdsaWithSha256, {SignatureFamily::Ecdsa, Hash::Sha256}},
        {oids::ecdsaWithSha384, {SignatureFamily::Ecdsa, Hash::Sha384}},
        {oids::ecdsaWithSha512, {SignatureFamily::Ecdsa, Hash::Sha512}},
    };
    for (const Row &row : rows)
        if (oid == row.oid) return row.algorithm;
    return std::nullopt;
}

QString digestName(Hash::Algorithm algorithm)
{
    return algorithm == Hash::Sha256 ? u"SHA-256"_qs : algorithm == Hash::Sha384 ? u"SHA-384"_qs : u"SHA-512"_qs;
}

QString familyName(SignatureFamily family) { return family == SignatureFamily::Rsa ? u"RSA"_qs : u"ECDSA"_qs; }

bool verifiesSignature(const Certificate &certificate, SignatureFamily family, Hash::Algorithm algorithm,
                       QByteArrayView digest, QByteArrayView signature)
{
    const openssl::Cert x = openssl::parsed(certificate);
    EVP_PKEY *key = x ? X509_get0_pubkey(x.get()) : nullptr;
    const bool isRsa = family == SignatureFamily::Rsa;
    if (!key || !EVP_PKEY_is_a(key, isRsa ? "RSA" : "EC") || certificate.keyKind() == KeyKind::Sm2) return false;
    const EVP_MD *md = algorithm == Hash::Sha256   ? EVP_sha256()
                       : algorithm == Hash::Sha384 ? EVP_sha384()
                                                   : EVP_sha512();
    const openssl::KeyContext context(EVP_PKEY_CTX_new(key, nullptr));
    const bool good = context && EVP_PKEY_verify_init(context.get()) == 1 &&
                      (!isRsa || EVP_PKEY_CTX_set_rsa_padding(context.get(), RSA_PKCS1_PADDING) == 1) &&
                      EVP_PKEY_CTX_set_signature_md(context.get(), md) == 1 &&
                      EVP_PKEY_verify(context.get(), openssl::data(signature), openssl::size(signature),
                                      openssl::data(digest), openssl::size(digest)) == 1;
    ERR_clear_error();
    return good;
}

}  // namespace remit
