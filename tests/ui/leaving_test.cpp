#include "demo.h"
#include "hands.h"
#include "settling.h"

#include "testmain.h"

#include <QPlainTextEdit>

using namespace remit;
using namespace remit::ui;
using namespace remit::ui::testing;

/** What was typed and not submitted is never lost unasked: change of officer, lock, closing, another case, a crash. */
class LeavingTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void changeOfOfficerAsksAndKeeps();
    void thrownAwayIsGone();
    void stayingLeavesAllAsItIs();
    void aLockedWindowsNextOfficerCannotThrowAway();
    void closingAsks();
    void anotherCaseAndBack();
    void aSubmittedOpinionLeavesNoDraft();
    void nothingTypedIsNoQuestion();
};

namespace {

const QString typed = u"经审查，尚需补充罚金票据。"_qs;

/** A window with two cases at their first stage and an officer who decides it. */
struct Room {
    Room()
        : numbers(workCases(store.path(), 2, [](int) { return 0; })),
          window(desktop.context(), std::chrono::hours(1)),
          hands(window)
    {
        window.propose(store.path());
        window.show();
        Q_UNUSED(QTest::qWaitForWindowActive(&window));
    }
    bool sitDown() { return hands.signIn(u"ward"_qs) && openCase(0); }
    bool openCase(int which)
    {
        window.go({u"cases"_qs, numbers.at(which)});
        return hands.sees(numbers.at(which)) && hands.sees(u"本阶段：条件初筛"_qs) &&
               hands.waitFor([&] { return opinion() && opinion()->isEnabled(); });
    }
    QPlainTextEdit *opinion() const { return qobject_cast<QPlainTextEdit *>(hands.part(u"意见"_qs)); }
    void type() const
    {
        opinion()->setFocus();
        hands.type(typed);
    }

    const DemoStore store{40};
    QStringList numbers;
    Desktop desktop;
    Window window;
    Hands hands;
};

}  // namespace

void LeavingTest::changeOfOfficerAsksAndKeeps()
{
    Room room;
    QVERIFY(room.sitDown());
    room.type();
    room.hands.press(Qt::Key_L, Qt::ControlModifier | Qt::ShiftModifier);
    QVERIFY(room.hands.sees(u"还有没有提交的内容：案件 %1 的意见"_qs.arg(room.numbers[0])));
    QVERIFY(room.hands.click(u"保存草稿并换人"_qs));
    QVERIFY(room.hands.signIn(u"area"_qs));
    room.window.go({u"cases"_qs, room.numbers[0]});
    QVERIFY(room.hands.sees(u"本阶段：条件初筛"_qs));
    QVERIFY(!room.opinion() || room.opinion()->toPlainText().isEmpty());
    QVERIFY(room.hands.change(u"ward"_qs));
    QVERIFY(room.openCase(0));
    QTRY_COMPARE(room.opinion()->toPlainText(), typed);
    QVERIFY(room.hands.sees(u"保存的草稿，尚未提交"_qs));
}

void LeavingTest::thrownAwayIsGone()
{
    Room room;
    QVERIFY(room.sitDown());
    room.type();
    room.hands.press(Qt::Key_L, Qt::ControlModifier | Qt::ShiftModifier);
    QVERIFY(room.hands.click(u"放弃并换人"_qs));
    QVERIFY(room.hands.signIn(u"ward"_qs));
    QVERIFY(room.openCase(0));
    QVERIFY(settled(room.desktop.backend));
    QCOMPARE(room.opinion()->toPlainText(), QString());
}

void LeavingTest::stayingLeavesAllAsItIs()
{
    Room room;
    QVERIFY(room.sitDown());
    room.type();
    room.hands.press(Qt::Key_L, Qt::ControlModifier | Qt::ShiftModifier);
    QVERIFY(room.hands.sees(u"留下继续"_qs));
    room.hands.press(Qt::Key_Escape);
    QVERIFY(!room.window.isLocked());
    QCOMPARE(room.opinion()->toPlainText(), typed);
}

void LeavingTest::aLockedWindowsNextOfficerCannotThrowAway()
{
    Room room;
    QVERIFY(room.sitDown());
    room.type();
    room.window.lock();
    room.hands.press(Qt::Key_O, Qt::AltModifier);
    QVERIFY(room.hands.sees(u"处没有提交的内容，将存为草稿"_qs));
    QVERIFY(!room.hands.sees(typed, 0));
    QVERIFY(!room.hands.part(u"放弃"_qs));
    QVERIFY(room.hands.click(u"存为草稿并换人"_qs));
    QVERIFY(room.hands.signIn(u"ward"_qs));
    QVERIFY(room.openCase(0));
    QTRY_COMPARE(room.opinion()->toPlainText(), typed);
}

void LeavingTest::closingAsks()
{
    Room room;
    QVERIFY(room.sitDown());
    room.type();
    QVERIFY(!room.window.close());
    QVERIFY(room.window.isVisible());
    QVERIFY(room.hands.click(u"保存草稿并退出"_qs));
    QTRY_VERIFY(!room.window.isVisible());
    Window again(room.desktop.context(), std::chrono::hours(1));
    const Hands hands(again);
    again.propose(room.store.path());
    again.show();
    QVERIFY(hands.signIn(u"ward"_qs));
    // It goes on where it ended, and the first page tells of the draft.
    QCOMPARE(again.current(), (Route{u"cases"_qs, room.numbers[0]}));
    QVERIFY(hands.sees(u"保存的草稿，尚未提交"_qs));
    again.go({u"dashboard"_qs, {}});
    QVERIFY(hands.sees(u"1 份没有提交的草稿：%1"_qs.arg(room.numbers[0])));
}

void LeavingTest::anotherCaseAndBack()
{
    Room room;
    QVERIFY(room.sitDown());
    room.type();
    QVERIFY(room.openCase(1));
    QTRY_COMPARE(room.opinion()->toPlainText(), QString());
    QVERIFY(room.openCase(0));
    QTRY_COMPARE(room.opinion()->toPlainText(), typed);
}

void LeavingTest::aSubmittedOpinionLeavesNoDraft()
{
    Room room;
    QVERIFY(room.sitDown());
    room.type();
    room.hands.press(Qt::Key_Return, Qt::ControlModifier);
    QVERIFY(room.hands.sees(u"已记录“同意”"_qs));
    std::optional<size_t> left;
    room.desktop.backend.ask(
        &room.window, [](Workplace &place) { return place.drafts().drafts(u"ward"_qs).value().size(); },
        [&](size_t count) { left = count; });
    QTRY_VERIFY(left.has_value());
    QCOMPARE(*left, size_t(0));
}

void LeavingTest::nothingTypedIsNoQuestion()
{
    Room room;
    QVERIFY(room.sitDown());
    room.hands.press(Qt::Key_L, Qt::ControlModifier | Qt::ShiftModifier);
    QTRY_VERIFY(room.window.isLocked());
    QVERIFY(room.hands.signIn(u"area"_qs));
    QVERIFY(room.window.close());
}

REMIT_TEST(LeavingTest);
#include "leaving_test.moc"
