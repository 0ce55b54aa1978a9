#include "signing/cms.h"
#include "signing/der.h"
#include "signing/verifyreport.h"

#include "testmain.h"
#include "testpki.h"

#include <algorithm>

using namespace remit;
using testpki::now;

/** What must not pass: each case is a signature that is good but for one thing. */
class CmsVerifyTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void acceptsOpensslSignatures_data();
    void acceptsOpensslSignatures();
    void refusesOpensslSignatures_data();
    void refusesOpensslSignatures();
    void refusesChangedContent();
    void refusesChangedAttribute();
    void refusesAVersionThatDoesNotFit();
    void refusesAnotherCertificateOfTheSameKey();
    void judgesTimeAndTrust_data();
    void judgesTimeAndTrust();
    void judgesRevocationByTime();
    void refusesCertificatesForOtherUses();
    void wantsContentOnce();
    void refusesEveryTruncation();
    void noFlippedByteChangesTheMeaning();
    void unpadsPdfContents();
    void reportsAsJson();

private:
    QByteArray opensslSigned(const QStringList &more, const QString &who = u"officer"_qs);
    testpki::Files m_files;
};

namespace {

const QByteArray content("批次清单 2026-12");

QByteArray ours(const CmsOptions &options = {}, const Identity &identity = testpki::officer())
{
    return *signCms(**signerOf(identity), content, options);
}

QStringList codes(const Result<CmsReport> &report)
{
    if (!report) return {report.error().code};
    QStringList list;
    for (const Error &finding : report->findings) list << finding.code;
    // No way to be valid with findings, or to be sound without being valid.
    if (report->valid != list.isEmpty()) list << u"contradiction"_qs;
    return list;
}

QStringList codes(QByteArrayView cms, Instant at = now(), const TrustStore &store = testpki::trust())
{
    return codes(verifyCms(cms, content, store, at));
}

/** The CMS with other certificates in the place of its own. */
QByteArray withCertificates(const QByteArray &cms, std::vector<QByteArray> certificates)
{
    der::Reader file(cms);
    der::Reader info = file.enter(der::Sequence);
    const QByteArray type = info.next(der::ObjectIdentifier).whole.toByteArray();
    der::Reader data = info.enter(der::constructed(0)).enter(der::Sequence);
    QByteArray body;
    for (int i = 0; i < 3; ++i) body += data.any().whole.toByteArray();
    data.next(der::constructed(0));
    body += der::setOf(std::move(certificates), der::constructed(0)) + data.next(der::Set).whole.toByteArray();
    return der::sequence({type, der::value(der::constructed(0), der::value(der::Sequence, body))});
}

}  // namespace

QByteArray CmsVerifyTest::opensslSigned(const QStringList &more, const QString &who)
{
    m_files.write(u"content.in"_qs, content);
    const auto run =
        m_files.openssl(QStringList{u"cms"_qs, u"-sign"_qs, u"-binary"_qs, u"-in"_qs, u"content.in"_qs, u"-signer"_qs,
                                    who + u".pem"_qs, u"-inkey"_qs, who + u".key"_qs, u"-certfile"_qs,
                                    who + u".chain"_qs, u"-outform"_qs, u"DER"_qs, u"-out"_qs, u"signed.p7s"_qs} +
                        more);
    if (run.exitCode != 0) qWarning("%s", run.output.constData());
    return m_files.read(u"signed.p7s"_qs);
}

void CmsVerifyTest::acceptsOpensslSignatures_data()
{
    QTest::addColumn<QString>("who");
    QTest::addColumn<QString>("options");
    for (const char *who : {"officer", "rsa"}) {
        for (const char *options :
             {"-cades", "-cades -nodetach", "-cades -md sha384", "-cades -md sha512", "-cades -keyid"})
            QTest::addRow("%s %s", who, options) << QString::fromLatin1(who) << QString::fromLatin1(options);
    }
}

void CmsVerifyTest::acceptsOpensslSignatures()
{
    QFETCH(QString, who);
    QFETCH(QString, options);
    const QByteArray cms = opensslSigned(options.split(u' '), who);
    const bool attached = options.contains(u"-nodetach");
    const auto report =
        verifyCms(cms, attached ? std::nullopt : std::optional<QByteArrayView>(content), testpki::trust(), now());
    QCOMPARE(codes(report), QStringList());
    QVERIFY(report->valid && report->signingTime.has_value());
    QCOMPARE(report->content, attached ? content : QByteArray());
}

void CmsVerifyTest::refusesOpensslSignatures_data()
{
    QTest::addColumn<QString>("who");
    QTest::addColumn<QString>("options");
    QTest::addColumn<QString>("code");
    const auto row = [](const char *name, const char *who, const char *options, const char *code) {
        QTest::newRow(name) << QString::fromLatin1(who) << QString::fromLatin1(options) << QString::fromLatin1(code);
    };
    row("sha-1 ecdsa", "officer", "-cades -md sha1", "signing.cms.algorithm");
    row("sha-1 rsa", "rsa", "-cades -md sha1", "signing.cms.algorithm");
    row("md5", "rsa", "-cades -md md5", "signing.cms.algorithm");
    row("pss", "rsa", "-cades -keyopt rsa_padding_mode:pss", "signing.cms.algorithm");
    row("no signed attributes", "officer", "-noattr", "signing.cms.attributes");
    row("no signing certificate", "officer", "", "signing.cms.attributes");
    row("no certificate", "officer", "-cades -nocerts", "signing.cms.certificate");
    row("two signers", "officer", "-cades -signer rsa.pem -inkey rsa.key", "signing.cms.signers");
    row("other content type", "officer", "-cades -econtent_type 1.2.3.4", "signing.cms.content.type");
    row("streamed (not DER)", "officer", "-cades -nodetach -stream", "signing.cms.malformed");
}

void CmsVerifyTest::refusesOpensslSignatures()
{
    QFETCH(QString, who);
    QFETCH(QString, options);
    QFETCH(QString, code);
    const QByteArray cms = opensslSigned(options.split(u' ', Qt::SkipEmptyParts), who);
    QVERIFY(!cms.isEmpty());
    QVERIFY2(codes(cms).contains(code), qPrintable(codes(cms).join(u' ')));
}

void CmsVerifyTest::refusesChangedContent()
{
    QCOMPARE(codes(verifyCms(ours(), content + ' ', testpki::trust(), now())), QStringList{u"signing.cms.digest"_qs});
    QByteArray cms = ours({false, {}, true});
    cms.replace("2026-12", "2026-11");
    const auto report = verifyCms(cms, {}, testpki::trust(), now());
    QCOMPARE(codes(report), QStringList{u"signing.cms.digest"_qs});
    QVERIFY(!report->intact && report->trusted);
}

void CmsVerifyTest::refusesChangedAttribute()
{
    QByteArray cms = ours({true, now(), true});
    QCOMPARE(cms.count("260302000000Z"), 1);
    cms.replace("260302000000Z", "250302000000Z");
    QCOMPARE(codes(cms), QStringList{u"signing.cms.signature"_qs});
}

void CmsVerifyTest::refusesAVersionThatDoesNotFit()
{
    QByteArray cms = ours();
    const qsizetype at = cms.indexOf(QByteArray::fromHex("020101310d"));
    QVERIFY(at > 0);
    cms[at + 2] = 3;
    QCOMPARE(codes(cms), QStringList{u"signing.cms.version"_qs});
}

void CmsVerifyTest::refusesAnotherCertificateOfTheSameKey()
{
    // An authority that issues a second certificate with the same key, issuer and serial, but another person's
    // name.
    m_files.writeIdentity(u"root"_qs, testpki::root());
    m_files.write(u"usage"_qs, "keyUsage=digitalSignature\n");
    const QString serial = u"0x"_qs + testpki::officer().certificate.serial();
    QCOMPARE(m_files
                 .openssl({u"req"_qs, u"-new"_qs, u"-key"_qs, u"officer.key"_qs, u"-subj"_qs, u"/CN=other"_qs,
                           u"-out"_qs, u"other.csr"_qs})
                 .exitCode,
             0);
    const auto run = m_files.openssl({u"x509"_qs, u"-req"_qs, u"-in"_qs, u"other.csr"_qs, u"-CA"_qs, u"root.pem"_qs,
                                      u"-CAkey"_qs, u"root.key"_qs, u"-set_serial"_qs, serial, u"-days"_qs, u"4000"_qs,
                                      u"-extfile"_qs, u"usage"_qs, u"-out"_qs, u"other.pem"_qs});
    QVERIFY2(run.exitCode == 0, run.output.constData());
    const auto other = Certificate::fromPem(m_files.read(u"other.pem"_qs));
    QVERIFY(other);
    QCOMPARE(other->serialDer(), testpki::officer().certificate.serialDer());

    const QByteArray own = testpki::officer().certificate.der();
    const Instant at = std::max(now(), other->notBefore());
    QCOMPARE(codes(withCertificates(ours(), {own}), at), QStringList());
    QCOMPARE(codes(withCertificates(ours(), {other->der()}), at), QStringList{u"signing.cms.certificate"_qs});
    QCOMPARE(codes(withCertificates(ours(), {own, other->der()}), at), QStringList{u"signing.cms.certificate"_qs});
    QCOMPARE(codes(withCertificates(ours(), {testpki::rsaOfficer().certificate.der()}), at),
             QStringList{u"signing.cms.certificate"_qs});
    QCOMPARE(codes(withCertificates(ours(), std::vector<QByteArray>(33, own))),
             QStringList{u"signing.cms.malformed"_qs});
}

void CmsVerifyTest::judgesTimeAndTrust_data()
{
    QTest::addColumn<QString>("at");
    QTest::addColumn<bool>("known");
    QTest::addColumn<QStringList>("expected");
    const QString expired = u"signing.certificate.expired"_qs, early = u"signing.certificate.notyet"_qs;
    QTest::newRow("first day") << u"2026-01-01"_qs << true << QStringList();
    QTest::newRow("last day") << u"2031-01-01"_qs << true << QStringList();
    QTest::newRow("day before") << u"2025-12-31"_qs << true << QStringList{early, early};
    QTest::newRow("day after") << u"2031-01-02"_qs << true << QStringList{expired, expired};
    QTest::newRow("other root") << u"2026-03-02"_qs << false << QStringList{u"signing.certificate.untrusted"_qs};
    QTest::newRow("other root, late") << u"2031-01-02"_qs << false
                                      << QStringList{u"signing.certificate.untrusted"_qs, expired};
}

void CmsVerifyTest::judgesTimeAndTrust()
{
    QFETCH(QString, at);
    QFETCH(bool, known);
    QFETCH(QStringList, expected);
    // The same name as the real root, and another key.
    const auto impostor = createAuthority(testpki::request(u"测试根"_qs), testpki::random());
    TrustStore store;
    QVERIFY(store.add(known ? testpki::root().certificate : impostor->certificate));
    const auto report = verifyCms(ours(), content, store, testpki::day(at.toLatin1().constData()));
    QStringList found = codes(report);
    found.replaceInStrings(u"signing.certificate.signature"_qs, u"signing.certificate.untrusted"_qs);
    QCOMPARE(found, expected);
    QVERIFY(report->intact);
    QCOMPARE(report->trusted, known);
    QCOMPARE(report->withinValidity, at >= u"2026-01-01" && at <= u"2031-01-01");
}

void CmsVerifyTest::judgesRevocationByTime()
{
    const QString serial = testpki::officer().certificate.serial();
    const auto crl = createCrl(testpki::root(), {{serial, testpki::day("2026-05-01")}}, testpki::day("2026-05-02"),
                               testpki::day("2026-06-02"), 1);
    QVERIFY(crl);
    TrustStore store = *TrustStore::fromPem(testpki::root().certificate.pem() + *crl);
    QCOMPARE(store.crls().size(), size_t(1));
    QCOMPARE(verifyCms(ours(), content, store, testpki::day("2026-04-30"))->revocation, Revocation::Good);
    QCOMPARE(codes(ours(), testpki::day("2026-04-30"), store), QStringList());
    QCOMPARE(codes(ours(), testpki::day("2026-05-01"), store), QStringList{u"signing.certificate.revoked"_qs});

    const auto middle = verifyCms(ours({}, testpki::rsaOfficer()), content, store, now());
    QVERIFY(middle->valid);
    QCOMPARE(middle->revocation, Revocation::Unknown);

    // A list that some other authority of the same name signed says nothing.
    const auto impostor = createAuthority(testpki::request(u"测试根"_qs), testpki::random());
    TrustStore other = testpki::trust();
    QVERIFY(other.addCrl(*createCrl(*impostor, {{serial, now()}}, now(), testpki::day("2030-01-01"), 1)));
    QCOMPARE(verifyCms(ours(), content, other, now())->revocation, Revocation::Unknown);

    TrustStore old = testpki::trust();
    QVERIFY(old.addCrl(*createCrl(testpki::root(), {}, testpki::day("2026-01-02"), testpki::day("2026-02-02"), 1)));
    const auto outdated = verifyCms(ours(), content, old, now());
    QVERIFY(outdated->valid);
    QCOMPARE(outdated->revocation, Revocation::Outdated);
}

void CmsVerifyTest::refusesCertificatesForOtherUses()
{
    const auto server =
        issue(testpki::root(), testpki::request(u"court.example"_qs, CertificateRole::TlsServer), testpki::random());
    QCOMPARE(codes(ours({}, *server)), QStringList{u"signing.certificate.usage"_qs});
}

void CmsVerifyTest::wantsContentOnce()
{
    QCOMPARE(codes(verifyCms(ours(), {}, testpki::trust(), now())), QStringList{u"signing.cms.content"_qs});
    QCOMPARE(codes(ours({false, {}, true})), QStringList{u"signing.cms.content"_qs});
}

void CmsVerifyTest::refusesEveryTruncation()
{
    const QByteArray cms = ours({true, now(), true});
    for (qsizetype size = 0; size < cms.size(); ++size)
        QCOMPARE(codes(QByteArrayView(cms).first(size)), QStringList{u"signing.cms.malformed"_qs});
    QCOMPARE(codes(cms + '\0'), QStringList{u"signing.cms.malformed"_qs});
}

void CmsVerifyTest::noFlippedByteChangesTheMeaning()
{
    const QByteArray good = ours({false, now(), true});
    const auto expected = verifyCms(good, {}, testpki::trust(), now());
    QVERIFY(expected->valid);
    int refused = 0;
    for (qsizetype at = 0; at < good.size(); ++at) {
        for (const int mask : {0x01, 0x20, 0x80}) {
            QByteArray bad = good;
            bad[at] = static_cast<char>(bad[at] ^ mask);
            const auto report = verifyCms(bad, {}, testpki::trust(), now());
            if (!report || !report->valid)
                ++refused;
            else
                QVERIFY2(report->signer == expected->signer && report->content == expected->content &&
                             report->signingTime == expected->signingTime,
                         qPrintable(QString::number(at)));
        }
    }
    QCOMPARE(refused, int(good.size()) * 3);
}

void CmsVerifyTest::unpadsPdfContents()
{
    const QByteArray cms = ours();
    QCOMPARE(*unpaddedCms(cms + QByteArray(100, '\0')), cms);
    QCOMPARE(*unpaddedCms(cms), cms);
    QVERIFY(!unpaddedCms(cms + QByteArray(3, '\0') + 'x'));
    QVERIFY(!unpaddedCms(cms.chopped(1)));
    QVERIFY(!unpaddedCms({}));
}

void CmsVerifyTest::reportsAsJson()
{
    const Json json = toJson(*verifyCms(ours({true, now(), true}), content + ' ', testpki::trust(), now()));
    QCOMPARE(json["valid"], Json(false));
    QCOMPARE(json["findings"].array().front()["code"].toString(), u"signing.cms.digest"_qs);
    QCOMPARE(json["signer"]["common_name"].toString(), u"王警官"_qs);
    QCOMPARE(json["signer"]["demo"], Json(true));
    QCOMPARE(json["signing_time"].toString(), u"2026-03-02T08:00:00+08:00"_qs);
    QCOMPARE(json["chain"].array().size(), size_t(2));
}

REMIT_TEST(CmsVerifyTest);
#include "cmsverify_test.moc"
