#include "signing/pkikeys.h"

#include <openssl/pem.h>

namespace remit {

namespace {

// OpenSSL's default of 2,048 is too low for a file that people carry about; this takes a few tens of milliseconds.
constexpr int iterations = 50'000;

tl::unexpected<Error> failed() { return fail(u"signing.pki.failed"_qs, {{u"reason"_qs, openssl::reason()}}); }

}  // namespace

openssl::Key privateKey(const Identity &identity)
{
    const unsigned char *in = openssl::data(identity.key.view());
    const openssl::Pkcs8 info(d2i_PKCS8_PRIV_KEY_INFO(nullptr, &in, static_cast<long>(identity.key.size())));
    return openssl::Key(info ? EVP_PKCS82PKEY(info.get()) : nullptr);
}

Secret encodedKey(EVP_PKEY *key)
{
    const openssl::Pkcs8 info(EVP_PKEY2PKCS8(key));
    const int size = info ? i2d_PKCS8_PRIV_KEY_INFO(info.get(), nullptr) : 0;
    Secret bytes(std::max(size, 0));
    auto *out = reinterpret_cast<unsigned char *>(bytes.data());
    if (size > 0) i2d_PKCS8_PRIV_KEY_INFO(info.get(), &out);
    return bytes;
}

Result<QByteArray> writePkcs12(const Identity &identity, const Secret &passphrase)
{
    const openssl::Key key = privateKey(identity);
    const openssl::Cert certificate = openssl::parsed(identity.certificate);
    const openssl::CertStack others(sk_X509_new_null());
    for (const Certificate &issuer : identity.chain) sk_X509_push(others.get(), openssl::parsed(issuer).release());
    const QByteArray name = identity.certificate.commonName().toUtf8();
    const openssl::Pfx pfx(PKCS12_create(passphrase.data(), name.constData(), key.get(), certificate.get(),
                                         others.get(), NID_aes_256_cbc, NID_aes_256_cbc, iterations, iterations, 0));
    if (!pfx) return failed();
    return openssl::encoded(i2d_PKCS12, pfx.get());
}

Result<Secret> privateKeyPem(const Identity &identity)
{
    const openssl::Key key = privateKey(identity);
    const openssl::Bio bio(BIO_new(BIO_s_secmem()));
    if (!key || PEM_write_bio_PKCS8PrivateKey(bio.get(), key.get(), nullptr, nullptr, 0, nullptr, nullptr) != 1)
        return failed();
    char *text = nullptr;
    const long size = BIO_get_mem_data(bio.get(), &text);
    return Secret::copyOf({text, size});
}

}  // namespace remit
