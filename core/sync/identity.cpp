#include "base/durablefile.h"
#include "signing/pki.h"
#include "sync/connection.h"

#include <QBuffer>

namespace remit {

namespace {

tl::unexpected<Error> unusable(const QString &what) { return fail(u"sync.identity"_qs, {{u"name"_qs, what}}); }

/** The key in whichever of the four ways it is written. */
QSslKey readKey(const QByteArray &bytes)
{
    for (const auto format : {QSsl::Pem, QSsl::Der})
        for (const auto algorithm : {QSsl::Ec, QSsl::Rsa})
            if (QSslKey key(bytes, algorithm, format); !key.isNull()) return key;
    return {};
}

QList<QSslCertificate> readCertificates(const QByteArray &bytes)
{
    const auto pem = QSslCertificate::fromData(bytes, QSsl::Pem);
    return pem.isEmpty() ? QSslCertificate::fromData(bytes, QSsl::Der) : pem;
}

}  // namespace

Result<TlsIdentity> tlsIdentity(const Identity &identity)
{
    const auto pem = privateKeyPem(identity);
    if (!pem) return fail(pem.error());
    TlsIdentity tls{{QSslCertificate(identity.certificate.der(), QSsl::Der)}, readKey(pem->view().toByteArray())};
    for (const Certificate &issuer : identity.chain)
        if (!issuer.isSelfIssued()) tls.chain << QSslCertificate(issuer.der(), QSsl::Der);
    if (tls.key.isNull() || tls.chain.front().isNull()) return unusable(identity.certificate.subject());
    return tls;
}

Result<TlsIdentity> tlsIdentity(const QByteArray &pkcs12, const Secret &passphrase)
{
    QBuffer buffer;
    buffer.setData(pkcs12);
    buffer.open(QIODevice::ReadOnly);
    TlsIdentity tls;
    QSslCertificate own;
    QList<QSslCertificate> issuers;
    if (!QSslCertificate::importPkcs12(&buffer, &tls.key, &own, &issuers, passphrase.view().toByteArray()))
        return unusable(u"PKCS#12"_qs);
    tls.chain << own << issuers;
    return tls;
}

Result<TlsIdentity> tlsIdentity(const QString &certificateFile, const QString &keyFile)
{
    constexpr qint64 limit = 1024 * 1024;
    const auto certificate = readWhole(certificateFile, limit);
    if (!certificate) return fail(certificate.error());
    const auto key = readWhole(keyFile, limit);
    if (!key) return fail(key.error());
    const TlsIdentity tls{readCertificates(*certificate), readKey(*key)};
    if (tls.chain.isEmpty()) return unusable(certificateFile);
    if (tls.key.isNull()) return unusable(keyFile);
    return tls;
}

}  // namespace remit
