#include "points/documents.h"
#include "assess.h"
#include "histories.h"
#include "points/assessmentjson.h"
#include "points/authority.h"
#include "points/evaluate.h"
#include "points/historyjson.h"

#include "base/messages.h"
#include "testmain.h"

using namespace remit;
using namespace remit::testing;

class DocumentsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void answersABadLineInItsPlace_data();
    void answersABadLineInItsPlace();
    void readsTheContractExample();
    void readsWhatItWrites();
    void writesCanonicalBytes();
    void everyRuleHasWords();
    void authority_data();
    void authority();
    void quotaAndMajority();
};

void DocumentsTest::answersABadLineInItsPlace_data()
{
    QTest::addColumn<QByteArray>("line");
    QTest::addColumn<QByteArray>("answer");
    QTest::newRow("no JSON")
        << QByteArray("{")
        << QByteArray(R"({"error":{"args":{"offset":"1","path":"$"},"code":"json.unfinished"},"id":null})");
    QTest::newRow("no object")
        << QByteArray("[]")
        << QByteArray(R"({"error":{"args":{"path":"$","value":"[]"},"code":"points.json.value"},"id":null})");
    QTest::newRow("empty object")
        << QByteArray(R"({"id":"x"})")
        << QByteArray(R"({"error":{"args":{"path":"$.admitted_on"},"code":"points.json.missing"},"id":"x"})");
    QTest::newRow("unknown profile")
        << QByteArray(R"({"id":"x","admitted_on":"2022-01-01","until":"2022-01","profile":"mars"})")
        << QByteArray(R"({"error":{"args":{"profile":"mars"},"code":"points.profile.unknown"},"id":"x"})");
    QTest::newRow("a fraction")
        << QByteArray(R"({"id":"x","opening":{"balance":0.5}})")
        << QByteArray(
               R"({"error":{"args":{"offset":"32","path":"$.opening.balance"},"code":"json.number.fraction"},"id":null})");
}

void DocumentsTest::answersABadLineInItsPlace()
{
    QFETCH(QByteArray, line);
    QTEST(evaluatePointsLine(line, shippedProfiles()), "answer");
}

void DocumentsTest::readsTheContractExample()
{
    const QByteArray line = R"({"id":"…","admitted_on":"2023-01-10","induction_ended_on":"2023-03-09","until":"2024-06",
        "profile":"national","opening":{"balance":0,"cycle":0,"previous_grade":null},
        "labour_incapable":[{"from":"2024-01-01","to":null}],"strict":false,
        "entries":[{"on":"2023-05-03","part":"custody","points":150,"clause":"…","incident":null,"violation":true}],
        "sanctions":[{"kind":"warning","on":"2023-06-01","from":null,"to":null,"incident":null}],
        "absences":[{"kind":"hospital","from":"2023-08-01","to":"2023-08-12","outcome":null}],
        "events":[{"kind":"new_crime","on":"2024-02-01"}],
        "findings":[{"article":"23.6","on":"2023-09-01"}],
        "property_evaded":false,
        "grades":[{"cycle":1,"grade":"qualified"}]})";
    const Json answer = *Json::parse(evaluatePointsLine(line, shippedProfiles()));
    // 70.97 in March, then 100 a month, 1.50 more in May, 100 less in June, 12 hospital days of labour less in August.
    const QString found = difference(*Json::parse(R"({"id":"…","profile":"national","months":{
        "2023-03":{"total":7097},"2023-05":{"total":10150},"2023-06":{"total":0,"sanction":10000},
        "2023-08":{"base":{"custody":3500,"education":3500,"labour":1839},"cumulative":46086},
        "2023-10":{"cumulative":66086},
        "2024-02":{"cancelled":36086,"base":{"custody":5000,"education":5000,"labour":0},"cumulative":10000}},
        "cycles":{"1":{"from":"2023-01","to":"2023-10","evaluated_in":"2023-11","carry":6086,
          "grades_allowed":["unqualified"],"grade":"qualified","reward":null,"cancelled_on":"2024-02-01"}}})"),
                                     answer);
    QVERIFY2(found.isEmpty(), qPrintable(found));
    QCOMPARE(answer["months"].array().size(), std::size_t(18));
    QVERIFY(answer["rules"].toString().startsWith(u"sha256:"_qs));
}

void DocumentsTest::readsWhatItWrites()
{
    for (quint32 seed = 0; seed < 100; ++seed) {
        PointsHistory history = Histories(seed).history();
        history.profile = u"national"_qs;
        const auto read = pointsHistoryFromJson(pointsHistoryToJson(history));
        QVERIFY2(read, read ? "" : qPrintable(read.error().code + read.error().args.value(u"path"_qs)));
        QCOMPARE(*read, history);
    }
}

void DocumentsTest::writesCanonicalBytes()
{
    const PointsProfile &national = **shippedProfiles().find(u"national"_qs);
    for (quint32 seed = 0; seed < 100; ++seed) {
        PointsHistory history = Histories(seed).history();
        history.id = u"\"引号\"\n㛃"_qs;
        const QByteArray bytes = assessmentToBytes(*Points(national).evaluate(history), national);
        const auto json = Json::parse(bytes);
        QVERIFY(json);
        QCOMPARE(json->canonical(), bytes);
        QCOMPARE((*json)["id"].toString(), history.id);
    }
}

void DocumentsTest::everyRuleHasWords()
{
    const Messages messages(Language::Chinese);
    for (std::size_t i = 0; i < pointsRuleCount; ++i) {
        QString name = pointsRuleName(PointsRule(i));
        QVERIFY2(messages.has(u"points.rule."_qs + name.replace(u'_', u'-')), qPrintable(name));
    }
}

void DocumentsTest::authority_data()
{
    QTest::addColumn<int>("points");
    QTest::addColumn<bool>("violation");
    QTest::addColumn<int>("decides");
    const auto row = [](const char *name, int points, bool violation, PointsAuthority decides) {
        QTest::newRow(name) << points << violation << int(decides);
    };
    row("2 points off", -200, true, PointsAuthority::Officer);
    row("more than 2 points off", -201, true, PointsAuthority::Group);
    row("not for a breach", -200, false, PointsAuthority::Group);
    row("less than 10 points off", -999, true, PointsAuthority::Group);
    row("10 points off", -1000, true, PointsAuthority::WorkingGroup);
    row("a small addition", 1, true, PointsAuthority::Group);
    row("less than 5 points", 499, true, PointsAuthority::Group);
    row("5 points", 500, true, PointsAuthority::WorkingGroup);
}

void DocumentsTest::authority()
{
    QFETCH(int, points);
    QFETCH(bool, violation);
    const PointsNumbers &numbers = (*shippedProfiles().find(u"national"_qs))->numbers;
    PointsHistory::Entry entry{.on = {}, .points = points, .clause = {}, .incident = {}, .violation = violation};
    QTEST(int(authorityFor(entry, numbers)), "decides");
    entry.target = PointsHistory::Entry::Target::Special;
    entry.points = 1;
    QCOMPARE(authorityFor(entry, numbers), PointsAuthority::WorkingGroup);
}

void DocumentsTest::quotaAndMajority()
{
    const PointsNumbers &numbers = (*shippedProfiles().find(u"national"_qs))->numbers;
    QCOMPARE(activeQuota(100, numbers), 15);
    QCOMPARE(activeQuota(99, numbers), 14);
    QCOMPARE(activeQuota(6, numbers), 0);
    QVERIFY(carriedByTwoThirds(2, 3));
    QVERIFY(carriedByTwoThirds(7, 10));
    QVERIFY(!carriedByTwoThirds(6, 10));
    QVERIFY(!carriedByTwoThirds(0, 0));
}

REMIT_TEST(DocumentsTest);
#include "documents_test.moc"
