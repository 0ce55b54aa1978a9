#include "testpki.h"

#include "base/date.h"

#include <QFile>
#include <QProcess>

using namespace remit;

namespace testpki {

namespace {

template <class T>
T must(Result<T> result)
{
    if (!result) qFatal("%s %s", qPrintable(result.error().code), qPrintable(result.error().args.value(u"reason"_qs)));
    return std::move(*result);
}

}  // namespace

Instant day(const char *isoDate) { return Instant(*parseIsoDate(QString::fromLatin1(isoDate))); }
Instant now() { return day("2026-03-02"); }

Random random()
{
    static int calls = 0;
    return [](int count) {
        QByteArray bytes(count, '\0');
        for (char &byte : bytes) byte = static_cast<char>(++calls * 37 % 251);
        return bytes;
    };
}

Secret passphrase(const char *utf8) { return Secret::fromUtf8(QByteArray(utf8)); }

CertificateRequest request(const QString &name, CertificateRole role)
{
    CertificateRequest wanted;
    wanted.commonName = name;
    wanted.organization = u"第一监狱"_qs;
    wanted.role = role;
    wanted.notBefore = day("2026-01-01");
    wanted.notAfter = day("2031-01-01");
    wanted.demo = true;
    return wanted;
}

const Identity &root()
{
    static const Identity made = must(createAuthority(request(u"测试根"_qs), random()));
    return made;
}

const Identity &officer()
{
    static const Identity made = must(issue(root(), request(u"王警官"_qs), random()));
    return made;
}

const Identity &rsaOfficer()
{
    static const Identity made = [] {
        const Identity middle = must(issue(root(), request(u"中级机构"_qs, CertificateRole::Authority), random()));
        CertificateRequest wanted = request(u"李警官"_qs);
        wanted.keyKind = KeyKind::Rsa;
        return must(issue(middle, wanted, random()));
    }();
    return made;
}

const TrustStore &trust()
{
    static const TrustStore store = must(TrustStore::fromPem(root().certificate.pem()));
    return store;
}

Files::Files()
{
    write(u"root.pem"_qs, root().certificate.pem());
    writeIdentity(u"officer"_qs, officer());
    writeIdentity(u"rsa"_qs, rsaOfficer());
}

void Files::write(const QString &name, QByteArrayView bytes) const
{
    QFile file(path(name));
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes.data(), bytes.size()) != bytes.size())
        qFatal("cannot write %s", qPrintable(name));
}

QByteArray Files::read(const QString &name) const
{
    QFile file(path(name));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

void Files::writeIdentity(const QString &name, const Identity &identity) const
{
    write(name + u".pem"_qs, identity.certificate.pem());
    write(name + u".key"_qs, must(privateKeyPem(identity)).view());
    QByteArray chain;
    for (const Certificate &issuer : identity.chain) chain += issuer.pem();
    write(name + u".chain"_qs, chain);
}

Files::Run Files::openssl(const QStringList &arguments) const
{
    QProcess process;
    process.setProcessChannelMode(QProcess::MergedChannels);
    process.setWorkingDirectory(m_folder.path());
    process.start(u"openssl"_qs, arguments);
    process.closeWriteChannel();
    if (!process.waitForFinished(60'000)) return {-1, "openssl did not finish"};
    return {process.exitCode(), process.readAll()};
}

}  // namespace testpki
