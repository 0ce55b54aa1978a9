#include "base/json.h"

#include "testmain.h"

using namespace remit;

class JsonTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void writesCanonicalBytes();
    void readsWhatItWrites();
    void keepsAMarkOfByteOrderInsideText();
    void refuses_data();
    void refuses();
    void refusesDepthAndSize();
};

void JsonTest::writesCanonicalBytes()
{
    const auto json = Json::parse(R"({ "b" : [1, -20, true, null], "a": "中\u0001\n\"\u4e2d", "": {} })");
    QVERIFY(json);
    QCOMPARE(json->canonical(), QByteArray("{\"\":{},\"a\":\"中\\u0001\\n\\\"中\",\"b\":[1,-20,true,null]}"));
}

void JsonTest::readsWhatItWrites()
{
    Json json;
    json.set("name", u"㛃晓䶮·\U00020164"_qs);
    json.set("points", qint64(-9223372036854775807LL - 1));
    json.set("list", Json::Array{Json(), Json(false), Json(Json::Object{})});
    QCOMPARE(*Json::parse(json.canonical()), json);
    QCOMPARE(*Json::parse(json.pretty()), json);
}

void JsonTest::keepsAMarkOfByteOrderInsideText()
{
    const Json json(Json::Array{u"\uFEFFa"_qs, u"a\uFEFF"_qs, u"\uFEFF"_qs});
    QCOMPARE(*Json::parse(json.canonical()), json);
    QCOMPARE(*Json::parse(R"(["\uFEFFa","a\uFEFF","\uFEFF"])"), json);
    QCOMPARE(Json::parse("\xEF\xBB\xBF[]").error().code, u"json.value"_qs);
}

void JsonTest::refuses_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("code");
    QTest::addColumn<QString>("path");
    const auto row = [](const char *name, const char *text, const char *code, const char *path) {
        QTest::newRow(name) << QByteArray(text) << QString(code) << QString(path);
    };
    row("empty", "", "json.unfinished", "$");
    row("cut object", R"({"a":{"b":1)", "json.unfinished", "$.a");
    row("doubled name", R"({"a":{"b":1,"b":2}})", "json.name.doubled", "$.a.b");
    row("fraction", R"({"a":[1,2.5]})", "json.number.fraction", "$.a[1]");
    row("exponent", "[1e3]", "json.number.fraction", "$[0]");
    row("too large", "[9223372036854775808]", "json.number.range", "$[0]");
    row("leading zero", "[01]", "json.value", "$[0]");
    row("bare word", "[yes]", "json.value", "$[0]");
    row("trailing", "{} {}", "json.trailing", "$");
    row("lone surrogate", R"(["\ud800"])", "json.escape", "$[0]");
    row("invalid utf-8", "[\"\xC3\x28\"]", "json.utf8", "$[0]");
    row("control character", "[\"a\nb\"]", "json.control", "$[0]");
    row("comma at end", "[1,]", "json.value", "$[1]");
    row("name without quotes", "{a:1}", "json.name", "$");
}

void JsonTest::refuses()
{
    QFETCH(QByteArray, text);
    QFETCH(QString, code);
    QFETCH(QString, path);
    const auto json = Json::parse(text);
    QVERIFY(!json);
    QCOMPARE(json.error().code, code);
    QCOMPARE(json.error().args[u"path"_qs], path);
}

void JsonTest::refusesDepthAndSize()
{
    const QByteArray deep = QByteArray(100000, '[') + QByteArray(100000, ']');
    QCOMPARE(Json::parse(deep).error().code, u"json.depth"_qs);
    QCOMPARE(Json::parse("[1,2,3]", {.bytes = 3, .depth = 5}).error().code, u"json.size"_qs);
    QVERIFY(Json::parse(QByteArray(60, '[') + QByteArray(60, ']')));
}

REMIT_TEST(JsonTest);
#include "json_test.moc"
