#include "signingroom.h"

#include "casework/signingreview.h"

#include "testmain.h"

#include <QProcess>

using namespace remit;
using namespace remit::ui;
using namespace remit::ui::testing;

/** The papers of a batch, listed before they are signed, signed with one unlock, told one by one. */
class BatchSigningTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void oneUnlockSignsWhatTheListShows();
    void aWrongPassphraseStopsEverything();
    void whatIsMissingIsSignedLater();
    void cancelledBetweenPapersItGoesOnLater();
    void nothingToSignIsTaught();
};

void BatchSigningTest::oneUnlockSignsWhatTheListShows()
{
    const DemoStore store;
    const QStringList cases = batchOf(store.path(), 2);
    SigningRoom room(store.path());
    QVERIFY(room.open());
    // The department's two places on each case; the others' are listed with who signs there.
    QCOMPARE(room.with(u"待签署"_qs), ownOf(cases));
    QCOMPARE(room.with(u"由他人签署"_qs).size(), 2 * 4);
    QCOMPARE(room.list()->model()->index(0, 5).data().toString(), u"演示科员丙"_qs);
    QCOMPARE(room.list()->model()->index(4, 5).data().toString(), u"演示民警甲"_qs);
    QVERIFY(room.hands.sees(u"待签署 4 处，已签署 0 处，不能签署 0 处；另有 8 处由他人签署。"_qs));
    room.prompts.secret = demoPassphrase();
    QTRY_VERIFY_WITH_TIMEOUT(room.hands.part(u"签署 4 处"_qs)->isEnabled(), 60000);
    room.hands.press(Qt::Key_Return, Qt::ControlModifier);
    QVERIFY(room.hands.sees(u"已签署 4 处，每份签后即已核验并记入账本。"_qs));
    QCOMPARE(room.prompts.asked, 1);
    QCOMPARE(room.with(u"已签署"_qs), ownOf(cases));
    QVERIFY(!room.hands.part(u"签署 0 处"_qs)->isEnabled());
    // On paper: each line, and the digest of the list as it is on the screen.
    room.prompts.file = room.desktop.folder.filePath(u"list.pdf"_qs);
    QVERIFY(room.hands.click(u"打印清单"_qs));
    QProcess tool;
    tool.start(u"pdftotext"_qs, {u"-layout"_qs, room.prompts.file, u"-"_qs});
    tool.waitForFinished();
    const QString page = QString::fromUtf8(tool.readAllStandardOutput()).remove(u' ');
    QCOMPARE(page.count(u"已签署"_qs) - 1, 4);
    const auto place = atDesk(store.path(), u"dept"_qs);
    const auto lines = reviewBatch(place->desk(), signedBatch());
    std::vector<SigningItem> items;
    for (const SigningLine &line : *lines)
        if (line.own) {
            QCOMPARE(line.item.outcome, SigningOutcome::Already);
            items.push_back(line.item);
            items.back().outcome = SigningOutcome::Signed;
        }
    QVERIFY2(page.contains(signingListJson(items)["root"].toString()), qPrintable(page));
}

void BatchSigningTest::aWrongPassphraseStopsEverything()
{
    const DemoStore store;
    const QStringList cases = batchOf(store.path(), 2);
    SigningRoom room(store.path());
    QVERIFY(room.open());
    const qint64 acts = atDesk(store.path(), u"dept"_qs)->desk().ports.ledger.head()->size;
    room.prompts.secret = "not this one";
    QTRY_VERIFY_WITH_TIMEOUT(room.hands.part(u"签署 4 处"_qs)->isEnabled(), 60000);
    room.hands.press(Qt::Key_Return, Qt::ControlModifier);
    QVERIFY(room.hands.sees(u"口令不正确"_qs));
    QCOMPARE(room.with(u"待签署"_qs), ownOf(cases));
    QCOMPARE(atDesk(store.path(), u"dept"_qs)->desk().ports.ledger.head()->size, acts);
    room.prompts.secret = demoPassphrase();
    QTRY_VERIFY_WITH_TIMEOUT(room.hands.part(u"签署 4 处"_qs)->isEnabled(), 60000);
    room.hands.press(Qt::Key_Return, Qt::ControlModifier);
    QVERIFY(room.hands.sees(u"已签署 4 处"_qs));
}

void BatchSigningTest::whatIsMissingIsSignedLater()
{
    const DemoStore store;
    const QStringList cases = batchOf(store.path(), 2);
    {
        // Stopped before the third: two stand, and nothing half signed is left.
        const auto place = atDesk(store.path(), u"dept"_qs);
        const auto signer = place->openSigner(Secret::copyOf(demoPassphrase()));
        auto lines = reviewBatch(place->desk(), signedBatch());
        QVERIFY(lines);
        QList<int> told;
        const auto stopped = signReviewed(place->desk(), *lines, {}, **signer, [&](int done, int total) {
            told << done << total;
            return done < 2;
        });
        QVERIFY(stopped);
        QCOMPARE(told, (QList<int>{0, 4, 1, 4, 2, 4}));
        QCOMPARE(std::ranges::count_if(
                     *stopped, [](const SigningLine &line) { return line.item.outcome == SigningOutcome::Signed; }),
                 2);
    }
    SigningRoom room(store.path());
    QVERIFY(room.open());
    QCOMPARE(room.with(u"此前已签署"_qs).size(), 2);
    QCOMPARE(room.with(u"待签署"_qs).size(), 2);
    const qint64 acts = atDesk(store.path(), u"dept"_qs)->desk().ports.ledger.head()->size;
    room.prompts.secret = demoPassphrase();
    QVERIFY(room.hands.click(u"签署 2 处"_qs));
    QVERIFY(room.hands.sees(u"待签署 0 处，已签署 4 处"_qs));
    QCOMPARE(atDesk(store.path(), u"dept"_qs)->desk().ports.ledger.head()->size, acts + 2);
}

void BatchSigningTest::cancelledBetweenPapersItGoesOnLater()
{
    const DemoStore store;
    const QStringList cases = batchOf(store.path(), 6);
    SigningRoom room(store.path());
    QVERIFY(room.open());
    const qsizetype all = room.with(u"待签署"_qs).size();
    QCOMPARE(all, 12);
    const qint64 acts = atDesk(store.path(), u"dept"_qs)->desk().ports.ledger.head()->size;
    room.prompts.secret = demoPassphrase();
    QVERIFY(room.hands.click(u"签署 "_qs));
    QVERIFY(room.hands.waitFor([&] { return room.hands.part(u"停止"_qs) && room.hands.click(u"停止"_qs); }));
    QVERIFY(room.hands.sees(u"已停止，还有"_qs));
    const qsizetype left = room.with(u"待签署"_qs).size();
    QVERIFY2(left > 0, "nothing was left to stop");
    QCOMPARE(room.with(u"已签署"_qs).size(), all - left);
    QVERIFY(room.hands.click(u"签署 "_qs));
    QVERIFY(room.hands.sees(u"待签署 0 处，已签署 12 处"_qs));
    // Each place was signed once.
    QCOMPARE(atDesk(store.path(), u"dept"_qs)->desk().ports.ledger.head()->size, acts + all);
}

void BatchSigningTest::nothingToSignIsTaught()
{
    const DemoStore store;
    batchOf(store.path(), 2);
    SigningRoom room(store.path());
    QVERIFY(room.hands.change(u"bureau"_qs));
    QVERIFY(room.open());
    // Whoever decided nothing here signs nothing; every line says who does.
    QCOMPARE(room.with(u"由他人签署"_qs).size(), room.list()->model()->rowCount());
    QVERIFY(room.hands.sees(u"待签署 0 处"_qs));
    for (int row = 0; row < room.list()->model()->rowCount(); ++row)
        QVERIFY(room.list()->model()->index(row, 8).data().toString().startsWith(u"casework.sign."_qs));
}

REMIT_TEST(BatchSigningTest);
#include "signing_test.moc"
