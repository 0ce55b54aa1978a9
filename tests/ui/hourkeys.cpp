#include "hourkeys.h"

#include "base/durablefile.h"
#include "signing/pki.h"

#include <QDir>

namespace remit::ui::testing {

namespace {

void keep(const QString &path, const QByteArray &bytes)
{
    if (!writeDurably(path, bytes)) qFatal("cannot write %s", qPrintable(path));
}

}  // namespace

void writeHourKeys(const QString &folder, const QString &passphrase, Date day)
{
    const QDir dir(folder);
    CertificateRequest request;
    request.commonName = u"省局根证书"_qs;
    request.notBefore = Instant(day) - std::chrono::days(30);
    request.notAfter = Instant(day) + std::chrono::days(3650);
    request.role = CertificateRole::Authority;
    const Identity root = createAuthority(request, systemRandom()).value();
    keep(dir.filePath(u"authority.pem"_qs), root.certificate.pem());
    const std::pair<QString, CertificateRole> keys[] = {{u"zhang"_qs, CertificateRole::Officer},
                                                        {u"tls"_qs, CertificateRole::TlsClient}};
    for (const auto &[name, role] : keys) {
        request.commonName = name;
        request.role = role;
        const Identity made = issue(root, request, systemRandom()).value();
        const Secret secret = Secret::copyOf(passphrase.toUtf8());
        keep(dir.filePath(name + u".p12"_qs), writePkcs12(made, secret).value());
    }
}

}  // namespace remit::ui::testing
