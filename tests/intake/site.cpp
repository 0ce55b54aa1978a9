#include "site.h"

#include "../batch/samplebatch.h"
#include "base/digest.h"
#include "base/durablefile.h"
#include "base/messages.h"
#include "intake/demo.h"

#include <QDir>
#include <QEventLoop>
#include <QTimer>

#include <sys/prctl.h>
#include <csignal>

namespace remit::testing {

namespace {

constexpr int patienceMs = 60000;

/** Whether the path appears before long. */
bool appears(const QString &path, const QProcess &process)
{
    for (int i = 0; i < 1000 && process.state() != QProcess::NotRunning; ++i) {
        if (QFile::exists(path)) return true;
        QTest::qWait(10);
    }
    return false;
}

}  // namespace

QByteArray Sent::words() const
{
    return receipt ? QByteArray() : Messages(Language::English).text(receipt.error()).toUtf8();
}

CertificateRequest request(const QString &name, CertificateRole role)
{
    CertificateRequest request;
    request.commonName = name;
    request.organization = name;
    request.role = role;
    request.notBefore = systemClock()() - std::chrono::hours(1);
    request.notAfter = request.notBefore + std::chrono::days(2);
    return request;
}

Site::Site()
{
    // A test that crashes takes its intake with it.
    m_intake.setChildProcessModifier([] { ::prctl(PR_SET_PDEATHSIG, SIGKILL); });
    if (const auto made = makeKeys(); !made) qFatal("%s", qPrintable(made.error().code));
}

Site::~Site() { kill(); }

Result<void> Site::makeKeys()
{
    const auto random = systemRandom();
    prisonCa = *createAuthority(request(u"Prison CA"_qs, CertificateRole::Authority), random);
    client = *issue(prisonCa, request(u"Prison workstation"_qs, CertificateRole::TlsClient), random);
    m_prison = *signerOf(*issue(prisonCa, request(u"Prison"_qs, CertificateRole::Officer), random));
    const auto keys = makeDemoCourt(data(), u"示例法院"_qs, {}, systemClock()(), random);
    if (!keys) return fail(keys.error());
    court = *TrustStore::fromFile(keys->courtCa);
    return writeDurably(path(u"prison-ca.pem"_qs), prisonCa.certificate.pem())
        .and_then([&] { return writeDurably(path(u"client.pem"_qs), client.certificate.pem()); })
        .and_then([&] { return writeDurably(path(u"client.key"_qs), privateKeyPem(client)->view()); });
}

QStringList Site::arguments() const
{
    return {u"--data"_qs,      data(),
            u"--listen"_qs,    u"127.0.0.1:%1"_qs.arg(m_port),
            u"--client-ca"_qs, path(u"prison-ca.pem"_qs),
            u"--port-file"_qs, path(u"port"_qs),
            u"--court"_qs,     u"示例法院"_qs};
}

bool Site::start(const QStringList &more)
{
    QFile::remove(path(u"port"_qs));
    m_intake.start(QStringLiteral(REMIT_INTAKE), arguments() + more);
    return awaitPort();
}

bool Site::startDoomed(int count)
{
    QFile::remove(path(u"port"_qs));
    m_intake.start(QStringLiteral(DOOM),
                   QStringList{data(), QString::number(count), QStringLiteral(REMIT_INTAKE)} + arguments());
    return awaitPort();
}

bool Site::awaitPort()
{
    if (!appears(path(u"port"_qs), m_intake)) return false;
    m_port = readWhole(path(u"port"_qs))->trimmed().toUShort();
    return m_port != 0;
}

void Site::kill()
{
    if (!isRunning()) return;
    m_intake.kill();
    m_intake.waitForFinished();
}

int Site::terminate()
{
    m_intake.terminate();
    return m_intake.waitForFinished() && m_intake.exitStatus() == QProcess::NormalExit ? m_intake.exitCode() : -1;
}

Endpoint Site::endpoint(quint16 port) const
{
    Endpoint endpoint;
    endpoint.root = QUrl(u"https://127.0.0.1:%1/"_qs.arg(port));
    endpoint.identity = *tlsIdentity(client);
    endpoint.court = court;
    return endpoint;
}

Sealed Site::seal(const QString &batch, int version, int bytes)
{
    const SampleRecords records(1);
    ContainerContents contents = sampleContents(records, 1, 2, bytes / 2 * 3);
    contents.batch.batch = batch;
    contents.batch.version = version;
    const QString file = path(u"%1-%2.remit"_qs.arg(batch).arg(version));
    const auto sealed = remit::seal(contents, *m_prison, systemClock()(), file);
    if (!sealed) qFatal("%s", qPrintable(sealed.error().code));
    const QString digest = QString::fromLatin1(sealed->digest.toHex());
    Transfer transfer;
    transfer.file = file;
    transfer.digest = digest;
    transfer.size = sealed->size;
    transfer.sender = contents.batch.senderNumber;
    transfer.batch = batch;
    transfer.chunk = 64 * 1024;
    return {{contents.batch.senderNumber, batch, version, digest, sealed->size, records.checkpoint()}, transfer};
}

Sent Site::send(const Transfer &transfer, const Endpoint &endpoint, UploadOptions options)
{
    Sent sent{transfer, fail(u"test.timeout"_qs)};
    Uploader uploader(
        transfer, endpoint, [](const Transfer &) { return Result<void>(); }, systemClock(), systemRandom(), options);
    QEventLoop loop;
    QObject::connect(&uploader, &Uploader::finished, &loop, [&](const Result<QByteArray> &receipt) {
        sent.receipt = receipt;
        loop.quit();
    });
    QTimer::singleShot(patienceMs, &loop, &QEventLoop::quit);
    QTimer::singleShot(0, &uploader, [&] { uploader.start(); });
    loop.exec();
    sent.transfer = uploader.transfer();
    return sent;
}

int Site::accepted() const { return int(QDir(data() + u"/receipts"_qs).entryList({u"*.p7s"_qs}).size()); }

QByteArray Site::faultOf(const Sealed &sealed, const Sent &sent) const
{
    if (!sent.receipt) return sent.words();
    const auto receipt = verifyReceipt(*sent.receipt, sealed.sent, court, systemClock()());
    if (!receipt) return receipt.error().code.toUtf8();
    const auto kept = readWhole(u"%1/receipts/%2.p7s"_qs.arg(data(), sealed.sent.digest));
    if (!kept || *kept != *sent.receipt) return "another receipt is kept";
    QFile file(u"%1/batches/%2.remit"_qs.arg(data(), sealed.sent.digest));
    if (!file.open(QIODevice::ReadOnly) || QString::fromLatin1(sha256(file).toHex()) != sealed.sent.digest)
        return "the batch is not kept";
    if (receipt->sequence > accepted()) return "the sequence has a gap";
    return {};
}

}  // namespace remit::testing
