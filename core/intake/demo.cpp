#include "intake/demo.h"

#include "base/durablefile.h"
#include "intake/folder.h"
#include "signing/pki.h"

#include <QFileInfo>
#include <QHostAddress>

namespace remit {

namespace {

constexpr auto validity = std::chrono::days(730);

CertificateRequest request(const QString &name, const QString &court, CertificateRole role, Instant now)
{
    CertificateRequest request;
    request.commonName = name;
    request.organization = court;
    request.role = role;
    request.notBefore = now - std::chrono::days(1);
    request.notAfter = now + validity;
    request.demo = true;
    return request;
}

Result<void> writeServer(const IntakeKeys &keys, const Identity &authority, CertificateRequest wanted,
                         const QStringList &hosts, const Random &random)
{
    wanted.dnsNames << u"localhost"_qs;
    wanted.ipAddresses << u"127.0.0.1"_qs;
    for (const QString &host : hosts) (QHostAddress(host).isNull() ? wanted.dnsNames : wanted.ipAddresses) << host;
    const auto server = issue(authority, wanted, random);
    if (!server) return fail(server.error());
    return privateKeyPem(*server).and_then([&](const Secret &key) {
        return writeDurably(keys.serverKey, key.view()).and_then([&] {
            return writeDurably(keys.serverCertificate, server->certificate.pem());
        });
    });
}

Result<void> writeReceiptSigner(const IntakeKeys &keys, const Identity &authority, const CertificateRequest &wanted,
                                const Random &random)
{
    const auto signer = issue(authority, wanted, random);
    if (!signer) return fail(signer.error());
    const QByteArray passphrase = random(16).toHex();
    return writePkcs12(*signer, Secret::copyOf(passphrase)).and_then([&](const QByteArray &p12) {
        return writeDurably(keys.passphrase, passphrase + '\n').and_then([&] {
            return writeDurably(keys.receiptP12, p12);
        });
    });
}

}  // namespace

IntakeKeys::IntakeKeys(const QString &folder)
    : courtCa(folder + u"/pki/court-ca.pem"_qs),
      serverCertificate(folder + u"/pki/server.pem"_qs),
      serverKey(folder + u"/pki/server.key"_qs),
      receiptP12(folder + u"/pki/receipt.p12"_qs),
      passphrase(folder + u"/pki/passphrase"_qs)
{
}

Result<IntakeKeys> makeDemoCourt(const QString &folder, const QString &court, const QStringList &hosts, Instant now,
                                 const Random &random)
{
    const IntakeKeys keys(folder);
    if (QFileInfo::exists(keys.courtCa)) return fail(u"intake.exists"_qs, {{u"path"_qs, keys.courtCa}});
    if (const auto made = makeFolder(folder + u"/pki"_qs); !made) return fail(made.error());
    const auto authority =
        createAuthority(request(u"DEMO Court CA"_qs, court, CertificateRole::Authority, now), random);
    if (!authority) return fail(authority.error());
    return writeServer(keys, *authority, request(u"DEMO intake"_qs, court, CertificateRole::TlsServer, now), hosts,
                       random)
        .and_then([&] {
            const auto wanted = request(u"DEMO receipts"_qs, court, CertificateRole::CourtReceipt, now);
            return writeReceiptSigner(keys, *authority, wanted, random);
        })
        .and_then([&] { return writeDurably(keys.courtCa, authority->certificate.pem()); })
        .transform([&] { return keys; });
}

}  // namespace remit
