#include "assess.h"
#include "points/authority.h"
#include "points/profilelabour.h"

#include "testmain.h"

#include <QFile>

using namespace remit;
using namespace remit::testing;

namespace {

Json shippedDocument(const char *name)
{
    QFile file(QStringLiteral(REMIT_RESOURCES "/points/") + QString::fromLatin1(name));
    if (!file.open(QIODevice::ReadOnly)) return {};
    return Json::parse(file.readAll()).value_or(Json());
}

Json province(const char *change)
{
    Json document =
        Json::Object{{u"profile"_qs, u"p"_qs}, {u"based_on"_qs, u"national"_qs}, {u"valid_from"_qs, u"2022-01-01"_qs}};
    const Json changes = *Json::parse(change);
    for (const auto &[name, value] : changes.object()) document.set(name, value);
    return document;
}

}  // namespace

class ProfileTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void shipsTheNationalRule();
    void marksTheExample();
    void nationalOptionsAreTheFirst();
    void restsOnTheNationalRule();
    void refuses_data();
    void refuses();
    void bandsJoin_data();
    void bandsJoin();
    void needsEveryNumberAndRule();
    void holdsEntriesToTheClauseTable_data();
    void holdsEntriesToTheClauseTable();
};

void ProfileTest::shipsTheNationalRule()
{
    const PointsProfile &national = **shippedProfiles().find(u"national"_qs);
    QCOMPARE(national.numbers.base.sum(), 10000);
    QCOMPARE(national.numbers.incapableBase.sum(), 10000);
    QCOMPARE(national.numbers.cycle, 60000);
    QCOMPARE(national.citation(PointsRule::LowMonths).text, u"司规〔2021〕3号第二十三条第九项"_qs);
    QCOMPARE(national.citation(PointsRule::RewardMaterial).rule, u"2021-3/38.1.3"_qs);
    QCOMPARE(isoDate(national.validFrom), u"2021-10-01"_qs);
    QVERIFY(!national.example && !national.labour);
}

void ProfileTest::marksTheExample()
{
    const PointsProfile &example = **shippedProfiles().find(u"example-province"_qs);
    QVERIFY(example.example && example.labour && !example.clauses.empty() && !example.guidance.empty());
    QVERIFY(example.title.contains(u"虚构"_qs));
    QVERIFY(example.digest != (*shippedProfiles().find(u"national"_qs))->digest);
}

void ProfileTest::nationalOptionsAreTheFirst()
{
    const PointsOptions &options = (*shippedProfiles().find(u"national"_qs))->options;
    QCOMPARE(options, PointsOptions());
    const Json stated = shippedDocument("national.json")["options"];
    for (const auto &row : pointsOptionNames()) QCOMPARE(stated[row.option].toString(), row.values.front());
}

void ProfileTest::restsOnTheNationalRule()
{
    PointsProfiles profiles = PointsProfiles::shipped();
    QVERIFY(profiles.add(province(R"({"options":{"rounding":"down"}})")));
    const PointsProfile &added = **profiles.find(u"p"_qs);
    QCOMPARE(added.numbers.cycle, 60000);
    QVERIFY(added.options.rounding == PointsOptions::Rounding::Down);
    QCOMPARE(profiles.ids(), (QStringList{u"example-province"_qs, u"national"_qs, u"p"_qs}));
    QCOMPARE(profiles.find(u"q"_qs).error().code, u"points.profile.unknown"_qs);
}

void ProfileTest::refuses_data()
{
    QTest::addColumn<QByteArray>("change");
    QTest::addColumn<QString>("code");
    QTest::addColumn<QString>("path");
    const auto row = [](const char *name, const char *change, const char *code, const char *path) {
        QTest::newRow(name) << QByteArray(change) << QString(code) << QString(path);
    };
    row("unknown base", R"({"based_on":"nowhere"})", "points.profile.base", "$.based_on");
    row("unknown option", R"({"options":{"mood":"good"}})", "points.profile.option", "$.options.mood");
    row("unknown value", R"({"options":{"rounding":"up"}})", "points.profile.value", "$.options.rounding");
    row("national numbers", R"({"numbers":[]})", "points.profile.number", "$.numbers");
    row("unknown member", R"({"option":{}})", "points.profile.shape", "$.option");
    row("no day", R"({"valid_from":"2022"})", "points.profile.value", "$.valid_from");
    row("taken name", R"({"profile":"national"})", "points.profile.doubled", "$.profile");
    row("range over zero", R"({"clauses":[{"clause":"a","part":"custody","from":-1,"to":1}]})", "points.profile.value",
        "$.clauses[0]");
    row("doubled clause",
        R"({"clauses":[{"clause":"a","part":"custody","from":1,"to":1},{"clause":"a","part":"labour","from":1,"to":1}]})",
        "points.profile.doubled", "$.clauses[1]");
    row("band over 100 %", R"({"labour":{"deduction_limit":0,"bands":[{"from":9000,"to":11000,"per_percent":1}]}})",
        "points.profile.value", "$.labour.bands[0]");
    row("overlapping bands",
        R"({"labour":{"deduction_limit":0,"bands":[{"from":0,"to":9000,"per_percent":1},{"from":8000,"to":10000,"per_percent":1}]}})",
        "points.profile.value", "$.labour.bands[1]");
    row("no limit", R"({"labour":{"bands":[]}})", "points.profile.value", "$.labour.deduction_limit");
    row("negative limit", R"({"labour":{"bands":[],"deduction_limit":-5}})", "points.profile.value",
        "$.labour.deduction_limit");
    row("guidance of nothing", R"({"guidance":[{"praises":0,"months":1}]})", "points.profile.value", "$.guidance[0]");
}

void ProfileTest::refuses()
{
    QFETCH(QByteArray, change);
    PointsProfiles profiles = PointsProfiles::shipped();
    const auto added = profiles.add(province(change.constData()));
    QVERIFY(!added);
    QTEST(added.error().code, "code");
    QTEST(added.error().args.value(u"path"_qs), "path");
    if (added.error().code == u"points.profile.value") QVERIFY(!added.error().args.value(u"value"_qs).isEmpty());
}

void ProfileTest::bandsJoin_data()
{
    QTest::addColumn<int>("second");
    QTest::addColumn<QString>("code");
    QTest::newRow("joined") << 10500 << QString();
    QTest::newRow("a hole") << 11000 << u"points.profile.bands"_qs;
    QTest::newRow("a hole of a hundredth") << 10501 << u"points.profile.bands"_qs;
}

void ProfileTest::bandsJoin()
{
    QFETCH(int, second);
    PointsProfile profile;
    profile.labour.emplace();
    profile.labour->bands = {{10000, 10500, 1}, {second, 13000, 1}};
    const auto joined = points::checkBands(profile);
    QTEST(joined ? QString() : joined.error().code, "code");
}

void ProfileTest::needsEveryNumberAndRule()
{
    for (const char *list : {"numbers", "rules"}) {
        const Json document = shippedDocument("national.json");
        for (std::size_t i = 0; i < document[list].array().size(); ++i) {
            Json::Array rows = document[list].array();
            rows.erase(rows.begin() + std::ptrdiff_t(i));
            Json lacking = document;
            lacking.set(list, rows);
            PointsProfiles profiles;
            QVERIFY(!profiles.add(lacking));
        }
    }
}

void ProfileTest::holdsEntriesToTheClauseTable_data()
{
    QTest::addColumn<QString>("clause");
    QTest::addColumn<int>("points");
    QTest::addColumn<QString>("code");
    QTest::newRow("lowest") << u"监-加-1"_qs << 50 << QString();
    QTest::newRow("highest") << u"监-加-1"_qs << 200 << QString();
    QTest::newRow("below") << u"监-加-1"_qs << 49 << u"points.clause.range"_qs;
    QTest::newRow("above") << u"监-加-1"_qs << 201 << u"points.clause.range"_qs;
    QTest::newRow("deduction") << u"监-扣-2"_qs << -1000 << QString();
    QTest::newRow("too large a deduction") << u"监-扣-2"_qs << -1001 << u"points.clause.range"_qs;
    QTest::newRow("another part") << u"教-加-1"_qs << 100 << u"points.clause.part"_qs;
    QTest::newRow("unknown") << u"监-加-9"_qs << 100 << u"points.clause.unknown"_qs;
}

void ProfileTest::holdsEntriesToTheClauseTable()
{
    QFETCH(QString, clause);
    QFETCH(int, points);
    const PointsHistory::Entry entry{.on = {}, .points = points, .clause = clause, .incident = {}};
    const auto checked = checkClause(entry, **shippedProfiles().find(u"example-province"_qs));
    QTEST(checked ? QString() : checked.error().code, "code");
    QVERIFY(checkClause(entry, **shippedProfiles().find(u"national"_qs)));
}

REMIT_TEST(ProfileTest);
#include "profile_test.moc"
