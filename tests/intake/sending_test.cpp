#include "base/digest.h"
#include "base/durablefile.h"
#include "intake/clerk.h"
#include "intake/senders.h"
#include "proxy.h"
#include "site.h"
#include "sync/client.h"
#include "trials.h"

#include "testmain.h"

#include <QSignalSpy>

using namespace remit;
using namespace remit::testing;

namespace {

const UploadOptions once{std::chrono::milliseconds(1), 1};

/** Waits for a question's answer. */
template <class T, class Ask>
Result<T> answerOf(Ask ask)
{
    Result<T> answer = fail(u"test.timeout"_qs);
    bool done = false;
    ask([&](Result<T> read) {
        answer = std::move(read);
        done = true;
    });
    (void)QTest::qWaitFor([&] { return done; }, 20000);
    return answer;
}

}  // namespace

class SendingTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void aBatchIsSentAndItsReceiptVerified();
    void sendingAgainBringsTheSameReceipt();
    void anotherFileOfTheSameVersionIsRejected();
    void garbageIsRejectedWithItsReasons();
    void aBatchOfAStrangerIsRejected();
    void theAnnouncedSenderMustBeTheBatchs();
    void onlyTheRegisteredClientSendsForAUnit();
    void aTooLargeBatchIsRefusedAtOnce();
    void aServerOfAnotherCourtGetsNoByte();
    void aRevokedServerGetsNoByte();
    void aClientWithoutCertificateIsRefused();
    void withoutAnIntakeTheErrorSaysSo();
    void aChangedFileIsNotSent();
    void cancellingTakesTheUploadBack();
    void aPausedUploadGoesOnWhereItWas();
    void theQuestionsAroundAreAnswered();
    void eventsArriveSignedAndChained();
    void oneConnectionCarriesAWholeSending();
    void survivesCutConnections();
    void survivesAKilledIntake();
    void survivesAKilledClient();
    void endsCleanlyOnSigterm();

private:
    Site m_site;
};

void SendingTest::initTestCase()
{
    QVERIFY2(m_site.start({u"--max-bytes"_qs, u"3000000"_qs}), m_site.said().constData());
}

void SendingTest::aBatchIsSentAndItsReceiptVerified()
{
    const Sealed sealed = m_site.seal(u"2026-12"_qs, 1, 300000);
    const Sent sent = m_site.send(sealed.transfer, m_site.endpoint());
    QCOMPARE(m_site.faultOf(sealed, sent), QByteArray());
    QVERIFY(sent.transfer.state == TransferState::Done);
    QCOMPARE(m_site.accepted(), 1);
}

void SendingTest::sendingAgainBringsTheSameReceipt()
{
    const Sealed sealed = m_site.seal(u"again"_qs, 1);
    const Sent first = m_site.send(sealed.transfer, m_site.endpoint());
    QCOMPARE(m_site.faultOf(sealed, first), QByteArray());
    const int accepted = m_site.accepted();
    QCOMPARE(*m_site.send(sealed.transfer, m_site.endpoint()).receipt, *first.receipt);
    // A client that does not ask first, like any other tus client, uploads it once more: the same all the same.
    Transfer plain = sealed.transfer;
    plain.receipts = false;
    QVERIFY(m_site.send(plain, m_site.endpoint()).receipt.has_value());
    QCOMPARE(*m_site.send(sealed.transfer, m_site.endpoint()).receipt, *first.receipt);
    QCOMPARE(m_site.accepted(), accepted);
}

void SendingTest::anotherFileOfTheSameVersionIsRejected()
{
    const Sealed first = m_site.seal(u"taken"_qs, 1);
    QCOMPARE(m_site.faultOf(first, m_site.send(first.transfer, m_site.endpoint())), QByteArray());
    QVERIFY(QFile::rename(first.transfer.file, first.transfer.file + u".sent"_qs));
    const Sealed second = m_site.seal(u"taken"_qs, 1, 5000);
    const Sent sent = m_site.send(second.transfer, m_site.endpoint());
    QCOMPARE(sent.code(), u"sync.rejected"_qs);
    QCOMPARE(sent.receipt.error().causes.at(0).code, u"intake.version.taken"_qs);
    QCOMPARE(sent.receipt.error().causes.at(0).args.value(u"digest"_qs), first.sent.digest);
    QVERIFY(sent.transfer.state == TransferState::Rejected);
    const Sealed next = m_site.seal(u"taken"_qs, 2, 5000);
    QCOMPARE(m_site.faultOf(next, m_site.send(next.transfer, m_site.endpoint())), QByteArray());
}

void SendingTest::garbageIsRejectedWithItsReasons()
{
    Transfer garbage = m_site.seal(u"garbage"_qs, 1).transfer;
    const QByteArray bytes(200000, 'g');
    garbage.file = m_site.path(u"garbage.remit"_qs);
    garbage.digest = QString::fromLatin1(sha256Hex(bytes));
    garbage.size = bytes.size();
    QVERIFY(writeDurably(garbage.file, bytes));
    const int accepted = m_site.accepted();
    const Sent sent = m_site.send(garbage, m_site.endpoint());
    QCOMPARE(sent.code(), u"sync.rejected"_qs);
    QCOMPARE(sent.receipt.error().causes.at(0).code, u"intake.container"_qs);
    QVERIFY(!sent.receipt.error().causes.at(0).causes.empty());
    QCOMPARE(m_site.accepted(), accepted);
    // Known for ever, and told without another upload.
    QCOMPARE(m_site.send(garbage, m_site.endpoint()).code(), u"sync.rejected"_qs);
}

void SendingTest::aBatchOfAStrangerIsRejected()
{
    Site stranger;
    const Sealed sealed = stranger.seal(u"strange"_qs, 1);
    const Sent sent = m_site.send(sealed.transfer, m_site.endpoint());
    QCOMPARE(sent.code(), u"sync.rejected"_qs);
    QVERIFY2(sent.words().contains("signature") || sent.words().contains("sign"), sent.words().constData());
}

void SendingTest::theAnnouncedSenderMustBeTheBatchs()
{
    Sealed sealed = m_site.seal(u"posing"_qs, 1);
    sealed.transfer.sender = u"9999999999"_qs;
    const Sent sent = m_site.send(sealed.transfer, m_site.endpoint());
    QCOMPARE(sent.code(), u"sync.rejected"_qs);
    QCOMPARE(sent.receipt.error().causes.at(0).code, u"intake.metadata.differs"_qs);
}

void SendingTest::onlyTheRegisteredClientSendsForAUnit()
{
    Senders senders(m_site.data());
    const QString path = m_site.data() + u"/senders.json"_qs;
    const Sealed sealed = m_site.seal(u"bound"_qs, 1);
    // Another unit's certificate sends this container under its own unit: refused, and told to nobody else.
    QVERIFY(senders.allow(u"9999999999"_qs, m_site.client.certificate));
    Sealed posing = sealed;
    posing.transfer.sender = u"9999999999"_qs;
    QCOMPARE(m_site.send(posing.transfer, m_site.endpoint()).code(), u"sync.rejected"_qs);
    const Sent refused = m_site.send(m_site.seal(u"unbound"_qs, 1).transfer, m_site.endpoint());
    QVERIFY(QFile::remove(path));
    QCOMPARE(refused.code(), u"intake.sender"_qs);
    QCOMPARE(refused.receipt.error().args.value(u"allowed"_qs), u"9999999999"_qs);

    QVERIFY(senders.allow(sealed.transfer.sender, m_site.client.certificate));
    const Sent sent = m_site.send(sealed.transfer, m_site.endpoint());
    QCOMPARE(m_site.faultOf(sealed, sent), QByteArray());
    QVERIFY(QFile::remove(path));
}

void SendingTest::aTooLargeBatchIsRefusedAtOnce()
{
    const Sealed sealed = m_site.seal(u"large"_qs, 1, 4000000);
    const Sent sent = m_site.send(sealed.transfer, m_site.endpoint());
    QCOMPARE(sent.code(), u"intake.upload.size"_qs);
    QCOMPARE(sent.receipt.error().args.value(u"limit"_qs), u"3000000"_qs);
    QVERIFY(!sent.transfer.exposed);
}

void SendingTest::aServerOfAnotherCourtGetsNoByte()
{
    Site other;
    QVERIFY(other.start());
    Proxy proxy(other.port());
    const Sealed sealed = m_site.seal(u"astray"_qs, 1, 500000);
    const Sent sent = m_site.send(sealed.transfer, m_site.endpoint(proxy.port()));
    QCOMPARE(sent.code(), u"sync.server.untrusted"_qs);
    QVERIFY(sent.transfer.state == TransferState::Paused);
    QVERIFY(!sent.transfer.exposed);
    // A handshake without the client's certificate or any request: far less than the file.
    QVERIFY2(proxy.sent() < 4000, QByteArray::number(proxy.sent()).constData());
}

/** Qt does not look at revocation lists: this one is caught by the second check alone. */
void SendingTest::aRevokedServerGetsNoByte()
{
    const auto now = systemClock()();
    const auto ca = createAuthority(request(u"Court CA"_qs, CertificateRole::Authority), systemRandom());
    auto wanted = request(u"Intake"_qs, CertificateRole::TlsServer);
    wanted.ipAddresses = {u"127.0.0.1"_qs};
    const auto server = issue(*ca, wanted, systemRandom());
    QVERIFY(writeDurably(m_site.path(u"revoked.pem"_qs), server->certificate.pem()));
    QVERIFY(writeDurably(m_site.path(u"revoked.key"_qs), privateKeyPem(*server)->view()));
    Site other;
    QVERIFY(other.start({u"--cert"_qs, m_site.path(u"revoked.pem"_qs), u"--key"_qs, m_site.path(u"revoked.key"_qs),
                         u"--client-ca"_qs, m_site.path(u"prison-ca.pem"_qs)}));
    Proxy proxy(other.port());
    Endpoint endpoint = m_site.endpoint(proxy.port());
    endpoint.court = *TrustStore::fromPem(ca->certificate.pem());
    const Sealed sealed = m_site.seal(u"revoked"_qs, 1, 500000);
    const auto crl = createCrl(*ca, {{server->certificate.serial(), now - std::chrono::minutes(5)}},
                               now - std::chrono::minutes(5), now + std::chrono::days(1), 1);
    QVERIFY(endpoint.court.addCrl(*crl));
    const Sent sent = m_site.send(sealed.transfer, endpoint);
    QCOMPARE(sent.code(), u"sync.server.untrusted"_qs);
    QCOMPARE(sent.receipt.error().causes.at(0).code, u"signing.certificate.revoked"_qs);
    QVERIFY(!sent.transfer.exposed);
    QVERIFY2(!other.said().contains("GET") && proxy.sent() < 6000, QByteArray::number(proxy.sent()).constData());
}

void SendingTest::aClientWithoutCertificateIsRefused()
{
    Endpoint endpoint = m_site.endpoint();
    endpoint.identity = {};
    const Sent sent = m_site.send(m_site.seal(u"anonymous"_qs, 1).transfer, endpoint, once);
    QVERIFY2(sent.code() == u"sync.tls" || sent.code() == u"sync.unreachable", qPrintable(sent.code()));
    Site stranger;
    endpoint.identity = *tlsIdentity(stranger.client);
    const Sent strange = m_site.send(sent.transfer, endpoint, once);
    QVERIFY2(strange.code() == u"sync.tls" || strange.code() == u"sync.unreachable", qPrintable(strange.code()));
    QVERIFY(!strange.transfer.exposed);
}

void SendingTest::withoutAnIntakeTheErrorSaysSo()
{
    Site closed;
    QVERIFY(closed.start());
    const quint16 port = closed.port();
    closed.kill();
    const Sent sent = m_site.send(m_site.seal(u"down"_qs, 1).transfer, m_site.endpoint(port), once);
    QCOMPARE(sent.code(), u"sync.unreachable"_qs);
    QVERIFY(sent.transfer.state == TransferState::Paused);
    QVERIFY2(sent.words().contains(QByteArray::number(port)), sent.words().constData());
}

void SendingTest::aChangedFileIsNotSent()
{
    const Sealed sealed = m_site.seal(u"changed"_qs, 1, 200000);
    QByteArray bytes = *readWhole(sealed.transfer.file);
    bytes[100000] = char(bytes[100000] ^ 1);
    QVERIFY(writeDurably(sealed.transfer.file, bytes));
    const Sent sent = m_site.send(sealed.transfer, m_site.endpoint());
    QCOMPARE(sent.code(), u"sync.file.changed"_qs);
    QVERIFY(!sent.transfer.exposed);
    QVERIFY(QFile::remove(sealed.transfer.file));
    QCOMPARE(m_site.send(sealed.transfer, m_site.endpoint()).code(), u"sync.file.changed"_qs);
}

void SendingTest::cancellingTakesTheUploadBack()
{
    const Sealed sealed = m_site.seal(u"cancelled"_qs, 1, 2000000);
    const int accepted = m_site.accepted();
    Uploader uploader(
        sealed.transfer, m_site.endpoint(), [](const Transfer &) { return Result<void>(); }, systemClock(),
        systemRandom());
    connect(
        &uploader, &Uploader::progress, &uploader,
        [&](qint64 sent) {
            if (sent > 500000) uploader.cancel();
        },
        Qt::QueuedConnection);
    QSignalSpy finished(&uploader, &Uploader::finished);
    uploader.start();
    QVERIFY(finished.wait(20000));
    QCOMPARE(finished[0][0].value<Result<QByteArray>>().error().code, u"sync.cancelled"_qs);
    QVERIFY(uploader.transfer().state == TransferState::Cancelled);
    QCOMPARE(m_site.accepted(), accepted);
    QCOMPARE(QDir(m_site.data() + u"/uploads"_qs).entryList({sealed.sent.digest}).size(), 0);
}

void SendingTest::aPausedUploadGoesOnWhereItWas()
{
    const Sealed sealed = m_site.seal(u"paused"_qs, 1, 2000000);
    Proxy proxy(m_site.port());
    Uploader uploader(
        sealed.transfer, m_site.endpoint(proxy.port()), [](const Transfer &) { return Result<void>(); }, systemClock(),
        systemRandom());
    bool paused = false;
    connect(
        &uploader, &Uploader::progress, &uploader,
        [&](qint64 sent) {
            if (sent > 900000 && !std::exchange(paused, true)) uploader.pause();
        },
        Qt::QueuedConnection);
    QSignalSpy finished(&uploader, &Uploader::finished);
    uploader.start();
    QVERIFY(finished.wait(20000));
    QVERIFY(uploader.transfer().state == TransferState::Paused);
    const Transfer kept = *transferFromJson(transferToJson(uploader.transfer()));
    const Sent sent = m_site.send(kept, m_site.endpoint(proxy.port()));
    QCOMPARE(m_site.faultOf(sealed, sent), QByteArray());
    QVERIFY2(proxy.sent() < sealed.transfer.size + 200000, QByteArray::number(proxy.sent()).constData());
}

void SendingTest::theQuestionsAroundAreAnswered()
{
    IntakeClient client(m_site.endpoint(), systemClock());
    const auto policy = answerOf<Policy>([&](auto done) { client.policy(done); });
    QVERIFY(policy.has_value());
    QCOMPARE(policy->maxBytes, 3000000);
    QCOMPARE(policy->court, u"示例法院"_qs);
    QVERIFY(policy->profiles.contains(u"sha256-ecdsa"_qs));

    const QString none(64, u'0');
    QVERIFY(!answerOf<std::optional<BatchState>>([&](auto done) { client.batch(none, done); }).value().has_value());
    QCOMPARE(answerOf<QByteArray>([&](auto done) { client.receipt(none, done); }).error().code,
             u"intake.receipt.none"_qs);

    const Sealed sealed = m_site.seal(u"asked"_qs, 1);
    const Sent sent = m_site.send(sealed.transfer, m_site.endpoint());
    const auto state = answerOf<std::optional<BatchState>>([&](auto done) { client.batch(sealed.sent.digest, done); });
    QVERIFY(state.value()->stage == BatchState::Stage::Received);
    QCOMPARE(answerOf<QByteArray>([&](auto done) { client.receipt(sealed.sent.digest, done); }).value(), *sent.receipt);
}

void SendingTest::eventsArriveSignedAndChained()
{
    const QString paper = m_site.path(u"立案通知书.pdf"_qs);
    QVERIFY(writeDurably(paper, "%PDF notice"));
    const auto clerk = [&](const QStringList &more) {
        QProcess process;
        process.start(QStringLiteral(REMIT_INTAKE), QStringList{u"event"_qs, u"--data"_qs, m_site.data()} + more);
        process.waitForFinished();
        return process.exitCode();
    };
    QCOMPARE(clerk({u"--case"_qs, u"1"_qs, u"--kind"_qs, u"filed"_qs, u"--document"_qs, paper}), 0);
    QCOMPARE(clerk({u"--case"_qs, u"1"_qs, u"--kind"_qs, u"ruled"_qs, u"--details"_qs, u"{\"granted\":true}"_qs}), 0);
    QCOMPARE(clerk({u"--case"_qs, u"1"_qs, u"--kind"_qs, u"guessed"_qs}), 4);
    QCOMPARE(clerk({u"--case"_qs, u"1"_qs, u"--kind"_qs, u"ruled"_qs, u"--details"_qs, u"[]"_qs}), 4);

    IntakeClient client(m_site.endpoint(), systemClock());
    const auto events = answerOf<std::vector<QByteArray>>([&](auto done) { client.events(0, done); });
    QCOMPARE(events.value().size(), size_t(2));
    const auto first = verifyEvent(events->at(0), nullptr, m_site.court, systemClock()());
    QVERIFY2(first.has_value(), first ? "" : qPrintable(first.error().code));
    const auto second = verifyEvent(events->at(1), &*first, m_site.court, systemClock()());
    QVERIFY(second.has_value());
    QCOMPARE(second->data["granted"].toBool(), true);
    QCOMPARE(answerOf<std::vector<QByteArray>>([&](auto done) { client.events(1, done); }).value().size(), size_t(1));
    QCOMPARE(answerOf<std::vector<QByteArray>>([&](auto done) { client.events(2, done); }).value().size(), size_t(0));
    const auto document =
        answerOf<QByteArray>([&](auto done) { client.document(first->documents.at(0).digest, done); });
    QCOMPARE(document.value(), QByteArray("%PDF notice"));
}

void SendingTest::oneConnectionCarriesAWholeSending()
{
    const Sealed sealed = m_site.seal(u"one"_qs, 1, 300000);
    Proxy proxy(m_site.port());
    QCOMPARE(m_site.faultOf(sealed, m_site.send(sealed.transfer, m_site.endpoint(proxy.port()))), QByteArray());
    QCOMPARE(proxy.connections(), 1);
}

void SendingTest::survivesCutConnections()
{
    Trials trials(m_site, 20261121);
    for (int i = 0; i < 8; ++i) QCOMPARE(trials.cutConnection(), QByteArray());
    QVERIFY(trials.struck() > 0);
}

void SendingTest::survivesAKilledIntake()
{
    Trials trials(m_site, 20261122);
    for (int i = 0; i < 4; ++i) QCOMPARE(trials.killIntake(), QByteArray());
}

void SendingTest::survivesAKilledClient()
{
    Trials trials(m_site, 20261123);
    for (int i = 0; i < 4; ++i) QCOMPARE(trials.killClient(), QByteArray());
}

void SendingTest::endsCleanlyOnSigterm() { QCOMPARE(m_site.terminate(), 0); }

REMIT_TEST(SendingTest);
#include "sending_test.moc"
