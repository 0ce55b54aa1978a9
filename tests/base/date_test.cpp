#include "base/date.h"
#include "base/chinesenumber.h"
#include "base/term.h"

#include "testmain.h"

using namespace remit;

class DateTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsOnlyRealDays();
    void addsMonths_data();
    void addsMonths();
    void writesTerms();
    void readsTerms();
    void numeralsRoundTrip();
    void readsNumerals_data();
    void readsNumerals();
    void writesInstantsInChinaTime();
};

void DateTest::readsOnlyRealDays()
{
    QCOMPARE(isoDate(*parseIsoDate(u"2024-02-29")), u"2024-02-29"_qs);
    for (const char16_t *text : {u"2023-02-29", u"2024-02-31", u"2024-13-01", u"2024-1-01", u"24-01-01", u"2024-00-10",
                                 u"1799-12-31", u"2200-01-01", u"2024/01/01", u"２024-01-01", u""}) {
        QVERIFY2(!parseIsoDate(QStringView(text)), qPrintable(QString::fromUtf16(text)));
    }
    QCOMPARE(chineseDate(*parseIsoDate(u"2019-03-04")), u"2019年3月4日"_qs);
}

void DateTest::addsMonths_data()
{
    QTest::addColumn<QString>("from");
    QTest::addColumn<int>("months");
    QTest::addColumn<QString>("met");
    QTest::newRow("same day") << "2023-03-10" << 18 << "2024-09-10";
    QTest::newRow("no such day") << "2023-01-30" << 1 << "2023-02-28";
    QTest::newRow("leap February") << "2023-12-30" << 2 << "2024-02-29";
    QTest::newRow("last day stays last") << "2023-02-28" << 12 << "2024-02-29";
    QTest::newRow("last of April to last of May") << "2023-04-30" << 1 << "2023-05-31";
    QTest::newRow("over the year") << "2023-11-15" << 3 << "2024-02-15";
}

void DateTest::addsMonths()
{
    QFETCH(QString, from);
    QFETCH(int, months);
    QFETCH(QString, met);
    QCOMPARE(isoDate(addMonths(*parseIsoDate(from), months)), met);
}

void DateTest::writesTerms()
{
    QCOMPARE(shortTerm({10, 6, 0}), u"10y6m"_qs);
    QCOMPARE(shortTerm({}), u"0d"_qs);
    QCOMPARE(chineseTerm({12, 6, 0}), u"十二年六个月"_qs);
    QCOMPARE(chineseTerm({0, 8, 15}), u"八个月十五日"_qs);
    QCOMPARE(normalised({1, 14, 3}), (Term{2, 2, 3}));
}

void DateTest::readsTerms()
{
    QCOMPARE(*parseTerm(u"10y6m"), (Term{10, 6, 0}));
    QCOMPARE(*parseTerm(u"15d"), (Term{0, 0, 15}));
    for (const char16_t *text : {u"", u"6", u"6m10y", u"-6m", u"6m6m", u"1.5y", u" 6m"})
        QVERIFY2(!parseTerm(QStringView(text)), qPrintable(QString::fromUtf16(text)));
}

void DateTest::numeralsRoundTrip()
{
    for (int n = 0; n <= 9999; ++n) QCOMPARE(parseChineseNumber(chineseNumber(n)).value_or(-1), qint64(n));
}

void DateTest::readsNumerals_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<qint64>("number");
    QTest::newRow("ten") << u"十"_qs << 10LL;
    QTest::newRow("digit by digit") << u"二〇一九"_qs << 2019LL;
    QTest::newRow("other zeros") << u"二○一五"_qs << 2015LL;
    QTest::newRow("full width") << u"２０"_qs << 20LL;
    QTest::newRow("formal") << u"贰万伍仟"_qs << 25000LL;
    QTest::newRow("digits and place") << u"12万"_qs << 120000LL;
    QTest::newRow("hundred million") << u"一亿二千万"_qs << 120000000LL;
    QTest::newRow("gap") << u"一千零五"_qs << 1005LL;
    QTest::newRow("empty") << QString() << -1LL;
    QTest::newRow("no number") << u"十几"_qs << -1LL;
    QTest::newRow("rising places") << u"十百"_qs << -1LL;
    QTest::newRow("place alone") << u"万"_qs << -1LL;
}

void DateTest::readsNumerals()
{
    QFETCH(QString, text);
    QFETCH(qint64, number);
    QCOMPARE(parseChineseNumber(text).value_or(-1), number);
}

void DateTest::writesInstantsInChinaTime()
{
    const auto instant = parseInstant(u"2026-12-01T01:00:00Z");
    QVERIFY(instant);
    QCOMPARE(isoInstant(*instant), u"2026-12-01T09:00:00+08:00"_qs);
    QCOMPARE(isoDate(dateIn(*parseInstant(u"2026-11-30T23:30:00+00:00"))), u"2026-12-01"_qs);
    QVERIFY(!parseInstant(u"2026-12-01 09:00:00"));
}

REMIT_TEST(DateTest);
#include "date_test.moc"
