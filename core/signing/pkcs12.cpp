#include "signing/keysigner.h"
#include "signing/pkikeys.h"

#include "base/durablefile.h"

namespace remit {

namespace {

constexpr qint64 largestFile = 1 << 20;

/** What a PKCS#12 file holds; each may be absent. */
struct Contents {
    openssl::Key key;
    openssl::Cert certificate;
    openssl::CertStack others;
};

openssl::Pfx readPfx(const QByteArray &bytes)
{
    const unsigned char *in = openssl::data(bytes);
    openssl::Pfx pfx(d2i_PKCS12(nullptr, &in, static_cast<long>(bytes.size())));
    const bool whole = pfx && in == openssl::data(bytes) + bytes.size();
    ERR_clear_error();
    return whole && PKCS12_mac_present(pfx.get()) ? std::move(pfx) : openssl::Pfx();
}

/** The MAC tells a wrong passphrase from every other trouble. An empty passphrase is encoded in two ways. */
bool opens(PKCS12 *pfx, const Secret &passphrase)
{
    const bool good = PKCS12_verify_mac(pfx, passphrase.data(), static_cast<int>(passphrase.size())) == 1 ||
                      (passphrase.isEmpty() && PKCS12_verify_mac(pfx, nullptr, 0) == 1);
    ERR_clear_error();
    return good;
}

bool parse(PKCS12 *pfx, const Secret &passphrase, Contents &contents)
{
    EVP_PKEY *key = nullptr;
    X509 *certificate = nullptr;
    STACK_OF(X509) *others = nullptr;
    const bool parsed = PKCS12_parse(pfx, passphrase.data(), &key, &certificate, &others) == 1;
    contents.key.reset(key);
    contents.certificate.reset(certificate);
    contents.others.reset(others);
    ERR_clear_error();
    return parsed;
}

Result<std::vector<Certificate>> listOf(const STACK_OF(X509) * certs)
{
    std::vector<Certificate> list;
    for (int i = 0; i < sk_X509_num(certs); ++i) {
        auto certificate = Certificate::fromDer(openssl::encoded(i2d_X509, sk_X509_value(certs, i)));
        if (!certificate) return fail(certificate.error());
        list.push_back(std::move(*certificate));
    }
    return list;
}

/** Key and certificate, both there. */
Result<Contents> contentsOf(const QByteArray &bytes, const Secret &passphrase)
{
    const openssl::Pfx pfx = readPfx(bytes);
    if (!pfx) return fail(u"signing.pkcs12.malformed"_qs);
    if (!opens(pfx.get(), passphrase)) return fail(u"signing.passphrase.wrong"_qs);
    Contents contents;
    // The passphrase is right, so what cannot be read now is encrypted in a way that OpenSSL has given up (RC2).
    if (!parse(pfx.get(), passphrase, contents)) return fail(u"signing.pkcs12.algorithm"_qs);
    if (!contents.key) return fail(u"signing.pkcs12.nokey"_qs);
    if (!contents.certificate) return fail(u"signing.pkcs12.nocertificate"_qs);
    return contents;
}

Result<std::unique_ptr<Signer>> signerFrom(Contents contents)
{
    auto certificate = Certificate::fromDer(openssl::encoded(i2d_X509, contents.certificate.get()));
    if (!certificate) return fail(certificate.error());
    const auto others = listOf(contents.others.get());
    if (!others) return fail(others.error());
    return signerOver(std::move(contents.key), std::move(*certificate), *others);
}

Result<Contents> readPkcs12(const QString &path, const Secret &passphrase)
{
    const auto bytes = readWhole(path, largestFile);
    return bytes ? contentsOf(*bytes, passphrase) : fail(bytes.error());
}

/** Every error names the file. */
auto about(const QString &path)
{
    return [path](Error error) {
        error.args.insert(u"path"_qs, path);
        return error;
    };
}

}  // namespace

Result<std::unique_ptr<Signer>> openPkcs12(const QString &path, Secret passphrase)
{
    return readPkcs12(path, passphrase).and_then(signerFrom).map_error(about(path));
}

Result<QByteArray> reencryptPkcs12(const QString &path, const Secret &now, const Secret &then)
{
    const Result<Contents> contents = readPkcs12(path, now).map_error(about(path));
    if (!contents) return fail(contents.error());
    auto certificate = Certificate::fromDer(openssl::encoded(i2d_X509, contents->certificate.get()));
    if (!certificate) return fail(certificate.error());
    auto chain = listOf(contents->others.get());
    if (!chain) return fail(chain.error());
    return writePkcs12({std::move(*certificate), encodedKey(contents->key.get()), std::move(*chain)}, then);
}

}  // namespace remit
