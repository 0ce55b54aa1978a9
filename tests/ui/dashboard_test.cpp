#include "casework/soon.h"
#include "dashboard/dashboardpresenter.h"
#include "dashboard/sooncard.h"

#include "courtroom.h"
#include "settling.h"
#include "widgets/barchart.h"
#include "widgets/stagebar.h"

#include "testmain.h"

#include <QAbstractItemView>
#include <QLabel>
#include <QListWidget>

using namespace remit;
using namespace remit::ui;
using namespace remit::ui::testing;

/** The first page: who may soon be proposed, what the court did since yesterday. */
class DashboardTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyoneIsCountedInOneMonth();
    void aTaskSaysHowItStandsAndWhy();
    void anObjectionOpensItsOwnMonth();
    void aStageAndAWarningOpenTheirLists();
    void whoMayBeProposedStandsByMonth();
    void whatTheCourtDidIsTold();
};

void DashboardTest::everyoneIsCountedInOneMonth()
{
    const Date today = *makeDate(2026, 12, 15);
    std::vector<SoonInmate> people;
    for (const Date day : {*makeDate(2027, 6, 1), *makeDate(2027, 5, 31), *makeDate(2020, 1, 1), today,
                           *makeDate(2026, 12, 31), *makeDate(2027, 1, 1)}) {
        SoonInmate one;
        one.row.number = isoDate(day);
        one.earliestOn = day;
        people.push_back(std::move(one));
    }
    std::vector<qint64> counts;
    for (const SoonMonth &month : soonByMonth(people, today, 6)) counts.push_back(qint64(month.inmates.size()));
    QCOMPARE(counts, (std::vector<qint64>{3, 1, 0, 0, 0, 1}));
    QCOMPARE(soonByMonth(people, today, 6).front().inmates.back().row.number, u"2026-12-31"_qs);
    QVERIFY(soonByMonth({}, today, 2).back().inmates.empty());
}

void DashboardTest::aTaskSaysHowItStandsAndWhy()
{
    const DemoStore store;
    QCOMPARE(workCases(store.path(), 2, [](int) { return 3; }).size(), 2);
    Desktop desktop;
    Window window(desktop.context(), std::chrono::hours(1));
    const Hands hands(window);
    window.propose(store.path());
    window.show();
    QVERIFY(QTest::qWaitForWindowActive(&window) && hands.signIn(u"dept"_qs));
    QVERIFY(hands.waitFor([&] { return hands.part(u"我的待办"_qs); }));
    const auto why = [&] {
        for (const QLabel *each : window.findChildren<QLabel *>())
            if (each->isVisible() && each->text().contains(u"灯："_qs)) return each->text();
        return QString();
    };
    QVERIFY(hands.waitFor([&] { return why().contains(u"灯："_qs); }));
    QVERIFY2(why().startsWith(u"100"_qs) && why().contains(u"时限"_qs), qUtf8Printable(why()));
    // The chosen line's figures are those of the sum below it.
    auto *table = qobject_cast<QAbstractItemView *>(hands.part(u"我的待办"_qs));
    QVERIFY(table && table->model()->rowCount() > 0);
    const QString standing = table->model()->index(0, 0).data().toString();
    QVERIFY2(why().contains(u"= "_qs + standing.section(u' ', 1)), qUtf8Printable(standing));
    table->setFocus();
    hands.press(Qt::Key_Return);
    QCOMPARE(window.current().page, u"cases"_qs);
}

void DashboardTest::anObjectionOpensItsOwnMonth()
{
    DeskTask task;
    task.kind = DeskTask::Kind::PointsObjection;
    task.row.area = u"二监区"_qs;
    task.month = parseIsoMonth(u"2026-03");
    QVERIFY(task.month);
    // As the points page reads it: the month and the area whose panel holds the objection.
    const Route place = placeOf(task);
    QCOMPARE(place.page, u"points"_qs);
    QCOMPARE(place.argument, u"2026-03/二监区"_qs);
}

void DashboardTest::aStageAndAWarningOpenTheirLists()
{
    const DemoStore store;
    QCOMPARE(workCases(store.path(), 3, [](int place) { return place == 0 ? 3 : 4; }).size(), 3);
    Desktop desktop;
    Window window(desktop.context(), std::chrono::hours(1));
    const Hands hands(window);
    window.propose(store.path());
    window.show();
    QVERIFY(QTest::qWaitForWindowActive(&window) && hands.signIn(u"dept"_qs));
    QVERIFY(hands.waitFor([&] { return hands.part(u"查看：账本还没有检查点"_qs); }));
    StageBar *bar = nullptr;
    QVERIFY(hands.waitFor([&] {
        for (StageBar *each : window.findChildren<StageBar *>())
            if (each->isVisible()) bar = each;
        return bar && !bar->parts().empty();
    }));
    const StageBar::Part first = bar->parts().front();
    QCOMPARE(first.count, 1);
    bar->setFocus();
    hands.press(Qt::Key_Return);
    QCOMPARE(window.current().page, u"cases"_qs);
    QVERIFY(hands.waitFor([&] {
        auto *stages = qobject_cast<QListWidget *>(hands.part(u"办案阶段"_qs));
        auto *cases = qobject_cast<QAbstractItemView *>(hands.part(u"案件"_qs));
        return stages && cases && stages->currentItem() && first.label == stages->currentItem()->text() &&
               cases->model()->rowCount() == first.count;
    }));
    window.go({u"dashboard"_qs, {}});
    QVERIFY(hands.waitFor([&] { return hands.part(u"查看：账本还没有检查点"_qs); }));
    QVERIFY(hands.click(u"查看：账本还没有检查点"_qs));
    QCOMPARE(window.current().page, u"batches"_qs);
}

void DashboardTest::whoMayBeProposedStandsByMonth()
{
    const DemoStore store;
    Desktop desktop;
    Window window(desktop.context(), std::chrono::hours(1));
    const Hands hands(window);
    window.propose(store.path());
    window.show();
    QVERIFY(QTest::qWaitForWindowActive(&window) && hands.signIn(u"dept"_qs));
    QVERIFY(hands.waitFor([&] { return hands.part(u"近期可提请减刑的人数"_qs); }));
    auto *chart = qobject_cast<BarChartView *>(hands.part(u"近期可提请减刑的人数"_qs));
    QVERIFY(chart);
    QCOMPARE(chart->chart().groups.size(), size_t(6));
    QCOMPARE(chart->chart().groups.front().name, u"12月"_qs);
    // The list behind it: whoever may be proposed on the day is in this month's bar.
    const qint64 now = chart->chart().groups.front().values.front();
    QVERIFY(now > 0);
    chart->setFocus();
    hands.press(Qt::Key_Return);
    QCOMPARE(window.current().page, u"inmates"_qs);
    QVERIFY(hands.sees(u"筛查完成"_qs));
    // Coming back asks nobody again as long as nothing has changed.
    const auto *card = window.findChild<SoonCard *>();
    const qint64 asked = card->asked();
    QVERIFY(asked > 0);
    window.go({u"dashboard"_qs, {}});
    QTest::qWait(2000);
    QVERIFY(settled(desktop.context().backend));
    QCOMPARE(card->asked(), asked);
}

void DashboardTest::whatTheCourtDidIsTold()
{
    CourtRoom room(1);
    QVERIFY(room.enter(u"dept"_qs));
    QVERIFY(room.hear(room.cases.first(), u"filed"_qs, u"{\"number\":\"（2026）青01刑更7号\"}"_qs));
    room.window.go({u"batches"_qs, {}});
    QVERIFY(room.hands.click(u"接收法院动态"_qs));
    QVERIFY(room.hands.sees(u"收到法院动态 1 条"_qs));
    room.window.go({u"dashboard"_qs, {}});
    QVERIFY(room.hands.waitFor([&] { return room.hands.part(room.cases.first() + u' '); }));
    QVERIFY(room.hands.part(room.cases.first() + u' ')->property("text").toString().contains(u"法院已立案"_qs));
    QVERIFY(room.hands.click(room.cases.first() + u' '));
    QCOMPARE(room.window.current(), (Route{u"court"_qs, room.cases.first()}));
}

REMIT_TEST(DashboardTest);
#include "dashboard_test.moc"
