#include "workflow/workingdays.h"

#include "testmain.h"

using namespace remit;

class WorkingDaysTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void knowsTheNotices_data();
    void knowsTheNotices();
    void aMissingYearIsAnError();
    void refusesDamagedData();
};

void WorkingDaysTest::knowsTheNotices_data()
{
    QTest::addColumn<QString>("day");
    QTest::addColumn<bool>("worked");
    QTest::newRow("an ordinary Monday") << "2026-11-16" << true;
    QTest::newRow("an ordinary Saturday") << "2026-11-21" << false;
    QTest::newRow("the national day") << "2026-10-01" << false;
    QTest::newRow("a Saturday that is worked") << "2026-10-10" << true;
    QTest::newRow("a Sunday that is worked") << "2024-09-29" << true;
    QTest::newRow("new year, off by the year's own notice") << "2019-01-01" << false;
    QTest::newRow("spring festival 2020 as extended") << "2020-01-31" << false;
}

void WorkingDaysTest::knowsTheNotices()
{
    QFETCH(QString, day);
    QFETCH(bool, worked);
    const auto calendar = WorkingDays::load();
    QVERIFY(calendar);
    QCOMPARE(*calendar->isWorkingDay(*parseIsoDate(day)), worked);
}

void WorkingDaysTest::aMissingYearIsAnError()
{
    const auto calendar = WorkingDays::load();
    QVERIFY(calendar);
    QCOMPARE(calendar->isWorkingDay(*makeDate(2016, 12, 30)).error().args[u"year"_qs], u"2016"_qs);
    // A period that runs into a year without data must not be guessed either.
    QCOMPARE(calendar->after(*makeDate(calendar->lastYear(), 12, 30), 5).error().code, u"workflow.calendar.year"_qs);
}

void WorkingDaysTest::refusesDamagedData()
{
    QCOMPARE(WorkingDays::fromJson("{").error().code, u"workflow.calendar.unreadable"_qs);
    QCOMPARE(WorkingDays::fromJson(R"({"years":[{"year":2026,"off":["2026-13-01"],"on":[]}]})").error().code,
             u"workflow.calendar.unreadable"_qs);
}

REMIT_TEST(WorkingDaysTest);
#include "workingdays_test.moc"
