#include "exchange/values.h"

#include "testmain.h"

using namespace remit;

/** Every form of a value that officers write: what it is read as, or the code of the reason why it is not. */
class ValuesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void dates_data();
    void dates();
    void serialDays();
    void ranges_data();
    void ranges();
    void months_data();
    void months();
    void sentences_data();
    void sentences();
    void terms_data();
    void terms();
    void reductions_data();
    void reductions();
    void penalties_data();
    void penalties();
    void money_data();
    void money();
    void points_data();
    void points();
    void identifiers_data();
    void identifiers();
    void words();
    void identityNumbers();
};

namespace {

Cell text(const QString &value) { return {Cell::Kind::Text, value, {}}; }
Cell number(const QString &value) { return {Cell::Kind::Number, value, {}}; }

/** A table of text -> what it reads as; codes of refusals hold a dot and begin with import. */
void columns()
{
    QTest::addColumn<QString>("value");
    QTest::addColumn<QString>("read");
}

void row(const QString &value, const QString &read) { QTest::newRow(qPrintable(value)) << value << read; }

QString term(const std::optional<Term> &value) { return value ? shortTerm(*value) : u"none"_qs; }

QString kind(Sentence sentence)
{
    static const QStringList names = {u"fixed"_qs, u"life"_qs, u"reprieve"_qs, u"detention"_qs, u"surveillance"_qs};
    return names[int(sentence)];
}

QString rights(const PoliticalRights &value)
{
    if (value.kind == PoliticalRights::Kind::None) return u"none"_qs;
    return value.kind == PoliticalRights::Kind::Life ? u"life"_qs : term(value.term);
}

}  // namespace

void ValuesTest::dates_data()
{
    columns();
    for (const QString &same : {u"2019-03-04"_qs,
                                u"2019.3.4"_qs,
                                u"2019/3/4"_qs,
                                u"2019/03/04"_qs,
                                u"20190304"_qs,
                                u"2019年3月4日"_qs,
                                u"2019年03月04日"_qs,
                                u"2019 年 3 月 4 日"_qs,
                                u"二〇一九年三月四日"_qs,
                                u"二○一九年三月四日"_qs,
                                u"二零一九年三月四日"_qs,
                                u"２０１９年３月４日"_qs,
                                u"２０１９－０３－０４"_qs,
                                u"2019．3．4"_qs,
                                u" 2019-03-04\u00A0"_qs,
                                u"\uFEFF2019-03-04"_qs,
                                u"2019-03-04 00:00:00"_qs,
                                u"2019/3/4 0:00"_qs,
                                u"2019-03-04T00:00:00"_qs,
                                u"2019年3月4号"_qs,
                                u"2019–3–4"_qs})
        row(same, u"2019-03-04"_qs);
    row(u"4-Mar-2019"_qs, u"2019-03-04"_qs);
    row(u"March 4, 2019"_qs, u"2019-03-04"_qs);
    row(u"自2019年3月4日起"_qs, u"2019-03-04"_qs);
    row(u"31 Feb 2019"_qs, u"import.date.impossible"_qs);
    row(u"43528"_qs, u"2019-03-04"_qs);
    row(u"二〇二〇年十月二十日"_qs, u"2020-10-20"_qs);
    row(u"二〇二〇年十二月三十一日"_qs, u"2020-12-31"_qs);
    row(u"2020-02-29"_qs, u"2020-02-29"_qs);
    row(u"2019-02-29"_qs, u"import.date.impossible"_qs);
    row(u"2019-13-01"_qs, u"import.date.impossible"_qs);
    row(u"20191301"_qs, u"import.date.impossible"_qs);
    row(u"2019年4月31日"_qs, u"import.date.impossible"_qs);
    row(u"0000-00-00"_qs, u"import.date.impossible"_qs);
    row(u"19-03-04"_qs, u"import.date.shortyear"_qs);
    row(u"19年3月4日"_qs, u"import.date.shortyear"_qs);
    row(u"03/04/2019"_qs, u"import.date.order"_qs);
    row(u"2019-03"_qs, u"import.date.noday"_qs);
    row(u"2019年3月"_qs, u"import.date.noday"_qs);
    row(u"201903"_qs, u"import.date.noday"_qs);
    row(u"2019"_qs, u"import.date.shape"_qs);
    row(u"2019-03/04"_qs, u"import.date.shape"_qs);
    row(u"三月四日"_qs, u"import.date.shape"_qs);
    row(u"二千零十九年三月四日"_qs, u"import.date.shape"_qs);
    row(u"约2019-03-04"_qs, u"import.date.shape"_qs);
}

void ValuesTest::dates()
{
    QFETCH(QString, value);
    QFETCH(QString, read);
    const Result<Date> date = readDate(text(value));
    QCOMPARE(date ? isoDate(*date) : date.error().code, read);
}

void ValuesTest::serialDays()
{
    QCOMPARE(isoDate(*dateOfSerial(1)), u"1900-01-01"_qs);
    QCOMPARE(isoDate(*dateOfSerial(59)), u"1900-02-28"_qs);
    QVERIFY(!dateOfSerial(60));
    QCOMPARE(isoDate(*dateOfSerial(61)), u"1900-03-01"_qs);
    QCOMPARE(isoDate(*dateOfSerial(43528)), u"2019-03-04"_qs);
    QCOMPARE(isoDate(*dateOfSerial(42066, true)), u"2019-03-04"_qs);
    QVERIFY(!dateOfSerial(0));
    QVERIFY(!dateOfSerial(-5, true));
}

void ValuesTest::ranges_data()
{
    columns();
    for (const QString &same :
         {u"自2018年6月1日起至2030年5月31日止"_qs, u"2018-06-01至2030-05-31"_qs, u"2018.6.1-2030.5.31"_qs,
          u"20180601-20300531"_qs, u"2018-6-1 - 2030-5-31"_qs, u"2018/06/01～2030/05/31"_qs,
          u"2018.06.01—2030.05.31"_qs, u"2018-06-01--2030-05-31"_qs})
        row(same, u"2018-06-01 2030-05-31"_qs);
    row(u"2018-06-01"_qs, u"import.date.range"_qs);
    row(u"2018-06-01至今"_qs, u"import.date.range"_qs);
    row(u"2018-06-31至2030-05-31"_qs, u"import.date.range"_qs);
}

void ValuesTest::ranges()
{
    QFETCH(QString, value);
    QFETCH(QString, read);
    const Result<DateRange> range = readDateRange(value);
    QCOMPARE(range ? isoDate(range->from) + u' ' + isoDate(range->to) : range.error().code, read);
}

void ValuesTest::months_data()
{
    columns();
    for (const QString &same : {u"2025-01"_qs, u"2025-1"_qs, u"2025年1月"_qs, u"2025年01月份"_qs, u"2025.1"_qs,
                                u"2025/01"_qs, u"202501"_qs, u"二〇二五年一月"_qs, u"2025-01-01"_qs})
        row(same, u"2025-01"_qs);
    row(u"2025年十二月"_qs, u"2025-12"_qs);
    row(u"2025-13"_qs, u"import.month.shape"_qs);
    row(u"25-01"_qs, u"import.month.shape"_qs);
    row(u"1月"_qs, u"import.month.shape"_qs);
}

void ValuesTest::months()
{
    QFETCH(QString, value);
    QFETCH(QString, read);
    const Result<Month> month = readMonth(value);
    QCOMPARE(month ? isoMonth(*month) : month.error().code, read);
}

void ValuesTest::terms_data()
{
    columns();
    row(u"十年六个月"_qs, u"10y6m"_qs);
    row(u"10年6个月"_qs, u"10y6m"_qs);
    row(u"10年6月"_qs, u"10y6m"_qs);
    row(u"十年零六个月"_qs, u"10y6m"_qs);
    row(u"十年又六个月"_qs, u"10y6m"_qs);
    row(u"１０年６个月"_qs, u"10y6m"_qs);
    row(u"十年半"_qs, u"10y6m"_qs);
    row(u"十年整"_qs, u"10y"_qs);
    row(u"１０年整"_qs, u"10y"_qs);
    row(u"十年六个月整"_qs, u"10y6m"_qs);
    row(u"10.5年"_qs, u"10y6m"_qs);
    row(u"半年"_qs, u"6m"_qs);
    row(u"10 years 6 months"_qs, u"10y6m"_qs);
    row(u"10y6m"_qs, u"10y6m"_qs);
    row(u"二十五年"_qs, u"25y"_qs);
    row(u"18个月"_qs, u"1y6m"_qs);
    row(u"十一个月"_qs, u"11m"_qs);
    row(u"两个半月"_qs, u"2m15d"_qs);
    row(u"半个月"_qs, u"15d"_qs);
    row(u"一年三个月十五日"_qs, u"1y3m15d"_qs);
    row(u"15天"_qs, u"15d"_qs);
    row(u"10年14个月"_qs, u"import.term.range"_qs);
    row(u"10"_qs, u"import.term.shape"_qs);
    row(u"十2年"_qs, u"import.term.shape"_qs);
    row(u"10年左右"_qs, u"import.term.shape"_qs);
    row(u"10年-6个月"_qs, u"import.term.shape"_qs);
    row(u"10.3年"_qs, u"import.term.shape"_qs);
    row(u"半"_qs, u"import.term.shape"_qs);
    row(u""_qs, u"import.term.shape"_qs);
    row(u"十年六月半"_qs, u"import.term.shape"_qs);
}

void ValuesTest::terms()
{
    QFETCH(QString, value);
    QFETCH(QString, read);
    const Result<Term> result = readTerm(value);
    QCOMPARE(result ? shortTerm(*result) : result.error().code, read);
    QCOMPARE(shortTerm(*readTerm(u"9"_qs, u"月"_qs)), u"9m"_qs);
    QCOMPARE(shortTerm(*readTerm(u"9"_qs, u"年"_qs)), u"9y"_qs);
}

void ValuesTest::sentences_data()
{
    columns();
    row(u"有期徒刑十二年六个月"_qs, u"fixed 12y6m"_qs);
    row(u"判处有期徒刑十二年六个月。"_qs, u"fixed 12y6m"_qs);
    row(u"12年6个月"_qs, u"fixed 12y6m"_qs);
    row(u"有期10年"_qs, u"fixed 10y"_qs);
    row(u"10年"_qs, u"fixed 10y"_qs);
    row(u"6年8个月"_qs, u"fixed 6y8m"_qs);
    row(u"有期11年8月"_qs, u"fixed 11y8m"_qs);
    row(u"无期徒刑"_qs, u"life none"_qs);
    row(u"无期"_qs, u"life none"_qs);
    row(u"死刑缓期二年执行"_qs, u"reprieve none"_qs);
    row(u"死刑，缓期二年执行"_qs, u"reprieve none"_qs);
    row(u"死缓"_qs, u"reprieve none"_qs);
    row(u"死刑缓期二年执行，限制减刑"_qs, u"reprieve none restricted"_qs);
    row(u"死缓（限制减刑）"_qs, u"reprieve none restricted"_qs);
    row(u"死刑缓期二年执行，终身监禁，不得减刑、假释"_qs, u"reprieve none forlife"_qs);
    row(u"拘役六个月"_qs, u"detention 6m"_qs);
    row(u"管制一年"_qs, u"surveillance 1y"_qs);
    row(u"有期徒刑三年，缓刑四年"_qs, u"fixed 3y probation 4y"_qs);
    row(u"死刑"_qs, u"import.sentence.shape"_qs);
    row(u"有期徒刑"_qs, u"import.sentence.shape"_qs);
    row(u"有期徒刑十几年"_qs, u"import.sentence.shape"_qs);
    row(u"有期徒刑三十年"_qs, u"import.sentence.range"_qs);
    row(u"105年"_qs, u"import.sentence.range"_qs);
    row(u"拘役二年"_qs, u"import.sentence.range"_qs);
    row(u"有期徒刑十年限制减刑"_qs, u"import.sentence.restriction"_qs);
    row(u"12"_qs, u"import.sentence.shape"_qs);
}

void ValuesTest::sentences()
{
    QFETCH(QString, value);
    QFETCH(QString, read);
    const Result<SentenceText> sentence = readSentence(value);
    if (!sentence) {
        QCOMPARE(sentence.error().code, read);
        return;
    }
    QString got = kind(sentence->sentence) + u' ' + term(sentence->term);
    if (sentence->suspended) got += u" probation "_qs + term(sentence->probation);
    if (sentence->commutationRestricted) got += u" restricted"_qs;
    if (sentence->lifeWithoutCommutation) got += u" forlife"_qs;
    QCOMPARE(got, read);
}

void ValuesTest::reductions_data()
{
    columns();
    row(u"减去有期徒刑八个月"_qs, u"-8m"_qs);
    row(u"8个月"_qs, u"-8m"_qs);
    row(u"八个月"_qs, u"-8m"_qs);
    row(u"减刑八个月"_qs, u"-8m"_qs);
    row(u"减八个月"_qs, u"-8m"_qs);
    row(u"减去一年三个月"_qs, u"-1y3m"_qs);
    row(u"减去有期徒刑八个月，剥夺政治权利二年不变"_qs, u"-8m"_qs);
    row(u"减去有期徒刑八个月，剥夺政治权利改为一年"_qs, u"-8m rights 1y"_qs);
    row(u"减为有期徒刑二十二年"_qs, u"fixed 22y"_qs);
    row(u"减为有期徒刑二十二年，剥夺政治权利改为七年"_qs, u"fixed 22y rights 7y"_qs);
    row(u"减为有期徒刑二十二年，剥夺政治权利由终身改为七年"_qs, u"fixed 22y rights 7y"_qs);
    row(u"无期徒刑减为有期徒刑二十五年"_qs, u"fixed 25y"_qs);
    row(u"减为无期徒刑"_qs, u"life none"_qs);
    row(u"不予减刑"_qs, u"import.reduction.shape"_qs);
    row(u"减去"_qs, u"import.reduction.shape"_qs);
    row(u"减去八个月，减去三个月"_qs, u"import.reduction.shape"_qs);
    row(u"8"_qs, u"import.reduction.shape"_qs);
    row(u"减去有期徒刑二十年"_qs, u"import.reduction.range"_qs);
    row(u"零个月"_qs, u"import.reduction.shape"_qs);
}

void ValuesTest::reductions()
{
    QFETCH(QString, value);
    QFETCH(QString, read);
    const Result<ReductionText> change = readReduction(value);
    if (!change) {
        QCOMPARE(change.error().code, read);
        return;
    }
    QString got =
        change->reduction ? u'-' + term(change->reduction) : kind(change->to->sentence) + u' ' + term(change->to->term);
    if (change->politicalRightsTo) got += u" rights "_qs + term(change->politicalRightsTo);
    QCOMPARE(got, read);
    QCOMPARE(term(readReduction(u"9"_qs, u"月"_qs)->reduction), u"9m"_qs);
}

void ValuesTest::penalties_data()
{
    columns();
    row(u"剥夺政治权利二年，罚金人民币2万元"_qs, u"rights 2y; 0:2000000"_qs);
    row(u"剥夺政治权利二年，并处罚金人民币二万元"_qs, u"rights 2y; 0:2000000"_qs);
    row(u"附加剥夺政治权利终身，没收个人全部财产"_qs, u"rights life; 1:all"_qs);
    row(u"剥夺政治权利三年"_qs, u"rights 3y"_qs);
    row(u"剥政3年"_qs, u"rights 3y"_qs);
    row(u"罚金5000元"_qs, u"rights none; 0:500000"_qs);
    row(u"剥权二年 罚金5万元"_qs, u"rights 2y; 0:5000000"_qs);
    row(u"剥夺政治权利贰年并处罚金伍万元整"_qs, u"rights 2y; 0:5000000"_qs);
    row(u"附加剥夺政治权利 2 年，并处罚金人民币50000.00元。"_qs, u"rights 2y; 0:5000000"_qs);
    row(u"没收个人全部财产；继续追缴违法所得50,000元"_qs, u"rights none; 1:all; 3:5000000"_qs);
    row(u"罚金人民币1,000,000元"_qs, u"rights none; 0:100000000"_qs);
    row(u"罚金人民币1，000元，没收个人财产5万元"_qs, u"rights none; 0:100000; 1:5000000"_qs);
    row(u"没收个人财产人民币五万元"_qs, u"rights none; 1:5000000"_qs);
    row(u"责令退赔被害人张三5万元"_qs, u"rights none; 2:5000000"_qs);
    row(u"责令退赔被害人经济损失人民币十万元"_qs, u"rights none; 2:10000000"_qs);
    row(u"继续追缴违法所得"_qs, u"rights none; 3:all"_qs);
    row(u"追缴违法所得12.5万元"_qs, u"rights none; 3:12500000"_qs);
    row(u"赔偿附带民事诉讼原告人80000元"_qs, u"rights none; 4:8000000"_qs);
    row(u"罚金2万元、驱逐出境"_qs, u"rights none; 0:2000000; other"_qs);
    row(u"无"_qs, u"rights none"_qs);
    row(u"罚金二万"_qs, u"rights none; 0:2000000"_qs);
    row(u"罚金2万"_qs, u"rights none; 0:2000000"_qs);
    row(u"罚金人民币贰万整"_qs, u"rights none; 0:2000000"_qs);
    row(u"罚金2"_qs, u"import.money.unclear"_qs);
    row(u"罚金2000"_qs, u"import.money.unclear"_qs);
    row(u"罚金二"_qs, u"import.penalty.amount"_qs);
    row(u"罚金美元2000元"_qs, u"import.money.currency"_qs);
    row(u"罚金2000美元"_qs, u"import.money.currency"_qs);
    row(u"罚金"_qs, u"import.penalty.amount"_qs);
    row(u"罚金若干元"_qs, u"import.penalty.amount"_qs);
    row(u"没收个人财产"_qs, u"import.penalty.amount"_qs);
    // 张三十万元 may be 张三, 100,000 or 张, 300,000.
    row(u"赔偿张三十万元"_qs, u"import.penalty.amount"_qs);
    row(u"剥夺政治权利"_qs, u"import.penalty.shape"_qs);
    row(u"剥夺政治权利二十年"_qs, u"import.penalty.shape"_qs);
    row(u"剥夺政治权利二年，剥夺政治权利三年"_qs, u"import.penalty.shape"_qs);
    row(u"见判决书"_qs, u"import.penalty.shape"_qs);
}

void ValuesTest::penalties()
{
    QFETCH(QString, value);
    QFETCH(QString, read);
    const Result<PenaltyText> penalties = readPenalties(value);
    if (!penalties) {
        QCOMPARE(penalties.error().code, read);
        return;
    }
    QStringList got = {u"rights "_qs + rights(penalties->politicalRights)};
    for (const PropertyDuty &duty : penalties->duties)
        got << QString::number(int(duty.kind)) + u':' + (duty.amountFen ? QString::number(*duty.amountFen) : u"all"_qs);
    if (!penalties->others.isEmpty()) got << u"other"_qs;
    QCOMPARE(got.join(u"; "_qs), read);
}

void ValuesTest::money_data()
{
    columns();
    row(u"2000元"_qs, u"200000"_qs);
    row(u"人民币2000元"_qs, u"200000"_qs);
    row(u"￥2,000.50"_qs, u"200050"_qs);
    row(u"5万元"_qs, u"5000000"_qs);
    row(u"5万"_qs, u"5000000"_qs);
    row(u"1.2345万元"_qs, u"1234500"_qs);
    row(u"贰万伍仟元整"_qs, u"2500000"_qs);
    row(u"两千三百万元"_qs, u"2300000000"_qs);
    row(u"三元五角"_qs, u"350"_qs);
    row(u"1.5亿元"_qs, u"15000000000"_qs);
    row(u"5000"_qs, u"500000"_qs);
    row(u"0"_qs, u"0"_qs);
    row(u"0.005元"_qs, u"import.money.shape"_qs);
    row(u"2万5"_qs, u"import.money.shape"_qs);
    row(u"二万"_qs, u"2000000"_qs);
    row(u"两三万"_qs, u"import.money.shape"_qs);
    row(u"2"_qs, u"import.money.unclear"_qs);
    row(u"0"_qs, u"0"_qs);
    row(u"美元2000元"_qs, u"import.money.shape"_qs);
    row(u"三5万元"_qs, u"import.money.shape"_qs);
    row(u"约5万元"_qs, u"import.money.shape"_qs);
    row(u"5万美元"_qs, u"import.money.shape"_qs);
    row(u"1,00元"_qs, u"import.money.shape"_qs);
    row(u"999999999999999999元"_qs, u"import.money.shape"_qs);
    row(u"99999999999亿元"_qs, u"import.money.shape"_qs);
}

void ValuesTest::money()
{
    QFETCH(QString, value);
    QFETCH(QString, read);
    const Result<qint64> fen = readMoney(value);
    QCOMPARE(fen ? QString::number(*fen) : fen.error().code, read);
    QCOMPARE(*readMoney(u"2.5"_qs, u"万元"_qs), 2500000LL);
}

void ValuesTest::points_data()
{
    columns();
    row(u"118.5"_qs, u"11850"_qs);
    row(u"118"_qs, u"11800"_qs);
    row(u"118.50"_qs, u"11850"_qs);
    row(u"118.500"_qs, u"11850"_qs);
    row(u"１１８．５"_qs, u"11850"_qs);
    row(u"118.5分"_qs, u"11850"_qs);
    row(u"-12.25"_qs, u"-1225"_qs);
    row(u"0"_qs, u"0"_qs);
    row(u"118.505"_qs, u"import.points.decimals"_qs);
    row(u"1001"_qs, u"import.points.range"_qs);
    row(u"优秀"_qs, u"import.points.shape"_qs);
    row(u"118,5"_qs, u"import.points.shape"_qs);
    row(u"1.2E2"_qs, u"import.points.shape"_qs);
}

void ValuesTest::points()
{
    QFETCH(QString, value);
    QFETCH(QString, read);
    const Result<int> hundredths = readPoints(text(value));
    QCOMPARE(hundredths ? QString::number(*hundredths) : hundredths.error().code, read);
    QCOMPARE(readPoints({Cell::Kind::Day, u"2025-01-01"_qs, {}}).error().code, u"import.points.shape"_qs);
    QCOMPARE(readPoints({Cell::Kind::Fault, u"#REF!"_qs, {}}).error().code, u"import.value.fault"_qs);
}

void ValuesTest::identifiers_data()
{
    columns();
    row(u"0013000001"_qs, u"0013000001"_qs);
    row(u"１３０３"_qs, u"1303"_qs);
    row(u" 1303 000 001 "_qs, u"1303000001"_qs);
    row(u"京A-0012"_qs, u"京A-0012"_qs);
    row(u"1303000001.0"_qs, u"import.identifier.shape"_qs);
    row(u"1,303,000,001"_qs, u"import.identifier.shape"_qs);
    row(u"1.3E+9"_qs, u"import.identifier.digits"_qs);
    row(u"1.30102E17"_qs, u"import.identifier.digits"_qs);
    row(u"；；"_qs, u"import.identifier.shape"_qs);
}

void ValuesTest::identifiers()
{
    QFETCH(QString, value);
    QFETCH(QString, read);
    const Result<QString> identifier = readIdentifier(text(value));
    QCOMPARE(identifier ? *identifier : identifier.error().code, read);
    QCOMPARE(*readIdentifier(number(u"1303000001"_qs)), u"1303000001"_qs);
    Cell lost = number(u"130102198001010000"_qs);
    lost.digitsLost = true;
    QCOMPARE(readIdentifier(lost).error().code, u"import.identifier.digits"_qs);
    QCOMPARE(readIdentifier(number(u"13.5"_qs)).error().code, u"import.identifier.shape"_qs);
}

void ValuesTest::words()
{
    for (const QString &yes : {u"是"_qs, u"有"_qs, u"√"_qs, u"Y"_qs, u"1"_qs, u"TRUE"_qs})
        QCOMPARE(*readYesNo(yes), true);
    for (const QString &no : {u"否"_qs, u"无"_qs, u"×"_qs, u"n"_qs, u"0"_qs, u"FALSE"_qs})
        QCOMPARE(*readYesNo(no), false);
    QCOMPARE(readYesNo(u"可能"_qs).error().code, u"import.yesno"_qs);
    QVERIFY(readSex(u"女"_qs)->value() == PersonFacts::Sex::Female);
    QVERIFY(readSex(u"1"_qs)->value() == PersonFacts::Sex::Male);
    QVERIFY(!readSex(u"9"_qs)->has_value());
    QCOMPARE(readSex(u"人"_qs).error().code, u"import.sex"_qs);
    QVERIFY(readPerformed(u"已全部履行"_qs)->value() == Performed::Full);
    QVERIFY(readPerformed(u"未履行完毕"_qs)->value() == Performed::Partial);
    QVERIFY(readPerformed(u"未履行"_qs)->value() == Performed::None);
    QVERIFY(!readPerformed(u"无"_qs)->has_value());
    QCOMPARE(readPerformed(u"履行2000元"_qs).error().code, u"import.performed"_qs);
    QCOMPARE(*readText(text(u" 买买提·艾合买提江 "_qs)), u"买买提·艾合买提江"_qs);
    QCOMPARE(readText(text(u"王�"_qs)).error().code, u"import.value.garbled"_qs);
}

void ValuesTest::identityNumbers()
{
    const auto birth = parseIsoDate(u"1993-01-27");
    const auto male = std::optional(PersonFacts::Sex::Male);
    QCOMPARE(identityWarnings(u"130102199301271639"_qs, birth, male), QStringList());
    QCOMPARE(identityWarnings(u"13020319581210801X"_qs, {}, {}), QStringList());
    QCOMPARE(identityWarnings(u"000000000000000000"_qs, birth, male), QStringList());
    QCOMPARE(identityWarnings(u"130102199301271630"_qs, birth, male), QStringList(u"import.identity.check"_qs));
    QCOMPARE(identityWarnings(u"130102199301271639"_qs, parseIsoDate(u"1993-01-28"), PersonFacts::Sex::Female),
             (QStringList{u"import.identity.birth"_qs, u"import.identity.sex"_qs}));
    QCOMPARE(identityWarnings(u"130102930127163"_qs, birth, male), QStringList(u"import.identity.old"_qs));
    QCOMPARE(identityWarnings(u"1301"_qs, birth, male), QStringList(u"import.identity.shape"_qs));
    QVERIFY(birthOfIdentity(u"130102199301271639"_qs) == birth);
    QVERIFY(!birthOfIdentity(u"130102199301271630"_qs));
}

REMIT_TEST(ValuesTest);
#include "values_test.moc"
