#include "token/tokensigner.h"

#include "signing/cms.h"
#include "softtoken.h"
#include "testmain.h"
#include "testpki.h"
#include "token/module.h"

#include <QElapsedTimer>

using namespace remit;
using testpki::now;

/** Tokens through a process of their own: SoftHSM for what works, a driver made for the purpose for what does not. */
class TokenTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void signsWhatOpensslAccepts_data();
    void signsWhatOpensslAccepts();
    void oneLoginForManySignatures();
    void aWrongPinIsTriedOnce();
    void choosesOneCertificateOrNone();
    void refusesDriversThatAreNone_data();
    void refusesDriversThatAreNone();
    void aHungDriverIsLeftBehind();
    void aCrashedDriverTakesNobodyAlong();
    void neverUsesUpTheLastTry();
    void tellsWhatItFound();

private:
    TokenChoice choice(const Identity &identity) const
    {
        return {QStringLiteral(REMIT_SIGNER), SoftToken::module(), {}, identity.certificate.fingerprint()};
    }
    std::unique_ptr<SoftToken> m_token;
    testpki::Files m_files;
};

namespace {

Secret pin(const char *digits = "4711") { return Secret::fromUtf8(QByteArray(digits)); }

QString codeOf(const Result<std::unique_ptr<Signer>> &signer) { return signer ? u"opened"_qs : signer.error().code; }

}  // namespace

void TokenTest::initTestCase()
{
    QVERIFY2(!SoftToken::module().isEmpty(), "softhsm2 is not installed");
    m_token = std::make_unique<SoftToken>();
    m_token->put(testpki::officer(), '\x01');
    m_token->put(testpki::rsaOfficer(), '\x02');
}

void TokenTest::signsWhatOpensslAccepts_data()
{
    QTest::addColumn<bool>("rsa");
    QTest::newRow("ecdsa") << false;
    QTest::newRow("rsa") << true;
}

void TokenTest::signsWhatOpensslAccepts()
{
    QFETCH(bool, rsa);
    const Identity &identity = rsa ? testpki::rsaOfficer() : testpki::officer();
    const auto signer = openToken(choice(identity), pin());
    QVERIFY2(signer, qPrintable(codeOf(signer)));
    QCOMPARE((*signer)->certificate(), identity.certificate);
    const auto cms = signCms(**signer, "提请减刑", {});
    QVERIFY2(cms, cms ? "" : qPrintable(cms.error().code));
    m_files.write(u"content"_qs, "提请减刑");
    m_files.write(u"signed.p7s"_qs, *cms);
    const auto run =
        m_files.openssl({u"cms"_qs, u"-verify"_qs, u"-binary"_qs, u"-inform"_qs, u"DER"_qs, u"-in"_qs, u"signed.p7s"_qs,
                         u"-content"_qs, u"content"_qs, u"-CAfile"_qs, u"root.pem"_qs, u"-out"_qs, u"out"_qs,
                         u"-attime"_qs, QString::number(now().time_since_epoch().count())});
    QVERIFY2(run.exitCode == 0, run.output.constData());
    QVERIFY(verifyCms(*cms, "提请减刑", testpki::trust(), now())->valid);
}

void TokenTest::oneLoginForManySignatures()
{
    const auto signer = openToken(choice(testpki::officer()), pin());
    QVERIFY(signer);
    for (int i = 0; i < 50; ++i) QVERIFY((*signer)->sign(QByteArray(32, char(i))));
}

void TokenTest::aWrongPinIsTriedOnce()
{
    const auto wrong = openToken(choice(testpki::officer()), pin("0815"));
    QCOMPARE(codeOf(wrong), u"token.pin.wrong"_qs);
    QVERIFY(QStringList({u"unknown"_qs, u"few"_qs, u"one"_qs, u"none"_qs}).contains(wrong.error().args[u"tries"_qs]));
    QCOMPARE(codeOf(openToken(choice(testpki::officer()), pin("1"))), u"token.pin.wrong"_qs);
    QCOMPARE(codeOf(openToken(choice(testpki::officer()), pin())), u"opened"_qs);
}

void TokenTest::choosesOneCertificateOrNone()
{
    TokenChoice any = choice(testpki::officer());
    any.certificate.clear();
    QCOMPARE(codeOf(openToken(any, pin())), u"token.certificates"_qs);
    any.certificate = QString(64, u'0');
    QCOMPARE(codeOf(openToken(any, pin())), u"token.certificate"_qs);
    any.certificate = testpki::root().certificate.fingerprint();
    QCOMPARE(codeOf(openToken(any, pin())), u"token.certificate"_qs);
    TokenChoice other = choice(testpki::officer());
    other.serial = u"nowhere"_qs;
    QCOMPARE(codeOf(openToken(other, pin())), u"token.absent"_qs);
    other.serial = m_token->serial();
    QCOMPARE(codeOf(openToken(other, pin())), u"opened"_qs);
}

void TokenTest::refusesDriversThatAreNone_data()
{
    QTest::addColumn<QString>("program");
    QTest::addColumn<QString>("module");
    QTest::addColumn<QString>("code");
    const QString signer = QStringLiteral(REMIT_SIGNER);
    QTest::newRow("missing") << signer << u"/nowhere/driver.so"_qs << u"token.module"_qs;
    QTest::newRow("no library") << signer << signer << u"token.module"_qs;
    QTest::newRow("no driver") << signer << u"/lib/x86_64-linux-gnu/libm.so.6"_qs << u"token.module"_qs;
    QTest::newRow("no signer") << u"/nowhere/remit-signer"_qs << SoftToken::module() << u"token.program"_qs;
    QTest::newRow("another program") << u"/bin/true"_qs << SoftToken::module() << u"token.process"_qs;
}

void TokenTest::refusesDriversThatAreNone()
{
    QFETCH(QString, program);
    QFETCH(QString, module);
    QFETCH(QString, code);
    QCOMPARE(codeOf(openToken({program, module}, pin())), code);
}

void TokenTest::aHungDriverIsLeftBehind()
{
    qputenv("BADTOKEN", "hang");
    QElapsedTimer timer;
    timer.start();
    const auto signer = openToken({QStringLiteral(REMIT_SIGNER), QStringLiteral(REMIT_BADTOKEN), {}, {}, 1}, pin());
    qunsetenv("BADTOKEN");
    QCOMPARE(codeOf(signer), u"token.timeout"_qs);
    QCOMPARE(signer.error().args[u"step"_qs], u"open"_qs);
}

void TokenTest::aCrashedDriverTakesNobodyAlong()
{
    qputenv("BADTOKEN", "crash");
    const auto signer = openToken({QStringLiteral(REMIT_SIGNER), QStringLiteral(REMIT_BADTOKEN)}, pin());
    qunsetenv("BADTOKEN");
    QCOMPARE(codeOf(signer), u"token.process"_qs);
}

void TokenTest::neverUsesUpTheLastTry()
{
    qputenv("BADTOKEN", "locked");
    const auto module = TokenModule::load(QStringLiteral(REMIT_BADTOKEN));
    QVERIFY2(module, module ? "" : qPrintable(module.error().args[u"reason"_qs]));
    QVERIFY((*module)->open({}));
    QCOMPARE((*module)->login(pin(), true).error().code, u"token.pin.locked"_qs);
    qputenv("BADTOKEN", "last");
    QCOMPARE((*module)->login(pin(), false).error().code, u"token.pin.last"_qs);
    const auto tried = (*module)->login(pin(), true);
    QCOMPARE(tried.error().code, u"token.pin.wrong"_qs);
    QCOMPARE(tried.error().args[u"tries"_qs], u"none"_qs);
    qunsetenv("BADTOKEN");
}

void TokenTest::tellsWhatItFound()
{
    const Json report = diagnoseTokens(QStringLiteral(REMIT_SIGNER), {SoftToken::module(), u"/nowhere.so"_qs}, 5);
    const Json modules = report["modules"];
    QCOMPARE(modules.array().size(), size_t(2));
    const Json &good = modules.array()[0];
    QVERIFY2(good["manufacturer"].toString().contains(u"SoftHSM"), good.canonical().constData());
    const Json slotList = good["slots"];
    const Json token = slotList.array()[0]["token"];
    QCOMPARE(token["label"].toString(), u"officer"_qs);
    QCOMPARE(token["serial"].toString(), m_token->serial());
    const Json mechanisms = slotList.array()[0]["mechanisms"];
    QVERIFY(mechanisms == Json(Json::Array{u"CKM_RSA_PKCS"_qs, u"CKM_ECDSA"_qs}));
    const Json certificates = slotList.array()[0]["certificates"];
    QVERIFY(certificates.array().size() >= 2);
    QCOMPARE(modules.array()[1]["error"]["code"].toString(), u"token.module"_qs);
}

REMIT_TEST(TokenTest);
#include "token_test.moc"
