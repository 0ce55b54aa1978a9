#include "rules/ruleset.h"
#include "rules/citation.h"

#include "testmain.h"

#include <QDir>
#include <QTemporaryDir>

using namespace remit;

class RuleSetTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void citesPlaces_data();
    void citesPlaces();
    void readsTheBuiltInRules();
    void digestHangsOnEveryNumber();
    void listsOnlyWhatIsInForce();
    void refusesFaults_data();
    void refusesFaults();
    void refusesDocumentsThatDoNotSayWhatTheyAre_data();
    void refusesDocumentsThatDoNotSayWhatTheyAre();

private:
    static Json document(const QByteArray &rules);
};

namespace {

Json parsed(const QByteArray &text)
{
    const auto json = Json::parse(text);
    return json ? *json : Json();
}

}  // namespace

Json RuleSetTest::document(const QByteArray &rules)
{
    return parsed(
        R"({"id":"a","number":"甲法","title":"甲","articles":9,"valid_from":"2020-01-01","status":"verified","rules":[)" +
        rules + "]}");
}

void RuleSetTest::citesPlaces_data()
{
    QTest::addColumn<QString>("place");
    QTest::addColumn<QString>("words");
    QTest::addColumn<QString>("english");
    const auto row = [](const char *name, const QString &place, const QString &words, const QString &english) {
        QTest::newRow(name) << place << words << english;
    };
    row("article", u"27"_qs, u"甲法第二十七条"_qs, u"Law A, art. 27"_qs);
    row("paragraph", u"6.1"_qs, u"甲法第六条第一款"_qs, u"Law A, art. 6(1)"_qs);
    row("item", u"78.2.3"_qs, u"甲法第七十八条第二款第三项"_qs, u"Law A, art. 78(2)(3)"_qs);
    row("item of an undivided article", u"6-5"_qs, u"甲法第六条第五项"_qs, u"Law A, art. 6, item 5"_qs);
    row("item of a paragraph", u"5.1-2"_qs, u"甲法第五条第一款第二项"_qs, u"Law A, art. 5(1), item 2"_qs);
    row("hundreds", u"202.2"_qs, u"甲法第二百零二条第二款"_qs, u"Law A, art. 202(2)"_qs);
}

void RuleSetTest::citesPlaces()
{
    QFETCH(QString, place);
    QFETCH(QString, words);
    QFETCH(QString, english);
    QCOMPARE(citationOf(u"甲法"_qs, place), words);
    QCOMPARE(englishCitationOf(u"Law A"_qs, place), english);
}

void RuleSetTest::readsTheBuiltInRules()
{
    const auto rules = loadRules();
    QVERIFY2(rules, qPrintable(rules ? QString() : rules.error().args.value(u"path"_qs)));
    QVERIFY(rules->find(u"2016-23/6.1"_qs));
    QCOMPARE(rules->find(u"2016-23/6.1"_qs)->citation, u"法释〔2016〕23号第六条第一款"_qs);
    QCOMPARE(rules->find(u"2016-23/6.1"_qs)->englishCitation, u"Fa Shi [2016] No. 23, art. 6(1)"_qs);
    QVERIFY(rules->reading(u"exactly_ten_years"_qs));
    QVERIFY(!rules->find(u"2016-23/99"_qs));
    for (const Rule &rule : rules->rules()) QVERIFY2(rule.citation.contains(u'第'), qPrintable(rule.id));
}

void RuleSetTest::digestHangsOnEveryNumber()
{
    const auto one =
        RuleSet::fromJson({document(R"({"at":"1","provisions":[{"key":"k","topic":"t","value":{"years":1}}]})")});
    const auto two =
        RuleSet::fromJson({document(R"({"at":"1","provisions":[{"key":"k","topic":"t","value":{"years":2}}]})")});
    const auto again =
        RuleSet::fromJson({document(R"({"provisions":[{"topic":"t","value":{"years":1},"key":"k"}],"at":"1"})")});
    QVERIFY(one && two && again);
    QCOMPARE(one->digest().size(), 64);
    QVERIFY(one->digest() != two->digest());
    QCOMPARE(one->digest(), again->digest());
}

void RuleSetTest::listsOnlyWhatIsInForce()
{
    const auto rules = loadRules();
    QVERIFY(rules);
    const auto has = [&](const char16_t *day, const char *id) {
        const Json json = rulesToJson(*rules, day ? parseIsoDate(QStringView(day)) : std::nullopt);
        const auto &rows = json["rules"].array();
        return std::any_of(rows.begin(), rows.end(),
                           [&](const Json &row) { return row["rule"].toString() == QLatin1String(id); });
    };
    QVERIFY(!has(u"2024-04-30", "2024-5/6.3"));
    QVERIFY(has(u"2024-05-01", "2024-5/6.3"));
    QVERIFY(!has(u"2019-05-31", "2019-6/2.1"));
    QVERIFY(has(u"2019-06-01", "2019-6/2.1"));
    QVERIFY(has(nullptr, "2024-5/6.3"));
    QCOMPARE(rulesToJson(*rules, std::nullopt)["digest"].toString(), QString::fromLatin1(rules->digest()));
}

void RuleSetTest::refusesFaults_data()
{
    QTest::addColumn<QByteArray>("rules");
    QTest::addColumn<QString>("code");
    QTest::newRow("misspelt member") << QByteArray(R"({"at":"1","provision":[]})") << u"rules.document"_qs;
    QTest::newRow("no place") << QByteArray(R"({"provisions":[]})") << u"rules.document"_qs;
    QTest::newRow("article beyond the last") << QByteArray(R"({"at":"10","provisions":[]})") << u"rules.document"_qs;
    QTest::newRow("place that is none") << QByteArray(R"({"at":"6.x","provisions":[]})") << u"rules.document"_qs;
    QTest::newRow("two of one place") << QByteArray(R"({"at":"1"},{"at":"1"})") << u"rules.doubled"_qs;
    QTest::newRow("two of one key")
        << QByteArray(R"({"at":"1","provisions":[{"key":"k","topic":"t"},{"key":"k","topic":"t"}]})")
        << u"rules.doubled"_qs;
    QTest::newRow("valid until no day") << QByteArray(R"({"at":"1","valid_to":"2024-02-30"})") << u"rules.document"_qs;
    QTest::newRow("valid until a number") << QByteArray(R"({"at":"1","valid_to":2024})") << u"rules.document"_qs;
    QTest::newRow("valid from no day") << QByteArray(R"({"at":"1","valid_from":"soon"})") << u"rules.document"_qs;
    QTest::newRow("over before it begins")
        << QByteArray(R"({"at":"1","valid_from":"2024-01-02","valid_to":"2024-01-01"})") << u"rules.document"_qs;
    QTest::newRow("over before its document begins")
        << QByteArray(R"({"at":"1","valid_to":"2019-12-31"})") << u"rules.document"_qs;
    QTest::newRow("provisions that are no list") << QByteArray(R"({"at":"1","provisions":{}})") << u"rules.document"_qs;
    QTest::newRow("rank in words") << QByteArray(R"({"at":"1","provisions":[{"key":"k","topic":"t","rank":"1"}]})")
                                   << u"rules.document"_qs;
    QTest::newRow("condition that is no object")
        << QByteArray(R"({"at":"1","provisions":[{"key":"k","topic":"t","when":["life"]}]})") << u"rules.document"_qs;
    QTest::newRow("unknown status") << QByteArray(R"({"at":"1","status":"sure"})") << u"rules.document"_qs;
    QTest::newRow("provision without topic")
        << QByteArray(R"({"at":"1","provisions":[{"key":"k"}]})") << u"rules.document"_qs;
}

void RuleSetTest::refusesFaults()
{
    QFETCH(QByteArray, rules);
    QFETCH(QString, code);
    const auto read = RuleSet::fromJson({document(rules)});
    QVERIFY(!read);
    QCOMPARE(read.error().code, code);
}

void RuleSetTest::refusesDocumentsThatDoNotSayWhatTheyAre_data()
{
    QTest::addColumn<QString>("member");
    QTest::addColumn<Json>("value");
    QTest::newRow("no id") << u"id"_qs << Json();
    QTest::newRow("no number") << u"number"_qs << Json();
    QTest::newRow("empty number") << u"number"_qs << Json(QString());
    QTest::newRow("no first day") << u"valid_from"_qs << Json();
    QTest::newRow("no status") << u"status"_qs << Json();
}

void RuleSetTest::refusesDocumentsThatDoNotSayWhatTheyAre()
{
    QFETCH(QString, member);
    QFETCH(Json, value);
    Json spoilt = document(R"({"at":"1","provisions":[]})");
    QVERIFY(RuleSet::fromJson({spoilt}));
    spoilt.set(member, value);
    const auto read = RuleSet::fromJson({spoilt});
    QVERIFY(!read);
    QCOMPARE(read.error().code, u"rules.document"_qs);
}

REMIT_TEST(RuleSetTest);
#include "ruleset_test.moc"
