#include "signingroom.h"
#include "softtoken.h"

#include "base/durablefile.h"
#include "casework/signingreview.h"
#include "casework/signingtrust.h"
#include "signing/signer.h"

#include "testmain.h"

#include <QClipboard>
#include <QGuiApplication>

using namespace remit;
using namespace remit::ui;
using namespace remit::ui::testing;

namespace {

Identity officerOf(const Identity &root)
{
    CertificateRequest request;
    request.commonName = u"演示科员丙"_qs;
    request.notBefore = noonOf(2026);
    request.notAfter = noonOf(2028);
    return std::move(*issue(root, request, systemRandom()));
}

void save(const QString &path, QByteArrayView bytes)
{
    if (!writeDurably(path, bytes)) qFatal("%s", qPrintable(path));
}

/** From now on the department's officer signs with that certificate. */
void bind(const QString &store, const Identity &identity)
{
    const QString path = store + u".certificate"_qs;
    save(path, identity.certificate.der());
    const auto done = atDesk(store, u"admin"_qs)->setCertificate(u"dept"_qs, path, u"换证"_qs);
    if (!done) qFatal("%s", qPrintable(done.error().code));
}

qint64 actsOf(const QString &store) { return atDesk(store, u"dept"_qs)->desk().ports.ledger.head()->size; }

}  // namespace

/** Signing with a token in the window: found, tested and chosen there; wrong PINs, hung drivers, certificates not
 * trusted. */
class TokenSigningTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aTokenIsFoundTestedAndSignsABatch();
    void aWrongPinStopsEverything();
    void theLastTryIsUsedOnlyWhenTheOfficerSaysSo();
    void aHungDriverLeavesTheWindowAlive();
    void certificatesAreHeldAgainstWhatIsRecorded_data();
    void certificatesAreHeldAgainstWhatIsRecorded();
};

void TokenSigningTest::aTokenIsFoundTestedAndSignsABatch()
{
    if (SoftToken::module().isEmpty()) QSKIP("softhsm2 is not installed");
    const DemoStore store;
    const QStringList cases = batchOf(store.path(), 2);
    const Identity root = authority(u"试验根"_qs), own = officerOf(root);
    SoftToken token;
    token.put(own, 1);
    bind(store.path(), own);
    trust(store.path(), root.certificate.pem());

    SigningRoom room(store.path());
    room.window.go({u"admin"_qs, {}});
    QVERIFY(room.hands.click(u"密码钥匙"_qs));
    QVERIFY(room.hands.sees(u"密码钥匙诊断"_qs));
    QVERIFY(room.hands.waitFor([&] {
        const Table *list = room.hands.table(u"驱动与密码钥匙"_qs);
        return list && list->model()->rowCount() > 0;
    }));
    const auto *found = room.hands.table(u"驱动与密码钥匙"_qs)->model();
    QCOMPARE(found->index(0, 3).data().toString(), u"officer"_qs);
    QCOMPARE(found->index(0, 4).data().toString(), token.serial());
    QVERIFY(found->index(0, 5).data().toString().contains(u"CKM_ECDSA"));
    QVERIFY(found->index(0, 6).data().toString().contains(u"演示科员丙"));
    QVERIFY(room.hands.click(u"复制报告"_qs));
    QVERIFY(QGuiApplication::clipboard()->text().contains(token.serial()));
    room.prompts.secret = "4711";
    QVERIFY(room.hands.click(u"自检"_qs));
    QVERIFY(room.hands.sees(u"自检通过"_qs));
    QVERIFY(room.hands.click(u"用它签署"_qs));
    QVERIFY(room.hands.sees(u"本机用于签署：密码钥匙"_qs));
    room.hands.press(Qt::Key_Escape);

    room.prompts.asked = 0;
    QVERIFY(room.open());
    QVERIFY(room.hands.click(u"签署 "_qs));
    QVERIFY(room.hands.sees(u"已签署 4 处，每份签后即已核验并记入账本。"_qs, 60000));
    QCOMPARE(room.prompts.asked, 1);
    QCOMPARE(room.with(u"已签署"_qs), ownOf(cases));
    // The key file of the demonstration is another one: only the token can have made them.
    const auto lines = reviewBatch(atDesk(store.path(), u"dept"_qs)->desk(), signedBatch());
    QVERIFY(lines);
    for (const SigningLine &line : *lines) {
        if (line.own) QCOMPARE(line.item.outcome, SigningOutcome::Already);
    }
}

void TokenSigningTest::aWrongPinStopsEverything()
{
    if (SoftToken::module().isEmpty()) QSKIP("softhsm2 is not installed");
    const DemoStore store;
    const QStringList cases = batchOf(store.path(), 2);
    const Identity own = officerOf(authority(u"试验根"_qs));
    SoftToken token;
    token.put(own, 1);
    bind(store.path(), own);
    SigningRoom room(store.path());
    room.desktop.preferences.setToken(SoftToken::module(), token.serial());
    room.desktop.preferences.setSignsWithToken(true);
    QVERIFY(room.open());
    const qint64 acts = actsOf(store.path());
    room.prompts.secret = "1174";
    QVERIFY(room.hands.click(u"签署 "_qs));
    QVERIFY(room.hands.sees(u"PIN 不正确，已停止，没有再试。剩余次数："_qs, 60000));
    QCOMPARE(room.prompts.asked, 1);
    QCOMPARE(room.with(u"待签署"_qs), ownOf(cases));
    QCOMPARE(actsOf(store.path()), acts);
    room.prompts.secret = "4711";
    QVERIFY(room.hands.click(u"签署 "_qs));
    QVERIFY(room.hands.sees(u"已签署 4 处"_qs, 60000));
}

void TokenSigningTest::theLastTryIsUsedOnlyWhenTheOfficerSaysSo()
{
    const DemoStore store;
    batchOf(store.path(), 1);
    const Identity own = officerOf(authority(u"试验根"_qs));
    bind(store.path(), own);
    SigningRoom room(store.path());
    room.desktop.preferences.setToken(QStringLiteral(REMIT_BADTOKEN), {});
    room.desktop.preferences.setSignsWithToken(true);
    QVERIFY(room.open());
    qputenv("BADTOKEN", "last");
    qputenv("BADTOKEN_CERTIFICATE", (store.path() + u".certificate"_qs).toUtf8());
    room.prompts.secret = "1174";
    QVERIFY(room.hands.click(u"签署 "_qs));
    QVERIFY(room.hands.sees(u"PIN 只剩最后一次机会"_qs, 60000));
    QCOMPARE(room.prompts.asked, 1);
    QVERIFY(room.hands.click(u"用最后一次机会"_qs));
    QVERIFY(room.hands.sees(u"剩余次数：无，已锁定"_qs, 60000));
    QCOMPARE(room.prompts.asked, 2);
    qunsetenv("BADTOKEN");
    qunsetenv("BADTOKEN_CERTIFICATE");
}

void TokenSigningTest::aHungDriverLeavesTheWindowAlive()
{
    const DemoStore store;
    const QStringList cases = batchOf(store.path(), 2);
    SigningRoom room(store.path());
    room.desktop.preferences.setToken(QStringLiteral(REMIT_BADTOKEN), {});
    room.desktop.preferences.setSignsWithToken(true);
    QVERIFY(room.open());
    qputenv("BADTOKEN", "hang");
    room.prompts.secret = "1174";
    room.prompts.file = room.desktop.folder.filePath(u"list.pdf"_qs);
    QVERIFY(room.hands.click(u"签署 "_qs));
    QVERIFY(room.hands.sees(u"正在签署"_qs));
    // While the driver does not answer the list can still be printed.
    QVERIFY(room.hands.click(u"打印清单"_qs));
    QVERIFY(QFile::exists(room.prompts.file));
    // So is everything else: another page's question is answered, and another program records something.
    bool answered = false;
    room.desktop.backend.ask(
        &room.window, [](Workplace &place) { return place.desk().ports.inmates.inmateCount(); },
        [&](const Result<qint64> &count) { answered = count && *count > 0; });
    QVERIFY(room.hands.waitFor([&] { return answered; }));
    trust(store.path(), authority(u"试验根"_qs).certificate.pem());
    QVERIFY(!room.hands.part(u"token.timeout"_qs));
    QVERIFY(room.hands.sees(u"没有响应"_qs, 120000));
    qunsetenv("BADTOKEN");
    QCOMPARE(room.with(u"待签署"_qs), ownOf(cases));
}

void TokenSigningTest::certificatesAreHeldAgainstWhatIsRecorded_data()
{
    QTest::addColumn<bool>("ownRoot");
    QTest::addColumn<int>("listOf");
    QTest::addColumn<bool>("revoked");
    QTest::addColumn<QString>("code");
    QTest::newRow("of another authority") << false << 0 << false << u"signing.certificate.untrusted"_qs;
    QTest::newRow("revoked") << true << 2026 << true << u"signing.certificate.revoked"_qs;
    QTest::newRow("the list is stale") << true << 2025 << false << u"casework.crl.stale"_qs;
    QTest::newRow("good") << true << 2026 << false << QString();
}

void TokenSigningTest::certificatesAreHeldAgainstWhatIsRecorded()
{
    QFETCH(const bool, ownRoot);
    QFETCH(const int, listOf);
    QFETCH(const bool, revoked);
    QFETCH(const QString, code);
    const DemoStore store;
    batchOf(store.path(), 1);
    const Identity root = authority(u"试验根"_qs), other = authority(u"别的根"_qs), own = officerOf(root);
    save(keyPath(store.path(), u"dept"_qs), *writePkcs12(own, Secret::copyOf(demoPassphrase())));
    bind(store.path(), own);
    QByteArray pem = (ownRoot ? root : other).certificate.pem();
    if (listOf > 0) {
        std::vector<Revoked> taken;
        if (revoked) taken.push_back({own.certificate.serial(), noonOf(2026)});
        // One of 2026 holds beyond the day of the test, one of 2025 was due long before it.
        const Instant due = listOf == 2026 ? noonOf(2027) : noonOf(2026);
        pem += *createCrl(root, taken, noonOf(listOf), due, 1);
    }
    trust(store.path(), pem);
    SigningRoom room(store.path());
    QVERIFY(room.open());
    const qint64 acts = actsOf(store.path());
    room.prompts.secret = demoPassphrase();
    QVERIFY(room.hands.click(u"签署 "_qs));
    if (code.isEmpty()) {
        QVERIFY(room.hands.sees(u"已签署 2 处"_qs));
        return;
    }
    QVERIFY(room.hands.waitFor([&] { return room.hands.part(code) != nullptr; }));
    QCOMPARE(actsOf(store.path()), acts);
}

REMIT_TEST(TokenSigningTest);
#include "tokensigning_test.moc"
