#include "casework/casework.h"
#include "casework/demopapers.h"
#include "casework/exchange/give.h"
#include "casework/exchange/peers.h"
#include "casework/exchange/take.h"
#include "casework/signingtrust.h"
#include "compose/demo.h"
#include "compose/workplace.h"
#include "demo.h"
#include "hands.h"
#include "signing/signer.h"
#include "widgets/table.h"

#include "testmain.h"

#include <QApplication>
#include <QDir>
#include <QFile>
#include <QLineEdit>

using namespace remit;
using namespace remit::ui;
using namespace remit::ui::testing;

namespace {

std::unique_ptr<LocalWorkplace> sit(const QString &store, const QString &officer)
{
    auto place = LocalWorkplace::open(store, officer, Secret::copyOf(demoPassphrase()), demoClock());
    if (!place) qFatal("open: %s", qPrintable(place.error().code));
    return std::move(*place);
}

QByteArray authorityOf(const QString &store)
{
    QFile file(QDir(filesFolder(store)).filePath(u"pki/authority.pem"_qs));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

/** The next stage agreed to on a day, away from the window. */
bool agree(const QString &store, const QString &number, const char *officer, Date on)
{
    CaseAction action;
    action.on = on;
    action.text = u"同意"_qs;
    const QStringList present{u"甲某"_qs, u"乙某"_qs, u"丙某"_qs};
    action.meeting = Meeting{present[0], present[1], present, 3, 0, {}};
    return actOnCase(sit(store, QString::fromLatin1(officer))->desk(), number, action).has_value();
}

}  // namespace

/** Cases between two stores of a prison, by hands in the real window: given, taken back, a fork decided. */
class ExchangeTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aCaseIsGivenComesBackForkedAndIsDecided();
};

void ExchangeTest::aCaseIsGivenComesBackForkedAndIsDecided()
{
    const DemoStore ward;
    const QString number = workCases(ward.path(), 1, [](int) { return 2; }).value(0);
    QVERIFY(!number.isEmpty());
    QVERIFY(attachDemoPapers(sit(ward.path(), u"ward"_qs)->desk(), number, *Fonts::load()));
    const QTemporaryDir folder;
    const QString centre = folder.filePath(u"centre.remit"_qs);
    QVERIFY(makeDemo({centre, 40, 12, 7}, Secret::copyOf(demoPassphrase()), demoClock(*makeDate(2026, 11, 2))));
    const QByteArray both = authorityOf(ward.path()) + authorityOf(centre);
    const TrustStore trust = *TrustStore::fromPem(both);
    QVERIFY(recordSigningTrust(sit(ward.path(), u"admin"_qs)->desk(), both));
    QVERIFY(recordPeer(sit(centre, u"admin"_qs)->desk(), sit(ward.path(), u"admin"_qs)->info().id, u"一监区"_qs,
                       PeerKind::Ward));

    ReadyPrompts prompts;
    prompts.secret = demoPassphrase();
    prompts.keeps = false;  // the other store is no ward
    Desktop desktop(Language::Chinese, Theme::Mode::Light, &prompts);
    desktop.theme.applyTo(*static_cast<QApplication *>(QCoreApplication::instance()));
    Window window(desktop.context(), std::chrono::hours(9));
    const Hands hands(window);
    window.propose(ward.path());
    window.show();
    Q_UNUSED(QTest::qWaitForWindowActive(&window, 1000));
    QVERIFY(hands.signIn(u"admin"_qs));
    window.go({u"exchange"_qs, {}});
    QVERIFY(hands.sees(u"本库编号"_qs));
    prompts.answer = sit(centre, u"admin"_qs)->info().id;
    QVERIFY(hands.click(u"登记对方…"_qs));
    const remit::ui::Table *peers = hands.table(u"本狱其他库"_qs);
    QTRY_COMPARE_WITH_TIMEOUT(peers->model()->rowCount(), 1, 60000);
    // The name is asked for after the number; here both questions get the same answer.
    QVERIFY(hands.change(u"chief"_qs));
    window.go({u"exchange"_qs, {}});
    QVERIFY(hands.waitFor([&] { return hands.part(u"移交案件…"_qs) && hands.part(u"移交案件…"_qs)->isEnabled(); }));

    prompts.file = folder.path();
    hands.press(Qt::Key_Return, Qt::ControlModifier);
    QVERIFY(hands.waitFor([&] { return hands.table(u"可移交的案件"_qs) != nullptr; }));
    QVERIFY(hands.tabTo(u"可移交的案件"_qs));
    hands.press(Qt::Key_A, Qt::ControlModifier);
    hands.press(Qt::Key_Return, Qt::ControlModifier);
    QVERIFY(hands.sees(u"案件已封装"_qs));
    const QStringList files = QDir(folder.path()).entryList({u"exchange-*.remit"_qs});
    QCOMPARE(files.size(), 1);
    const auto came = takeCases(sit(centre, u"dept"_qs)->desk(), folder.filePath(files.first()), trust);
    QVERIFY2(came, came ? "" : qPrintable(came.error().code));
    QCOMPARE(came->cases.front().outcome, TakenOutcome::New);

    // Both sides review it; the centre gives it back.
    QVERIFY(agree(centre, number, "area", *makeDate(2026, 11, 10)));
    QVERIFY(agree(ward.path(), number, "area", *makeDate(2026, 11, 12)));
    prompts.file = folder.filePath(u"back.remit"_qs);
    {
        const auto place = sit(centre, u"dept"_qs);
        const auto signer = place->openSigner(Secret::copyOf(demoPassphrase()));
        QVERIFY(signer);
        const QString to = sit(ward.path(), u"admin"_qs)->info().id;
        QVERIFY(giveCases(place->desk(), {to, {number}, prompts.file}, **signer));
    }
    hands.press(Qt::Key_J, Qt::ControlModifier);
    QVERIFY(hands.sees(u"分叉，待选定"_qs));
    const remit::ui::Table *forks = hands.table(u"分叉案件"_qs);
    QTRY_COMPARE_WITH_TIMEOUT(forks->model()->rowCount(), 1, 60000);
    QVERIFY(hands.doubleClickRow(u"分叉案件"_qs, 0));
    QVERIFY(hands.sees(u"两边共同的最后一步"_qs));
    // Whoever acted in the other store stands there by name, as those of this one.
    QVERIFY(hands.sees(u"演示监区长乙"_qs));
    QVERIFY(hands.sees(u"2026-11-10"_qs));
    QVERIFY(hands.sees(u"2026-11-12"_qs));
    QVERIFY(!hands.part(u"选定"_qs)->isEnabled());
    QVERIFY(hands.click(u"以"_qs + prompts.answer));
    QVERIFY(hands.tabTo(u"理由"_qs));
    hands.type(u"以中心复核为准"_qs);
    hands.press(Qt::Key_Return, Qt::ControlModifier);
    QVERIFY(hands.sees(u"已选定，案件可以接着办理"_qs));
    QTRY_VERIFY_WITH_TIMEOUT(forks->model()->index(0, 3).data().toString().contains(u"已选定"_qs), 60000);
    const auto file = sit(ward.path(), u"chief"_qs)->desk().ports.cases.caseFile(number);
    QVERIFY(file);
    QCOMPARE(file->state.steps.back().event.on, *makeDate(2026, 11, 10));
}

REMIT_TEST(ExchangeTest);
#include "exchange_test.moc"
