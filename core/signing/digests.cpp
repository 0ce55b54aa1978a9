#include "signing/digests.h"

#include "signing/openssl.h"

namespace remit {

namespace {

/** Fetched once: OpenSSL 3 looks up an algorithm anew with every digest otherwise. Kept as long as the program. */
const EVP_MD *methodOf(DigestAlgorithm algorithm)
{
    static const EVP_MD *const sha256 = EVP_MD_fetch(nullptr, "SHA256", nullptr);
    static const EVP_MD *const sha384 = EVP_MD_fetch(nullptr, "SHA384", nullptr);
    static const EVP_MD *const sha512 = EVP_MD_fetch(nullptr, "SHA512", nullptr);
    static const EVP_MD *const sm3 = EVP_MD_fetch(nullptr, "SM3", nullptr);
    switch (algorithm) {
        case DigestAlgorithm::Sha384:
            return sha384;
        case DigestAlgorithm::Sha512:
            return sha512;
        case DigestAlgorithm::Sm3:
            return sm3;
        default:
            return sha256;
    }
}

}  // namespace

QByteArray digestOf(DigestAlgorithm algorithm, QByteArrayView bytes)
{
    QByteArray digest(EVP_MAX_MD_SIZE, '\0');
    unsigned int size = 0;
    if (EVP_Digest(bytes.data(), openssl::size(bytes), openssl::data(digest), &size, methodOf(algorithm), nullptr) != 1)
        return {};
    return digest.first(size);
}

QString digestName(DigestAlgorithm algorithm)
{
    switch (algorithm) {
        case DigestAlgorithm::Sha384:
            return u"SHA-384"_qs;
        case DigestAlgorithm::Sha512:
            return u"SHA-512"_qs;
        case DigestAlgorithm::Sm3:
            return u"SM3"_qs;
        default:
            return u"SHA-256"_qs;
    }
}

}  // namespace remit
