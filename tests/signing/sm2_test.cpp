#include "signing/sm2.h"
#include "signing/cms.h"
#include "signing/der.h"
#include "signing/digests.h"
#include "signing/oids.h"

#include "testmain.h"
#include "testpki.h"

#include <QProcess>

using namespace remit;
using testpki::now;

/** SM2 and SM3, judged by the openssl program and by an implementation of its own in Python. */
class Sm2Test : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void digestsAsTheStandardSays();
    void anotherImplementationAccepts();
    void opensslAcceptsTheCertificate();
    void verifiesWhatWeSign();
    void refusesMixedAlgorithms();
    void noFlippedByteIsAccepted();
    void survivesItsKeyFile();

private:
    Identity m_root, m_officer;
    TrustStore m_trust;
    testpki::Files m_files;
};

namespace {

const QByteArray content("提请减刑建议书");

CertificateRequest national(const QString &name)
{
    CertificateRequest request = testpki::request(name);
    request.keyKind = KeyKind::Sm2;
    return request;
}

}  // namespace

void Sm2Test::initTestCase()
{
    m_root = createAuthority(national(u"国密根"_qs), testpki::random()).value();
    m_officer = issue(m_root, national(u"王警官"_qs), testpki::random()).value();
    QVERIFY(m_trust.add(m_root.certificate));
    m_files.writeIdentity(u"sm2"_qs, m_officer);
    m_files.write(u"sm2root.pem"_qs, m_root.certificate.pem());
}

void Sm2Test::digestsAsTheStandardSays()
{
    // GB/T 32905-2016, appendix A.
    QCOMPARE(digestOf(DigestAlgorithm::Sm3, "abc").toHex(),
             QByteArray("66c7f0f462eeedd9d1f2d46bdc10e4e24167c4875cf2f7a2297da02b8f4ba8e0"));
    QCOMPARE(m_officer.certificate.keyKind(), KeyKind::Sm2);
    QVERIFY(sm2Digest(testpki::officer().certificate, content).isEmpty());
}

void Sm2Test::anotherImplementationAccepts()
{
    for (const CmsOptions &options : {CmsOptions{}, CmsOptions{true, now(), false}}) {
        const auto cms = signCms(**signerOf(m_officer), content, options);
        QVERIFY2(cms, cms ? "" : qPrintable(cms.error().code));
        m_files.write(u"signed.p7s"_qs, *cms);
        m_files.write(u"content"_qs, content);
        QProcess python;
        python.setProcessChannelMode(QProcess::MergedChannels);
        python.start(u"python3"_qs, {QStringLiteral(REMIT_TEST_DATA "/sm2check.py"), m_files.path(u"signed.p7s"_qs),
                                     m_files.path(u"content"_qs)});
        QVERIFY(python.waitForFinished());
        const QByteArray said = python.readAll();
        QVERIFY2(python.exitCode() == 0, said.constData());
        QCOMPARE(QString::fromLatin1(said.trimmed()), m_officer.certificate.serial());
    }
    m_files.write(u"content"_qs, content + '.');
    QVERIFY(QProcess::execute(u"python3"_qs, {QStringLiteral(REMIT_TEST_DATA "/sm2check.py"),
                                              m_files.path(u"signed.p7s"_qs), m_files.path(u"content"_qs)}) != 0);
}

void Sm2Test::opensslAcceptsTheCertificate()
{
    const QString at = QString::number(now().time_since_epoch().count());
    const auto run = m_files.openssl({u"verify"_qs, u"-vfyopt"_qs, u"distid:1234567812345678"_qs, u"-attime"_qs, at,
                                      u"-CAfile"_qs, u"sm2root.pem"_qs, u"sm2.pem"_qs});
    QVERIFY2(run.exitCode == 0, run.output.constData());
    // The raw signature too: over the message, with the identifier said.
    m_files.write(u"content"_qs, content);
    m_files.write(u"raw.sig"_qs, (*signerOf(m_officer))->sign(sm2Digest(m_officer.certificate, content)).value());
    const auto raw = m_files.openssl({u"pkeyutl"_qs, u"-verify"_qs, u"-rawin"_qs, u"-digest"_qs, u"sm3"_qs,
                                      u"-pkeyopt"_qs, u"distid:1234567812345678"_qs, u"-inkey"_qs, u"sm2.key"_qs,
                                      u"-in"_qs, u"content"_qs, u"-sigfile"_qs, u"raw.sig"_qs});
    QVERIFY2(raw.exitCode == 0, raw.output.constData());
}

void Sm2Test::verifiesWhatWeSign()
{
    const auto cms = signCms(**signerOf(m_officer), content);
    const auto report = verifyCms(*cms, content, m_trust, now());
    QVERIFY(report);
    QVERIFY2(report->valid, report->findings.empty() ? "" : qPrintable(report->findings.front().code));
    QCOMPARE(report->digestAlgorithm, u"SM3"_qs);
    QCOMPARE(report->signatureAlgorithm, u"SM2"_qs);
    QCOMPARE(report->chain.size(), size_t(2));
    QCOMPARE(verifyCms(*cms, content + '.', m_trust, now())->findings.front().code, u"signing.cms.digest"_qs);
    QVERIFY(!verifyCms(*cms, content, testpki::trust(), now())->valid);
    QVERIFY(!verifyCms(*cms, content, m_trust, testpki::day("2032-01-01"))->valid);
    QCOMPARE(signCmsDigest(**signerOf(m_officer), QByteArray(32, 'x')).error().code, u"signing.cms.digest"_qs);
}

void Sm2Test::refusesMixedAlgorithms()
{
    const QByteArray cms = signCms(**signerOf(m_officer), content).value();
    // The same signature in the international envelope.
    der::Reader file(cms);
    der::Reader info = file.enter(der::Sequence);
    info.next(der::ObjectIdentifier);
    const QByteArray data = info.any().whole.toByteArray();
    const auto report = verifyCms(der::sequence({der::oid(oids::signedData), data}), content, m_trust, now());
    QVERIFY(report && !report->valid);
    QCOMPARE(report->findings.front().code, u"signing.cms.content.type"_qs);
    // And one of the international algorithms in the national envelope.
    const QByteArray other = signCms(**signerOf(testpki::officer()), content).value();
    der::Reader outer(other);
    der::Reader inner = outer.enter(der::Sequence);
    inner.next(der::ObjectIdentifier);
    const QByteArray inside = inner.any().whole.toByteArray();
    const auto disguised =
        verifyCms(der::sequence({der::oid(oids::gmSignedData), inside}), content, testpki::trust(), now());
    QVERIFY(disguised && !disguised->valid);
}

void Sm2Test::noFlippedByteIsAccepted()
{
    const QByteArray cms = signCms(**signerOf(m_officer), content).value();
    for (qsizetype at = 0; at < cms.size(); at += 5) {
        QByteArray changed = cms;
        changed[at] = char(changed[at] ^ 0x01);
        const auto report = verifyCms(changed, content, m_trust, now());
        QVERIFY2(!report || !report->valid, QByteArray::number(at).constData());
    }
}

void Sm2Test::survivesItsKeyFile()
{
    m_files.write(u"sm2.p12"_qs, writePkcs12(m_officer, testpki::passphrase()).value());
    const auto signer = openPkcs12(m_files.path(u"sm2.p12"_qs), testpki::passphrase());
    QVERIFY2(signer, signer ? "" : qPrintable(signer.error().code));
    QVERIFY(verifyCms(signCms(**signer, content).value(), content, m_trust, now())->valid);
}

REMIT_TEST(Sm2Test);
#include "sm2_test.moc"
