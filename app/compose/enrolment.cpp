#include "base/durablefile.h"
#include "casework/officers.h"
#include "compose/workplace.h"
#include "signing/signer.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

namespace remit {

namespace {

/** Copies the officer's key beside the store; gives the certificate's fingerprint. Errors: signing.*, file.*. */
Result<QString> keepKey(const QString &source, const Secret &passphrase, const QString &target)
{
    const auto signer = openPkcs12(source, Secret::copyOf(passphrase.view()));
    if (!signer) return fail(signer.error());
    const Result<QByteArray> bytes = readWhole(source, 1 << 20);
    if (!bytes) return fail(bytes.error());
    QDir().mkpath(QFileInfo(target).path());
    const Result<void> kept = writeDurably(target, *bytes);
    if (!kept) return fail(kept.error());
    QFile::setPermissions(target, QFileDevice::ReadOwner | QFileDevice::WriteOwner);
    return (*signer)->certificate().fingerprint();
}

}  // namespace

Result<void> LocalWorkplace::enrol(const Officer &wanted, const Secret &passphrase, const QString &keyFile)
{
    // Before any file is touched: whoever may not enrol must not exchange a key either.
    Result<void> done = requireRole(desk(), {u"admin"_qs});
    if (!done) return done;
    Officer officer = wanted;
    // What is not named stays as it is.
    if (const auto known = desk().ports.officers.officer(officer.id)) {
        if (officer.certificate.isEmpty()) officer.certificate = known->certificate;
        if (officer.roles.isEmpty()) officer.roles = known->roles;
    }
    done = checkOfficer(officer);
    if (!done) return done;
    if (!keyFile.isEmpty()) {
        const Result<QString> certificate = keepKey(keyFile, passphrase, keyPath(store().path(), officer.id));
        if (!certificate) return fail(certificate.error());
        officer.certificate = *certificate;
    }
    done = enrolOfficer(desk(), officer).map([](const Officer &) {});
    if (done && !passphrase.isEmpty()) done = store().setPassphrase(officer.id, passphrase);
    return done;
}

Result<void> LocalWorkplace::setDuty(const DutyChange &change)
{
    const Result<void> done = changeDuty(desk(), change);
    if (!done || !change.roles.isEmpty() || change.from > desk().today()) return done;
    // The record keeps who has left out; without the key slot the passphrase opens nothing either.
    const Result<void> removed = store().removePassphrase(change.officer);
    return removed || removed.error().code == u"signing.slot.missing" ? Result<void>() : removed;
}

Result<void> LocalWorkplace::setCertificate(const QString &officer, const QString &certificateFile,
                                            const QString &reason)
{
    if (certificateFile.isEmpty()) return changeCertificate(desk(), {officer, {}, reason});
    const Result<QByteArray> bytes = readWhole(certificateFile, 1 << 20);
    if (!bytes) return fail(bytes.error());
    const Result<Certificate> certificate =
        bytes->startsWith("-----") ? Certificate::fromPem(*bytes) : Certificate::fromDer(*bytes);
    if (!certificate) return fail(certificate.error());
    return changeCertificate(desk(), {officer, certificate->fingerprint(), reason});
}

}  // namespace remit
