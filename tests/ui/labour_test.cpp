#include "casework/labourwork.h"
#include "labour/noticeboard.h"
#include "labour/sheetgrid.h"
#include "labour/sheetmodel.h"
#include "pointsroom.h"

#include "testmain.h"

#include <QApplication>
#include <QClipboard>
#include <QComboBox>
#include <QListWidget>
#include <QPlainTextEdit>

using namespace remit;
using namespace remit::ui;
using namespace remit::ui::testing;

namespace {

/** The page of the day's sheets, as an officer works it. */
class LabourRoom
{
public:
    LabourRoom(const QString &store, const QString &officer, Clock clock = demoClock(*makeDate(2026, 11, 2)))
        : desktop(Language::Chinese, Theme::Mode::Light, &prompts, std::move(clock)),
          window(desktop.context(), std::chrono::hours(1)),
          hands(window)
    {
        window.propose(store);
        window.show();
        if (!QTest::qWaitForWindowActive(&window) || !hands.signIn(officer)) qFatal("nobody came in");
        window.go({u"labour"_qs, {}});
    }

    SheetGrid *grid() const { return qobject_cast<SheetGrid *>(hands.part(u"劳动日清单"_qs)); }
    bool ready() const
    {
        return hands.waitFor([&] {
            return grid() && grid()->model()->rowCount() > 0 && !cell(0, SheetModel::Credit).isEmpty() &&
                   cell(0, SheetModel::Credit) != Words::dash();
        });
    }
    QString cell(int row, SheetModel::Column column) const
    {
        return grid()->model()->index(row, column).data().toString();
    }
    void stand(int row, SheetModel::Column column) const
    {
        grid()->setFocus();
        grid()->setCurrentIndex(grid()->model()->index(row, column));
    }
    void enter(const QString &text) const
    {
        // The first letter opens the editor, which gets the others.
        hands.type(text.left(1));
        hands.type(text.mid(1));
        hands.press(Qt::Key_Return);
    }

    ReadyPrompts prompts;
    Desktop desktop;
    Window window;
    Hands hands;
};

}  // namespace

/** A team's day through the window: typed by keyboard, computed beside, confirmed, signed by two. */
class LabourTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void typedFiguresAreComputedAtOnce();
    void aComputationDoesNotTakeAwayWhatIsTyped();
    void aCorrectionNeedsAReason();
    void twoOfficersMakeOneAct();
    void whatIsTypedOutlivesTheWindow();
    void twoWindowsAtOneSheet();
    void whoMovedInTheDayIsCountedOnce();
    void aSheetIsPlannedByKeyboard();
    void theBoardTurnsItsPages();
    void aClockSetBackIsToldInWords();
};

void LabourTest::aComputationDoesNotTakeAwayWhatIsTyped()
{
    const DemoStore store;
    LabourRoom room(store.path(), u"ward"_qs);
    QVERIFY(room.ready());
    room.stand(2, SheetModel::Absence);
    room.hands.type(u"6"_qs);
    // The figures of the whole sheet arrive between two letters.
    QAbstractItemModel *sheet = room.grid()->model();
    Q_EMIT sheet->dataChanged(sheet->index(0, 0), sheet->index(sheet->rowCount() - 1, sheet->columnCount() - 1));
    room.hands.type(u"0"_qs);
    room.hands.press(Qt::Key_Return);
    QCOMPARE(room.cell(2, SheetModel::Absence), u"60"_qs);
}

void LabourTest::typedFiguresAreComputedAtOnce()
{
    const DemoStore store;
    LabourRoom room(store.path(), u"ward"_qs);
    QVERIFY(room.ready());
    QCOMPARE(room.cell(0, SheetModel::Quota), u"480"_qs);
    room.stand(0, SheetModel::Accepted);
    room.enter(u"520"_qs);
    // Enter goes on to the inmate below; 520 x 45 s of 21,600 s.
    QTRY_COMPARE(room.cell(0, SheetModel::Fulfilment), u"108.33 %"_qs);
    QCOMPARE(room.grid()->currentIndex().row(), 1);
    QCOMPARE(room.cell(0, SheetModel::Computed), u"0.25"_qs);
    QVERIFY(room.hands.sees(u"有未保存的内容"_qs));
    // What the inmate had confirmed is another figure now.
    QCOMPARE(room.cell(0, SheetModel::Confirmation), u"待本人确认"_qs);
    room.hands.press(Qt::Key_Z, Qt::ControlModifier);
    QTRY_COMPARE(room.cell(0, SheetModel::Fulfilment), u"95.00 %"_qs);
    room.stand(0, SheetModel::Accepted);
    room.enter(u"viele"_qs);
    QVERIFY(room.hands.sees(u"件数应为"_qs));
    QApplication::clipboard()->setText(u"500\t1\n510\t2\n"_qs);
    room.stand(1, SheetModel::Accepted);
    room.hands.press(Qt::Key_V, Qt::ControlModifier);
    QTRY_COMPARE(room.cell(2, SheetModel::Accepted), u"510"_qs);
    QCOMPARE(room.cell(1, SheetModel::Rejected), u"1"_qs);
    room.stand(2, SheetModel::Absence);
    room.enter(u"60"_qs);
    QTRY_COMPARE(room.cell(2, SheetModel::Quota), u"400"_qs);
    room.stand(2, SheetModel::Absence);
    QVERIFY(room.hands.sees(u"360 分钟 − 缺工 60 分钟 = 300 分钟"_qs));
    QVERIFY(room.hands.sees(u"÷ 标准工时 45 秒 = 400 件"_qs));
}

void LabourTest::aCorrectionNeedsAReason()
{
    const DemoStore store;
    LabourRoom room(store.path(), u"ward"_qs);
    QVERIFY(room.ready());
    room.stand(0, SheetModel::Accepted);
    room.hands.press(Qt::Key_R, Qt::ControlModifier);
    QVERIFY(room.hands.waitFor([&] { return room.hands.top() != &room.window; }));
    room.hands.press(Qt::Key_A, Qt::ControlModifier);
    room.hands.type(u"0.50"_qs);
    room.hands.press(Qt::Key_Return, Qt::ControlModifier);
    QVERIFY2(room.hands.top() != &room.window, "taken without a reason");
    QVERIFY(room.hands.tabTo(u"理由"_qs));
    room.hands.type(u"设备停修一小时"_qs);
    room.hands.press(Qt::Key_Return, Qt::ControlModifier);
    QTRY_COMPARE(room.cell(0, SheetModel::Credit), u"0.50"_qs);
    QCOMPARE(room.cell(0, SheetModel::Computed), u"-0.10"_qs);
    QVERIFY(room.hands.sees(u"设备停修一小时"_qs));
}

void LabourTest::twoOfficersMakeOneAct()
{
    const DemoStore store;
    LabourRoom room(store.path(), u"ward"_qs);
    QVERIFY(room.ready());
    room.stand(0, SheetModel::Accepted);
    room.enter(u"500"_qs);
    room.hands.press(Qt::Key_Return, Qt::ControlModifier);
    QVERIFY(room.hands.sees(u"尚未确认"_qs));
    room.stand(0, SheetModel::Accepted);
    room.hands.press(Qt::Key_Space);
    QTRY_COMPARE(room.cell(0, SheetModel::Confirmation), u"本人已确认"_qs);
    room.hands.press(Qt::Key_Return, Qt::ControlModifier);
    QVERIFY(room.hands.sees(u"已签名。换第二名民警"_qs));
    room.hands.press(Qt::Key_Return, Qt::ControlModifier);
    QVERIFY2(room.hands.sees(u"须由另一人办理"_qs), "one person may not sign twice");
    QVERIFY(room.hands.change(u"area"_qs));
    room.window.go({u"labour"_qs, {}});
    QVERIFY(room.ready());
    room.grid()->setFocus();
    room.hands.press(Qt::Key_Return, Qt::ControlModifier);
    QVERIFY(room.hands.sees(u"两名民警均已签名，清单记入账本第"_qs));
    QVERIFY(room.hands.waitFor(
        [&] { return !room.grid()->model()->index(0, SheetModel::Accepted).data(TypedRole).toBool(); }));
    QCOMPARE(room.cell(0, SheetModel::Accepted), u"500"_qs);
}

void LabourTest::whatIsTypedOutlivesTheWindow()
{
    const DemoStore store;
    {
        LabourRoom room(store.path(), u"ward"_qs);
        QVERIFY(room.ready());
        room.stand(3, SheetModel::Accepted);
        room.enter(u"333"_qs);
        room.window.close();
        QVERIFY(room.hands.waitFor([&] { return !room.window.isVisible(); }));
        QCOMPARE(room.prompts.asked, 1);
    }
    LabourRoom room(store.path(), u"ward"_qs);
    QVERIFY(room.ready());
    QTRY_COMPARE(room.cell(3, SheetModel::Accepted), u"333"_qs);
    QVERIFY(room.hands.sees(u"尚未保存的内容，接着写即可"_qs));
    LabourRoom other(store.path(), u"area"_qs);
    QVERIFY(other.ready());
    QVERIFY(other.cell(3, SheetModel::Accepted) != u"333"_qs);
}

void LabourTest::twoWindowsAtOneSheet()
{
    const DemoStore store;
    LabourRoom first(store.path(), u"ward"_qs), second(store.path(), u"area"_qs);
    QVERIFY(first.ready() && second.ready());
    first.stand(0, SheetModel::Accepted);
    first.enter(u"401"_qs);
    second.stand(1, SheetModel::Accepted);
    second.enter(u"402"_qs);
    first.hands.press(Qt::Key_S, Qt::ControlModifier);
    QVERIFY(first.hands.sees(u"清单已保存"_qs));
    second.window.activateWindow();
    second.grid()->setFocus();
    second.hands.press(Qt::Key_S, Qt::ControlModifier);
    QVERIFY(second.hands.sees(u"放弃我的改动，看最新的"_qs));
    QCOMPARE(second.cell(1, SheetModel::Accepted), u"402"_qs);
    second.hands.press(Qt::Key_N, Qt::AltModifier);
    QTRY_COMPARE(second.cell(0, SheetModel::Accepted), u"401"_qs);
}

void LabourTest::whoMovedInTheDayIsCountedOnce()
{
    const DemoStore store;
    LabourRoom room(store.path(), u"ward"_qs);
    QVERIFY(room.ready());
    // Another team has signed the first inmate's whole day already.
    QString number, wrong;
    bool answered = false;
    room.desktop.backend.ask(
        &room.window,
        [](Workplace &place) {
            const Date day = *makeDate(2026, 11, 2);
            SheetDraft other = sheetDraft(place.desk(), u"一监区缝纫一组"_qs, day)->value();
            other.team = u"一监区缝纫二组"_qs;
            other.revision = 0;
            other.workers.resize(1);
            const QString moved = other.workers.front().number;
            std::erase_if(other.received, [&](const auto &one) { return one.number != moved; });
            std::erase_if(other.confirmed, [&](const auto &one) { return one.first != moved; });
            QString code;
            if (const auto saved = saveSheet(deskOf(place, u"ward"_qs), other); !saved) code = saved.error().code;
            for (const QString &officer : {u"ward"_qs, u"area"_qs})
                if (const auto done = signSheet(deskOf(place, officer), other.team, day); !done)
                    code = done.error().code;
            return std::pair(moved, code);
        },
        [&](const std::pair<QString, QString> &answer) {
            std::tie(number, wrong) = answer;
            answered = true;
        });
    QTRY_VERIFY(answered);
    QCOMPARE(wrong, QString());
    room.grid()->setFocus();
    room.hands.press(Qt::Key_Return, Qt::ControlModifier);
    QVERIFY(room.hands.sees(number + u" 当日在“一监区缝纫二组”已计工时"_qs));
    // Once the time that he was away is entered, the rest of the day is signed.
    room.stand(0, SheetModel::Absence);
    room.enter(u"360"_qs);
    room.stand(0, SheetModel::Accepted);
    room.enter(u"0"_qs);
    // Confirmed before the figures have come: it is the figures of what was typed that are confirmed.
    room.stand(0, SheetModel::Accepted);
    room.hands.press(Qt::Key_Space);
    QTRY_COMPARE(room.cell(0, SheetModel::Confirmation), u"本人已确认"_qs);
    room.hands.press(Qt::Key_Return, Qt::ControlModifier);
    QVERIFY(room.hands.sees(u"已签名。换第二名民警"_qs));
}

void LabourTest::aSheetIsPlannedByKeyboard()
{
    const DemoStore store;
    LabourRoom room(store.path(), u"ward"_qs);
    QVERIFY(room.ready());
    room.hands.press(Qt::Key_PageUp, Qt::AltModifier);
    QVERIFY(room.hands.sees(u"2026-11-01 还没有劳动日清单"_qs));
    room.hands.press(Qt::Key_N, Qt::ControlModifier);
    QVERIFY(room.hands.waitFor([&] { return room.hands.top() != &room.window; }));
    QVERIFY(room.hands.waitFor([&] {
        const auto *people = room.hands.top()->findChild<QListWidget *>();
        return people && people->count() > 0;
    }));
    QVERIFY(room.hands.tabTo(u"班组"_qs));
    room.hands.press(Qt::Key_A, Qt::ControlModifier);
    room.hands.type(u"包装组"_qs);
    QVERIFY(room.hands.tabTo(u"工序"_qs));
    room.hands.type(u"纸盒 折叠 30"_qs);
    QVERIFY(room.hands.tabTo(u"出工人员名单"_qs));
    room.hands.press(Qt::Key_Space);
    room.hands.press(Qt::Key_Return, Qt::ControlModifier);
    QVERIFY(room.ready());
    QCOMPARE(room.grid()->model()->rowCount(), 1);
    QCOMPARE(room.cell(0, SheetModel::Quota), u"720"_qs);
    room.stand(0, SheetModel::Accepted);
    room.enter(u"720"_qs);
    QTRY_COMPARE_WITH_TIMEOUT(room.cell(0, SheetModel::Fulfilment), u"100.00 %"_qs, 20000);
    // Another day and back: what was never saved is still there.
    room.window.go({u"labour"_qs, u"2026-11-02"_qs});
    QVERIFY(room.hands.waitFor([&] { return room.grid() && room.grid()->model()->rowCount() > 1; }));
    room.window.go({u"labour"_qs, u"2026-11-01"_qs});
    QVERIFY(room.hands.sees(u"接着写即可"_qs) && room.ready());
    QTRY_COMPARE_WITH_TIMEOUT(room.cell(0, SheetModel::Fulfilment), u"100.00 %"_qs, 20000);
    room.grid()->setFocus();
    room.hands.press(Qt::Key_S, Qt::ControlModifier);
    QVERIFY(room.hands.sees(u"清单已保存"_qs));
}

void LabourTest::theBoardTurnsItsPages()
{
    const DemoStore store;
    LabourRoom room(store.path(), u"ward"_qs);
    QVERIFY(room.ready());
    room.window.go({u"labour"_qs, u"2026-10-30"_qs});
    QVERIFY(room.hands.sees(u"账本第"_qs));
    room.hands.press(Qt::Key_F11);
    NoticeBoard *board = nullptr;
    QVERIFY(room.hands.waitFor([&] { return (board = room.window.findChild<NoticeBoard *>()) != nullptr; }));
    QPointer<NoticeBoard> held(board);
    QCOMPARE(board->pageCount(), 2);
    const QString first = board->pageText();
    QVERIFY(first.contains(u"缝纫一组"_qs) && first.contains(u" %"_qs));
    board->setPause(std::chrono::milliseconds(50));
    QTRY_VERIFY(board->pageText() != first);
    QTest::keyClick(board, Qt::Key_P);
    QVERIFY(board->isHeld());
    const int page = board->page();
    QTest::keyClick(board, Qt::Key_Right);
    QVERIFY(board->page() != page);
    QVERIFY(board->letterHeight() * 24 >= board->height() - 24);
    QTest::keyClick(board, Qt::Key_Escape);
    QTRY_VERIFY(held.isNull());
}

void LabourTest::aClockSetBackIsToldInWords()
{
    const DemoStore store;
    auto day = std::make_shared<Date>(*makeDate(2026, 11, 2));
    LabourRoom room(store.path(), u"ward"_qs, movingClock(day));
    room.prompts.answer = u"次品未计"_qs;
    QVERIFY(room.ready());
    room.stand(0, SheetModel::Accepted);
    room.hands.press(Qt::Key_Return, Qt::ControlModifier);
    QVERIFY(room.hands.sees(u"已签名。换第二名民警"_qs));
    *day = *makeDate(2026, 10, 20);
    QVERIFY(room.hands.change(u"area"_qs));
    room.window.go({u"labour"_qs, u"2026-11-02"_qs});
    QVERIFY(room.ready());
    room.grid()->setFocus();
    room.hands.press(Qt::Key_Return, Qt::ControlModifier);
    QVERIFY(room.hands.sees(u"日期 2026-11-02 在今天之后"_qs));
    // On the sheet's own day, with the ledger's last act still ahead, it is the clock that is spoken of.
    *day = *makeDate(2026, 11, 1);
    room.window.go({u"labour"_qs, u"2026-10-30"_qs});
    QVERIFY(room.hands.sees(u"账本第"_qs));
    QVERIFY(room.hands.click(u"更正已签清单"_qs));
    QVERIFY(room.hands.sees(u"有未保存的内容"_qs));
    QVERIFY(room.ready());
    room.grid()->setFocus();
    room.hands.press(Qt::Key_Return, Qt::ControlModifier);
    QVERIFY(room.hands.sees(u"已签名。换第二名民警"_qs));
    QVERIFY(room.hands.change(u"ward"_qs));
    room.window.go({u"labour"_qs, u"2026-10-30"_qs});
    QVERIFY(room.ready() && room.hands.sees(u"已签，待第二人"_qs));
    room.grid()->setFocus();
    room.hands.press(Qt::Key_Return, Qt::ControlModifier);
    QVERIFY(room.hands.sees(u"请校准时钟后再办理"_qs));
}

REMIT_TEST(LabourTest);
#include "labour_test.moc"
