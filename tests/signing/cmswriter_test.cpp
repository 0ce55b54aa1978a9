#include "signing/cms.h"

#include "base/digest.h"

#include "testmain.h"
#include "testpki.h"

using namespace remit;

/** What we sign, judged by the openssl program and by our own verifier. */
class CmsWriterTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void opensslAccepts_data();
    void opensslAccepts();
    void opensslNeedsTheIntermediateOnlyWhenLeftOut();
    void opensslShowsTheAttributesThatWereAskedFor();
    void opensslNoticesChangedContent();
    void digestVariantSignsTheSameContent();
    void refusesWhatItCannotSign();

private:
    QStringList verifyCommand(bool detached) const;
    testpki::Files m_files;
};

namespace {

const QByteArray content = QByteArray("减刑建议书\r\n二〇二六年三月\n") + '\0' + " end";

Result<QByteArray> signedBy(const Identity &identity, const CmsOptions &options)
{
    return signCms(**signerOf(identity), content, options);
}

}  // namespace

QStringList CmsWriterTest::verifyCommand(bool detached) const
{
    QStringList command{u"cms"_qs,
                        u"-verify"_qs,
                        u"-binary"_qs,
                        u"-inform"_qs,
                        u"DER"_qs,
                        u"-in"_qs,
                        u"signed.p7s"_qs,
                        u"-CAfile"_qs,
                        u"root.pem"_qs,
                        u"-out"_qs,
                        u"content.out"_qs,
                        u"-attime"_qs,
                        QString::number(testpki::now().time_since_epoch().count())};
    if (detached) command << u"-content"_qs << u"content.in"_qs;
    return command;
}

void CmsWriterTest::opensslAccepts_data()
{
    QTest::addColumn<bool>("rsa");
    QTest::addColumn<bool>("detached");
    QTest::addColumn<bool>("timed");
    for (const bool rsa : {false, true})
        for (const bool detached : {false, true})
            for (const bool timed : {false, true})
                QTest::addRow("%s %s %s", rsa ? "rsa" : "ecdsa", detached ? "detached" : "attached",
                              timed ? "with time" : "without time")
                    << rsa << detached << timed;
}

void CmsWriterTest::opensslAccepts()
{
    QFETCH(bool, rsa);
    QFETCH(bool, detached);
    QFETCH(bool, timed);
    CmsOptions options{detached, {}, true};
    if (timed) options.signingTime = testpki::now();
    const Identity &identity = rsa ? testpki::rsaOfficer() : testpki::officer();
    const auto cms = signedBy(identity, options);
    QVERIFY(cms);
    m_files.write(u"signed.p7s"_qs, *cms);
    m_files.write(u"content.in"_qs, content);
    const auto run = m_files.openssl(verifyCommand(detached) << u"-cades"_qs);
    QVERIFY2(run.exitCode == 0, run.output.constData());
    QCOMPARE(m_files.read(u"content.out"_qs), content);

    const auto outside = detached ? std::optional<QByteArrayView>(content) : std::nullopt;
    const auto report = verifyCms(*cms, outside, testpki::trust(), testpki::now());
    QVERIFY(report);
    QVERIFY2(report->valid, qPrintable(report->findings.empty() ? QString() : report->findings.front().code));
    QCOMPARE(report->signer, identity.certificate);
    QCOMPARE(report->signingTime, options.signingTime);
    QCOMPARE(report->content, detached ? QByteArray() : content);
    QCOMPARE(report->signatureAlgorithm, rsa ? u"RSA"_qs : u"ECDSA"_qs);
    QCOMPARE(report->chain.size(), size_t(rsa ? 3 : 2));
}

void CmsWriterTest::opensslNeedsTheIntermediateOnlyWhenLeftOut()
{
    m_files.write(u"content.in"_qs, content);
    m_files.write(u"signed.p7s"_qs, *signedBy(testpki::rsaOfficer(), {true, {}, false}));
    QVERIFY(m_files.openssl(verifyCommand(true)).exitCode != 0);
    QCOMPARE(m_files.openssl(verifyCommand(true) << u"-CAfile"_qs << u"rsa.chain"_qs).exitCode, 0);
}

void CmsWriterTest::opensslShowsTheAttributesThatWereAskedFor()
{
    const QStringList print{u"cms"_qs, u"-cmsout"_qs, u"-print"_qs,    u"-inform"_qs,
                            u"DER"_qs, u"-in"_qs,     u"signed.p7s"_qs};
    m_files.write(u"signed.p7s"_qs, *signedBy(testpki::officer(), {true, {}, true}));
    QByteArray shown = m_files.openssl(print).output;
    QVERIFY2(shown.contains("signingCertificateV2"), shown.constData());
    QVERIFY(shown.contains("messageDigest") && shown.contains("contentType"));
    QVERIFY(!shown.contains("signingTime"));
    QVERIFY(!shown.contains("S/MIME Capabilities"));
    m_files.write(u"signed.p7s"_qs, *signedBy(testpki::officer(), {true, testpki::now(), true}));
    shown = m_files.openssl(print).output;
    QVERIFY2(shown.contains("signingTime") && shown.contains("UTCTIME:Mar  2 00:00:00 2026 GMT"), shown.constData());
}

void CmsWriterTest::opensslNoticesChangedContent()
{
    m_files.write(u"signed.p7s"_qs, *signedBy(testpki::officer(), {}));
    m_files.write(u"content.in"_qs, content + '.');
    QVERIFY(m_files.openssl(verifyCommand(true)).exitCode != 0);
}

void CmsWriterTest::digestVariantSignsTheSameContent()
{
    const auto cms = signCmsDigest(**signerOf(testpki::officer()), sha256(content));
    QVERIFY(cms);
    QVERIFY(verifyCms(*cms, content, testpki::trust(), testpki::now())->valid);
    QVERIFY(verifyCmsDigest(*cms, sha256(content), testpki::trust(), testpki::now())->valid);
    const auto other = verifyCmsDigest(*cms, sha256("other"), testpki::trust(), testpki::now());
    QVERIFY(!other->valid && !other->intact);
    QCOMPARE(other->findings.front().code, u"signing.cms.digest"_qs);
}

void CmsWriterTest::refusesWhatItCannotSign()
{
    const auto signer = signerOf(testpki::officer());
    QCOMPARE(signCmsDigest(**signer, "short").error().code, u"signing.cms.digest"_qs);
    QCOMPARE(signCmsDigest(**signer, sha256(content), {false, {}, true}).error().code, u"signing.cms.digest"_qs);
    QCOMPARE(signCms(**signerOf(testpki::root()), content).error().code, u"signing.certificate.usage"_qs);
}

REMIT_TEST(CmsWriterTest);
#include "cmswriter_test.moc"
