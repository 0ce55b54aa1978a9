#include "signing/pki.h"

#include "base/digest.h"

#include "testmain.h"
#include "testpki.h"

#include <type_traits>

using namespace remit;

class PkiTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void opensslReadsOurPkcs12_data();
    void opensslReadsOurPkcs12();
    void opensOpensslPkcs12();
    void refusesPkcs12_data();
    void refusesPkcs12();
    void opensslTrustsWhatIsIssued();
    void opensslReadsTheRevocationList();
    void refusesBadRequests_data();
    void refusesBadRequests();
    void secretsMoveAndNeverCopy();

private:
    testpki::Files m_files;
};

void PkiTest::opensslReadsOurPkcs12_data()
{
    QTest::addColumn<bool>("rsa");
    QTest::addColumn<QByteArray>("passphrase");
    QTest::newRow("ecdsa") << false << QByteArray("secret 1");
    QTest::newRow("rsa") << true << QByteArray("secret 2");
    QTest::newRow("chinese") << false << QByteArray("监狱口令");
}

void PkiTest::opensslReadsOurPkcs12()
{
    QFETCH(bool, rsa);
    QFETCH(QByteArray, passphrase);
    const Identity &identity = rsa ? testpki::rsaOfficer() : testpki::officer();
    m_files.write(u"pass"_qs, passphrase + '\n');
    m_files.write(u"ours.p12"_qs, *writePkcs12(identity, testpki::passphrase(passphrase.constData())));
    const auto run = m_files.openssl(
        {u"pkcs12"_qs, u"-in"_qs, u"ours.p12"_qs, u"-passin"_qs, u"file:pass"_qs, u"-info"_qs, u"-nodes"_qs});
    QVERIFY2(run.exitCode == 0, run.output.constData());
    QVERIFY2(run.output.contains("AES-256-CBC") && run.output.contains("MAC: sha256"), run.output.constData());
    QVERIFY(run.output.contains("BEGIN PRIVATE KEY"));

    auto signer = openPkcs12(m_files.path(u"ours.p12"_qs), testpki::passphrase(passphrase.constData()));
    QVERIFY(signer);
    QCOMPARE((*signer)->certificate(), identity.certificate);
    QCOMPARE((*signer)->chain(), identity.chain);
    QVERIFY((*signer)->sign(sha256("x")));
}

void PkiTest::opensOpensslPkcs12()
{
    for (const QString &who : {u"officer"_qs, u"rsa"_qs}) {
        const auto run = m_files.openssl({u"pkcs12"_qs, u"-export"_qs, u"-in"_qs, who + u".pem"_qs, u"-inkey"_qs,
                                          who + u".key"_qs, u"-certfile"_qs, who + u".chain"_qs, u"-passout"_qs,
                                          u"pass:pw"_qs, u"-out"_qs, u"theirs.p12"_qs});
        QVERIFY2(run.exitCode == 0, run.output.constData());
        const auto signer = openPkcs12(m_files.path(u"theirs.p12"_qs), testpki::passphrase("pw"));
        QVERIFY(signer);
        QCOMPARE((*signer)->chain().size(), size_t(who == u"rsa" ? 2 : 1));
    }
}

void PkiTest::refusesPkcs12_data()
{
    QTest::addColumn<QString>("options");
    QTest::addColumn<QByteArray>("passphrase");
    QTest::addColumn<QString>("code");
    const QString pair = u"-in officer.pem -inkey officer.key "_qs;
    QTest::newRow("wrong passphrase") << pair << QByteArray("pW") << u"signing.passphrase.wrong"_qs;
    QTest::newRow("empty passphrase") << pair << QByteArray() << u"signing.passphrase.wrong"_qs;
    QTest::newRow("no key") << u"-nokeys -in officer.pem"_qs << QByteArray("pw") << u"signing.pkcs12.nokey"_qs;
    QTest::newRow("no certificate") << u"-nocerts -inkey officer.key"_qs << QByteArray("pw")
                                    << u"signing.pkcs12.nocertificate"_qs;
    QTest::newRow("no MAC") << pair + u"-nomac"_qs << QByteArray("pw") << u"signing.pkcs12.malformed"_qs;
    QTest::newRow("RC2") << pair + u"-legacy"_qs << QByteArray("pw") << u"signing.pkcs12.algorithm"_qs;
    QTest::newRow("other curve") << u"-in p384.pem -inkey p384.key"_qs << QByteArray("pw")
                                 << u"signing.key.unsupported"_qs;
    QTest::newRow("no passphrase file") << u"-in officer.pem -inkey officer.key -passout pass:"_qs << QByteArray("x")
                                        << u"signing.passphrase.wrong"_qs;
}

void PkiTest::refusesPkcs12()
{
    QFETCH(QString, options);
    QFETCH(QByteArray, passphrase);
    QFETCH(QString, code);
    if (options.contains(u"p384")) {
        QCOMPARE(m_files
                     .openssl({u"req"_qs, u"-x509"_qs, u"-newkey"_qs, u"ec"_qs, u"-pkeyopt"_qs,
                               u"ec_paramgen_curve:P-384"_qs, u"-nodes"_qs, u"-subj"_qs, u"/CN=x"_qs, u"-keyout"_qs,
                               u"p384.key"_qs, u"-out"_qs, u"p384.pem"_qs})
                     .exitCode,
                 0);
    }
    QStringList command{u"pkcs12"_qs, u"-export"_qs, u"-passout"_qs, u"pass:pw"_qs, u"-out"_qs, u"bad.p12"_qs};
    const auto run = m_files.openssl(command + options.split(u' ', Qt::SkipEmptyParts));
    QVERIFY2(run.exitCode == 0, run.output.constData());
    const QString path = m_files.path(u"bad.p12"_qs);
    const auto signer = openPkcs12(path, testpki::passphrase(passphrase.constData()));
    QVERIFY(!signer);
    QCOMPARE(signer.error().code, code);
    QCOMPARE(signer.error().args.value(u"path"_qs), path);

    m_files.write(u"cut.p12"_qs, m_files.read(u"bad.p12"_qs).chopped(1));
    QCOMPARE(openPkcs12(m_files.path(u"cut.p12"_qs), testpki::passphrase("pw")).error().code,
             u"signing.pkcs12.malformed"_qs);
}

void PkiTest::opensslTrustsWhatIsIssued()
{
    CertificateRequest wanted = testpki::request(u"法院"_qs, CertificateRole::TlsServer);
    wanted.dnsNames = QStringList{u"court.example"_qs};
    wanted.ipAddresses = QStringList{u"10.0.0.8"_qs};
    const auto server = issue(testpki::root(), wanted, testpki::random());
    QVERIFY(server);
    m_files.writeIdentity(u"server"_qs, *server);
    const QString at = QString::number(testpki::now().time_since_epoch().count());
    QStringList verify{u"verify"_qs, u"-x509_strict"_qs, u"-attime"_qs, at, u"-CAfile"_qs, u"root.pem"_qs};
    const auto run = m_files.openssl(
        verify + QStringList{u"-purpose"_qs, u"sslserver"_qs, u"-verify_ip"_qs, u"10.0.0.8"_qs, u"server.pem"_qs});
    QVERIFY2(run.exitCode == 0, run.output.constData());
    QVERIFY(m_files.openssl(verify + QStringList{u"-purpose"_qs, u"sslclient"_qs, u"server.pem"_qs}).exitCode != 0);
    const auto signing = m_files.openssl(
        verify + QStringList{u"-untrusted"_qs, u"rsa.chain"_qs, u"-purpose"_qs, u"smimesign"_qs, u"rsa.pem"_qs});
    QVERIFY2(signing.exitCode == 0, signing.output.constData());
}

void PkiTest::opensslReadsTheRevocationList()
{
    const QString serial = testpki::officer().certificate.serial();
    m_files.write(u"list.pem"_qs, *createCrl(testpki::root(), {{serial, testpki::now()}}, testpki::now(),
                                             testpki::day("2027-01-01"), 5));
    const auto run = m_files.openssl(
        {u"crl"_qs, u"-in"_qs, u"list.pem"_qs, u"-noout"_qs, u"-text"_qs, u"-CAfile"_qs, u"root.pem"_qs});
    QVERIFY2(run.output.contains("verify OK"), run.output.constData());
    QVERIFY2(run.output.contains("Serial Number: " + serial.toUpper().toLatin1()), run.output.constData());
}

void PkiTest::refusesBadRequests_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("host");
    QTest::addColumn<int>("years");
    QTest::addColumn<int>("kind");
    QTest::addColumn<QString>("code");
    const QString host = u"signing.pki.host"_qs;
    QTest::newRow("no name") << u""_qs << u"a"_qs << 1 << 0 << u"signing.pki.name"_qs;
    QTest::newRow("long name") << QString(65, u'长') << u"a"_qs << 1 << 0 << u"signing.pki.name"_qs;
    QTest::newRow("two names in one") << u"n"_qs << u"a,DNS:b"_qs << 1 << 0 << host;
    QTest::newRow("file name") << u"n"_qs << u"@section"_qs << 1 << 0 << host;
    QTest::newRow("backwards") << u"n"_qs << u"a"_qs << -1 << 0 << u"signing.pki.validity"_qs;
    QTest::newRow("another kind of key") << u"n"_qs << u"a"_qs << 1 << int(KeyKind::Other)
                                         << u"signing.key.unsupported"_qs;
}

void PkiTest::refusesBadRequests()
{
    QFETCH(QString, name);
    QFETCH(QString, host);
    QFETCH(int, years);
    QFETCH(int, kind);
    QFETCH(QString, code);
    CertificateRequest wanted = testpki::request(name, CertificateRole::TlsServer);
    wanted.dnsNames = QStringList{host};
    wanted.notAfter = wanted.notBefore + std::chrono::days(365 * years);
    wanted.keyKind = KeyKind(kind);
    const auto made = issue(testpki::root(), wanted, testpki::random());
    QVERIFY(!made);
    QCOMPARE(made.error().code, code);
}

void PkiTest::secretsMoveAndNeverCopy()
{
    static_assert(!std::is_copy_constructible_v<Secret> && !std::is_copy_assignable_v<Secret>);
    static_assert(!std::is_copy_constructible_v<Identity>);
    QByteArray text("open sesame");
    Secret secret = Secret::fromUtf8(std::move(text));
    QVERIFY(text.isEmpty());
    QCOMPARE(secret.view(), QByteArrayView("open sesame"));
    const Secret moved = std::move(secret);
    QVERIFY(secret.isEmpty() && secret.view().isEmpty());
    QCOMPARE(moved.view(), QByteArrayView("open sesame"));
}

REMIT_TEST(PkiTest);
#include "pki_test.moc"
