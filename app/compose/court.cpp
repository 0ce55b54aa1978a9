#include "base/durablefile.h"
#include "compose/workplace.h"

#include <QDir>

namespace remit {

namespace {

QString settingsPath(const QString &folder) { return QDir(folder).filePath(u"court.json"_qs); }

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
    const bool same = authority->authorities().size() == 1 && recorded->courtAuthority == authority->authorities().front().fingerprint()
                      && recorded->courtUrl == settings->url;
    if (!recorded->courtAuthority.isEmpty() && !same) return fail(u"casework.court.changed"_qs, {{u"url"_qs, settings->url}, {u"recorded"_qs, recorded->courtUrl}});
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

}  // namespace remit
