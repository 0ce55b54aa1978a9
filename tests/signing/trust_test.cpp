#include "signing/trust.h"

#include "testmain.h"
#include "testpki.h"

using namespace remit;
using testpki::now;

class TrustTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsCertificates();
    void refusesWhatIsNoCertificate();
    void readsStores();
    void refusesStores_data();
    void refusesStores();
    void checksServers_data();
    void checksServers();
    void refusesPartialChains();
    void refusesWeakKeys();
    void refusesIssuersThatAreNoAuthority();
};

namespace {

Identity server(const Identity &authority, CertificateRole role = CertificateRole::TlsServer)
{
    CertificateRequest wanted = testpki::request(u"法院接收"_qs, role);
    wanted.dnsNames = QStringList{u"court.example"_qs};
    wanted.ipAddresses = QStringList{u"127.0.0.1"_qs, u"::1"_qs};
    return std::move(*issue(authority, wanted, testpki::random()));
}

QString outcome(const Result<void> &result) { return result ? u"good"_qs : result.error().code; }

}  // namespace

void TrustTest::readsCertificates()
{
    const Certificate &c = testpki::officer().certificate;
    QCOMPARE(c.commonName(), u"王警官"_qs);
    QCOMPARE(c.organization(), u"DEMO 第一监狱"_qs);
    QVERIFY(c.subject().contains(u"CN=王警官"));
    QVERIFY(c.issuer().contains(u"CN=测试根"));
    QCOMPARE(c.notBefore(), testpki::day("2026-01-01"));
    QCOMPARE(c.notAfter(), testpki::day("2031-01-01"));
    QVERIFY(c.keyKind() == KeyKind::EcdsaP256 && c.allowsSigning() && !c.isCa() && c.isDemo() && !c.isSelfIssued());
    QVERIFY(testpki::root().certificate.isCa() && testpki::root().certificate.isSelfIssued());
    QVERIFY(testpki::rsaOfficer().certificate.keyKind() == KeyKind::Rsa);
    QCOMPARE(*Certificate::fromPem(c.pem()), c);
    const testpki::Files files;
    const auto shown = files.openssl(
        {u"x509"_qs, u"-in"_qs, u"officer.pem"_qs, u"-noout"_qs, u"-serial"_qs, u"-fingerprint"_qs, u"-sha256"_qs});
    QVERIFY(shown.output.toLower().contains("serial=" + c.serial().toLatin1()));
    QVERIFY(shown.output.toLower().replace(":", "").contains("fingerprint=" + c.fingerprint().toLatin1()));
}

void TrustTest::refusesWhatIsNoCertificate()
{
    const Certificate &c = testpki::officer().certificate;
    for (qsizetype size = 0; size < c.der().size(); size += 7) QVERIFY(!Certificate::fromDer(c.der().first(size)));
    QVERIFY(!Certificate::fromDer(c.der() + '\0'));
    QVERIFY(!Certificate::fromPem("no certificate here"));
    QVERIFY(!Certificate::fromPem(QByteArray(c.pem()).replace("MII", "M!I")));
    QVERIFY(!Certificate::listFromPem(c.pem() + c.pem().chopped(60)));
}

void TrustTest::readsStores()
{
    const auto crl = createCrl(testpki::root(), {}, now(), testpki::day("2027-01-01"), 7);
    const testpki::Files files;
    files.write(u"store.pem"_qs,
                "A comment.\n" + testpki::root().certificate.pem() + *crl + testpki::rsaOfficer().chain.front().pem());
    const auto store = TrustStore::fromFile(files.path(u"store.pem"_qs));
    QVERIFY(store);
    QCOMPARE(store->authorities().size(), size_t(2));
    QCOMPARE(store->crls().size(), size_t(1));
    QCOMPARE(TrustStore::fromFile(files.path(u"none.pem"_qs)).error().code, u"file.read"_qs);
}

void TrustTest::refusesStores_data()
{
    QTest::addColumn<QByteArray>("pem");
    QTest::addColumn<QString>("code");
    const QByteArray rootPem = testpki::root().certificate.pem();
    QTest::newRow("empty") << QByteArray() << u"signing.trust.empty"_qs;
    QTest::newRow("officer") << testpki::officer().certificate.pem() << u"signing.trust.notca"_qs;
    QTest::newRow("cut") << rootPem.chopped(50) << u"signing.certificate.malformed"_qs;
    QTest::newRow("broken crl") << rootPem + "-----BEGIN X509 CRL-----\nAAAA\n-----END X509 CRL-----\n"
                                << u"signing.crl.malformed"_qs;
}

void TrustTest::refusesStores()
{
    QFETCH(QByteArray, pem);
    QFETCH(QString, code);
    const auto store = TrustStore::fromPem(pem);
    QVERIFY(!store);
    QCOMPARE(store.error().code, code);
}

void TrustTest::checksServers_data()
{
    QTest::addColumn<QString>("host");
    QTest::addColumn<QString>("at");
    QTest::addColumn<bool>("isServer");
    QTest::addColumn<bool>("ownRoot");
    QTest::addColumn<QString>("expected");
    const QString day = u"2026-03-02"_qs, good = u"good"_qs, host = u"signing.chain.host"_qs;
    QTest::newRow("name") << u"court.example"_qs << day << true << true << good;
    QTest::newRow("name in capitals") << u"COURT.example"_qs << day << true << true << good;
    QTest::newRow("address") << u"127.0.0.1"_qs << day << true << true << good;
    QTest::newRow("address 6") << u"::1"_qs << day << true << true << good;
    QTest::newRow("other name") << u"court.example.org"_qs << day << true << true << host;
    QTest::newRow("common name only") << u"法院接收"_qs << day << true << true << host;
    QTest::newRow("other address") << u"127.0.0.2"_qs << day << true << true << host;
    QTest::newRow("no name") << u""_qs << day << true << true << host;
    QTest::newRow("late") << u"court.example"_qs << u"2031-01-02"_qs << true << true
                          << u"signing.certificate.expired"_qs;
    QTest::newRow("early") << u"court.example"_qs << u"2025-01-02"_qs << true << true
                           << u"signing.certificate.notyet"_qs;
    QTest::newRow("client certificate") << u"court.example"_qs << day << false << true
                                        << u"signing.certificate.usage"_qs;
    QTest::newRow("other root") << u"court.example"_qs << day << true << false << u"signing.certificate.untrusted"_qs;
}

void TrustTest::checksServers()
{
    QFETCH(QString, host);
    QFETCH(QString, at);
    QFETCH(bool, isServer);
    QFETCH(bool, ownRoot);
    QFETCH(QString, expected);
    const auto other = createAuthority(testpki::request(u"另一根"_qs), testpki::random());
    const Identity peer =
        server(ownRoot ? testpki::root() : *other, isServer ? CertificateRole::TlsServer : CertificateRole::TlsClient);
    // The peer may well send its own root along: it must not help.
    std::vector<Certificate> chain{peer.certificate};
    chain.insert(chain.end(), peer.chain.begin(), peer.chain.end());
    const Instant moment = testpki::day(at.toLatin1().constData());
    QCOMPARE(outcome(verifyChain(chain, testpki::trust(), moment, Purpose::TlsServer, host)), expected);
    if (!isServer) QCOMPARE(outcome(verifyChain(chain, testpki::trust(), moment, Purpose::TlsClient)), u"good"_qs);
}

void TrustTest::refusesPartialChains()
{
    const Identity &leaf = testpki::rsaOfficer();
    const std::vector<Certificate> whole{leaf.certificate, leaf.chain.front()};
    QCOMPARE(outcome(verifyChain(whole, testpki::trust(), now(), Purpose::Document)), u"good"_qs);
    QCOMPARE(outcome(verifyChain({leaf.certificate}, testpki::trust(), now(), Purpose::Document)),
             u"signing.certificate.untrusted"_qs);
    TrustStore middleOnly;
    QVERIFY(middleOnly.add(leaf.chain.front()));
    QCOMPARE(outcome(verifyChain(whole, middleOnly, now(), Purpose::Document)), u"signing.certificate.untrusted"_qs);
    QCOMPARE(outcome(verifyChain({}, testpki::trust(), now(), Purpose::Document)), u"signing.chain.empty"_qs);
    QCOMPARE(outcome(verifyChain({testpki::root().certificate}, testpki::trust(), now(), Purpose::Document)),
             u"signing.certificate.usage"_qs);
    QCOMPARE(outcome(verifyChain(whole, TrustStore(), now(), Purpose::Document)), u"signing.certificate.untrusted"_qs);
}

void TrustTest::refusesWeakKeys()
{
    const testpki::Files files;
    files.writeIdentity(u"root"_qs, testpki::root());
    QCOMPARE(files
                 .openssl({u"req"_qs, u"-newkey"_qs, u"rsa:1024"_qs, u"-nodes"_qs, u"-keyout"_qs, u"weak.key"_qs,
                           u"-subj"_qs, u"/CN=weak"_qs, u"-out"_qs, u"weak.csr"_qs})
                 .exitCode,
             0);
    QCOMPARE(files
                 .openssl({u"x509"_qs, u"-req"_qs, u"-in"_qs, u"weak.csr"_qs, u"-CA"_qs, u"root.pem"_qs, u"-CAkey"_qs,
                           u"root.key"_qs, u"-set_serial"_qs, u"9"_qs, u"-out"_qs, u"weak.pem"_qs})
                 .exitCode,
             0);
    const auto weak = Certificate::fromPem(files.read(u"weak.pem"_qs));
    QVERIFY(weak);
    QCOMPARE(outcome(verifyChain({*weak}, testpki::trust(), weak->notBefore(), Purpose::Document)),
             u"signing.certificate.weak"_qs);
}

void TrustTest::refusesIssuersThatAreNoAuthority()
{
    // An officer who issues certificates with the key of an end certificate.
    const auto forged = issue(testpki::officer(), testpki::request(u"假冒"_qs), testpki::random());
    QVERIFY(forged);
    QCOMPARE(outcome(verifyChain({forged->certificate, testpki::officer().certificate}, testpki::trust(), now(),
                                 Purpose::Document)),
             u"signing.certificate.usage"_qs);
}

REMIT_TEST(TrustTest);
#include "trust_test.moc"
