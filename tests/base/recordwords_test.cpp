#include "base/recordwords.h"

#include "testmain.h"

using namespace remit;

/** Officers read the words of their own headers and papers, never a key of the program. */
class RecordWordsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void namesMembersByTheLongestKnownEnd_data();
    void namesMembersByTheLongestKnownEnd();
    void putsValuesIntoWords_data();
    void putsValuesIntoWords();
    void textsUseThem();
};

void RecordWordsTest::namesMembersByTheLongestKnownEnd_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<QString>("chinese");
    QTest::addColumn<QString>("english");
    const auto row = [](const QString &path, const QString &chinese, const QString &english) {
        QTest::newRow(qPrintable(path)) << path << chinese << english;
    };
    row(u"facts.judgment.custody_from"_qs, u"羁押日期"_qs, u"In custody from"_qs);
    row(u"judgment.custody-from"_qs, u"羁押日期"_qs, u"In custody from"_qs);
    row(u"custody_from"_qs, u"羁押日期"_qs, u"In custody from"_qs);
    row(u"$.history[2].served_on"_qs, u"送达日期"_qs, u"Served on"_qs);
    row(u"facts.judgment.term"_qs, u"原判刑期"_qs, u"Term"_qs);
    row(u"facts.property.performed_on"_qs, u"履行日期"_qs, u"Paid on"_qs);
    row(u"parts.education"_qs, u"教育和文化改造"_qs, u"Education points"_qs);
    row(u"education"_qs, u"文化程度"_qs, u"Education"_qs);
    row(u"no.such_member"_qs, u"no.such_member"_qs, u"no.such_member"_qs);
}

void RecordWordsTest::namesMembersByTheLongestKnownEnd()
{
    QFETCH(QString, path);
    QTEST(fieldName(path, Messages(Language::Chinese)), "chinese");
    QTEST(fieldName(path, Messages(Language::English)), "english");
}

void RecordWordsTest::putsValuesIntoWords_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<QString>("chinese");
    QTest::addColumn<QString>("english");
    const auto row = [](const QString &path, const char *json, const QString &chinese, const QString &english) {
        QTest::newRow(json) << path << QByteArray(json) << chinese << english;
    };
    row(u"facts.judgment.term"_qs, R"({"years":12,"months":6})", u"十二年六个月"_qs, u"12 yr 6 mo"_qs);
    row(u"facts.judgment.sentence"_qs, R"("death_reprieve")", u"死刑缓期二年执行"_qs, u"Death with reprieve"_qs);
    row(u"event.to"_qs, R"({"sentence":"fixed_term","term":{"years":22}})", u"有期徒刑二十二年"_qs,
        u"Fixed term, 22 yr"_qs);
    row(u"facts.judgment.political_rights"_qs, R"({"kind":"term","term":{"years":2}})", u"二年"_qs, u"2 yr"_qs);
    row(u"facts.judgment.political_rights"_qs, R"({"kind":"life"})", u"终身"_qs, u"for life"_qs);
    row(u"facts.judgment.judged_on"_qs, R"("2019-03-04")", u"2019-03-04"_qs, u"2019-03-04"_qs);
    row(u"facts.crimes"_qs,
        R"([{"name":"盗窃罪","sentence":"fixed_term","term":{"years":12},"organised_violence":false},{"name":"抢劫罪","organised_violence":true}])",
        u"盗窃罪 有期徒刑十二年；抢劫罪 有组织的暴力性犯罪"_qs,
        u"盗窃罪 Fixed term, 12 yr; 抢劫罪 Organised violence"_qs);
    row(u"facts.categories"_qs, R"(["recidivist","official_duty"])", u"累犯；职务犯罪"_qs,
        u"recidivist; official duty"_qs);
    row(u"duties"_qs, R"([{"kind":"fine","amount_fen":2000000,"performed":"full"}])",
        u"罚金 20000.00元 财产刑履行情况 已履行"_qs, u"fine 20000.00 yuan Payment paid"_qs);
    row(u"facts.judgment.suspended"_qs, "true", u"是"_qs, u"yes"_qs);
    row(u"parts.labour"_qs, "11850", u"118.50"_qs, u"118.50"_qs);
    row(u"name"_qs, R"("none")", u"none"_qs, u"none"_qs);
    row(u"name"_qs, "null", u"无"_qs, u"nothing"_qs);
    row(u"facts.categories"_qs, "[]", u"无"_qs, u"nothing"_qs);
}

void RecordWordsTest::putsValuesIntoWords()
{
    QFETCH(QString, path);
    QFETCH(QByteArray, json);
    const Json value = *Json::parse(json);
    QTEST(valueInWords(path, value, Messages(Language::Chinese)), "chinese");
    QTEST(valueInWords(path, value, Messages(Language::English)), "english");
}

void RecordWordsTest::textsUseThem()
{
    const ErrorArgs args{{u"row"_qs, u"3"_qs},
                         {u"number"_qs, u"9900000001"_qs},
                         {u"path"_qs, u"facts.judgment.term"_qs},
                         {u"named"_qs, u"facts.judgment.term"_qs},
                         {u"before"_qs, u"{\"years\":12}"_qs},
                         {u"after"_qs, u"null"_qs}};
    const QString text = Messages(Language::Chinese).text(u"casework.import.lost"_qs, args);
    QVERIFY2(text.startsWith(u"第 3 行：罪犯 9900000001 的“原判刑期”已有记录为“十二年”，文件中为“无”"_qs),
             qPrintable(text));
}

REMIT_TEST(RecordWordsTest);
#include "recordwords_test.moc"
