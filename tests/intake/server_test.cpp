#include "base/digest.h"
#include "site.h"
#include "sync/protocol.h"

#include "testmain.h"

#include <QSslSocket>

using namespace remit;
using namespace remit::testing;

namespace {

const QByteArray content(10000, 'c');

Connection::Headers with(const Connection::Headers &headers, const char *name, const QByteArray &value)
{
    Connection::Headers changed;
    for (const auto &header : headers)
        if (header.first != name) changed.push_back(header);
    if (!value.isNull()) changed.emplace_back(name, value);
    return changed;
}

}  // namespace

/** The wire, request by request, as another client would speak it. */
class ServerTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void tellsWhatItCanDo();
    void unsoundCreationsAreRefused_data();
    void unsoundCreationsAreRefused();
    void piecesAddUp();
    void unsoundPiecesChangeNothing_data();
    void unsoundPiecesChangeNothing();
    void aWrongFileIsDroppedAsAWhole();
    void anUploadCanBeTakenBackOnlyBeforeItIsWhole();
    void aCutPieceCountsAsFarAsItCame();
    void everyErrorIsAProblem_data();
    void everyErrorIsAProblem();
    void oneFolderServesOneIntake();
    void wrongArgumentsAreNamed_data();
    void wrongArgumentsAreNamed();

private:
    Answer ask(const QByteArray &verb, const QString &path, const Connection::Headers &headers = {},
               const QByteArray &body = {});
    QString create(const QByteArray &announced = content);
    Connection::Headers creation(const QByteArray &announced) const;
    Connection::Headers piece(qint64 offset, const QByteArray &checksumOf) const;
    qint64 offsetOf(const QString &upload);

    Site m_site;
};

void ServerTest::initTestCase() { QVERIFY(m_site.start({u"--max-bytes"_qs, u"20000"_qs})); }

Answer ServerTest::ask(const QByteArray &verb, const QString &path, const Connection::Headers &headers,
                       const QByteArray &body)
{
    Connection connection(m_site.endpoint(), systemClock());
    std::optional<Result<Answer>> answer;
    connection.send(verb, connection.url(path), headers, body, [&](const Result<Answer> &a) { answer = a; });
    if (!QTest::qWaitFor([&] { return answer.has_value(); }, 20000) || !*answer) return {};
    return **answer;
}

Connection::Headers ServerTest::creation(const QByteArray &announced) const
{
    const QString digest = QString::fromLatin1(sha256Hex(announced));
    return {{"Tus-Resumable", "1.0.0"},
            {"Content-Type", "application/octet-stream"},
            {"Upload-Length", QByteArray::number(announced.size())},
            {"Upload-Metadata", uploadMetadata({digest, u"2301002301"_qs, u"b"_qs, u"f.remit"_qs})}};
}

QString ServerTest::create(const QByteArray &announced)
{
    const Answer answer = ask("POST", u"tus/"_qs, creation(announced));
    return answer.status == 201 ? QString::fromLatin1(answer.header("location")).mid(1) : QString();
}

Connection::Headers ServerTest::piece(qint64 offset, const QByteArray &checksumOf) const
{
    return {{"Tus-Resumable", "1.0.0"},
            {"Content-Type", "application/offset+octet-stream"},
            {"Upload-Offset", QByteArray::number(offset)},
            {"Upload-Checksum", "sha256 " + sha256(checksumOf).toBase64()}};
}

qint64 ServerTest::offsetOf(const QString &upload)
{
    const Answer answer = ask("HEAD", upload, {{"Tus-Resumable", "1.0.0"}});
    return answer.status == 200 ? answer.header("upload-offset").toLongLong() : -answer.status;
}

void ServerTest::tellsWhatItCanDo()
{
    const Answer answer = ask("OPTIONS", u"tus/"_qs);
    QCOMPARE(answer.status, 204);
    QCOMPARE(answer.header("tus-version"), QByteArray("1.0.0"));
    QCOMPARE(answer.header("tus-extension"), QByteArray("creation,checksum,termination"));
    QCOMPARE(answer.header("tus-checksum-algorithm"), QByteArray("sha256"));
    QCOMPARE(answer.header("tus-max-size"), QByteArray("20000"));
}

void ServerTest::unsoundCreationsAreRefused_data()
{
    QTest::addColumn<QByteArray>("name");
    QTest::addColumn<QByteArray>("value");
    QTest::addColumn<int>("status");
    QTest::addColumn<QString>("code");
    QTest::newRow("no version") << QByteArray("Tus-Resumable") << QByteArray() << 412 << u"intake.tus.version"_qs;
    QTest::newRow("old version") << QByteArray("Tus-Resumable") << QByteArray("0.2.2") << 412
                                 << u"intake.tus.version"_qs;
    QTest::newRow("no length") << QByteArray("Upload-Length") << QByteArray() << 400 << u"intake.header"_qs;
    QTest::newRow("empty file") << QByteArray("Upload-Length") << QByteArray("0") << 400 << u"intake.header"_qs;
    QTest::newRow("negative") << QByteArray("Upload-Length") << QByteArray("-5") << 400 << u"intake.header"_qs;
    QTest::newRow("too large") << QByteArray("Upload-Length") << QByteArray("20001") << 413 << u"intake.upload.size"_qs;
    QTest::newRow("no metadata") << QByteArray("Upload-Metadata") << QByteArray() << 400 << u"sync.metadata"_qs;
    QTest::newRow("half of it") << QByteArray("Upload-Metadata") << QByteArray("filename eA==") << 400
                                << u"sync.metadata"_qs;
}

void ServerTest::unsoundCreationsAreRefused()
{
    QFETCH(QByteArray, name);
    QFETCH(QByteArray, value);
    QFETCH(int, status);
    QFETCH(QString, code);
    const Answer answer = ask("POST", u"tus/"_qs, with(creation(content), name.constData(), value));
    QCOMPARE(answer.status, status);
    QCOMPARE(Json::parse(answer.body).and_then(problemFromJson)->error.code, code);
}

void ServerTest::piecesAddUp()
{
    const QString upload = create();
    QVERIFY(!upload.isEmpty());
    QCOMPARE(offsetOf(upload), 0);
    Answer answer = ask("PATCH", upload, piece(0, content.left(6000)), content.left(6000));
    QCOMPARE(answer.status, 204);
    QCOMPARE(answer.header("upload-offset"), QByteArray("6000"));
    QCOMPARE(offsetOf(upload), 6000);
    answer = ask("PATCH", upload, with(piece(6000, {}), "Upload-Checksum", {}), content.mid(6000, 1000));
    QCOMPARE(answer.header("upload-offset"), QByteArray("7000"));
    m_site.kill();
    QVERIFY(m_site.start({u"--max-bytes"_qs, u"20000"_qs}));
    QCOMPARE(offsetOf(upload), 7000);
}

void ServerTest::unsoundPiecesChangeNothing_data()
{
    QTest::addColumn<QByteArray>("name");
    QTest::addColumn<QByteArray>("value");
    QTest::addColumn<int>("length");
    QTest::addColumn<int>("status");
    QTest::newRow("other offset") << QByteArray("Upload-Offset") << QByteArray("50") << 100 << 409;
    QTest::newRow("no offset") << QByteArray("Upload-Offset") << QByteArray() << 100 << 400;
    QTest::newRow("damaged") << QByteArray("Upload-Checksum") << "sha256 " + sha256("x").toBase64() << 100 << 460;
    QTest::newRow("other algorithm") << QByteArray("Upload-Checksum") << QByteArray("md5 xx==") << 100 << 400;
    QTest::newRow("no base64") << QByteArray("Upload-Checksum") << QByteArray("sha256 !") << 100 << 400;
    QTest::newRow("other type") << QByteArray("Content-Type") << QByteArray("text/plain") << 100 << 415;
    QTest::newRow("over the end") << QByteArray("Upload-Checksum") << QByteArray() << 10001 << 413;
    QTest::newRow("no version") << QByteArray("Tus-Resumable") << QByteArray() << 100 << 412;
}

void ServerTest::unsoundPiecesChangeNothing()
{
    QFETCH(QByteArray, name);
    QFETCH(QByteArray, value);
    QFETCH(int, length);
    QFETCH(int, status);
    const QString upload = create();
    const QByteArray bytes(length, 'c');
    const Answer answer = ask("PATCH", upload, with(piece(0, bytes), name.constData(), value), bytes);
    QCOMPARE(answer.status, status);
    QVERIFY(answer.header("content-type").startsWith("application/problem+json"));
    QCOMPARE(offsetOf(upload), 0);
    QCOMPARE(ask("PATCH", upload, piece(0, bytes.left(100)), bytes.left(100)).status, 204);
}

void ServerTest::aWrongFileIsDroppedAsAWhole()
{
    const QString upload = create();
    const QByteArray other(content.size(), 'x');
    const Answer answer = ask("PATCH", upload, piece(0, other), other);
    QCOMPARE(answer.status, 422);
    QCOMPARE(Json::parse(answer.body).and_then(problemFromJson)->error.code, u"intake.upload.digest"_qs);
    QCOMPARE(offsetOf(upload), -404);
    // Nothing was learnt about the digest that was announced: its true file can still come.
    QCOMPARE(ask("GET", u"batches/"_qs + QString::fromLatin1(sha256Hex(content))).status, 404);
}

void ServerTest::anUploadCanBeTakenBackOnlyBeforeItIsWhole()
{
    const QString upload = create();
    QCOMPARE(ask("DELETE", upload, {{"Tus-Resumable", "1.0.0"}}).status, 204);
    QCOMPARE(offsetOf(upload), -404);
    QCOMPARE(ask("DELETE", upload, {{"Tus-Resumable", "1.0.0"}}).status, 404);
    QCOMPARE(ask("PATCH", upload, piece(0, "c"), "c").status, 404);
}

void ServerTest::aCutPieceCountsAsFarAsItCame()
{
    const auto sendHalf = [&](const QString &upload, const QByteArray &checksum) {
        QSslSocket socket;
        const Endpoint endpoint = m_site.endpoint();
        socket.setLocalCertificateChain(endpoint.identity.chain);
        socket.setPrivateKey(endpoint.identity.key);
        socket.setPeerVerifyMode(QSslSocket::VerifyNone);
        socket.connectToHostEncrypted(u"127.0.0.1"_qs, m_site.port());
        QVERIFY(socket.waitForEncrypted());
        socket.write("PATCH /" + upload.toLatin1() +
                     " HTTP/1.1\r\nHost: x\r\nTus-Resumable: 1.0.0\r\nUpload-Offset: 0\r\n" +
                     "Content-Type: application/offset+octet-stream\r\nContent-Length: 10000\r\n" + checksum + "\r\n" +
                     content.left(4096));
        QVERIFY(socket.waitForBytesWritten());
        socket.disconnectFromHost();
    };
    const QString plain = create(), checked = create();
    sendHalf(plain, {});
    QTRY_COMPARE(offsetOf(plain), 4096);
    sendHalf(checked, "Upload-Checksum: sha256 " + sha256(content).toBase64() + "\r\n");
    // 423 until the server has noticed the cut.
    int status = 423;
    for (int i = 0; i < 200 && status == 423; ++i)
        status = ask("PATCH", checked, piece(0, content.left(10)), content.left(10)).status;
    QCOMPARE(status, 204);
    QCOMPARE(offsetOf(checked), 10);
}

void ServerTest::everyErrorIsAProblem_data()
{
    QTest::addColumn<QByteArray>("verb");
    QTest::addColumn<QString>("path");
    QTest::addColumn<int>("status");
    QTest::newRow("nowhere") << QByteArray("GET") << u"nowhere"_qs << 404;
    QTest::newRow("no digest") << QByteArray("GET") << u"batches/../../etc/passwd"_qs << 404;
    QTest::newRow("unknown batch") << QByteArray("GET") << u"batches/"_qs + QString(64, u'a') << 404;
    QTest::newRow("no receipt") << QByteArray("GET") << u"batches/%1/receipt"_qs.arg(QString(64, u'a')) << 404;
    QTest::newRow("no document") << QByteArray("GET") << u"documents/"_qs + QString(64, u'a') << 404;
    QTest::newRow("events of what") << QByteArray("GET") << u"events?after=x"_qs << 400;
    QTest::newRow("events before") << QByteArray("GET") << u"events?after=-1"_qs << 400;
    QTest::newRow("long address") << QByteArray("GET") << QString(9000, u'a') << 414;
    QTest::newRow("deleted policy") << QByteArray("DELETE") << u"policy"_qs << 404;
}

void ServerTest::everyErrorIsAProblem()
{
    QFETCH(QByteArray, verb);
    QFETCH(QString, path);
    QFETCH(int, status);
    const Answer answer = ask(verb, path);
    QCOMPARE(answer.status, status);
    QVERIFY2(answer.header("content-type").startsWith("application/problem+json"),
             answer.header("content-type").constData());
    const auto problem = Json::parse(answer.body).and_then(problemFromJson);
    QVERIFY(problem.has_value());
    QCOMPARE(problem->status, status);
    QVERIFY(!problem->title.isEmpty());
}

void ServerTest::oneFolderServesOneIntake()
{
    QProcess second;
    second.start(QStringLiteral(REMIT_INTAKE), {u"--data"_qs, m_site.data(), u"--listen"_qs, u"127.0.0.1:0"_qs,
                                                u"--client-ca"_qs, m_site.path(u"prison-ca.pem"_qs)});
    QVERIFY(second.waitForFinished());
    QCOMPARE(second.exitCode(), 5);
    QVERIFY(second.readAllStandardError().contains("intake.locked"));
    Site other;
    QProcess samePort;
    samePort.start(QStringLiteral(REMIT_INTAKE),
                   {u"--data"_qs, other.data(), u"--listen"_qs, u"127.0.0.1:%1"_qs.arg(m_site.port()),
                    u"--client-ca"_qs, m_site.path(u"prison-ca.pem"_qs)});
    QVERIFY(samePort.waitForFinished());
    QCOMPARE(samePort.exitCode(), 6);
    QVERIFY(samePort.readAllStandardError().contains("intake.listen"));
}

void ServerTest::wrongArgumentsAreNamed_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<int>("exit");
    QTest::addColumn<QByteArray>("word");
    const QString data = m_site.data(), ca = m_site.path(u"prison-ca.pem"_qs);
    QTest::newRow("none") << QStringList() << 2 << QByteArray("--data");
    QTest::newRow("unknown") << QStringList{u"--fast"_qs} << 2 << QByteArray("fast");
    QTest::newRow("command") << QStringList{u"dance"_qs, u"--data"_qs, data} << 2 << QByteArray("dance");
    QTest::newRow("no client ca") << QStringList{u"--data"_qs, data} << 2 << QByteArray("--client-ca");
    QTest::newRow("port") << QStringList{u"--data"_qs, data, u"--client-ca"_qs, ca, u"--listen"_qs, u"127.0.0.1"_qs}
                          << 2 << QByteArray("--listen");
    QTest::newRow("twice") << QStringList{u"init"_qs, u"--demo"_qs, u"--data"_qs, data} << 4
                           << QByteArray("intake.exists");
    QTest::newRow("no key") << QStringList{u"--data"_qs, data, u"--client-ca"_qs, ca, u"--receipt-p12"_qs, u"/none"_qs}
                            << 5 << QByteArray("/none");
}

void ServerTest::wrongArgumentsAreNamed()
{
    QFETCH(QStringList, arguments);
    QFETCH(int, exit);
    QFETCH(QByteArray, word);
    QProcess process;
    process.start(QStringLiteral(REMIT_INTAKE), arguments);
    QVERIFY(process.waitForFinished());
    QCOMPARE(process.exitCode(), exit);
    const QByteArray said = process.readAllStandardError();
    QVERIFY2(said.contains(word), said.constData());
}

REMIT_TEST(ServerTest);
#include "server_test.moc"
