#pragma once
#include "signing/pki.h"
#include "sync/connection.h"
#include "sync/receipt.h"
#include "sync/transfer.h"
#include "sync/uploader.h"

#include <QProcess>
#include <QTemporaryDir>

namespace remit::testing {

/** A batch sealed at the prison and how it will be sent. */
struct Sealed {
    SentBatch sent;
    Transfer transfer;
};

/** What came of a sending. */
struct Sent {
    Transfer transfer;
    Result<QByteArray> receipt;

    /** "", or the code of what went wrong. */
    QString code() const { return receipt ? QString() : receipt.error().code; }
    /** The same with its causes, for messages. */
    QByteArray words() const;
};

/** A prison with its keys and a court whose intake is the real program, all in a temporary folder. */
class Site
{
public:
    Site();
    ~Site();

    /** Starts the intake (on the port that it had before) and waits until it listens. */
    bool start(const QStringList &more = {});
    /** The same under `doom`, which kills it at its `count`-th change of a file. False where that comes before it
     * listens. */
    bool startDoomed(int count);
    /** kill -9. */
    void kill();
    /** SIGTERM; the exit code. */
    int terminate();
    bool isRunning() const { return m_intake.state() == QProcess::Running; }
    QByteArray said() { return m_intake.readAllStandardError(); }

    qint64 process() const { return m_intake.processId(); }
    quint16 port() const { return m_port; }
    QString data() const { return path(u"court"_qs); }
    QString path(const QString &name) const { return m_folder.filePath(name); }
    /** How the prison reaches the court, or what pretends to be it, on a port of this machine. */
    Endpoint endpoint(quint16 port) const;
    Endpoint endpoint() const { return endpoint(m_port); }

    /** Seals a batch of one case with about so many bytes. */
    Sealed seal(const QString &batch, int version, int bytes = 3000);
    /** Runs an uploader until it rests. */
    Sent send(const Transfer &transfer, const Endpoint &endpoint,
              UploadOptions options = {std::chrono::milliseconds(10), 40});
    /** What is wrong with the acceptance of this batch: "" where the intake has it exactly once and the receipt is
     * good. */
    QByteArray faultOf(const Sealed &sealed, const Sent &sent) const;
    /** How many batches the intake has accepted for ever. */
    int accepted() const;

    TrustStore court;
    Identity prisonCa;
    Identity client;

private:
    Result<void> makeKeys();
    QStringList arguments() const;
    bool awaitPort();

    QTemporaryDir m_folder;
    std::unique_ptr<Signer> m_prison;
    QProcess m_intake;
    quint16 m_port = 0;
};

/** A certificate for tests, valid today. */
CertificateRequest request(const QString &name, CertificateRole role);

}  // namespace remit::testing
