#include "signing/digests.h"

#include "signing/openssl.h"

namespace remit {

namespace {

const EVP_MD *methodOf(DigestAlgorithm algorithm)
{
    switch (algorithm) {
        case DigestAlgorithm::Sha384:
            return EVP_sha384();
        case DigestAlgorithm::Sha512:
            return EVP_sha512();
        case DigestAlgorithm::Sm3:
            return EVP_sm3();
        default:
            return EVP_sha256();
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
