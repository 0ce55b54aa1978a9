#include "signing/keyslotcipher.h"

#include "signing/openssl.h"

#include <openssl/core_names.h>

namespace remit::keyslot {

namespace {

constexpr quint64 largestScryptMemory = 256ULL << 20;

QByteArray associatedData(const QString &officer) { return "remit-slot/1:" + officer.toUtf8(); }

/** A GCM cipher with key, nonce and associated data set. */
openssl::CipherContext begin(const KeySlot &slot, const Secret &wrappingKey, bool encrypts)
{
    openssl::CipherContext context(EVP_CIPHER_CTX_new());
    const QByteArray officer = associatedData(slot.officer);
    int done = 0;
    const bool good =
        EVP_CipherInit_ex(context.get(), EVP_aes_256_gcm(), nullptr, openssl::data(wrappingKey.view()),
                          openssl::data(slot.nonce), encrypts) == 1 &&
        EVP_CipherUpdate(context.get(), nullptr, &done, openssl::data(officer), static_cast<int>(officer.size())) == 1;
    return good ? std::move(context) : openssl::CipherContext();
}

}  // namespace

bool isAcceptable(const ScryptCost &cost)
{
    const bool isPower = cost.n >= 2 && cost.n <= (1 << 20) && (cost.n & (cost.n - 1)) == 0;
    return isPower && cost.r >= 1 && cost.r <= 32 && cost.p >= 1 && cost.p <= 16 &&
           128 * cost.n * cost.r <= qint64(largestScryptMemory);
}

/** The wrapping key of RFC 7914; empty where OpenSSL refuses the cost or has no memory. */
Secret derive(const KeySlot &slot, const Secret &passphrase)
{
    const openssl::Kdf scrypt(EVP_KDF_fetch(nullptr, "SCRYPT", nullptr));
    const openssl::KdfContext context(EVP_KDF_CTX_new(scrypt.get()));
    auto n = static_cast<uint64_t>(slot.cost.n);
    auto r = static_cast<uint64_t>(slot.cost.r), p = static_cast<uint64_t>(slot.cost.p);
    uint64_t memory = 2 * largestScryptMemory;
    QByteArrayView salt = slot.salt;
    const OSSL_PARAM parameters[] = {
        OSSL_PARAM_construct_octet_string(OSSL_KDF_PARAM_PASSWORD, const_cast<char *>(passphrase.data()),
                                          openssl::size(passphrase.view())),
        OSSL_PARAM_construct_octet_string(OSSL_KDF_PARAM_SALT, const_cast<char *>(salt.data()), openssl::size(salt)),
        OSSL_PARAM_construct_uint64(OSSL_KDF_PARAM_SCRYPT_N, &n),
        OSSL_PARAM_construct_uint64(OSSL_KDF_PARAM_SCRYPT_R, &r),
        OSSL_PARAM_construct_uint64(OSSL_KDF_PARAM_SCRYPT_P, &p),
        OSSL_PARAM_construct_uint64(OSSL_KDF_PARAM_SCRYPT_MAXMEM, &memory),
        OSSL_PARAM_construct_end(),
    };
    Secret key(keySize);
    const bool derived =
        EVP_KDF_derive(context.get(), reinterpret_cast<unsigned char *>(key.data()), keySize, parameters) == 1;
    ERR_clear_error();
    return derived ? std::move(key) : Secret();
}

bool wrap(KeySlot &slot, const Secret &wrappingKey, const Secret &databaseKey)
{
    const auto context = begin(slot, wrappingKey, true);
    slot.wrapped.resize(keySize);
    slot.tag.resize(tagSize);
    int done = 0;
    return context &&
           EVP_CipherUpdate(context.get(), openssl::data(slot.wrapped), &done, openssl::data(databaseKey.view()),
                            keySize) == 1 &&
           EVP_CipherFinal_ex(context.get(), openssl::data(slot.tag), &done) == 1 &&
           EVP_CIPHER_CTX_ctrl(context.get(), EVP_CTRL_GCM_GET_TAG, tagSize, slot.tag.data()) == 1;
}

Secret unwrap(const KeySlot &slot, const Secret &wrappingKey)
{
    const auto context = begin(slot, wrappingKey, false);
    Secret key(keySize);
    QByteArray tag = slot.tag;
    auto *out = reinterpret_cast<unsigned char *>(key.data());
    int done = 0;
    const bool good = context &&
                      EVP_CipherUpdate(context.get(), out, &done, openssl::data(slot.wrapped), keySize) == 1 &&
                      EVP_CIPHER_CTX_ctrl(context.get(), EVP_CTRL_GCM_SET_TAG, tagSize, tag.data()) == 1 &&
                      EVP_CipherFinal_ex(context.get(), out + done, &done) == 1;
    ERR_clear_error();
    return good ? std::move(key) : Secret();
}

}  // namespace remit::keyslot
