#include "casework/cycles.h"
#include "pointsroom.h"
#include "widgets/table.h"

#include "testmain.h"

#include <QComboBox>
#include <QFile>

using namespace remit;
using namespace remit::ui;
using namespace remit::ui::testing;

namespace {

const QString cycles = u"cycles/2026-11"_qs;
const QString grades = u"周期等级"_qs;
/** Columns of the table that are read. */
enum { NumberColumn, GradeColumn = 7, RewardColumn };

/** Who closed a cycle in November, by area. */
QHash<QString, QStringList> closers(PointsRoom &room)
{
    return room.ask([](Workplace &place) {
        QHash<QString, QStringList> found;
        const CycleBoard board = cycleBoard(place.desk(), PointsRoom::november()).value();
        for (const CycleCandidate &one : board.candidates)
            if (one.cycle.gradesAllowed.front() != CycleGrade::Unqualified) found[one.area] << one.inmate;
        return found;
    });
}

int rowOf(const Table *table, const QString &number)
{
    for (int row = 0; row < table->model()->rowCount(); ++row)
        if (table->model()->index(row, NumberColumn).data().toString() == number) return row;
    return -1;
}

QString cell(const Table *table, const QString &number, int column)
{
    return table->model()->index(rowOf(table, number), column).data().toString();
}

/** Chooses the inmate's row and a grade, and takes it to the meeting. */
bool grade(PointsRoom &room, const QString &number, const QString &word)
{
    Table *table = room.rows(cycles, grades);
    if (!table || rowOf(table, number) < 0) return false;
    table->choose(rowOf(table, number));
    auto *box = qobject_cast<QComboBox *>(room.hands.part(u"等级"_qs));
    if (!box) return false;
    box->setCurrentIndex(box->findText(word));
    room.hands.press(Qt::Key_G, Qt::ControlModifier);
    if (!room.hands.sees(u"评为%1"_qs.arg(word)) || !room.hands.sees(u"三分之二"_qs)) return false;
    room.hands.press(Qt::Key_Return, Qt::ControlModifier);
    return true;
}

}  // namespace

/** A closed cycle through the window: proposed by the group, decided by the working group, on notice, rewarded. */
class CyclesPageTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aCycleComesToItsReward();
    void aMonthWithoutCyclesSaysSo();
};

void CyclesPageTest::aCycleComesToItsReward()
{
    const DemoStore store;
    PointsRoom room(store.path(), u"area"_qs);
    const auto found = closers(room);
    QVERIFY2(!found.isEmpty(), "the demonstration closes a cycle in November");
    room.area = *std::min_element(found.keyBegin(), found.keyEnd());
    const QString number = found[room.area].constFirst();

    // Before the month is fixed nobody is graded, and it is said why.
    QVERIFY(grade(room, number, u"合格"_qs));
    QVERIFY(room.hands.sees(u"casework.points.cycle.open"_qs));
    QCOMPARE(room.closeMonth(u"fixed"_qs), QString());
    Table *table = room.rows(cycles, grades);
    QVERIFY(table);
    QVERIFY2(closers(room)[room.area].contains(number), qPrintable(number + room.area));
    QTRY_VERIFY(rowOf(table, number) >= 0);
    QCOMPARE(cell(table, number, GradeColumn), Words::dash());
    QVERIFY(room.hands.sees(u"积极名额"_qs));
    table->choose(rowOf(table, number));
    QVERIFY(room.hands.sees(u"可评等级的依据"_qs));

    // A grade that the rules bar is refused in words; one that they allow is proposed.
    QVERIFY(grade(room, number, u"不合格"_qs));
    QVERIFY(room.hands.sees(u"casework.points.cycle.grade"_qs));
    QVERIFY(grade(room, number, u"合格"_qs));
    QVERIFY(room.hands.sees(u"1 人的等级已记入账本"_qs));
    QTRY_COMPARE(cell(room.tableNamed(grades), number, GradeColumn), u"合格"_qs);

    // The working group decides, the department puts it on notice.
    QVERIFY(room.hands.change(u"governor"_qs));
    QVERIFY(grade(room, number, u"合格"_qs));
    QVERIFY(room.hands.sees(u"1 人的等级已记入账本"_qs));
    QVERIFY(room.hands.change(u"dept"_qs));
    QVERIFY(room.rows(cycles, grades) && room.hands.waitFor([&] { return room.hands.click(u"公示等级"_qs); }));
    QVERIFY(room.hands.sees(u"等级已公示三个工作日"_qs));

    // Too early, then in time; the list for the procuratorate can be kept.
    QVERIFY(room.hands.change(u"governor"_qs));
    QVERIFY(room.rows(cycles, grades) && room.hands.waitFor([&] { return room.hands.click(u"给予奖励"_qs); }));
    QVERIFY(room.hands.sees(u"casework.points.notice"_qs));
    *room.day = *makeDate(2026, 12, 21);
    QVERIFY(room.rows(cycles, grades) && room.hands.waitFor([&] { return room.hands.click(u"给予奖励"_qs); }));
    QVERIFY(room.hands.sees(u"已给予 1 人奖励"_qs));
    room.prompts.file = room.desktop.folder.filePath(u"copy.csv"_qs);
    QVERIFY(room.hands.click(u"保存抄送检察院的名单"_qs));
    QFile copy(room.prompts.file);
    QTRY_VERIFY(copy.exists());
    QVERIFY(copy.open(QIODevice::ReadOnly));
    QVERIFY(QString::fromUtf8(copy.readAll()).contains(number));
    QTRY_VERIFY(cell(room.tableNamed(grades), number, RewardColumn) != Words::dash());
}

void CyclesPageTest::aMonthWithoutCyclesSaysSo()
{
    const DemoStore store;
    PointsRoom room(store.path(), u"area"_qs);
    room.window.go({u"points"_qs, u"cycles/2020-01"_qs});
    QVERIFY(room.hands.sees(u"2020-01 没有人满一个周期"_qs));
}

REMIT_TEST(CyclesPageTest);
#include "cycles_test.moc"
