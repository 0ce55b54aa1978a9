#include "signing/keysigner.h"

#include "signing/cmsalgorithms.h"

#include <openssl/rsa.h>

#include <algorithm>

namespace remit {

namespace {

class KeySigner : public Signer
{
public:
    KeySigner(openssl::Key key, Certificate certificate, std::vector<Certificate> chain)
        : m_key(std::move(key)), m_certificate(std::move(certificate)), m_chain(std::move(chain))
    {
    }

    const Certificate &certificate() const override { return m_certificate; }
    std::vector<Certificate> chain() const override { return m_chain; }
    Result<QByteArray> sign(QByteArrayView digest) override;

private:
    /** Made ready at the first signature; the next ones need nothing more. */
    bool prepare();

    openssl::Key m_key;
    openssl::KeyContext m_context;
    Certificate m_certificate;
    std::vector<Certificate> m_chain;
};

bool KeySigner::prepare()
{
    if (m_context) return true;
    openssl::KeyContext context(EVP_PKEY_CTX_new(m_key.get(), nullptr));
    const bool isRsa = m_certificate.keyKind() == KeyKind::Rsa;
    const bool isNational = m_certificate.keyKind() == KeyKind::Sm2;
    const bool ready = context && EVP_PKEY_sign_init(context.get()) == 1 &&
                       (!isRsa || EVP_PKEY_CTX_set_rsa_padding(context.get(), RSA_PKCS1_PADDING) == 1) &&
                       EVP_PKEY_CTX_set_signature_md(context.get(), isNational ? EVP_sm3() : EVP_sha256()) == 1;
    if (ready) m_context = std::move(context);
    return ready;
}

Result<QByteArray> KeySigner::sign(QByteArrayView digest)
{
    const bool ready = prepare();
    size_t size = static_cast<size_t>(EVP_PKEY_get_size(m_key.get()));
    QByteArray signature(static_cast<qsizetype>(size), Qt::Uninitialized);
    if (!ready || EVP_PKEY_sign(m_context.get(), openssl::data(signature), &size, openssl::data(digest),
                                openssl::size(digest)) != 1)
        return fail(u"signing.sign"_qs, {{u"reason"_qs, openssl::reason()}});
    signature.truncate(static_cast<qsizetype>(size));
    return signature;
}

}  // namespace

std::vector<Certificate> issuersOf(const Certificate &certificate, const std::vector<Certificate> &others)
{
    std::vector<Certificate> chain;
    Certificate last = certificate;
    // No more steps than certificates, so that names that lead in a ring come to an end.
    while (!last.isSelfIssued() && chain.size() < others.size()) {
        const auto issuer = std::find_if(others.begin(), others.end(), [&last](const Certificate &other) {
            return other.subjectDer() == last.issuerDer();
        });
        if (issuer == others.end()) break;
        chain.push_back(*issuer);
        last = *issuer;
    }
    return chain;
}

Result<std::unique_ptr<Signer>> signerOver(openssl::Key key, Certificate certificate,
                                           const std::vector<Certificate> &others)
{
    const ErrorArgs subject{{u"subject"_qs, certificate.subject()}};
    if (!cmsProfile(certificate.keyKind())) return fail(u"signing.key.unsupported"_qs, subject);
    const bool matches = key && X509_check_private_key(openssl::parsed(certificate).get(), key.get()) == 1;
    ERR_clear_error();
    if (!matches) return fail(u"signing.key.mismatch"_qs, subject);
    auto chain = issuersOf(certificate, others);
    return std::make_unique<KeySigner>(std::move(key), std::move(certificate), std::move(chain));
}

}  // namespace remit
