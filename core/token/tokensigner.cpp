#include "token/tokensigner.h"

#include "signing/cmsalgorithms.h"
#include "token/channel.h"

#include <algorithm>

namespace remit {

namespace {

struct Found {
    Certificate certificate;
    QString id;
};

Json request(const char *what)
{
    Json json;
    json.set("do", what);
    return json;
}

class TokenSigner : public Signer
{
public:
    TokenSigner(std::unique_ptr<SignerProcess> process, Found own, std::vector<Certificate> chain)
        : m_process(std::move(process)), m_own(std::move(own)), m_chain(std::move(chain))
    {
    }

    const Certificate &certificate() const override { return m_own.certificate; }
    std::vector<Certificate> chain() const override { return m_chain; }
    Result<QByteArray> sign(QByteArrayView digest) override;

private:
    std::unique_ptr<SignerProcess> m_process;
    Found m_own;
    std::vector<Certificate> m_chain;
};

Result<QByteArray> TokenSigner::sign(QByteArrayView digest)
{
    Json asked = request("sign");
    asked.set("id", m_own.id);
    asked.set("digest", QString::fromLatin1(digest.toByteArray().toHex()));
    const Result<Json> answer = m_process->ask(asked);
    if (!answer) return fail(answer.error());
    const QByteArray signature = QByteArray::fromHex(answer->toString().toLatin1());
    const auto family = m_own.certificate.keyKind() == KeyKind::Rsa ? SignatureFamily::Rsa : SignatureFamily::Ecdsa;
    // Drivers have returned success without a signature, and keys lie beside certificates that are not theirs.
    if (!verifiesSignature(m_own.certificate, family, DigestAlgorithm::Sha256, digest, signature))
        return fail(u"token.signature"_qs, {{u"subject"_qs, m_own.certificate.subject()}});
    return signature;
}

Result<std::vector<Found>> certificatesOn(SignerProcess &process)
{
    const Result<Json> answer = process.ask(request("certificates"));
    if (!answer) return fail(answer.error());
    std::vector<Found> list;
    for (const Json &one : answer->array()) {
        auto certificate = Certificate::fromDer(QByteArray::fromHex(one["der"].toString().toLatin1()));
        if (certificate) list.push_back({std::move(*certificate), one["id"].toString()});
    }
    return list;
}

Result<Found> choose(const std::vector<Found> &all, const QString &fingerprint)
{
    std::vector<Found> fitting;
    for (const Found &one : all) {
        const bool signs = !one.certificate.isCa() && one.certificate.allowsSigning() && !one.id.isEmpty() &&
                           cmsProfile(one.certificate.keyKind());
        if (signs && (fingerprint.isEmpty() || one.certificate.fingerprint() == fingerprint)) fitting.push_back(one);
    }
    if (fitting.size() == 1) return fitting.front();
    return fail(fitting.empty() ? u"token.certificate"_qs : u"token.certificates"_qs,
                {{u"count"_qs, QString::number(fitting.size())}});
}

/** Loads the driver and opens the token; the process is ready for the login. */
Result<std::unique_ptr<SignerProcess>> opened(const TokenChoice &choice)
{
    auto process = std::make_unique<SignerProcess>(choice.program, choice.timeoutSeconds);
    Json load = request("load");
    load.set("path", choice.module);
    Json open = request("open");
    open.set("serial", choice.serial);
    for (const Json &step : {load, open})
        if (const Result<Json> answer = process->ask(step); !answer) return fail(answer.error());
    return process;
}

}  // namespace

Result<std::unique_ptr<Signer>> openToken(const TokenChoice &choice, Secret pin)
{
    auto process = opened(choice);
    if (!process) return fail(process.error());
    const auto certificates = certificatesOn(**process);
    if (!certificates) return fail(certificates.error());
    auto own = choose(*certificates, choice.certificate);
    if (!own) return fail(own.error());
    Json login = request("login");
    login.set("last", choice.lastTry);
    const Result<Json> in = (*process)->ask(login, &pin);
    if (!in) return fail(in.error());
    std::vector<Certificate> issuers;
    for (const Found &one : *certificates)
        if (one.certificate.isCa()) issuers.push_back(one.certificate);
    return std::make_unique<TokenSigner>(std::move(*process), std::move(*own), std::move(issuers));
}

}  // namespace remit
