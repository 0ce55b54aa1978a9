#include "points/labourinsight.h"

#include "testmain.h"

using namespace remit;

/** What officers are told about operations and balances. */
class InsightTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void tellsTrendAndStruggle_data();
    void tellsTrendAndStruggle();
    void suggestsAnOperationThatSuits();
    void theOrderOfDaysDoesNotMatter();
    void whoIsNearACycleOrBelowTheBase();
};

namespace {

std::vector<OperationDay> daysOf(const QString &operation, const std::vector<int> &accepted, int rejected = 0,
                                 int first = 0)
{
    std::vector<OperationDay> days;
    for (std::size_t i = 0; i < accepted.size(); ++i)
        days.push_back(
            {*makeDate(2026, 3, 2) + std::chrono::days(first + int(i)), operation, 100, accepted[i], rejected});
    return days;
}

}  // namespace

void InsightTest::tellsTrendAndStruggle_data()
{
    QTest::addColumn<QList<int>>("accepted");
    QTest::addColumn<int>("rejected");
    QTest::addColumn<QString>("trend");
    QTest::addColumn<bool>("struggles");
    QTest::addColumn<QString>("advice");
    QTest::newRow("five days say nothing")
        << QList<int>{50, 50, 50, 50, 50} << 0 << u"too_short"_qs << false << u"none"_qs;
    QTest::newRow("good and steady") << QList<int>{100, 100, 100, 104, 104, 104} << 0 << u"steady"_qs << false
                                     << u"none"_qs;
    QTest::newRow("five percent more is a trend")
        << QList<int>{100, 100, 100, 105, 105, 105} << 0 << u"rising"_qs << false << u"none"_qs;
    QTest::newRow("five percent less as well")
        << QList<int>{105, 105, 105, 100, 100, 100} << 0 << u"falling"_qs << false << u"none"_qs;
    QTest::newRow("eighty percent is no struggle")
        << QList<int>{80, 80, 80, 80, 80, 80} << 0 << u"steady"_qs << false << u"none"_qs;
    QTest::newRow("below eighty is") << QList<int>{80, 80, 80, 80, 80, 79} << 0 << u"steady"_qs << true << u"train"_qs;
    QTest::newRow("learning") << QList<int>{50, 55, 60, 70, 75, 80} << 0 << u"rising"_qs << true << u"train"_qs;
    QTest::newRow("many rejects") << QList<int>{94, 94, 94, 94, 94, 94} << 6 << u"steady"_qs << true << u"train"_qs;
    QTest::newRow("five in a hundred rejected are borne")
        << QList<int>{95, 95, 95, 95, 95, 95} << 5 << u"steady"_qs << false << u"none"_qs;
}

void InsightTest::tellsTrendAndStruggle()
{
    QFETCH(QList<int>, accepted);
    QFETCH(int, rejected);
    QFETCH(QString, trend);
    QFETCH(bool, struggles);
    QFETCH(QString, advice);
    const auto all = operationInsight(daysOf(u"collar"_qs, {accepted.begin(), accepted.end()}, rejected));
    QCOMPARE(all.size(), size_t(1));
    QCOMPARE(labourTrendCode(all[0].trend), trend);
    QCOMPARE(all[0].struggles, struggles);
    QCOMPARE(labourAdviceCode(all[0].advice), advice);
}

void InsightTest::suggestsAnOperationThatSuits()
{
    auto days = daysOf(u"collar"_qs, {60, 60, 60, 60, 60, 60});
    const auto other = daysOf(u"button"_qs, {96, 96, 96, 96, 96, 96}, 0, 10);
    days.insert(days.end(), other.begin(), other.end());
    const auto all = operationInsight(days);
    QCOMPARE(all[1].operation, u"collar"_qs);
    QCOMPARE(all[1].advice, LabourAdvice::ChangePost);
    QCOMPARE(all[1].better, u"button"_qs);
    QCOMPARE(all[0].advice, LabourAdvice::None);
}

void InsightTest::theOrderOfDaysDoesNotMatter()
{
    auto days = daysOf(u"collar"_qs, {60, 70, 80, 90, 100, 110});
    const auto forward = operationInsight(days);
    std::reverse(days.begin(), days.end());
    const auto backward = operationInsight(days);
    QCOMPARE(backward[0].trend, forward[0].trend);
    QCOMPARE(backward[0].earlier, forward[0].earlier);
    QVERIFY(operationInsight({}).empty());
}

void InsightTest::whoIsNearACycleOrBelowTheBase()
{
    const std::vector<PointsStanding> standings{{u"a"_qs, 50000, {10000, 10000}, {10000, 10000}},
                                                {u"b"_qs, 49999, {10000, 10000}, {10000, 10000}},
                                                {u"c"_qs, 30000, {10000, 9999}, {10000, 10000}},
                                                {u"d"_qs, -5000, {-5000}, {10000}},
                                                {u"e"_qs, 0, {}, {}}};
    const auto all = standingInsight(standings, 60000);
    QVERIFY(all[0].nearCycle && all[0].monthsLeft == 1);
    QVERIFY(!all[1].nearCycle && all[1].monthsLeft == 2);
    QVERIFY(!all[0].belowBase && all[2].belowBase);
    QVERIFY(!all[3].monthsLeft && all[3].belowBase);
    QCOMPARE(all[3].missing, 65000);
    QVERIFY(!all[4].monthsLeft && !all[4].belowBase);
}

REMIT_TEST(InsightTest);
#include "insight_test.moc"
