#include "pdfsign/stamp.h"

#include "pdfsign/verify.h"
#include "samples.h"
#include "signing/timestamp.h"
#include "testmain.h"
#include "testpki.h"

using namespace remit;
using testpki::now;

/** Time stamps by the openssl program as the authority. */
class StampPdfTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void provesASignatureAfterItsCertificateEnded();
    void opensslAcceptsTheToken();
    void aStampAloneIsNoSignature();
    void furtherSignaturesFollow();
    void refusesWhatIsNoAnswer_data();
    void refusesWhatIsNoAnswer();
    void refusesAStampByAnOfficer();

private:
    QByteArray stamped(const QByteArray &pdf);
    Result<QByteArray> reply(const QByteArray &request, const QString &who = u"tsa"_qs);
    testpki::Files m_files;
};

void StampPdfTest::initTestCase()
{
    CertificateRequest request = testpki::request(u"时间戳服务"_qs, CertificateRole::TimeStamp);
    request.notAfter = testpki::day("2046-01-01");
    CertificateRequest root = testpki::request(u"时间戳根"_qs);
    root.notAfter = testpki::day("2050-01-01");
    const auto authority = createAuthority(root, testpki::random());
    const auto identity = issue(*authority, request, testpki::random());
    QVERIFY(identity);
    m_files.writeIdentity(u"tsa"_qs, *identity);
    m_files.write(u"tsaroot.pem"_qs, authority->certificate.pem());
    m_files.write(u"tsa.cnf"_qs,
                  "[tsa]\ndefault_tsa = t\n[t]\nserial = serial\ncrypto_device = builtin\n"
                  "default_policy = 1.2.3.4.1\ndigests = sha256\nsigner_digest = sha256\n"
                  "ess_cert_id_chain = no\ness_cert_id_alg = sha256\naccuracy = secs:1\n");
    m_files.write(u"serial"_qs, "01\n");
}

Result<QByteArray> StampPdfTest::reply(const QByteArray &request, const QString &who)
{
    m_files.write(u"request"_qs, request);
    const auto run =
        m_files.openssl({u"ts"_qs, u"-reply"_qs, u"-config"_qs, u"tsa.cnf"_qs, u"-queryfile"_qs, u"request"_qs,
                         u"-signer"_qs, who + u".pem"_qs, u"-inkey"_qs, who + u".key"_qs, u"-out"_qs, u"response"_qs});
    if (run.exitCode != 0) return fail(u"openssl"_qs, {{u"output"_qs, QString::fromUtf8(run.output)}});
    return m_files.read(u"response"_qs);
}

QByteArray StampPdfTest::stamped(const QByteArray &pdf)
{
    const auto made = stampPdf(pdf, testpki::random(), [this](const QByteArray &request) { return reply(request); });
    if (!made) qWarning("%s %s", qPrintable(made.error().code), qPrintable(made.error().args[u"output"_qs]));
    return made.value_or(QByteArray());
}

namespace {

QByteArray codes(const PdfReport &report)
{
    QByteArray list;
    for (const Error &finding : report.allFindings()) list += finding.code.toLatin1() + ' ';
    return list;
}

TrustStore bothRoots(const testpki::Files &files)
{
    return *TrustStore::fromPem(files.read(u"root.pem"_qs) + files.read(u"tsaroot.pem"_qs));
}

}  // namespace

void StampPdfTest::provesASignatureAfterItsCertificateEnded()
{
    const QByteArray once = samples::signedBy("e");
    const QByteArray pdf = stamped(once);
    QVERIFY(pdf.startsWith(once));
    const TrustStore trust = bothRoots(m_files);
    // The officers' certificates end in 2031; the stamp was made on the day of this run.
    const PdfReport late = verifyPdf(pdf, trust, testpki::day("2040-01-01"));
    QVERIFY2(late.valid(), codes(late).constData());
    QVERIFY(late.signatures[1].isTimeStamp && late.signatures[1].provenAt);
    QCOMPARE(late.signatures[0].provenAt, late.signatures[1].provenAt);
    QVERIFY(codes(verifyPdf(once, trust, testpki::day("2040-01-01"))).contains("signing.certificate.expired"));
    // Without trust in the authority its stamp proves nothing.
    const PdfReport alone = verifyPdf(pdf, testpki::trust(), testpki::day("2040-01-01"));
    QVERIFY(codes(alone).contains("expired") && codes(alone).contains("untrusted"));
    QVERIFY(samples::runOn(pdf, u"qpdf"_qs, {u"--check"_qs, u"@"_qs}).exitCode == 0);
}

void StampPdfTest::opensslAcceptsTheToken()
{
    const QByteArray digest(32, 'd'), nonce(16, 'n');
    const auto response = reply(timeStampRequest(digest, nonce));
    QVERIFY(response);
    const auto token = timeStampToken(*response, digest, nonce);
    QVERIFY2(token, token ? "" : qPrintable(token.error().code));
    const auto report = verifyTimeStamp(*token, digest, bothRoots(m_files), systemClock()());
    QVERIFY(report && report->valid());
    QCOMPARE(report->policy, u"1.2.3.4.1"_qs);
    QVERIFY(*report->at <= systemClock()() + std::chrono::minutes(1));
    m_files.write(u"token"_qs, *token);
    const auto run = m_files.openssl({u"ts"_qs, u"-verify"_qs, u"-digest"_qs, QString::fromLatin1(digest.toHex()),
                                      u"-in"_qs, u"token"_qs, u"-token_in"_qs, u"-CAfile"_qs, u"tsaroot.pem"_qs});
    QVERIFY2(run.exitCode == 0, run.output.constData());
    QVERIFY(!verifyTimeStamp(*token, QByteArray(32, 'e'), bothRoots(m_files), systemClock()())->valid());
    QVERIFY(!verifyTimeStamp(*token, digest, bothRoots(m_files), now())->valid());
    for (qsizetype size = 0; size < token->size(); size += 11) {
        const auto cut = verifyTimeStamp(token->first(size), digest, bothRoots(m_files), systemClock()());
        QVERIFY(!cut || !cut->valid());
    }
}

void StampPdfTest::aStampAloneIsNoSignature()
{
    const PdfReport report = verifyPdf(stamped(samples::form()), bothRoots(m_files), systemClock()());
    QVERIFY(!report.valid());
    QCOMPARE(codes(report), QByteArray("pdfsign.unsigned "));
    QVERIFY(report.signatures.front().valid);
}

void StampPdfTest::furtherSignaturesFollow()
{
    const QByteArray pdf = samples::signedBy("r", stamped(samples::signedBy("e")));
    const PdfReport report = verifyPdf(pdf, bothRoots(m_files), systemClock()());
    QVERIFY2(report.valid(), codes(report).constData());
    QCOMPARE(report.signatures.size(), size_t(3));
    QVERIFY(report.signatures[0].provenAt && !report.signatures[2].provenAt);
}

void StampPdfTest::refusesWhatIsNoAnswer_data()
{
    QTest::addColumn<QByteArray>("response");
    QTest::addColumn<QString>("code");
    QTest::newRow("nothing") << QByteArray() << u"signing.stamp.malformed"_qs;
    QTest::newRow("a page") << QByteArray("<html>") << u"signing.stamp.malformed"_qs;
    QTest::newRow("refused") << QByteArray::fromHex("30053003020102") << u"signing.stamp.refused"_qs;
    QTest::newRow("granted nothing") << QByteArray::fromHex("30053003020100") << u"signing.stamp.malformed"_qs;
    const QByteArray digest(32, 'd');
    QTest::newRow("another digest") << *reply(timeStampRequest(QByteArray(32, 'x'), QByteArray(16, 'n')))
                                    << u"signing.stamp.digest"_qs;
    QTest::newRow("another request") << *reply(timeStampRequest(digest, QByteArray(16, 'm')))
                                     << u"signing.stamp.nonce"_qs;
}

void StampPdfTest::refusesWhatIsNoAnswer()
{
    QFETCH(QByteArray, response);
    QFETCH(QString, code);
    const auto token = timeStampToken(response, QByteArray(32, 'd'), QByteArray(16, 'n'));
    QVERIFY(!token);
    QCOMPARE(token.error().code, code);
}

void StampPdfTest::refusesAStampByAnOfficer()
{
    // openssl itself refuses such a signer; the token of an authority whose root is the officers' is not one either.
    QVERIFY(!reply(timeStampRequest(QByteArray(32, 'd'), QByteArray(16, 'n')), u"officer"_qs));
    const auto cms = signCms(**signerOf(testpki::officer()), "x", {false, {}, true});
    const auto report = verifyTimeStamp(*cms, QByteArray(32, 'd'), testpki::trust(), now());
    QVERIFY(report && !report->valid());
}

REMIT_TEST(StampPdfTest);
#include "stamppdf_test.moc"
