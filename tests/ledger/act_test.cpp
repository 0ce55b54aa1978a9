#include "ledger/act.h"

#include "sampleledger.h"

using namespace remit;
using remit::testing::testData;
using remit::testing::testLines;

class ActTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void writesTheGoldenBytes();
    void readsEveryGoldenAct();
    void hashesAsTheGoldenLedgerDoes();
    void refuses_data();
    void refuses();
    void refusesOtherSpellingsOfTheSameAct_data();
    void refusesOtherSpellingsOfTheSameAct();
};

void ActTest::writesTheGoldenBytes()
{
    Act act;
    act.store = u"0b0e1c52-3f6e-4c7e-9a57-2f1d1c9d4a10"_qs;
    act.seq = 1;
    act.prev = noPreviousAct();
    act.kind = u"points.entry"_qs;
    act.at = *parseInstant(u"2026-03-01T01:30:00Z");
    act.on = makeDate(2026, 3, 1);
    act.by = {u"狱警01"_qs, QByteArray(32, '\xab').toHex()};
    act.subject = QStringList{u"inmate:1303000001"_qs};
    act.body.set("points", 150);
    act.body.set("clause", "14.1");
    act.body.set("note", u"劳动“超额”\n\U00020164"_qs);
    QCOMPARE(canonicalAct(act), testLines(u"ledger.jsonl"_qs)[0]);
    QCOMPARE(leafHash(canonicalAct(act)).toHex(),
             QByteArray("9ef3d2fdd3d3a43e0406fa83db34797f1b63cb55072fad48ec9bc2f8e92f0428"));
}

void ActTest::readsEveryGoldenAct()
{
    const auto lines = testLines(u"ledger.jsonl"_qs);
    QCOMPARE(lines.size(), size_t(11));
    QByteArray prev = noPreviousAct();
    for (const QByteArray &line : lines) {
        const auto act = parseAct(line);
        QVERIFY2(act, qPrintable(act ? QString() : act.error().code));
        QCOMPARE(canonicalAct(*act), line);
        QCOMPARE(act->prev, prev);
        prev = leafHash(line);
    }
    const Act ninth = *parseAct(lines[8]);
    QCOMPARE(ninth.corrects, std::optional<qint64>(2));
    QVERIFY(!parseAct(lines[2])->on);
    QVERIFY(parseAct(lines[4])->by.certificate.isEmpty());
}

void ActTest::hashesAsTheGoldenLedgerDoes()
{
    std::vector<ActLine> lines;
    const Json golden = *Json::parse(testData(u"lines.json"_qs));
    for (const Json &line : golden.array())
        lines.push_back({QByteArray::fromHex(line["salt"].toString().toLatin1()), line["body"]});
    const Act sheet = *parseAct(testLines(u"ledger.jsonl"_qs)[3]);
    QCOMPARE(linesOf(lines), *sheet.lines);
    QVERIFY(sheet.body.isNull());
    std::swap(lines[0], lines[1]);
    QVERIFY(linesOf(lines) != *sheet.lines);
}

void ActTest::refuses_data()
{
    QTest::addColumn<QByteArray>("from");
    QTest::addColumn<QByteArray>("to");
    QTest::addColumn<QString>("code");
    QTest::addColumn<QString>("path");
    const auto row = [](const char *name, const char *from, const char *to, const char *code, const char *path) {
        QTest::newRow(name) << QByteArray(from) << QByteArray(to) << QString(code) << QString(path);
    };
    row("version 2", "\"v\":1", "\"v\":2", "fields.value", "$.v");
    row("version missing", ",\"v\":1", "", "fields.missing", "$.v");
    row("unknown member", "\"v\":1", "\"v\":1,\"w\":1", "fields.unknown", "$.w");
    row("seq zero", "\"seq\":1", "\"seq\":0", "fields.value", "$.seq");
    row("seq beyond doubles", "\"seq\":1", "\"seq\":9007199254740992", "fields.value", "$.seq");
    row("seq text", "\"seq\":1", "\"seq\":\"1\"", "fields.type", "$.seq");
    row("store not a uuid", "0b0e1c52-", "0b0e1c5-2", "fields.value", "$.store");
    row("store upper case", "\"0b0e1c52", "\"0B0e1c52", "fields.value", "$.store");
    row("prev short", "\"prev\":\"00", "\"prev\":\"", "fields.value", "$.prev");
    row("prev upper case", "\"prev\":\"00", "\"prev\":\"AA", "fields.value", "$.prev");
    row("kind empty", "points.entry", "", "fields.value", "$.kind");
    row("kind with space", "points.entry", "points entry", "fields.value", "$.kind");
    row("kind ends with line feed", "points.entry", "points.entry\\n", "fields.value", "$.kind");
    row("at in UTC", "09:30:00+08:00", "01:30:00Z", "fields.value", "$.at");
    row("at without day", "2026-03-01T", "2026-02-30T", "fields.value", "$.at");
    row("on impossible", "\"on\":\"2026-03-01\"", "\"on\":\"2026-02-29\"", "fields.value", "$.on");
    row("on missing", "\"on\":\"2026-03-01\",", "", "fields.missing", "$.on");
    row("officer missing", ",\"officer\":\"狱警01\"", "", "fields.missing", "$.by.officer");
    row("officer empty", "狱警01", "", "fields.value", "$.by.officer");
    row("certificate short", "\"certificate\":\"ab", "\"certificate\":\"", "fields.value", "$.by.certificate");
    row("subject text", "[\"inmate:1303000001\"]", "\"inmate\"", "fields.type", "$.subject");
    row("subject empty text", "inmate:1303000001", "", "fields.value", "$.subject[0]");
    row("body list", "\"body\":{", "\"body\":[],\"x\":{", "fields.type", "$.body");
    row("body and lines", "\"by\":", "\"lines\":{\"count\":1,\"root\":\"00\"},\"by\":", "fields.value", "$.lines.root");
    row("corrects zero", "\"corrects\":null", "\"corrects\":0", "fields.value", "$.corrects");
    row("no json", "{\"at\"", "\"at\"", "json.trailing", "$");
}

void ActTest::refuses()
{
    QFETCH(QByteArray, from);
    QFETCH(QByteArray, to);
    QFETCH(QString, code);
    QFETCH(QString, path);
    QByteArray bytes = testLines(u"ledger.jsonl"_qs)[0];
    QVERIFY(bytes.contains(from));
    const qsizetype at = bytes.indexOf(from);
    bytes.replace(at, from.size(), to);
    const auto act = parseAct(bytes);
    QVERIFY(!act);
    QCOMPARE(act.error().code, code);
    QCOMPARE(act.error().args[u"path"_qs], path);
}

void ActTest::refusesOtherSpellingsOfTheSameAct_data()
{
    QTest::addColumn<QByteArray>("bytes");
    const QByteArray good = testLines(u"ledger.jsonl"_qs)[0];
    QTest::newRow("space after a comma") << QByteArray(good).replace("},\"by\"", "}, \"by\"");
    QTest::newRow("line feed at the end") << good + '\n';
    QTest::newRow("escaped letter") << QByteArray(good).replace("14.1", "\\u00314.1");
    QTest::newRow("members in another order") << "{\"v\":1," + QByteArray(good).replace(",\"v\":1", "").mid(1);
    QTest::newRow("minus zero") << QByteArray(good).replace("150", "-0");
}

void ActTest::refusesOtherSpellingsOfTheSameAct()
{
    QFETCH(QByteArray, bytes);
    const auto act = parseAct(bytes);
    QVERIFY(!act);
    QVERIFY(act.error().code == u"ledger.act.canonical" || act.error().code.startsWith(u"json."));
}

REMIT_TEST(ActTest);
#include "act_test.moc"
