#include "base/durablefile.h"
#include "casework/officers.h"
#include "compose/workplace.h"
#include "signing/signer.h"

#include <QFile>

namespace remit {

namespace {

/** The key under the new passphrase, until the passphrase is changed. */
QString newKeyPath(const QString &key) { return key + u".new"_qs; }

Result<void> putInPlace(const QString &key)
{
    if (::rename(QFile::encodeName(newKeyPath(key)).constData(), QFile::encodeName(key).constData()) != 0)
        return fail(u"file.write"_qs, {{u"path"_qs, key}, {u"reason"_qs, u"rename"_qs}});
    return syncDurably(key);
}

/** Writes the key under the new passphrase beside the old one. A key with a passphrase of its own stays as it is. */
Result<void> prepareKey(const QString &key, const Secret &now, const Secret &then)
{
    QFile::remove(newKeyPath(key));
    if (!QFile::exists(key)) return {};
    const Result<QByteArray> renewed = reencryptPkcs12(key, now, then);
    if (!renewed) return renewed.error().code == u"signing.passphrase.wrong" ? Result<void>() : fail(renewed.error());
    const Result<void> written = writeDurably(newKeyPath(key), *renewed);
    if (written) QFile::setPermissions(newKeyPath(key), QFileDevice::ReadOwner | QFileDevice::WriteOwner);
    return written;
}

}  // namespace

Result<void> LocalWorkplace::changePassphrase(const Secret &now, const Secret &then)
{
    const QString key = keyPath(store().path(), desk().officer.id);
    Result<void> done = confirm(Secret::copyOf(now.view())).and_then([&] { return prepareKey(key, now, then); });
    // The trace comes first: a changed passphrase that nobody noted would be worse than a noted one that stayed.
    if (done) done = recordPassphrase(desk());
    if (done) done = store().setPassphrase(desk().officer.id, then);
    if (done && QFile::exists(newKeyPath(key))) done = putInPlace(key);
    return done;
}

Result<std::unique_ptr<Signer>> LocalWorkplace::openSigner(Secret passphrase)
{
    const QString key = keyPath(store().path(), desk().officer.id);
    // A change of the passphrase was cut off: the key that this passphrase opens is the one that counts.
    if (QFile::exists(newKeyPath(key)) && openPkcs12(newKeyPath(key), Secret::copyOf(passphrase.view()))) {
        const Result<void> placed = putInPlace(key);
        if (!placed) return fail(placed.error());
    }
    if (!QFile::exists(key))
        return fail(u"casework.key.missing"_qs, {{u"officer"_qs, desk().officer.name}, {u"path"_qs, key}});
    return openPkcs12(key, std::move(passphrase));
}

}  // namespace remit
