#include "signingroom.h"

#include "base/durablefile.h"
#include "casework/signingtrust.h"

#include "testmain.h"

using namespace remit;
using namespace remit::ui;
using namespace remit::ui::testing;

namespace {

constexpr std::chrono::days day{1};

QByteArray listOf(const Identity &root, int issuedAfter, int dueAfter)
{
    const Instant now = demoClock()();
    return *createCrl(root, {}, now + issuedAfter * day, now + dueAfter * day, 1);
}

}  // namespace

/** What certificates are held against before they sign, on the administration page. */
class TrustCardTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void onlyAnAdministratorSetsTheTrust();
    void everyListShowsItsDaysAndAWarning();
    void aRootIsWithdrawnByKeyboard();
};

void TrustCardTest::onlyAnAdministratorSetsTheTrust()
{
    const DemoStore store(0, 0);
    const Identity root = authority(u"试验根"_qs);
    SigningRoom room(store.path());
    room.prompts.file = room.desktop.folder.filePath(u"root.pem"_qs);
    QVERIFY(writeDurably(room.prompts.file, root.certificate.pem()));
    room.window.go({u"admin"_qs, {}});
    QVERIFY(room.hands.sees(u"还没有设置：签署前只核对"_qs));
    QVERIFY(!room.hands.part(u"设置签名信任"_qs)->isEnabled());
    QVERIFY(room.hands.change(u"admin"_qs));
    room.window.go({u"admin"_qs, {}});
    QVERIFY(room.hands.waitFor([&] {
        const QWidget *set = room.hands.part(u"设置签名信任"_qs);
        return set && set->isEnabled();
    }));
    QVERIFY(room.hands.click(u"设置签名信任"_qs));
    QVERIFY(room.hands.sees(u"试验根，有效期至"_qs));
    const auto recorded = signingTrust(atDesk(store.path(), u"dept"_qs)->desk());
    QVERIFY(recorded && *recorded);
    QCOMPARE((*recorded)->authorities.authorities().front().fingerprint(), root.certificate.fingerprint());
}

void TrustCardTest::everyListShowsItsDaysAndAWarning()
{
    const DemoStore store(0, 0);
    const Identity good = authority(u"甲根"_qs), soon = authority(u"乙根"_qs), late = authority(u"丙根"_qs),
                   stale = authority(u"丁根"_qs);
    QByteArray pem;
    for (const Identity *root : {&good, &soon, &late, &stale}) pem += root->certificate.pem();
    trust(store.path(),
          pem + listOf(good, -1, 30) + listOf(soon, -5, 2) + listOf(late, -9, -1) + listOf(stale, -30, -20));
    SigningRoom room(store.path());
    room.window.go({u"admin"_qs, {}});
    QVERIFY(room.hands.sees(u"甲根吊销列表：2026-11-30 签发，2026-12-31 前更新"_qs));
    QVERIFY(room.hands.sees(u"乙根吊销列表：2026-11-26 签发，2026-12-03 前更新"_qs));
    for (const QString &word : {u"有效"_qs, u"即将到期"_qs, u"已过期未满 7 天"_qs, u"过期超过 7 天"_qs})
        QVERIFY2(room.hands.sees(word), qPrintable(word));
    // What is shown is what signing goes by: it is not said to be stale where it does not stop signing.
    QVERIFY(!room.hands.part(u"撤销签名信任"_qs)->isEnabled());
}

void TrustCardTest::aRootIsWithdrawnByKeyboard()
{
    const DemoStore store(0, 0);
    const Identity first = authority(u"甲根"_qs), second = authority(u"乙根"_qs);
    trust(store.path(), first.certificate.pem() + second.certificate.pem() + listOf(first, -1, 30));
    SigningRoom room(store.path());
    QVERIFY(room.hands.change(u"admin"_qs));
    room.window.go({u"admin"_qs, {}});
    QVERIFY(room.hands.sees(u"甲根吊销列表"_qs));
    QVERIFY(room.hands.waitFor([&] { return room.hands.part(u"撤销签名信任"_qs)->isEnabled(); }));
    QVERIFY(room.hands.tabTo(u"撤销签名信任"_qs));
    room.hands.press(Qt::Key_Space);
    QVERIFY(room.hands.sees(u"由它签发的证书此后不能签署"_qs));
    // Without a reason nothing is withdrawn.
    QVERIFY(!room.hands.part(u"撤销信任"_qs)->isEnabled());
    QVERIFY(room.hands.tabTo(u"原因"_qs));
    room.hands.type(u"机构停止服务"_qs);
    room.hands.press(Qt::Key_Return, Qt::ControlModifier);
    QVERIFY(room.hands.sees(u"已撤销，原因已记入账本"_qs));
    QVERIFY(room.hands.sees(u"吊销列表 0 份"_qs));
    auto recorded = signingTrust(atDesk(store.path(), u"dept"_qs)->desk());
    QVERIFY(recorded && *recorded);
    QCOMPARE((*recorded)->authorities.authorities(), std::vector{second.certificate});

    QVERIFY(room.hands.tabTo(u"撤销签名信任"_qs));
    room.hands.press(Qt::Key_Space);
    QVERIFY(room.hands.sees(u"撤销后没有根证书可据"_qs));
    QVERIFY(room.hands.tabTo(u"原因"_qs));
    room.hands.type(u"改用新根"_qs);
    room.hands.press(Qt::Key_Return, Qt::ControlModifier);
    QVERIFY(room.hands.sees(u"还没有设置：签署前只核对"_qs));
    recorded = signingTrust(atDesk(store.path(), u"dept"_qs)->desk());
    QVERIFY(recorded && !*recorded);
}

REMIT_TEST(TrustCardTest);
#include "trustcard_test.moc"
