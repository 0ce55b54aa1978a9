#include "base/durablefile.h"
#include "casework/officers.h"
#include "compose/workplace.h"

#include <QDir>
#include <QFile>

namespace remit {

namespace {

QString settingsPath(const QString &folder) { return QDir(folder).filePath(u"court.json"_qs); }

/** The fingerprint of the court's one authority, where address and file are such as can be trusted. */
Result<QString> authorityAt(const QString &url, const QString &path)
{
    if (const QUrl address(url, QUrl::StrictMode);
        !address.isValid() || address.scheme() != u"https" || address.host().isEmpty())
        return fail(u"sync.insecure"_qs, {{u"url"_qs, url}});
    const Result<TrustStore> authority = TrustStore::fromFile(path);
    if (!authority) return fail(authority.error());
    if (authority->authorities().size() != 1) return fail(u"casework.court.several"_qs, {{u"path"_qs, path}});
    return authority->authorities().front().fingerprint();
}

}  // namespace

Result<CourtSettings> readCourtSettings(const QString &folder)
{
    const QString path = settingsPath(folder);
    const Result<QByteArray> bytes = readWhole(path, 1 << 16);
    if (!bytes) return fail(u"casework.court.missing"_qs, {{u"path"_qs, path}}, {bytes.error()});
    const Result<Json> json = Json::parse(*bytes);
    if (!json) return fail(u"casework.court.missing"_qs, {{u"path"_qs, path}}, {json.error()});
    return CourtSettings{(*json)["url"].toString(), (*json)["authority"].toString(), (*json)["identity"].toString(),
                         (*json)["passphrase_file"].toString()};
}

Result<void> writeCourtSettings(const QString &folder, const CourtSettings &settings)
{
    Json json;
    json.set("url", settings.url);
    json.set("authority", settings.authority);
    json.set("identity", settings.identity);
    json.set("passphrase_file", settings.passphraseFile);
    return writeDurably(settingsPath(folder), json.pretty());
}

Result<Endpoint> LocalWorkplace::court()
{
    const QDir folder(this->folder());
    const Result<CourtSettings> settings = readCourtSettings(folder.path());
    if (!settings) return fail(settings.error());
    Result<TrustStore> authority = TrustStore::fromFile(folder.absoluteFilePath(settings->authority));
    if (!authority) return fail(authority.error());
    const Result<StoreInfo> recorded = store().info();
    if (!recorded) return fail(recorded.error());
    // A second certificate in the file would be believed beside the recorded one.
    const bool same = authority->authorities().size() == 1 &&
                      recorded->courtAuthority == authority->authorities().front().fingerprint() &&
                      recorded->courtUrl == settings->url;
    if (!recorded->courtAuthority.isEmpty() && !same)
        return fail(u"casework.court.changed"_qs, {{u"url"_qs, settings->url}, {u"recorded"_qs, recorded->courtUrl}});
    const Result<QByteArray> identity = readWhole(folder.absoluteFilePath(settings->identity), 1 << 20);
    if (!identity) return fail(identity.error());
    Result<QByteArray> passphrase = readWhole(folder.absoluteFilePath(settings->passphraseFile), 4096);
    if (!passphrase) return fail(passphrase.error());
    Result<TlsIdentity> tls = tlsIdentity(*identity, Secret::fromUtf8(passphrase->trimmed()));
    if (!tls) return fail(tls.error());
    Endpoint endpoint;
    endpoint.root = QUrl(settings->url);
    endpoint.identity = std::move(*tls);
    endpoint.court = std::move(*authority);
    return endpoint;
}

Result<void> trustCourt(LocalWorkplace &workplace, const CourtSettings &settings)
{
    const Result<QString> authority =
        authorityAt(settings.url, QDir(workplace.folder()).absoluteFilePath(settings.authority));
    if (!authority) return fail(authority.error());
    QDir().mkpath(workplace.folder());
    const Result<void> recorded = recordCourt(workplace.desk(), settings.url, *authority);
    return recorded ? writeCourtSettings(workplace.folder(), settings) : recorded;
}

Result<void> LocalWorkplace::setCourt(const CourtAccess &access, const Secret &passphrase)
{
    // Everything is looked at before anything is put in place of what was there.
    if (const Result<void> allowed = requireRole(desk(), {u"admin"_qs}); !allowed) return allowed;
    const QString url = access.url.trimmed();
    if (const Result<QString> sound = authorityAt(url, access.authorityFile); !sound) return fail(sound.error());
    const Result<QByteArray> authority = readWhole(access.authorityFile, 1 << 20);
    if (!authority) return fail(authority.error());
    const Result<QByteArray> identity = readWhole(access.identityFile, 1 << 20);
    if (!identity) return fail(identity.error());
    if (const Result<TlsIdentity> tls = tlsIdentity(*identity, passphrase); !tls) return fail(tls.error());
    const QDir folder(this->folder());
    folder.mkpath(u"pki"_qs);
    const std::pair<QString, QByteArrayView> files[] = {
        {u"pki/court.pem"_qs, *authority}, {u"pki/tls.p12"_qs, *identity}, {u"pki/tls.pass"_qs, passphrase.view()}};
    for (const auto &[name, bytes] : files) {
        const QString path = folder.filePath(name);
        if (const Result<void> written = writeDurably(path, bytes); !written) return written;
        QFile::setPermissions(path, QFileDevice::ReadOwner | QFileDevice::WriteOwner);
    }
    return trustCourt(*this, {url, u"pki/court.pem"_qs, u"pki/tls.p12"_qs, u"pki/tls.pass"_qs});
}

}  // namespace remit
