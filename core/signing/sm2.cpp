#include "signing/sm2.h"

#include "signing/digests.h"
#include "signing/openssl.h"

#include <openssl/core_names.h>

namespace remit {

namespace {

constexpr qsizetype pointSize = 65;

/** a, b and the base point of the curve (GB/T 32918.5). */
QByteArray curve()
{
    return QByteArray::fromHex(
        "FFFFFFFEFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFF00000000FFFFFFFFFFFFFFFC"
        "28E9FA9E9D9F5E344D5A9E4BCF6509A7F39789F515AB8F92DDBCBD414D940E93"
        "32C4AE2C1F1981195F9904466A39C9948FE30BBFF2660BE1715A4589334C74C7"
        "BC3736A2F4F6779C59BDCEE36B692153D0A9877CC62A474002DF32E52139F0A0");
}

/** The key as a point, 04 || x || y; empty for keys of other kinds. */
QByteArray pointOf(const Certificate &certificate)
{
    const openssl::Cert x = openssl::parsed(certificate);
    EVP_PKEY *key = x && certificate.keyKind() == KeyKind::Sm2 ? X509_get0_pubkey(x.get()) : nullptr;
    QByteArray point(pointSize, '\0');
    size_t size = 0;
    const bool read = key && EVP_PKEY_get_octet_string_param(key, OSSL_PKEY_PARAM_PUB_KEY, openssl::data(point),
                                                             openssl::size(point), &size) == 1;
    ERR_clear_error();
    return read && size == size_t(pointSize) && point.front() == '\x04' ? point : QByteArray();
}

}  // namespace

QByteArray sm2Digest(const Certificate &certificate, QByteArrayView message)
{
    const QByteArray point = pointOf(certificate);
    if (point.isEmpty()) return {};
    constexpr int bits = 8 * int(sizeof sm2SignerId - 1);
    QByteArray about(1, char(bits >> 8));
    about += char(bits & 0xFF);
    const QByteArray z = digestOf(DigestAlgorithm::Sm3, about + sm2SignerId + curve() + point.sliced(1));
    return digestOf(DigestAlgorithm::Sm3, z + message.toByteArray());
}

bool verifiesSm2(const Certificate &certificate, QByteArrayView digest, QByteArrayView signature)
{
    const openssl::Cert x = openssl::parsed(certificate);
    EVP_PKEY *key = x && certificate.keyKind() == KeyKind::Sm2 ? X509_get0_pubkey(x.get()) : nullptr;
    const openssl::KeyContext context(key ? EVP_PKEY_CTX_new(key, nullptr) : nullptr);
    const bool good = context && EVP_PKEY_verify_init(context.get()) == 1 &&
                      EVP_PKEY_CTX_set_signature_md(context.get(), EVP_sm3()) == 1 &&
                      EVP_PKEY_verify(context.get(), openssl::data(signature), openssl::size(signature),
                                      openssl::data(digest), openssl::size(digest)) == 1;
    ERR_clear_error();
    return good;
}

}  // namespace remit
