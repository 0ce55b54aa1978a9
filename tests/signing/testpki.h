#pragma once
#include "signing/pki.h"
#include "signing/trust.h"

#include <QStringList>
#include <QTemporaryDir>

/** A small PKI as tests need it, made once a run: RSA keys take their time. */
namespace testpki {

/** 2026-03-02, inside every certificate's validity (2026-01-01 to 2031-01-01). */
remit::Instant now();
remit::Instant day(const char *isoDate);

/** The same bytes in each run. */
remit::Random random();
remit::Secret passphrase(const char *utf8 = "口令 4711");

remit::CertificateRequest request(const QString &name, remit::CertificateRole role = remit::CertificateRole::Officer);

const remit::Identity &root();
/** Signs with ECDSA, issued by the root. */
const remit::Identity &officer();
/** Signs with RSA, issued by an intermediate authority below the root. */
const remit::Identity &rsaOfficer();
const remit::TrustStore &trust();

/** A folder with each identity's files, for the openssl program: root.pem, officer.pem, officer.key, rsa.pem,
 * rsa.key, … */
class Files
{
public:
    Files();
    QString path(const QString &name) const { return m_folder.filePath(name); }
    void write(const QString &name, QByteArrayView bytes) const;
    QByteArray read(const QString &name) const;
    void writeIdentity(const QString &name, const remit::Identity &identity) const;

    struct Run {
        int exitCode;
        QByteArray output;  // standard output and error
    };
    /** Runs openssl in the folder. */
    Run openssl(const QStringList &arguments) const;

private:
    QTemporaryDir m_folder;
};

}  // namespace testpki
