#include "demo.h"
#include "hands.h"
#include "shell/language.h"
#include "widgets/table.h"

#include "testmain.h"

#include <QApplication>
#include <QFile>

using namespace remit;
using namespace remit::ui;
using namespace remit::ui::testing;

/** What others say of a case during its notice, and how a batch's proposals compare, by hands in the real window. */
class NoticeTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void anObjectionIsTakenInAndAnswered();
    void theProcuratorateIsRepliedToPointByPoint();
    void aBatchIsComparedCaseByCase();
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
        window.show();
        QVERIFY(QTest::qWaitForWindowActive(&window));
    }

    ReadyPrompts prompts;
    Desktop desktop;
    Window window;
    Hands hands;
};

}  // namespace

void NoticeTest::anObjectionIsTakenInAndAnswered()
{
    const DemoStore store;
    const QString number = workCases(store.path(), 1, [](int) { return 5; }).first();
    Room room(store);
    const Hands &hands = room.hands;
    QVERIFY(hands.signIn(u"dept"_qs));
    room.window.go({u"cases"_qs, number});
    QVERIFY(hands.sees(u"公示期内还没有收到异议"_qs));
    hands.press(Qt::Key_O, Qt::ControlModifier | Qt::ShiftModifier);
    QVERIFY(hands.sees(u"登记公示异议"_qs));
    QVERIFY(!hands.part(u"登记"_qs)->isEnabled());
    QVERIFY(hands.tabTo(u"提出人"_qs));
    hands.type(u"罪犯王某"_qs);
    QVERIFY(hands.tabTo(u"异议内容"_qs));
    hands.type(u"计分有误"_qs);
    hands.press(Qt::Key_Return, Qt::ControlModifier);
    QVERIFY(hands.sees(u"异议已登记"_qs));
    QVERIFY(hands.sees(u"待答复"_qs));
    // Who recorded it does not answer it.
    QVERIFY(!hands.part(u"答复罪犯王某的异议"_qs));

    QVERIFY(hands.change(u"committee"_qs));
    room.window.go({u"cases"_qs, number});
    QVERIFY(hands.click(u"答复罪犯王某的异议"_qs));
    QVERIFY(hands.tabTo(u"复核意见"_qs));
    hands.type(u"经复核计分无误"_qs);
    hands.press(Qt::Key_Return, Qt::ControlModifier);
    QVERIFY(hands.sees(u"已答复"_qs));
    QVERIFY(hands.sees(u"经复核计分无误"_qs));
    QVERIFY(!hands.part(u"登记异议"_qs));
}

void NoticeTest::theProcuratorateIsRepliedToPointByPoint()
{
    const DemoStore store;
    const QString number = workCases(store.path(), 1, [](int) { return 6; }).first();
    Room room(store);
    const Hands &hands = room.hands;
    QVERIFY(hands.signIn(u"dept"_qs));
    room.window.go({u"cases"_qs, number});
    QVERIFY(hands.sees(u"没有需要回复的检察意见"_qs));
    hands.press(Qt::Key_R, Qt::ControlModifier | Qt::ShiftModifier);
    QVERIFY(hands.sees(u"逐条意见"_qs));
    QCOMPARE(hands.focusName(), u"检察机关"_qs);
    hands.type(u"演示检察院"_qs);
    QVERIFY(hands.tabTo(u"意见书名称和文号"_qs));
    hands.type(u"检察意见书3号"_qs);
    QVERIFY(hands.tabTo(u"第 1 条意见"_qs));
    hands.type(u"核对计分"_qs);
    hands.press(Qt::Key_J, Qt::ControlModifier);
    QTRY_COMPARE(hands.focusName(), u"第 2 条意见"_qs);
    hands.type(u"减少幅度"_qs);
    QVERIFY(hands.tabTo(u"第 2 条是否采纳"_qs));
    hands.press(Qt::Key_End);
    // What is not adopted needs a reason.
    QVERIFY(!hands.part(u"登记回复"_qs)->isEnabled());
    QVERIFY(hands.tabTo(u"第 2 条理由"_qs));
    hands.type(u"幅度未超上限"_qs);
    hands.press(Qt::Key_Return, Qt::ControlModifier);
    QVERIFY(hands.sees(u"对检察意见的回复已登记"_qs));
    QVERIFY(hands.sees(u"不采纳　减少幅度"_qs));
    // Its paper is among those to be made now.
    QVERIFY(hands.waitFor([&] { return hands.part(u"生成对检察意见的回复"_qs) != nullptr; }));
}

void NoticeTest::aBatchIsComparedCaseByCase()
{
    const DemoStore store;
    const QStringList cases = workCases(store.path(), 4, [](int) { return 10; });
    Room room(store);
    const Hands &hands = room.hands;
    QVERIFY(hands.signIn(u"dept"_qs));
    room.window.go({u"batches"_qs, u"+add"_qs});
    QVERIFY(hands.sees(u"默认全选"_qs));
    hands.press(Qt::Key_Return, Qt::ControlModifier);
    QVERIFY(hands.sees(u"本批案件 4 件"_qs));
    hands.press(Qt::Key_B, Qt::ControlModifier);
    QVERIFY(hands.sees(u"批次 2026-12　幅度均衡"_qs));
    Table *table = hands.table(u"同类案件"_qs);
    QVERIFY(table);
    QCOMPARE(table->model()->rowCount(), 4);
    table->sortByColumn(4, Qt::DescendingOrder);
    for (int row = 1; row < 4; ++row)
        QVERIFY(table->model()->index(row - 1, 4).data().toString().toDouble() >=
                table->model()->index(row, 4).data().toString().toDouble());
    room.prompts.file = store.path() + u".csv"_qs;
    hands.press(Qt::Key_E, Qt::ControlModifier);
    QTRY_VERIFY(QFile::exists(room.prompts.file));
    QFile saved(room.prompts.file);
    QVERIFY(saved.open(QIODevice::ReadOnly));
    const QByteArray text = saved.readAll();
    for (const QString &number : cases) QVERIFY2(text.contains(number.toUtf8()), text.constData());
    const QString first = table->model()->index(0, 1).data().toString();
    table->choose(0);
    hands.press(Qt::Key_Return);
    QVERIFY(hands.sees(u"本阶段："_qs));
    QVERIFY(hands.sees(first));
}

REMIT_TEST(NoticeTest);
#include "notice_test.moc"
