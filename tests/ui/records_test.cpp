#include "casework/conduct.h"
#include "casework/labourwork.h"
#include "pointsroom.h"
#include "widgets/datefield.h"
#include "widgets/table.h"

#include "testmain.h"

#include <QComboBox>
#include <QSpinBox>

using namespace remit;
using namespace remit::ui;
using namespace remit::ui::testing;

namespace {

const QString records = u"record/2026-11"_qs;
const QString entries = u"加扣分记载"_qs;
/** Columns of the table that are read. */
enum { ClauseColumn = 4, PointsColumn, FactsColumn, StateColumn };

int rowWith(const Table *table, const QString &facts)
{
    for (int row = 0; row < table->model()->rowCount(); ++row)
        if (table->model()->index(row, FactsColumn).data().toString() == facts) return row;
    return -1;
}

/** One more entry of the area's first inmate, which counts at once, recorded past the window by the ward. */
QString smallDeduction(PointsRoom &room)
{
    return room.ask([&](Workplace &place) {
        const Desk desk = deskOf(place, u"ward"_qs);
        NewMatter added;
        added.matter.inmate = desk.ports.inmates.inmates({{}, room.area, 1}).value().front().number;
        added.matter.on = *makeDate(2026, 11, 20);
        added.matter.entry.target = PointsHistory::Entry::Target::Custody;
        added.matter.entry.clause = u"监-扣-1"_qs;
        added.matter.entry.points = -150;
        added.matter.facts = u"床铺未整理"_qs;
        const auto done = recordMatters(desk, {added});
        return done ? QString() : done.error().code;
    });
}

}  // namespace

/** What officers record and set right: sanctions, corrections, a lot that came back. */
class RecordsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aSanctionWaitsForTheWorkingGroup();
    void anEntryIsCorrectedAndStaysVisible();
    void whatAGroupDecidedOnlyAGroupCorrects();
    void aLotComesBackAfterTheMonthWasSummed();
    void whatACourtWouldAskIsListed();
};

void RecordsTest::aSanctionWaitsForTheWorkingGroup()
{
    const DemoStore store;
    PointsRoom room(store.path(), u"ward"_qs);
    const QString number = room.ask([&](Workplace &place) {
        return place.desk().ports.inmates.inmates({{}, room.area, 1}).value().front().number;
    });
    QVERIFY(room.rows(records, entries));
    room.hands.press(Qt::Key_J, Qt::ControlModifier);
    QVERIFY(room.hands.waitFor([&] { return room.hands.top() != &room.window; }));
    QVERIFY(room.hands.tabTo(u"罪犯编号"_qs));
    room.hands.press(Qt::Key_A, Qt::ControlModifier);
    room.hands.type(u"不存在"_qs);
    QVERIFY(room.hands.sees(u"没有这个编号的罪犯"_qs));
    room.hands.press(Qt::Key_A, Qt::ControlModifier);
    room.hands.type(number);
    auto *kind = qobject_cast<QComboBox *>(room.hands.part(u"事项"_qs));
    QVERIFY(kind && kind->findText(u"处罚　禁闭"_qs) >= 0);
    kind->setCurrentIndex(kind->findText(u"处罚　禁闭"_qs));
    QVERIFY(room.hands.sees(u"报监狱工作组审批后生效"_qs));
    // The end before the beginning is told at once.
    QVERIFY(room.hands.click(u"已结束，末日"_qs));
    auto *last = qobject_cast<DateField *>(room.hands.part(u"末日"_qs));
    QVERIFY(last);
    last->setDay(*makeDate(2026, 11, 1));
    QVERIFY(room.hands.sees(u"末日早于起始日"_qs));
    last->setDay(*makeDate(2026, 12, 2));
    QVERIFY(room.hands.tabTo(u"事实"_qs));
    room.hands.type(u"殴打他人"_qs);
    QVERIFY(room.hands.sees(u"须有证据或证明人"_qs));
    QVERIFY(room.hands.tabTo(u"证明人"_qs));
    room.hands.type(u"演示监区长乙"_qs);
    room.hands.press(Qt::Key_Return, Qt::ControlModifier);
    QVERIFY(room.hands.sees(u"待小组决定"_qs));
    QTRY_VERIFY(rowWith(room.hands.table(entries), u"殴打他人"_qs) >= 0);
    const Table *table = room.hands.table(entries);
    QCOMPARE(table->model()->index(rowWith(table, u"殴打他人"_qs), ClauseColumn).data().toString(), u"禁闭"_qs);
}

void RecordsTest::anEntryIsCorrectedAndStaysVisible()
{
    const DemoStore store;
    PointsRoom room(store.path(), u"ward"_qs);
    QCOMPARE(smallDeduction(room), QString());
    // Nobody corrects an own record: the ward officer is told so.
    Table *table = room.rows(records, entries);
    QVERIFY(table);
    room.hands.press(Qt::Key_R, Qt::ControlModifier);
    QVERIFY(room.hands.sees(u"先选中一件要更正的记载"_qs));

    QVERIFY(room.hands.change(u"area"_qs));
    table = room.rows(records, entries);
    QVERIFY(table);
    table->choose(rowWith(table, u"床铺未整理"_qs));
    room.hands.press(Qt::Key_R, Qt::ControlModifier);
    QVERIFY(room.hands.waitFor([&] { return room.hands.top() != &room.window; }));
    auto *way = qobject_cast<QComboBox *>(room.hands.part(u"怎样更正"_qs));
    QVERIFY(way);
    way->setCurrentIndex(1);
    QVERIFY(room.hands.tabTo(u"应为分值"_qs));
    room.hands.press(Qt::Key_A, Qt::ControlModifier);
    room.hands.type(u"-1.5"_qs);
    QVERIFY(room.hands.sees(u"与原记载相同"_qs));
    room.hands.press(Qt::Key_A, Qt::ControlModifier);
    room.hands.type(u"-9"_qs);
    QVERIFY(room.hands.sees(u"本条款为 -0.5 至 -2 分"_qs));
    room.hands.press(Qt::Key_A, Qt::ControlModifier);
    room.hands.type(u"-0.5"_qs);
    QVERIFY(room.hands.tabTo(u"更正的理由"_qs));
    room.hands.type(u"经核实情节轻微"_qs);
    QVERIFY(room.hands.sees(u"记入后即生效"_qs));
    room.hands.press(Qt::Key_Return, Qt::ControlModifier);
    QVERIFY(room.hands.sees(u"原记载保留可查"_qs));
    QTRY_COMPARE(room.hands.table(entries)->model()->rowCount() > 0, true);
    QStringList states;
    QTRY_VERIFY([&] {
        states.clear();
        const auto *model = room.hands.table(entries)->model();
        for (int row = 0; row < model->rowCount(); ++row)
            if (model->index(row, FactsColumn).data().toString() == u"床铺未整理")
                states << model->index(row, PointsColumn).data().toString() + u' ' +
                              model->index(row, StateColumn).data().toString();
        return states.size() == 2;
    }());
    states.sort();
    QCOMPARE(states, (QStringList{u"-0.50 有效"_qs, u"-1.50 已更正"_qs}));
}

void RecordsTest::whatAGroupDecidedOnlyAGroupCorrects()
{
    const DemoStore store;
    PointsRoom room(store.path(), u"area"_qs);
    QCOMPARE(room.settleMatters(), QString());
    // An addition was the group's to decide, so is taking it back.
    const QString facts = u"主动劝解同监舍人员的口角，报告民警"_qs;
    Table *table = room.rows(records, entries);
    QVERIFY(table && rowWith(table, facts) >= 0);
    table->choose(rowWith(table, facts));
    room.hands.press(Qt::Key_R, Qt::ControlModifier);
    QVERIFY(room.hands.waitFor([&] { return room.hands.top() != &room.window; }));
    QVERIFY(room.hands.tabTo(u"更正的理由"_qs));
    room.hands.type(u"记错了人"_qs);
    QVERIFY(room.hands.sees(u"须由监区工作小组会议同意"_qs));
    room.hands.press(Qt::Key_Return, Qt::ControlModifier);
    QVERIFY(room.hands.sees(u"三分之二"_qs));
    room.hands.press(Qt::Key_Return, Qt::ControlModifier);
    QVERIFY(room.hands.sees(u"原记载保留可查"_qs));
    QTRY_COMPARE(
        room.hands.table(entries)->model()->index(rowWith(room.hands.table(entries), facts), StateColumn).data(),
        QVariant(u"已更正"_qs));
    // A second time it is no longer there to correct.
    room.hands.table(entries)->choose(rowWith(room.hands.table(entries), facts));
    room.hands.press(Qt::Key_R, Qt::ControlModifier);
    QVERIFY(room.hands.sees(u"不能再更正"_qs));
}

void RecordsTest::aLotComesBackAfterTheMonthWasSummed()
{
    const DemoStore store;
    PointsRoom room(store.path(), u"area"_qs);
    // The demonstration's draft of 2 November is signed, then November is summed.
    const QString team = room.area + u"缝纫一组"_qs;
    const QString wrong = room.ask([&](Workplace &place) {
        for (const QString &officer : {u"ward"_qs, u"area"_qs})
            if (const auto done = signSheet(deskOf(place, officer), team, *makeDate(2026, 11, 2)); !done)
                return done.error().code;
        return QString();
    });
    QCOMPARE(wrong, QString());
    QCOMPARE(room.closeMonth(u"summed"_qs), QString());
    QVERIFY(room.open());
    const QString before = room.table()->model()->index(0, 2).data().toString();

    room.window.go({u"labour"_qs, u"2026-11-02"_qs});
    QVERIFY(room.hands.waitFor([&] { return room.hands.click(u"批号退货"_qs); }));
    QVERIFY(room.hands.tabTo(u"入库批号"_qs));
    room.hands.press(Qt::Key_A, Qt::ControlModifier);
    room.hands.type(u"L-没有"_qs);
    QVERIFY(room.hands.sees(u"已签清单里没有批号"_qs));
    room.hands.press(Qt::Key_A, Qt::ControlModifier);
    room.hands.type(u"L-2026-11-02"_qs);
    QVERIFY(room.hands.sees(u"12 人，合格"_qs));
    QVERIFY(room.hands.tabTo(u"退货的理由"_qs));
    room.hands.type(u"客户抽检线迹不合格"_qs);
    room.hands.press(Qt::Key_Return, Qt::ControlModifier);
    QVERIFY(room.hands.sees(u"待重新签名：%1 2026-11-02"_qs.arg(team)));
    QVERIFY(room.hands.sees(u"2026-11 已汇总，得分不变，须由工作组更正"_qs));
    // The summed figure stands, whatever happened to the lot.
    QVERIFY(room.open());
    QCOMPARE(room.table()->model()->index(0, 2).data().toString(), before);
}

void RecordsTest::whatACourtWouldAskIsListed()
{
    const DemoStore store;
    PointsRoom room(store.path(), u"dept"_qs);
    QCOMPARE(room.closeMonth(u"summed"_qs), QString());
    // Something of November is recorded late: the summed figure is no longer what the record gives.
    const QString number = room.ask([&](Workplace &place) {
        const Desk desk = deskOf(place, u"ward"_qs);
        NewMatter added;
        added.matter.inmate = desk.ports.inmates.inmates({{}, room.area, 1}).value().front().number;
        added.matter.on = *makeDate(2026, 11, 20);
        added.matter.entry.clause = u"监-扣-1"_qs;
        added.matter.entry.points = -150;
        added.matter.facts = u"床铺未整理"_qs;
        added.late = true;
        const auto done = recordMatters(desk, {added});
        return done ? added.matter.inmate : done.error().code;
    });
    room.window.go({u"points"_qs, u"trace/"_qs + number});
    QVERIFY(room.hands.sees(u"从得分到依据"_qs));
    room.hands.press(Qt::Key_Q, Qt::ControlModifier);
    Table *questions = nullptr;
    QVERIFY(room.hands.waitFor(
        [&] { return (questions = room.hands.table(u"法院会问的问题"_qs)) && questions->model()->rowCount() > 0; }));
    bool late = false;
    for (int row = 0; row < questions->model()->rowCount(); ++row)
        late = late || questions->model()->index(row, 2).data().toString().contains(u"2026-11");
    QVERIFY(late);
    questions->setFocus();
    questions->choose(0);
    room.hands.press(Qt::Key_Return);
    QVERIFY(room.hands.waitFor([&] { return room.hands.top() == &room.window; }));
}

REMIT_TEST(RecordsTest);
#include "records_test.moc"
