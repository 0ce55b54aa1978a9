#include "sync/receipt.h"

#include "signing/cms.h"
#include "signing/pki.h"

#include "testmain.h"

using namespace remit;

namespace {

const Instant now = *parseInstant(u"2026-12-01T09:00:00+08:00");

/** An authority with one signer below it. */
struct Court {
    TrustStore trust;
    std::unique_ptr<Signer> signer;

    Court(const QString &name, CertificateRole role)
    {
        CertificateRequest request;
        request.commonName = name;
        request.organization = name;
        request.notBefore = now - std::chrono::days(1);
        request.notAfter = now + std::chrono::days(30);
        const auto authority = createAuthority(request, systemRandom());
        request.role = role;
        request.dnsNames = {u"localhost"_qs};
        const auto identity = issue(*authority, request, systemRandom());
        signer = std::move(*signerOf(*identity));
        (void)trust.add(authority->certificate);
    }

    QByteArray sign(const QByteArray &content) const { return *signCms(*signer, content, {false, now, true}); }
};

const Court &court()
{
    static const Court ours(u"Court"_qs, CertificateRole::CourtReceipt);
    return ours;
}

SentBatch sentBatch()
{
    return {u"2301002301"_qs, u"2026-12"_qs, 2, QString(64, u'a'), 5000, {u"prison/1"_qs, 7, QByteArray(32, 'r')}};
}

Receipt receiptFor(const SentBatch &sent)
{
    return {u"Court"_qs, sent.sender, sent.batch, sent.version, sent.digest, sent.size, sent.checkpoint, now, 1};
}

CourtEvent filed(qint64 sequence, const QString &prev)
{
    return {sequence, prev, u"filed"_qs, u"1"_qs, now, Json::Object{}, {}};
}

}  // namespace

class ReceiptTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aTrueReceiptIsAccepted();
    void aReceiptForAnythingElseIsRefused_data();
    void aReceiptForAnythingElseIsRefused();
    void aReceiptOfAnotherSignerIsRefused();
    void aDetachedOrDamagedReceiptIsRefused();
    void signedContentMustBeCanonical();
    void eventsMustFollowEachOther();
    void aSentBatchIsReadAsWritten();
};

void ReceiptTest::aTrueReceiptIsAccepted()
{
    const Receipt receipt = receiptFor(sentBatch());
    const auto verified =
        verifyReceipt(court().sign(receiptToJson(receipt).canonical()), sentBatch(), court().trust, now);
    QVERIFY2(verified.has_value(), verified ? "" : qPrintable(verified.error().code));
    QVERIFY(*verified == receipt);
}

void ReceiptTest::aReceiptForAnythingElseIsRefused_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::addColumn<QString>("code");
    const auto row = [](const char *code, auto change) {
        Receipt receipt = receiptFor(sentBatch());
        change(receipt);
        QTest::newRow(code) << receiptToJson(receipt).canonical() << u"sync.receipt."_qs + QLatin1String(code);
    };
    row("sender", [](Receipt &r) { r.sender = u"x"_qs; });
    row("batch", [](Receipt &r) { r.batch = u"2026-11"_qs; });
    row("version", [](Receipt &r) { r.version = 1; });
    row("digest", [](Receipt &r) { r.digest = QString(64, u'b'); });
    row("size", [](Receipt &r) { r.size += 1; });
    row("checkpoint", [](Receipt &r) { r.checkpoint.root[0] = 'x'; });
    row("future", [](Receipt &r) { r.receivedAt += std::chrono::minutes(clockSkewMinutes + 1); });
    QTest::newRow("unreadable") << QByteArray(R"({"format":"remit-receipt/1"})") << u"sync.receipt.unreadable"_qs;
}

void ReceiptTest::aReceiptForAnythingElseIsRefused()
{
    QFETCH(QByteArray, content);
    QFETCH(QString, code);
    const auto verified = verifyReceipt(court().sign(content), sentBatch(), court().trust, now);
    QVERIFY(!verified);
    QCOMPARE(verified.error().code, code);
}

void ReceiptTest::aReceiptOfAnotherSignerIsRefused()
{
    const QByteArray content = receiptToJson(receiptFor(sentBatch())).canonical();
    const Court other(u"Court"_qs, CertificateRole::CourtReceipt);
    for (const QByteArray &cms : {other.sign(content)}) {
        const auto verified = verifyReceipt(cms, sentBatch(), court().trust, now);
        QVERIFY(!verified);
        QCOMPARE(verified.error().code, u"sync.receipt.signature"_qs);
        QVERIFY(!verified.error().causes.empty());
    }
    const auto expired = verifyReceipt(court().sign(content), sentBatch(), court().trust, now + std::chrono::days(60));
    QCOMPARE(expired.error().code, u"sync.receipt.signature"_qs);
}

void ReceiptTest::aDetachedOrDamagedReceiptIsRefused()
{
    const QByteArray content = receiptToJson(receiptFor(sentBatch())).canonical();
    const QByteArray sound = court().sign(content);
    const auto code = [](const QByteArray &cms) {
        const auto verified = verifyReceipt(cms, sentBatch(), court().trust, now);
        return verified ? QString() : verified.error().code;
    };
    QCOMPARE(code(*signCms(*court().signer, content, {true, now, true})), u"sync.receipt.signature"_qs);
    QCOMPARE(code({}), u"sync.receipt.signature"_qs);
    QCOMPARE(code("<html>welcome</html>"), u"sync.receipt.signature"_qs);
    for (qsizetype i = 0; i < sound.size(); i += 7) {
        QByteArray damaged = sound;
        damaged[i] = char(damaged[i] ^ 1);
        QVERIFY2(!code(damaged).isEmpty(), qPrintable(QString::number(i)));
    }
}

void ReceiptTest::signedContentMustBeCanonical()
{
    const QByteArray pretty = receiptToJson(receiptFor(sentBatch())).pretty();
    const auto verified = verifyReceipt(court().sign(pretty), sentBatch(), court().trust, now);
    QVERIFY(!verified);
    QCOMPARE(verified.error().causes.at(0).code, u"sync.canonical"_qs);
}

void ReceiptTest::eventsMustFollowEachOther()
{
    const auto verify = [](const CourtEvent &event, const CourtEvent *previous) {
        const auto read = verifyEvent(court().sign(eventToJson(event).canonical()), previous, court().trust, now);
        return read ? QString() : read.error().code;
    };
    const CourtEvent first = filed(1, noPreviousEvent());
    const CourtEvent second = filed(2, chainDigest(first));
    QCOMPARE(verify(first, nullptr), QString());
    QCOMPARE(verify(second, &first), QString());
    QCOMPARE(verify(filed(3, chainDigest(second)), &first), u"sync.event.gap"_qs);
    QCOMPARE(verify(first, &first), u"sync.event.gap"_qs);
    QCOMPARE(verify(second, nullptr), u"sync.event.gap"_qs);
    QCOMPARE(verify(filed(2, noPreviousEvent()), &first), u"sync.event.chain"_qs);
    CourtEvent early = second;
    early.at += std::chrono::hours(1);
    QCOMPARE(verify(early, &first), u"sync.event.future"_qs);
    const auto foreign = verifyEvent("x", nullptr, court().trust, now);
    QCOMPARE(foreign.error().code, u"sync.event.signature"_qs);
}

void ReceiptTest::aSentBatchIsReadAsWritten()
{
    QVERIFY(*sentBatchFromJson(sentBatchToJson(sentBatch())) == sentBatch());
    QVERIFY(!sentBatchFromJson(Json::Object{}));
}

REMIT_TEST(ReceiptTest);
#include "receipt_test.moc"
