#include "cases/review/pageview.h"
#include "casework/dossier.h"
#include "compose/workplace.h"
#include "demo.h"
#include "hands.h"
#include "shell/language.h"

#include "testmain.h"

#include <QApplication>
#include <QClipboard>
#include <QDialog>
#include <QFile>
#include <QPushButton>

using namespace remit;
using namespace remit::ui;
using namespace remit::ui::testing;

/** The review of a case, by hands in the real window with the real worker: dossier left, report right. */
class ReviewTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void thePagesAreTurnedSoughtAndZoomed();
    void aPassageIsCopiedWithItsPageAndTakenIntoTheReport();
    void aRegionIsAFlawThatGoesBackWithTheCase();
    void aPointIsDiscussedAndAnotherPersonChecks();
    void twoPagesStandSideBySide();
    void theNextCaseIsOneKeyAway();
};

namespace {

struct Room {
    explicit Room(const DemoStore &store)
        : desktop(Language::Chinese, Theme::Mode::Light, &prompts),
          window(desktop.context(), std::chrono::hours(9)),
          hands(window)
    {
        installLanguage(*QCoreApplication::instance(), Language::Chinese);
        desktop.theme.applyTo(*static_cast<QApplication *>(QCoreApplication::instance()));
        window.propose(store.path());
        window.resize(1366, 768);
        window.show();
        QVERIFY(QTest::qWaitForWindowActive(&window));
    }
    /** The department's officer attaches a judgment of so many pages and begins to review. */
    void enter(const QString &number, int pages)
    {
        QVERIFY(hands.signIn(u"dept"_qs));
        window.go({u"cases"_qs, number});
        QVERIFY(hands.sees(u"卷宗还是空的"_qs));
        QByteArray text;
        for (int page = 1; page <= pages; ++page)
            text += "第" + QByteArray::number(page) + "段\n" + QByteArray("某年某月某日\n").repeated(27);
        prompts.files = {folder.filePath(u"判决书.txt"_qs)};
        QFile file(prompts.files.first());
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(text);
        file.close();
        hands.press(Qt::Key_A, Qt::ControlModifier | Qt::ShiftModifier);
        QVERIFY(hands.sees(u"附入卷宗"_qs));
        hands.press(Qt::Key_Return, Qt::ControlModifier);
        QVERIFY(hands.sees(u"已附卷 1 份"_qs));
        review(number);
    }
    void review(const QString &number)
    {
        window.go({u"review"_qs, number});
        QVERIFY(hands.waitFor([&] { return view() && view()->isSharp() && view()->picture(); }));
    }
    PageView *view() const
    {
        auto *found = qobject_cast<PageView *>(hands.part(u"卷宗页面"_qs));
        return found;
    }
    bool onPage(int running) const
    {
        return hands.waitFor([&] { return view() && view()->leaf().running == running && view()->isSharp(); });
    }

    QTemporaryDir folder;
    ReadyPrompts prompts;
    Desktop desktop;
    Window window;
    Hands hands;
};

/** Cases at the department's review whose dossiers are empty, so that a test knows every page of what it attaches. */
QStringList casesAtDepartment(const DemoStore &store, int count)
{
    const QStringList numbers = workCases(store.path(), count, [](int) { return 3; });
    const auto place = LocalWorkplace::open(store.path(), u"dept"_qs, Secret::fromUtf8(demoPassphrase()), demoClock());
    for (const QString &number : numbers) {
        const auto file = (*place)->desk().ports.cases.caseFile(number);
        const auto pieces = dossierPieces((*place)->desk(), *file);
        for (const DossierPiece &piece : *pieces)
            if (piece.material)
                if (const auto gone = removeMaterial((*place)->desk(), number, piece.material, u"试验用另附"_qs); !gone)
                    qWarning("%s", qPrintable(gone.error().code));
    }
    return numbers;
}

}  // namespace

void ReviewTest::thePagesAreTurnedSoughtAndZoomed()
{
    const DemoStore store;
    Room room(store);
    room.enter(casesAtDepartment(store, 1).first(), 5);
    const Hands &hands = room.hands;
    PageView *view = room.view();
    view->setFocus();
    hands.press(Qt::Key_Right);
    QVERIFY(room.onPage(2));
    hands.press(Qt::Key_End);
    QVERIFY(room.onPage(view->leaf().running));
    QVERIFY(view->leaf().running >= 5);
    hands.press(Qt::Key_Home);
    QVERIFY(room.onPage(1));
    const int fitted = view->picture()->width();
    hands.press(Qt::Key_Plus);
    hands.press(Qt::Key_Plus);
    QVERIFY(hands.waitFor([&] { return view->isSharp() && view->picture()->width() > fitted * 5 / 4; }));
    hands.press(Qt::Key_0);
    // The scroll bar comes and goes with the height, so it is as wide as the room to within that bar.
    QVERIFY(
        hands.waitFor([&] { return view->isSharp() && std::abs(view->picture()->width() - fitted) < fitted / 20; }));
    hands.press(Qt::Key_F, Qt::ControlModifier);
    hands.type(u"第4段"_qs);
    hands.press(Qt::Key_Return);
    QVERIFY(hands.sees(u"查到 1 页"_qs));
    QVERIFY(hands.waitFor([&] { return view->leaf().running == 4; }));
}

void ReviewTest::aPassageIsCopiedWithItsPageAndTakenIntoTheReport()
{
    const DemoStore store;
    Room room(store);
    room.enter(casesAtDepartment(store, 1).first(), 3);
    const Hands &hands = room.hands;
    room.view()->setFocus();
    hands.press(Qt::Key_Right);
    QVERIFY(room.onPage(2));
    room.view()->setRegion({0, 0, 1000, 120});
    QApplication::clipboard()->clear();
    hands.press(Qt::Key_C, Qt::ControlModifier);
    QVERIFY(hands.waitFor([] { return QApplication::clipboard()->text().contains(u"第2段"); }));
    QVERIFY2(QApplication::clipboard()->text().contains(u"（卷宗第 2 页（"_qs),
             qPrintable(QApplication::clipboard()->text()));
    room.view()->setFocus();
    hands.press(Qt::Key_E);
    QVERIFY(hands.sees(u"已记下摘录"_qs));
    QVERIFY(hands.waitFor([&] { return hands.part(u"看第 2 页的摘录"_qs); }));
}

void ReviewTest::aRegionIsAFlawThatGoesBackWithTheCase()
{
    const DemoStore store;
    const QString number = casesAtDepartment(store, 1).first();
    Room room(store);
    room.enter(number, 3);
    const Hands &hands = room.hands;
    room.view()->setFocus();
    hands.press(Qt::Key_Right);
    QVERIFY(room.onPage(2));
    // By the keyboard alone: a region, moved and made larger.
    hands.press(Qt::Key_S);
    hands.press(Qt::Key_Down);
    hands.press(Qt::Key_Down, Qt::ShiftModifier);
    QCOMPARE(room.view()->region(), QRect(80, 90, 840, 70));
    room.prompts.answer = u"缺骑缝章"_qs;
    hands.press(Qt::Key_F);
    QVERIFY(hands.sees(u"已记下瑕疵"_qs));
    QVERIFY(hands.sees(u"缺骑缝章"_qs));
    const auto place = LocalWorkplace::open(store.path(), u"dept"_qs, Secret::fromUtf8(demoPassphrase()), demoClock());
    const ReviewRemark kept = (*place)->desk().ports.cases.caseFile(number)->review.remarks.front();
    QCOMPARE(kept.place->region, QRect(80, 90, 840, 70));
    QVERIFY(hands.click(u"退回…"_qs));
    QVERIFY(hands.sees(u"退回到"_qs));
    QVERIFY(hands.part(u"连同审查中未了的 1 处瑕疵一并退回"_qs));
    QVERIFY(hands.tabTo(u"理由"_qs));
    hands.type(u"材料有瑕疵"_qs);
    hands.press(Qt::Key_Return, Qt::ControlModifier);
    QVERIFY(hands.sees(u"已记录"_qs));
    // The area finds the flaw with its case.
    QVERIFY(hands.change(u"area"_qs));
    room.window.go({u"cases"_qs, number});
    QVERIFY(hands.sees(u"第 2 页）：缺骑缝章"_qs));
    room.review(number);
    QVERIFY(hands.sees(u"已随案退回"_qs));
}

void ReviewTest::aPointIsDiscussedAndAnotherPersonChecks()
{
    const DemoStore store;
    const QString number = casesAtDepartment(store, 1).first();
    Room room(store);
    room.enter(number, 1);
    const Hands &hands = room.hands;
    room.prompts.answer = u"幅度是否偏高"_qs;
    room.view()->setFocus();
    hands.press(Qt::Key_T);
    QVERIFY(hands.sees(u"幅度是否偏高"_qs));
    QVERIFY(hands.sees(u"须由另一人办理"_qs));
    QVERIFY(!hands.part(u"复核同意"_qs));
    QVERIFY(hands.change(u"chief"_qs));
    room.review(number);
    room.prompts.answer = u"符合规定"_qs;
    QVERIFY(hands.waitFor([&] { return hands.part(u"回复…（讨论事项"_qs); }));
    static_cast<QPushButton *>(hands.part(u"回复…（讨论事项"_qs))->click();
    QVERIFY(hands.sees(u"符合规定"_qs));
    QVERIFY(hands.waitFor([&] { return hands.part(u"复核同意"_qs); }));
    static_cast<QPushButton *>(hands.part(u"复核同意"_qs))->click();
    QVERIFY(hands.sees(u"已复核同意，记入账本"_qs));
    QVERIFY(hands.waitFor([&] { return !hands.part(u"复核同意"_qs); }));
    QVERIFY(hands.sees(u"不得再由本人同意"_qs));
}

void ReviewTest::twoPagesStandSideBySide()
{
    const DemoStore store;
    Room room(store);
    room.enter(casesAtDepartment(store, 1).first(), 4);
    const Hands &hands = room.hands;
    hands.press(Qt::Key_D, Qt::ControlModifier);
    QVERIFY(hands.waitFor([&] { return hands.part(u"并列的页面"_qs); }));
    auto *second = qobject_cast<PageView *>(hands.part(u"并列的页面"_qs));
    QVERIFY(hands.waitFor([&] { return second->isSharp() && second->leaf().running == 2; }));
    QVERIFY(second->hasFocus());
    hands.press(Qt::Key_Right);
    QVERIFY(hands.waitFor([&] { return second->leaf().running == 3; }));
    QCOMPARE(room.view()->leaf().running, 1);
}

void ReviewTest::theNextCaseIsOneKeyAway()
{
    const DemoStore store;
    // With every paper that the decision needs.
    const QStringList cases = workCases(store.path(), 2, [](int) { return 3; });
    checkAsChief(store.path(), cases);
    Room room(store);
    QVERIFY(room.hands.signIn(u"dept"_qs));
    room.hands.press(Qt::Key_R, Qt::AltModifier);
    QVERIFY(room.hands.sees(u"第 1 件，共 2 件"_qs));
    room.hands.press(Qt::Key_F8);
    QVERIFY(room.hands.sees(u"第 2 件，共 2 件"_qs));
    QVERIFY(room.hands.sees(cases[1]));
    // A decision brings the one that is left.
    room.hands.press(Qt::Key_F6);
    room.hands.type(u"同意提请"_qs);
    room.hands.press(Qt::Key_Return, Qt::ControlModifier);
    QVERIFY(room.hands.sees(u"已记录"_qs));
    QVERIFY(room.hands.sees(u"第 1 件，共 1 件"_qs));
    QVERIFY(room.hands.sees(cases[0]));
}

REMIT_TEST(ReviewTest);
#include "review_test.moc"
