#include "dashboard/sooncard.h"

#include "courtroom.h"
#include "widgets/barchart.h"

#include "testmain.h"

using namespace remit;
using namespace remit::ui;
using namespace remit::ui::testing;

/** The first page: who may soon be proposed, what the court did since yesterday. */
class DashboardTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyoneIsCountedInOneMonth();
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
