#include "law/term.h"
#include "law/remaining.h"

#include "base/sentenceend.h"

#include "testmain.h"

using namespace remit;

class TermTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void endsOn_data();
    void endsOn();
    void reducesStepByStep_data();
    void reducesStepByStep();
    void refusesToTakeMoreThanThereIs();
    void halvesTerms_data();
    void halvesTerms();
    void roundsOtherPartsUp();
    void termBetweenTurnsSentenceEndRound();
};

namespace {

Date day(const QString &text) { return *parseIsoDate(text); }
Term term(const QString &text) { return *parseTerm(text); }

}  // namespace

void TermTest::endsOn_data()
{
    QTest::addColumn<QString>("start");
    QTest::addColumn<QString>("length");
    QTest::addColumn<QString>("end");
    QTest::addColumn<QString>("otherwise");
    QTest::newRow("a year") << "2018-06-01"
                            << "1y"
                            << "2019-05-31"
                            << "2019-05-31";
    QTest::newRow("twelve years") << "2018-06-01"
                                  << "12y"
                                  << "2030-05-31"
                                  << "2030-05-31";
    QTest::newRow("no such day next year") << "2016-02-29"
                                           << "1y"
                                           << "2017-02-27"
                                           << "2017-02-27";
    QTest::newRow("leap to leap") << "2016-02-29"
                                  << "4y"
                                  << "2020-02-28"
                                  << "2020-02-28";
    QTest::newRow("a month") << "2024-03-15"
                             << "1m"
                             << "2024-04-14"
                             << "2024-04-14";
    QTest::newRow("from a month's last day") << "2024-04-30"
                                             << "1m"
                                             << "2024-05-30"
                                             << "2024-05-30";
    QTest::newRow("no such day next month") << "2024-01-30"
                                            << "1m"
                                            << "2024-02-28"
                                            << "2024-02-28";
    QTest::newRow("half a month") << "2024-03-10"
                                  << "15d"
                                  << "2024-03-24"
                                  << "2024-03-24";
    QTest::newRow("months and days") << "2024-03-10"
                                     << "2m15d"
                                     << "2024-05-24"
                                     << "2024-05-24";
    QTest::newRow("end of February to a leap year, by year or by month") << "2015-02-28"
                                                                         << "1y"
                                                                         << "2016-02-28"
                                                                         << "2016-02-27";
    QTest::newRow("years, then months, or all by months") << "2015-02-28"
                                                          << "1y1m"
                                                          << "2016-03-30"
                                                          << "2016-03-27";
}

void TermTest::endsOn()
{
    QFETCH(QString, start);
    QFETCH(QString, length);
    QFETCH(QString, end);
    QFETCH(QString, otherwise);
    const SentenceEnd found = sentenceEnd(day(start), term(length));
    QCOMPARE(isoDate(found.endsOn), end);
    QCOMPARE(isoDate(found.otherwise), otherwise);
}

void TermTest::reducesStepByStep_data()
{
    QTest::addColumn<QString>("start");
    QTest::addColumn<QString>("whole");
    QTest::addColumn<QStringList>("reductions");
    QTest::addColumn<QStringList>("ends");
    QTest::addColumn<QStringList>("lengths");
    // Two rulings whose last day was disputed in public (m.163.com G6AVK2OO05346982; m.zgkjsz.com 15839532).
    QTest::newRow("published: three times eight months off 13 years")
        << "2014-03-31"
        << "13y" << QStringList{"8m", "8m", "8m"} << QStringList{"2027-03-30", "2026-07-30", "2025-11-29", "2025-03-30"}
        << QStringList{"13y", "12y4m", "11y8m", "11y"};
    QTest::newRow("published: twice eight months off 9 years")
        << "2012-08-01"
        << "9y" << QStringList{"8m", "8m"} << QStringList{"2021-07-31", "2020-11-30", "2020-03-31"}
        << QStringList{"9y", "8y4m", "7y8m"};
    QTest::newRow("days are taken from the last day backwards")
        << "2020-01-10"
        << "3y" << QStringList{"6m", "1m15d", "2m"}
        << QStringList{"2023-01-09", "2022-07-09", "2022-05-25", "2022-03-25"}
        << QStringList{"3y", "2y6m", "2y4m16d", "2y2m16d"};
    QTest::newRow("all months are taken and days are left")
        << "2020-01-10"
        << "6m15d" << QStringList{"6m"} << QStringList{"2020-07-24", "2020-01-24"} << QStringList{"6m15d", "15d"};
    QTest::newRow("nothing taken") << "2020-01-10"
                                   << "6m" << QStringList{} << QStringList{"2020-07-09"} << QStringList{"6m"};
}

void TermTest::reducesStepByStep()
{
    QFETCH(QString, start);
    QFETCH(QString, whole);
    QFETCH(QStringList, reductions);
    QFETCH(QStringList, ends);
    QFETCH(QStringList, lengths);
    std::vector<Term> terms;
    for (const QString &reduction : reductions) terms.push_back(term(reduction));
    const auto steps = termSteps(day(start), term(whole), terms);
    QVERIFY(steps);
    QStringList found, left;
    for (const TermStep &step : *steps) found << isoDate(step.endsOn), left << shortTerm(step.term);
    QCOMPARE(found, ends);
    QCOMPARE(left, lengths);
    const Json json = termStepsToJson(day(start), *steps);
    QCOMPARE(json["steps"].array().size(), std::size_t(ends.size()));
    QCOMPARE(json["steps"].array()[0]["rule"].toString(), u"2021-1/202.2"_qs);
}

void TermTest::refusesToTakeMoreThanThereIs()
{
    const auto steps = termSteps(day(u"2020-01-10"_qs), {1, 0, 0}, {{0, 6, 0}, {0, 7, 0}});
    QVERIFY(!steps);
    QCOMPARE(steps.error().code, u"law.term.empty"_qs);
    QCOMPARE(steps.error().args.value(u"reduction"_qs), u"7m"_qs);
}

void TermTest::halvesTerms_data()
{
    QTest::addColumn<QString>("whole");
    QTest::addColumn<QString>("half");
    QTest::newRow("even") << "12y"
                          << "6y";
    QTest::newRow("odd year") << "13y"
                              << "6y6m";
    QTest::newRow("odd month") << "11y7m"
                               << "5y9m15d";
    QTest::newRow("days") << "1m15d"
                          << "23d";
}

void TermTest::halvesTerms()
{
    QFETCH(QString, whole);
    QFETCH(QString, half);
    QCOMPARE(shortTerm(halfOf(term(whole))), half);
}

void TermTest::roundsOtherPartsUp()
{
    Row third;
    third.denominator = 3;
    QCOMPARE(shortTerm(fraction(term(u"1y"_qs), third)), u"4m"_qs);
    QCOMPARE(shortTerm(fraction(term(u"13m"_qs), third)), u"5m"_qs);
    QCOMPARE(shortTerm(fraction(term(u"15m"_qs), third)), u"5m"_qs);
}

void TermTest::termBetweenTurnsSentenceEndRound()
{
    for (int offset = 0; offset < 1500; ++offset) {
        const Date from = day(u"2019-12-25"_qs) + std::chrono::days(offset);
        for (const int length : {1, 27, 28, 29, 30, 31, 59, 365, 366, 800, 4000}) {
            const Date to = from + std::chrono::days(length - 1);
            QCOMPARE(isoDate(sentenceEnd(from, termBetween(from, to)).endsOn), isoDate(to));
        }
    }
    QVERIFY(termBetween(day(u"2020-01-02"_qs), day(u"2020-01-01"_qs)).isZero());
}

REMIT_TEST(TermTest);
#include "term_test.moc"
