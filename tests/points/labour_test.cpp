#include "assess.h"
#include "points/documents.h"
#include "points/labourjson.h"

#include "testmain.h"

using namespace remit;
using namespace remit::testing;

namespace {

LabourSheet sheetOf(int accepted, int absent = 0, int coefficient = 100)
{
    LabourSheet sheet;
    sheet.id = u"team 3"_qs;
    sheet.on = *parseIsoDate(u"2026-03-02");
    sheet.profile = u"example-province"_qs;
    sheet.hoursSeconds = 21600;
    sheet.operations = {{u"collar"_qs, u"shirt"_qs, 45}, {u"cuff"_qs, u"shirt"_qs, 60}};
    sheet.workers = {{u"1"_qs, u"sewing"_qs, coefficient, absent, false, {}, {{u"collar"_qs, 100}}}};
    sheet.received = {{u"1"_qs, u"collar"_qs, u"L-1"_qs, accepted, 0}};
    return sheet;
}

const PointsProfile &province() { return **shippedProfiles().find(u"example-province"_qs); }

Json answered(const Json &input) { return *Json::parse(evaluateLabourLine(input.canonical(), shippedProfiles())); }

}  // namespace

class LabourTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void answersTheContractExample();
    void credits_data();
    void credits();
    void sharesTheDay();
    void halfDaysMakeOne();
    void valuesPostsWithoutQuota();
    void sumsTheMonth_data();
    void sumsTheMonth();
    void monthDocument();
    void refuses_data();
    void refuses();
    void roundTrips();
};

void LabourTest::answersTheContractExample()
{
    const Json input = *Json::parse(R"({"id":"team 3, 2026-03-02","on":"2026-03-02","profile":"example-province",
        "hours_seconds":21600,
        "operations":[{"operation":"collar-attach","product":"shirt-a","standard_seconds":45}],
        "inmates":[{"number":"1303000001","post":"sewing","coefficient":100,"absent_seconds":0,"quota_free":false,
          "grade":null,"assignments":[{"operation":"collar-attach","share":100}]}],
        "received":[{"number":"1303000001","operation":"collar-attach","lot":"L-118","accepted":520,"rejected":6}]})");
    const Json answer = answered(input);
    QCOMPARE(answer["id"].toString(), u"team 3, 2026-03-02"_qs);
    const Json &inmate = answer["inmates"].array().front();
    QCOMPARE(inmate["quota"], Json(Json::Object{{u"collar-attach"_qs, 480}}));
    QCOMPARE(inmate["earned_seconds"].toInteger(), 23400);
    QCOMPARE(inmate["fulfilment"].toInteger(), 10833);
}

void LabourTest::credits_data()
{
    QTest::addColumn<int>("accepted");
    QTest::addColumn<int>("absent");
    QTest::addColumn<int>("coefficient");
    QTest::addColumn<int>("fulfilment");
    QTest::addColumn<int>("credit");
    // 480 pieces are 100 %. Bands of the example: 2 a percent below 100; 3 to 110, 2 to 130, 1 to 150.
    QTest::newRow("nothing done") << 0 << 0 << 100 << 0 << -200;
    QTest::newRow("one short") << 479 << 0 << 100 << 9979 << 0;
    QTest::newRow("half done") << 240 << 0 << 100 << 5000 << -100;
    QTest::newRow("exactly") << 480 << 0 << 100 << 10000 << 0;
    QTest::newRow("the contract's") << 520 << 0 << 100 << 10833 << 25;
    QTest::newRow("110 %") << 528 << 0 << 100 << 11000 << 30;
    QTest::newRow("120 %") << 576 << 0 << 100 << 12000 << 50;
    QTest::newRow("130 %") << 624 << 0 << 100 << 13000 << 70;
    QTest::newRow("150 %") << 720 << 0 << 100 << 15000 << 90;
    QTest::newRow("beyond the last band") << 960 << 0 << 100 << 20000 << 90;
    QTest::newRow("heavy post") << 480 << 0 << 110 << 10000 << 30;
    QTest::newRow("light post") << 480 << 0 << 90 << 10000 << -20;
    QTest::newRow("half a day at 120 %") << 288 << 10800 << 100 << 12000 << 25;
    QTest::newRow("an hour away") << 400 << 3600 << 100 << 10000 << 0;
}

void LabourTest::credits()
{
    QFETCH(int, accepted);
    QFETCH(int, absent);
    QFETCH(int, coefficient);
    const auto days = evaluateLabour(sheetOf(accepted, absent, coefficient), province());
    QVERIFY(days);
    QTEST(days->front().fulfilment.value_or(-1), "fulfilment");
    QTEST(days->front().dayCredit, "credit");
}

void LabourTest::sharesTheDay()
{
    LabourSheet sheet = sheetOf(240);
    sheet.workers[0].assignments = {{u"collar"_qs, 50}, {u"cuff"_qs, 50}};
    sheet.received.push_back({u"1"_qs, u"cuff"_qs, u"L-2"_qs, 100, 3});
    sheet.received.push_back({u"1"_qs, u"cuff"_qs, u"L-3"_qs, 80, 0});
    const auto days = evaluateLabour(sheet, province());
    QVERIFY(days);
    const LabourDay &day = days->front();
    QCOMPARE(day.quota, (std::vector<std::pair<QString, int>>{{u"collar"_qs, 240}, {u"cuff"_qs, 180}}));
    QCOMPARE(day.earnedSeconds, qint64(240 * 45 + 180 * 60));
    QCOMPARE(day.fulfilment.value_or(0), 10000);
    // A whole day away: nothing due, nothing to value.
    sheet.workers[0].absentSeconds = 21600;
    sheet.received.clear();
    const auto away = evaluateLabour(sheet, province());
    QVERIFY(away && !away->front().fulfilment);
    QCOMPARE(away->front().dayCredit, 0);
}

void LabourTest::halfDaysMakeOne()
{
    const int whole = evaluateLabour(sheetOf(576), province())->front().dayCredit;
    const int morning = evaluateLabour(sheetOf(288, 10800), province())->front().dayCredit;
    QCOMPARE(2 * morning, whole);
}

void LabourTest::valuesPostsWithoutQuota()
{
    LabourSheet sheet = sheetOf(0);
    sheet.workers[0] = {u"1"_qs, u"inspection"_qs, 100, 0, true, u"excellent"_qs, {}};
    const auto days = evaluateLabour(sheet, province());
    QVERIFY(days);
    QVERIFY(!days->front().fulfilment);
    QCOMPARE(days->front().dayCredit, 40);
    sheet.workers[0].grade = std::nullopt;
    QCOMPARE(evaluateLabour(sheet, province()).error().code, u"labour.grade"_qs);
}

void LabourTest::sumsTheMonth_data()
{
    QTest::addColumn<int>("credit");
    QTest::addColumn<int>("days");
    QTest::addColumn<int>("bonus");
    QTest::addColumn<int>("dropped");
    QTest::addColumn<int>("deduction");
    QTest::newRow("some") << 25 << 22 << 550 << 0 << 0;
    QTest::newRow("at the cap of article 10") << 75 << 20 << 1500 << 0 << 0;
    QTest::newRow("above it") << 79 << 19 << 1500 << 1 << 0;
    QTest::newRow("short") << -20 << 22 << 0 << 0 << 440;
    QTest::newRow("at the profile's limit") << -150 << 20 << 0 << 0 << 3000;
    QTest::newRow("beyond it") << -200 << 20 << 0 << 0 << 3000;
}

void LabourTest::sumsTheMonth()
{
    QFETCH(int, credit);
    QFETCH(int, days);
    std::vector<LabourDay> all;
    for (int i = 0; i < days; ++i) {
        LabourDay day;
        day.number = u"1"_qs;
        day.on = *parseIsoDate(u"2026-03-02") + std::chrono::days(i);
        day.dayCredit = credit;
        all.push_back(day);
    }
    const auto months = sumLabour(all, province());
    QVERIFY(months);
    QCOMPARE(months->size(), std::size_t(1));
    QCOMPARE(months->front().days, days);
    QTEST(months->front().bonus, "bonus");
    QTEST(months->front().bonusDropped, "dropped");
    QTEST(months->front().deduction, "deduction");
    all.back().on = *parseIsoDate(u"2026-04-01");
    QCOMPARE(sumLabour(all, province()).error().code, u"labour.month"_qs);
}

void LabourTest::monthDocument()
{
    Json first = labourSheetToJson(sheetOf(520));
    Json second = labourSheetToJson(sheetOf(480));
    second.set("on", "2026-03-03");
    const Json answer = answered(Json::Object{{u"id"_qs, u"m"_qs}, {u"days"_qs, Json::Array{first, second}}});
    QCOMPARE(answer["month"].toString(), u"2026-03"_qs);
    QCOMPARE(answer["days"].array().size(), std::size_t(2));
    QCOMPARE(difference(*Json::parse(R"({"number":"1","days":2,"credit":25,"bonus":25,"deduction":0})"),
                        answer["inmates"].array().front()),
             QString());
    second.set("hours_seconds", 0);
    const Json refused = answered(Json::Object{{u"id"_qs, u"m"_qs}, {u"days"_qs, Json::Array{first, second}}});
    QCOMPARE(refused["error"]["args"]["path"].toString(), u"$.days[1].hours_seconds"_qs);
    // What the days share may be said once.
    const Json brief = *Json::parse(R"({"id":"m","profile":"example-province","hours_seconds":21600,
        "operations":[{"operation":"collar","standard_seconds":45}],
        "inmates":[{"number":"1","assignments":[{"operation":"collar"}]}],
        "days":[{"on":"2026-03-02","received":[{"number":"1","operation":"collar","accepted":520}]},
                {"on":"2026-03-03","received":[{"number":"1","operation":"collar","accepted":480}]}]})");
    QCOMPARE(answered(brief)["inmates"], answer["inmates"]);
}

void LabourTest::refuses_data()
{
    QTest::addColumn<QByteArray>("change");
    QTest::addColumn<QString>("code");
    QTest::addColumn<QString>("path");
    const auto row = [](const char *name, const char *change, const char *code, const char *path) {
        QTest::newRow(name) << QByteArray(change) << QString(code) << QString(path);
    };
    row("no hours", R"({"hours_seconds":0})", "labour.amount", "$.hours_seconds");
    row("doubled operation",
        R"({"operations":[{"operation":"a","standard_seconds":1},{"operation":"a","standard_seconds":2}]})",
        "labour.operation", "$.operations[1]");
    row("no standard time", R"({"operations":[{"operation":"a","standard_seconds":0}]})", "labour.amount",
        "$.operations[0].standard_seconds");
    row("unknown operation received", R"({"received":[{"number":"1","operation":"x","accepted":1}]})",
        "labour.operation", "$.received[0]");
    row("stranger", R"({"received":[{"number":"2","operation":"collar","accepted":1}]})", "labour.worker",
        "$.received[0]");
    row("negative pieces", R"({"received":[{"number":"1","operation":"collar","accepted":-1}]})", "labour.amount",
        "$.received[0]");
    row("a slip of the pen", R"({"received":[{"number":"1","operation":"collar","accepted":9000000}]})",
        "labour.amount", "$.received[0]");
    row("doubled inmate", R"({"inmates":[{"number":"1"},{"number":"1"}]})", "labour.worker", "$.inmates[1]");
    row("away too long", R"({"inmates":[{"number":"1","absent_seconds":21601}]})", "labour.amount", "$.inmates[0]");
    row("too large shares",
        R"({"inmates":[{"number":"1","assignments":[{"operation":"collar","share":60},{"operation":"cuff","share":41}]}]})",
        "labour.share", "$.inmates[0]");
    row("unknown profile", R"({"profile":"nowhere"})", "points.profile.unknown", "");
    row("no formula", R"({"profile":"national"})", "labour.profile", "$.profile");
    row("unknown member", R"({"hours":1})", "points.json.member", "$.hours");
    row("text for a number", R"({"hours_seconds":"1"})", "points.json.value", "$.hours_seconds");
}

void LabourTest::refuses()
{
    QFETCH(QByteArray, change);
    Json input = labourSheetToJson(sheetOf(480));
    const Json changes = *Json::parse(change);
    for (const auto &[name, value] : changes.object()) input.set(name, value);
    const Json error = answered(input)["error"];
    QTEST(error["code"].toString(), "code");
    QTEST(error["args"]["path"].toString(), "path");
}

void LabourTest::roundTrips()
{
    const LabourSheet sheet = sheetOf(520, 60, 105);
    QCOMPARE(labourSheetFromJson(labourSheetToJson(sheet)).value_or(LabourSheet()), sheet);
}

REMIT_TEST(LabourTest);
#include "labour_test.moc"
