#include "signing/pki.h"

#include "signing/keysigner.h"
#include "signing/pkiextensions.h"
#include "signing/pkikeys.h"
#include "signing/sm2.h"

namespace remit {

namespace {

constexpr int rsaBits = 3072;
constexpr int serialBytes = 16;

Result<openssl::Key> newKey(KeyKind kind, const QString &subject)
{
    if (kind == KeyKind::EcdsaP256) return openssl::Key(EVP_EC_gen("P-256"));
    if (kind == KeyKind::Rsa) return openssl::Key(EVP_RSA_gen(rsaBits));
    if (kind == KeyKind::Sm2) return openssl::Key(EVP_PKEY_Q_keygen(nullptr, nullptr, "SM2"));
    return fail(u"signing.key.unsupported"_qs, {{u"subject"_qs, subject}});
}

bool setName(X509 *certificate, const CertificateRequest &request)
{
    const QString mark = request.demo ? u"DEMO"_qs : QString();
    const QByteArray organization = QStringList{mark, request.organization}.join(u' ').trimmed().toUtf8();
    const QByteArray commonName = request.commonName.toUtf8();
    X509_NAME *name = X509_get_subject_name(certificate);
    const auto add = [name](const char *field, const QByteArray &text) {
        return X509_NAME_add_entry_by_txt(name, field, MBSTRING_UTF8, openssl::data(text),
                                          static_cast<int>(text.size()), -1, 0) == 1;
    };
    return !commonName.isEmpty() && add("C", "CN") && (organization.isEmpty() || add("O", organization)) &&
           add("CN", commonName);
}

bool setSerial(X509 *certificate, const Random &random)
{
    QByteArray bytes = random(serialBytes);
    // Positive, and never with a leading zero byte.
    bytes[0] = static_cast<char>((bytes[0] & 0x3F) | 0x40);
    const openssl::BigNumber number(BN_bin2bn(openssl::data(bytes), serialBytes, nullptr));
    return number && BN_to_ASN1_INTEGER(number.get(), X509_get_serialNumber(certificate));
}

bool setValidity(X509 *certificate, const CertificateRequest &request)
{
    return X509_set1_notBefore(certificate, openssl::asn1Time(request.notBefore).get()) == 1 &&
           X509_set1_notAfter(certificate, openssl::asn1Time(request.notAfter).get()) == 1;
}

/** A certificate for `key`, signed by `issuer` and its key, or by itself where there is no issuer. */
Result<Certificate> certify(EVP_PKEY *key, const CertificateRequest &request, const Random &random, X509 *issuer,
                            EVP_PKEY *issuerKey)
{
    const openssl::Cert x(X509_new());
    X509_set_version(x.get(), X509_VERSION_3);
    if (!setName(x.get(), request)) {
        ERR_clear_error();
        return fail(u"signing.pki.name"_qs, {{u"name"_qs, request.commonName}});
    }
    if (request.notAfter <= request.notBefore)
        return fail(u"signing.pki.validity"_qs, {{u"name"_qs, request.commonName}});
    X509 *parent = issuer ? issuer : x.get();
    const bool set = setSerial(x.get(), random) && setValidity(x.get(), request) &&
                     X509_set_issuer_name(x.get(), X509_get_subject_name(parent)) == 1 &&
                     X509_set_pubkey(x.get(), key) == 1;
    if (set) {
        if (const auto added = addExtensions(x.get(), parent, request); !added) return fail(added.error());
        if (signWith(issuerKey, [&x](EVP_MD_CTX *context) { return X509_sign_ctx(x.get(), context) > 0; }))
            return Certificate::fromDer(openssl::encoded(i2d_X509, x.get()));
    }
    return fail(u"signing.pki.failed"_qs, {{u"reason"_qs, openssl::reason()}});
}

Result<Identity> make(const CertificateRequest &request, const Random &random, const Identity *authority)
{
    const auto key = newKey(request.keyKind, request.commonName);
    if (!key) return fail(key.error());
    const openssl::Key issuerKey = authority ? privateKey(*authority) : nullptr;
    const openssl::Cert issuer = authority ? openssl::parsed(authority->certificate) : nullptr;
    if (!*key || (authority && !issuerKey)) return fail(u"signing.pki.failed"_qs, {{u"reason"_qs, openssl::reason()}});
    auto certificate = certify(key->get(), request, random, issuer.get(), authority ? issuerKey.get() : key->get());
    if (!certificate) return fail(certificate.error());
    Identity identity{std::move(*certificate), encodedKey(key->get()), {}};
    if (authority) {
        identity.chain = authority->chain;
        identity.chain.insert(identity.chain.begin(), authority->certificate);
    }
    return identity;
}

}  // namespace

bool signWith(EVP_PKEY *key, const std::function<bool(EVP_MD_CTX *)> &sign)
{
    const bool isNational = EVP_PKEY_is_a(key, "SM2");
    const openssl::Owner<EVP_MD_CTX, EVP_MD_CTX_free> context(EVP_MD_CTX_new());
    const openssl::KeyContext about(EVP_PKEY_CTX_new(key, nullptr));
    if (!context || !about) return false;
    if (isNational && EVP_PKEY_CTX_set1_id(about.get(), sm2SignerId, sizeof sm2SignerId - 1) != 1) return false;
    if (isNational) EVP_MD_CTX_set_pkey_ctx(context.get(), about.get());
    const EVP_MD *digest = isNational ? EVP_sm3() : EVP_sha256();
    return EVP_DigestSignInit(context.get(), nullptr, digest, nullptr, key) == 1 && sign(context.get());
}

Result<Identity> createAuthority(const CertificateRequest &request, const Random &random)
{
    CertificateRequest root = request;
    root.role = CertificateRole::Authority;
    return make(root, random, nullptr);
}

Result<Identity> issue(const Identity &authority, const CertificateRequest &request, const Random &random)
{
    return make(request, random, &authority);
}

Result<std::unique_ptr<Signer>> signerOf(const Identity &identity)
{
    return signerOver(privateKey(identity), identity.certificate, identity.chain);
}

}  // namespace remit
