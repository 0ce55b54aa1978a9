#include "assessment/meetingdialog.h"
#include "assessment/tracemodel.h"
#include "pointsroom.h"
#include "settling.h"
#include "widgets/table.h"

#include "testmain.h"

#include <QAbstractButton>
#include <QFile>
#include <QLineEdit>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QTreeView>

using namespace remit;
using namespace remit::ui;
using namespace remit::ui::testing;

namespace {

/** The month that has ended when the officers sit down: the demonstration's November, on 7 December 2026. */
const QString month = u"2026-11"_qs;
const QString area = u"一监区"_qs;

}  // namespace

/** The prison's month through the window: weeks, review, sum, meeting, notice, objection, and the trace of a total. */
class PointsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theWholePrisonStandsInOneTable();
    void aMonthGoesItsWay();
    void aMissingHolidayTableIsTold();
    void anEntryWaitsForItsMeeting();
    void twoThirdsAreCountedBeforeTheyAreAsked();
};

void PointsTest::theWholePrisonStandsInOneTable()
{
    const DemoStore store;
    PointsRoom room(store.path(), u"dept"_qs);
    QVERIFY(room.open(month));
    QCOMPARE(room.table()->model()->rowCount(), 40);
    auto *areas = qobject_cast<QListWidget *>(room.hands.part(u"监区"_qs));
    QVERIFY(areas && areas->count() > 1);
    areas->setCurrentRow(1);
    QTRY_VERIFY(room.table()->model()->rowCount() < 40);
    QVERIFY(room.hands.sees(u"本月仍在记载"_qs));
    room.hands.press(Qt::Key_F, Qt::ControlModifier);
    room.hands.type(u"绝无此名"_qs);
    QVERIFY(room.hands.sees(u"没有符合筛选的罪犯"_qs));
}

void PointsTest::aMonthGoesItsWay()
{
    const DemoStore store;
    PointsRoom room(store.path(), u"area"_qs);
    QVERIFY(room.open());
    // A week is missing, and something waits: the review says so in words.
    room.hands.press(Qt::Key_Return, Qt::ControlModifier);
    QVERIFY(room.hands.sees(u"2026-11-02"_qs) && room.hands.sees(u"casework.points.weeks"_qs));
    QVERIFY(room.reviewWeeks());
    QCOMPARE(room.settleMatters(), QString());
    room.hands.press(Qt::Key_F5);
    QVERIFY(settled(room.desktop.backend));
    room.hands.press(Qt::Key_Return, Qt::ControlModifier);
    QTRY_COMPARE_WITH_TIMEOUT(room.state(), u"reviewed"_qs, 20000);

    QVERIFY(room.as(u"dept"_qs));
    auto *areas = qobject_cast<QListWidget *>(room.hands.part(u"监区"_qs));
    areas->setCurrentRow(0);
    room.hands.press(Qt::Key_Return, Qt::ControlModifier);
    QVERIFY(room.hands.sees(u"记入账本第"_qs));
    QTRY_COMPARE_WITH_TIMEOUT(room.state(), u"summed"_qs, 20000);

    QVERIFY(room.as(u"area"_qs));
    QVERIFY(room.hands.sees(u"等工作小组会议表决"_qs));
    room.hands.press(Qt::Key_Return, Qt::ControlModifier);
    QVERIFY(room.hands.sees(u"组成人员 3 人，三分之二为 2 人，同意 3 人"_qs));
    room.hands.press(Qt::Key_Return, Qt::ControlModifier);
    QTRY_COMPARE_WITH_TIMEOUT(room.state(), u"decided"_qs, 20000);
    QVERIFY(room.hands.sees(u"可以公示三个工作日"_qs));
    room.hands.press(Qt::Key_Return, Qt::ControlModifier);
    QTRY_COMPARE_WITH_TIMEOUT(room.state(), u"noticed"_qs, 20000);
    QVERIFY(room.hands.sees(u"公示至 2026-12-10"_qs));

    // Whoever fixes it too early is told until when the notice runs.
    room.hands.press(Qt::Key_Return, Qt::ControlModifier);
    QVERIFY(room.hands.sees(u"2026-12-10"_qs));
    QCOMPARE(room.state(), u"noticed"_qs);
    room.table()->choose(0);
    QVERIFY(room.hands.click(u"记录异议"_qs));
    QVERIFY(room.hands.sees(u"异议已记入账本第"_qs));
    QVERIFY(room.hands.sees(u"期限 2026-12-14"_qs));
    room.prompts.keeps = false;
    QVERIFY(room.hands.sees(u"还剩"_qs));
    QVERIFY(room.hands.click(u"小组复查"_qs));
    // The group answers in a meeting; the reason is its answer.
    QPlainTextEdit *reason = nullptr;
    QVERIFY(room.hands.waitFor(
        [&] { return (reason = qobject_cast<QPlainTextEdit *>(room.hands.part(u"理由"_qs))) != nullptr; }));
    reason->setPlainText(u"记录属实"_qs);
    room.hands.press(Qt::Key_Return, Qt::ControlModifier);
    QVERIFY(room.hands.sees(u"维持原记载"_qs));

    // From the total down to the act.
    room.table()->setFocus();
    room.hands.press(Qt::Key_Return);
    QVERIFY(room.hands.sees(u"从得分到依据"_qs));
    QTreeView *tree = nullptr;
    QVERIFY(room.hands.waitFor([&] {
        return (tree = qobject_cast<QTreeView *>(room.hands.part(u"计分溯源"_qs))) && tree->model()->rowCount() > 0;
    }));
    const auto *model = static_cast<const TraceModel *>(tree->model());
    const QModelIndex total = model->index(0, 0);
    QVERIFY(total.data().toString().startsWith(month));
    QVERIFY(model->rowCount(total) > 0);
    QVERIFY(model->placeAt(total).seq > 0);
    tree->setCurrentIndex(total);
    tree->setFocus();
    room.hands.press(Qt::Key_Return);
    QVERIFY(room.hands.waitFor([&] { return room.hands.top() != &room.window; }));
    QVERIFY(room.hands.sees(u"账本第 %1 条"_qs.arg(model->placeAt(total).seq)));
    auto *content = room.hands.top()->findChild<QPlainTextEdit *>();
    QVERIFY(content && content->toPlainText().contains(u"2026-11"_qs));
}

void PointsTest::aMissingHolidayTableIsTold()
{
    const DemoStore store;
    PointsRoom room(store.path(), u"area"_qs);
    QCOMPARE(room.closeMonth(u"decided"_qs), QString());
    // Three working days from here reach into a year whose holidays nobody has announced yet.
    *room.day = *makeDate(2026, 12, 30);
    QVERIFY(room.open());
    QVERIFY(room.hands.sees(u"可以公示三个工作日"_qs));
    room.hands.press(Qt::Key_Return, Qt::ControlModifier);
    QVERIFY(room.hands.sees(u"workflow.calendar.year"_qs) && room.hands.sees(u"2027"_qs));
    QCOMPARE(room.state(), u"decided"_qs);
}

void PointsTest::anEntryWaitsForItsMeeting()
{
    const DemoStore store;
    PointsRoom room(store.path(), u"ward"_qs);
    const QString number = room.ask([](Workplace &place) {
        return place.desk().ports.inmates.inmates({{}, area, 1}).value().front().number;
    });
    room.window.go({u"points"_qs, u"record/"_qs + month});
    QVERIFY(room.hands.waitFor([&] {
        const Table *rows = room.hands.table(u"加扣分记载"_qs);
        return rows && rows->model()->rowCount() > 0;
    }));
    const int before = room.hands.table(u"加扣分记载"_qs)->model()->rowCount();
    room.hands.press(Qt::Key_N, Qt::ControlModifier);
    QVERIFY(room.hands.waitFor([&] { return room.hands.top() != &room.window; }));
    QVERIFY(room.hands.tabTo(u"罪犯编号"_qs));
    room.hands.press(Qt::Key_A, Qt::ControlModifier);
    room.hands.type(number);
    QVERIFY(room.hands.tabTo(u"条款"_qs));
    room.hands.press(Qt::Key_Home);
    QVERIFY(room.hands.tabTo(u"分值"_qs));
    room.hands.type(u"9"_qs);
    QVERIFY(room.hands.sees(u"本条款为 0.5 至 2 分"_qs));
    room.hands.press(Qt::Key_Backspace);
    room.hands.type(u"1.5"_qs);
    QVERIFY(room.hands.sees(u"由监区工作小组会议决定后生效"_qs));
    QVERIFY(room.hands.sees(u"须有证据或证明人"_qs));
    QVERIFY(room.hands.tabTo(u"事实"_qs));
    room.hands.type(u"制止他人争吵"_qs);
    QFile picture(room.desktop.folder.filePath(u"监控.png"_qs));
    QVERIFY(picture.open(QIODevice::WriteOnly) && picture.write("picture") > 0);
    picture.close();
    room.prompts.file = picture.fileName();
    QVERIFY(room.hands.click(u"附证据文件"_qs));
    QVERIFY(room.hands.sees(u"监控.png"_qs));
    room.hands.press(Qt::Key_Return, Qt::ControlModifier);
    QVERIFY(room.hands.sees(u"待小组决定"_qs));
    QTRY_COMPARE(room.hands.table(u"加扣分记载"_qs)->model()->rowCount(), before + 1);

    // The chief takes it to the meeting: one does not agree, two thirds do.
    QVERIFY(room.hands.change(u"area"_qs));
    room.window.go({u"points"_qs, u"record/"_qs + month});
    QVERIFY(room.hands.waitFor([&] {
        const Table *rows = room.hands.table(u"加扣分记载"_qs);
        return rows && rows->model()->rowCount() == before + 1;
    }));
    Table *rows = room.hands.table(u"加扣分记载"_qs);
    int place = -1;
    for (int row = 0; row <= before; ++row)
        if (rows->model()->index(row, 6).data().toString() == u"制止他人争吵") place = row;
    QVERIFY(place >= 0);
    QCOMPARE(rows->model()->index(place, 9).data().toString(), u"1"_qs);
    rows->choose(place);
    room.hands.press(Qt::Key_G, Qt::ControlModifier);
    QVERIFY(room.hands.sees(u"组成人员 3 人"_qs));
    room.hands.press(Qt::Key_Return, Qt::ControlModifier);
    QVERIFY(room.hands.sees(u"会议决定已记入账本，共 1 件"_qs));
    QTRY_COMPARE(room.hands.table(u"加扣分记载"_qs)->model()->index(place, 7).data().toString(), u"有效"_qs);
}

void PointsTest::twoThirdsAreCountedBeforeTheyAreAsked()
{
    const GroupMembers members{{area, u"a"_qs, {u"a"_qs, u"b"_qs, u"c"_qs, u"d"_qs}},
                               {{u"a"_qs, u"甲"_qs}, {u"b"_qs, u"乙"_qs}, {u"c"_qs, u"丙"_qs}, {u"d"_qs, u"丁"_qs}}};
    MeetingDialog dialog(u"会议"_qs, u"同意"_qs, members, *makeDate(2026, 12, 1), false, true, nullptr);
    const auto box = [&](const QString &name) {
        for (auto *one : dialog.findChildren<QAbstractButton *>())
            if (one->accessibleName() == name) return one;
        return static_cast<QAbstractButton *>(nullptr);
    };
    QVERIFY(dialog.primary()->isEnabled());
    box(u"丁 同意"_qs)->click();
    // Three of four carry it, yet the fourth's words are asked for.
    QVERIFY(!dialog.primary()->isEnabled());
    for (auto *line : dialog.findChildren<QLineEdit *>())
        if (line->accessibleName() == u"丁 的不同意见") line->setText(u"分值偏高"_qs);
    QVERIFY(dialog.primary()->isEnabled());
    QCOMPARE(dialog.meeting().dissent.at(u"d"_qs), u"分值偏高"_qs);
    box(u"丙 到会"_qs)->click();
    QVERIFY2(!dialog.primary()->isEnabled(), "two of four are no two thirds");
    QCOMPARE(dialog.meeting().present, (QStringList{u"a"_qs, u"b"_qs, u"d"_qs}));
}

REMIT_TEST(PointsTest);
#include "points_test.moc"
