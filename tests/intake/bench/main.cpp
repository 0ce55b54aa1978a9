// By hand, release build: sending_bench BYTES [ROUNDS [PIECE]]. In one run: the uploader beside curl, which sends the
// same files over the same TLS to the same intake; what is sent twice after a cut; the intake's memory while it takes a
// batch in.
#include "proxy.h"
#include "site.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QEventLoop>
#include <QTextStream>
#include <QTimer>

#include <random>

using namespace remit;
using namespace remit::testing;

namespace {

qint64 chunk = Transfer().chunk;

/** A line of /proc/PID/status in MB. */
qint64 memoryOf(qint64 process, const char *name)
{
    QFile status(u"/proc/%1/status"_qs.arg(process));
    if (!status.open(QIODevice::ReadOnly)) return 0;
    for (const QByteArray &line : status.readAll().split('\n'))
        if (line.startsWith(name)) return line.mid(qstrlen(name) + 1).trimmed().split(' ').first().toLongLong() / 1024;
    return 0;
}

/** Milliseconds from the first byte to the last that the intake has stored; -1 where it was not accepted. */
struct Uploaded {
    qint64 bytesMs = -1;
    qint64 allMs = -1;
};

Uploaded uploadByRemit(Site &site, const Sealed &sealed)
{
    Transfer transfer = sealed.transfer;
    transfer.chunk = chunk;
    Uploaded spent;
    QElapsedTimer all, bytes;
    Uploader uploader(
        transfer, site.endpoint(), [](const Transfer &) { return Result<void>(); }, systemClock(), systemRandom());
    QEventLoop loop;
    QObject::connect(&uploader, &Uploader::stateChanged, &loop, [&](const Transfer &now) {
        if (now.state == TransferState::Creating) bytes.start();
        if (now.state == TransferState::Uploading && now.offset == 0) bytes.start();
        if (now.state == TransferState::Completing && spent.bytesMs < 0) spent.bytesMs = bytes.elapsed();
    });
    QObject::connect(&uploader, &Uploader::finished, &loop, [&](const Result<QByteArray> &receipt) {
        if (receipt) spent.allMs = all.elapsed();
        loop.quit();
    });
    QTimer::singleShot(0, &uploader, [&] {
        all.start();
        uploader.start();
    });
    loop.exec();
    return spent;
}

/** The whole file in one PATCH. */
qint64 uploadByCurl(Site &site, const Sealed &sealed)
{
    const QString root = site.endpoint().root.toString();
    const QStringList tls{u"-sS"_qs,      u"--fail"_qs,
                          u"--cacert"_qs, site.data() + u"/pki/court-ca.pem"_qs,
                          u"--cert"_qs,   site.path(u"client.pem"_qs),
                          u"--key"_qs,    site.path(u"client.key"_qs),
                          u"-H"_qs,       u"Tus-Resumable: 1.0.0"_qs};
    const QByteArray metadata =
        uploadMetadata({sealed.sent.digest, sealed.sent.sender, sealed.sent.batch, u"batch.remit"_qs});
    QProcess create;
    create.start(u"curl"_qs, tls + QStringList{u"-X"_qs, u"POST"_qs, u"-D"_qs, u"-"_qs, u"-H"_qs,
                                               u"Upload-Length: %1"_qs.arg(sealed.sent.size), u"-H"_qs,
                                               u"Upload-Metadata: "_qs + QString::fromLatin1(metadata), u"-d"_qs,
                                               u""_qs, root + u"tus/"_qs});
    create.waitForFinished();
    QString place;
    for (const QByteArray &line : create.readAllStandardOutput().split('\n'))
        if (line.toLower().startsWith("location:")) place = QString::fromLatin1(line.mid(9).trimmed());
    QElapsedTimer timer;
    timer.start();
    const int code = QProcess::execute(
        u"curl"_qs, tls + QStringList{u"-X"_qs, u"PATCH"_qs, u"-H"_qs, u"Upload-Offset: 0"_qs, u"-H"_qs, u"Expect:"_qs,
                                      u"-H"_qs, u"Content-Type: application/offset+octet-stream"_qs, u"-T"_qs,
                                      sealed.transfer.file, root + place.mid(1)});
    return code == 0 ? timer.elapsed() : -1;
}

qint64 middle(std::vector<qint64> values)
{
    std::ranges::sort(values);
    return values[values.size() / 2];
}

void compareUploads(Site &site, qint64 bytes, int rounds, QTextStream &out)
{
    std::vector<qint64> ours, whole, curls;
    qint64 size = 0;
    for (int round = 1; round <= rounds; ++round) {
        const Sealed mine = site.seal(u"remit-%1"_qs.arg(round), 1, int(bytes));
        const Sealed theirs = site.seal(u"curl-%1"_qs.arg(round), 1, int(bytes));
        size = mine.sent.size;
        const Uploaded spent = uploadByRemit(site, mine);
        curls.push_back(uploadByCurl(site, theirs));
        ours.push_back(spent.bytesMs);
        whole.push_back(spent.allMs);
        out << "  round " << round << ": uploader " << ours.back() << " ms, with file check and receipt "
            << whole.back() << " ms, curl " << curls.back() << " ms" << Qt::endl;
        // A batch that curl sent is decided too, in the next round's time unless it is awaited here.
        (void)site.send(theirs.transfer, site.endpoint());
    }
    out << "upload of " << size << " bytes, middle of " << rounds << ": uploader " << middle(ours) << " ms, curl "
        << middle(curls) << " ms, speed " << double(middle(curls)) / double(middle(ours)) << " of curl's" << Qt::endl;
}

void measureWaste(Site &site, int cuts, QTextStream &out)
{
    std::mt19937 dice(1);
    qint64 most = 0;
    int struck = 0;
    for (int i = 1; i <= cuts; ++i) {
        Sealed sealed = site.seal(u"cut-%1"_qs.arg(i), 1, 20000000);
        sealed.transfer.chunk = chunk;
        Proxy proxy(site.port());
        proxy.cutAfter(qint64(dice() % quint32(sealed.sent.size)));
        const Sent sent = site.send(sealed.transfer, site.endpoint(proxy.port()));
        if (!sent.receipt) out << "  a cut sending failed: " << sent.words() << Qt::endl;
        struck += proxy.hasCut();
        most = std::max(most, proxy.sent() - sealed.sent.size);
    }
    out << "resume: " << struck << " of " << cuts << " sendings of 20 MB cut; sent twice at most " << most << " bytes, "
        << double(most) / double(chunk) << " of a chunk, TLS and headers included" << Qt::endl;
}

}  // namespace

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    const qint64 bytes = application.arguments().value(1, u"200000000"_qs).toLongLong();
    const int rounds = application.arguments().value(2, u"3"_qs).toInt();
    chunk = application.arguments().value(3, QString::number(chunk)).toLongLong();
    QTextStream out(stdout);
    Site site;
    if (!site.start()) return 2;
    measureWaste(site, 20, out);
    const Sealed small = site.seal(u"small"_qs, 1);
    (void)site.send(small.transfer, site.endpoint());
    const qint64 before = memoryOf(site.process(), "VmHWM:");
    compareUploads(site, bytes, rounds, out);
    out << "intake: most memory after batches of kilobytes and 20 MB " << before << " MB, after these "
        << memoryOf(site.process(), "VmHWM:") << " MB" << Qt::endl;
    return 0;
}
