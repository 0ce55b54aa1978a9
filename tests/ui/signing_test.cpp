#include "casework/batches.h"
#include "casework/signingreview.h"
#include "compose/workplace.h"
#include "demo.h"
#include "hands.h"
#include "widgets/table.h"

#include "testmain.h"

#include <QProcess>

using namespace remit;
using namespace remit::ui;
using namespace remit::ui::testing;

namespace {

const QString batchId = u"2026-12"_qs;

std::unique_ptr<LocalWorkplace> sit(const QString &store, const QString &officer)
{
    auto place = LocalWorkplace::open(store, officer, Secret::copyOf(demoPassphrase()), demoClock());
    if (!place) qFatal("%s", qPrintable(place.error().code));
    return std::move(*place);
}

/** Two cases with the court's stage reached, in a batch that is not sealed yet. */
QStringList batchOfTwo(const QString &store)
{
    const QStringList cases = workCases(store, 2, [](int) { return 9; });
    const auto place = sit(store, u"dept"_qs);
    if (!createBatch(place->desk(), batchId, {})) qFatal("no batch");
    for (const ItemResult &added : addToBatch(place->desk(), batchId, cases))
        if (added.error) qFatal("%s", qPrintable(added.error->code));
    return cases;
}

class SigningRoom
{
public:
    explicit SigningRoom(const QString &store)
        : desktop(Language::Chinese, Theme::Mode::Light, &prompts),
          window(desktop.context(), std::chrono::hours(1)),
          hands(window)
    {
        window.propose(store);
        window.show();
        if (!QTest::qWaitForWindowActive(&window) || !hands.signIn(u"dept"_qs)) qFatal("nobody came in");
    }

    bool open()
    {
        window.go({u"batches"_qs, batchId});
        if (!hands.click(u"签署文书"_qs)) return false;
        return hands.waitFor([&] {
            return list() && list()->model()->rowCount() > 0 && hands.top()->isActiveWindow();
        }) && hands.sees(u"处由他人签署"_qs);
    }
    Table *list() const { return hands.table(u"签署清单"_qs); }
    /** The lines with that result, as "case paper place". */
    QStringList with(const QString &result) const
    {
        QStringList lines;
        for (int row = 0; row < list()->model()->rowCount(); ++row) {
            const auto cell = [&](int column) { return list()->model()->index(row, column).data().toString(); };
            if (cell(6) == result) lines << cell(0) + u' ' + cell(2) + u' ' + cell(4);
        }
        return lines;
    }

    ReadyPrompts prompts;
    Desktop desktop;
    Window window;
    Hands hands;
};

QStringList ownOf(const QStringList &cases)
{
    QStringList lines;
    for (const QString &number : cases)
        lines << number + u" 提请减刑建议书 监狱印章处"_qs << number + u" 罪犯减刑（假释）审核表 刑罚执行科意见"_qs;
    return lines;
}

}  // namespace

/** The papers of a batch, listed before they are signed, signed with one unlock, told one by one. */
class BatchSigningTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void oneUnlockSignsWhatTheListShows();
    void aWrongPassphraseStopsEverything();
    void whatIsMissingIsSignedLater();
    void nothingToSignIsTaught();
};

void BatchSigningTest::oneUnlockSignsWhatTheListShows()
{
    const DemoStore store;
    const QStringList cases = batchOfTwo(store.path());
    SigningRoom room(store.path());
    QVERIFY(room.open());
    // The department's two places on each case; the others' are listed with who signs there.
    QCOMPARE(room.with(u"待签署"_qs), ownOf(cases));
    QCOMPARE(room.with(u"由他人签署"_qs).size(), 2 * 4);
    QCOMPARE(room.list()->model()->index(0, 5).data().toString(), u"演示科员丙"_qs);
    QCOMPARE(room.list()->model()->index(4, 5).data().toString(), u"演示民警甲"_qs);
    QVERIFY(room.hands.sees(u"待签署 4 处，已签署 0 处，不能签署 0 处；另有 8 处由他人签署。"_qs));
    room.prompts.secret = demoPassphrase();
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
    const auto place = sit(store.path(), u"dept"_qs);
    const auto lines = reviewBatch(place->desk(), batchId);
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
    const QStringList cases = batchOfTwo(store.path());
    SigningRoom room(store.path());
    QVERIFY(room.open());
    const qint64 acts = sit(store.path(), u"dept"_qs)->desk().ports.ledger.head()->size;
    room.prompts.secret = "not this one";
    room.hands.press(Qt::Key_Return, Qt::ControlModifier);
    QVERIFY(room.hands.sees(u"口令不正确"_qs));
    QCOMPARE(room.with(u"待签署"_qs), ownOf(cases));
    QCOMPARE(sit(store.path(), u"dept"_qs)->desk().ports.ledger.head()->size, acts);
    room.prompts.secret = demoPassphrase();
    room.hands.press(Qt::Key_Return, Qt::ControlModifier);
    QVERIFY(room.hands.sees(u"已签署 4 处"_qs));
}

void BatchSigningTest::whatIsMissingIsSignedLater()
{
    const DemoStore store;
    const QStringList cases = batchOfTwo(store.path());
    {
        // Stopped before the third: two stand, and nothing half signed is left.
        const auto place = sit(store.path(), u"dept"_qs);
        const auto signer = place->openSigner(Secret::copyOf(demoPassphrase()));
        auto lines = reviewBatch(place->desk(), batchId);
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
    const qint64 acts = sit(store.path(), u"dept"_qs)->desk().ports.ledger.head()->size;
    room.prompts.secret = demoPassphrase();
    room.hands.press(Qt::Key_Return, Qt::ControlModifier);
    QVERIFY(room.hands.sees(u"待签署 0 处，已签署 4 处"_qs));
    QCOMPARE(sit(store.path(), u"dept"_qs)->desk().ports.ledger.head()->size, acts + 2);
}

void BatchSigningTest::nothingToSignIsTaught()
{
    const DemoStore store;
    batchOfTwo(store.path());
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
