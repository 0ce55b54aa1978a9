#include "batch/document.h"

#include "samplebatch.h"

using namespace remit;
using remit::testing::fileBytes;

namespace {

QByteArray golden() { return fileBytes(QStringLiteral(REMIT_TEST_DATA "/data/batch.json")); }

}  // namespace

class DocumentTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsAndWritesTheAgreedForm();
    void refuses_data();
    void refuses();
};

void DocumentTest::readsAndWritesTheAgreedForm()
{
    const Json json = *Json::parse(golden());
    const auto batch = batchFromJson(json);
    QVERIFY2(batch, qPrintable(batch ? QString() : batch.error().args[u"path"_qs]));
    QCOMPARE(batch->senderName, u"示例监狱"_qs);
    QCOMPARE(batch->receiverNumber, u"230100"_qs);
    QCOMPARE(batch->kind, BatchKind::New);
    QCOMPARE(batch->cases.size(), 2);
    QCOMPARE(batchToJson(*batch), json);
}

void DocumentTest::refuses_data()
{
    QTest::addColumn<QByteArray>("from");
    QTest::addColumn<QByteArray>("to");
    QTest::addColumn<QString>("code");
    QTest::addColumn<QString>("path");
    const auto row = [](const char *name, const char *from, const char *to, const char *code, const char *path) {
        QTest::newRow(name) << QByteArray(from) << QByteArray(to) << QString(code) << QString(path);
    };
    row("other format", "remit-batch/1", "remit-batch/2", "fields.value", "$.format");
    row("unknown profile", "sha256-ecdsa", "md5-rsa", "fields.value", "$.profile");
    row("no sender number", "\"FSDWBH\"", "\"FSDW\"", "fields.missing", "$.sender.FSDWBH");
    row("sender number a number", "\"2301002301\"", "2301002301", "fields.type", "$.sender.FSDWBH");
    row("division of five digits", "\"FSDWXZQHDM\": \"230100\"", "\"FSDWXZQHDM\": \"23010\"", "fields.value",
        "$.sender.FSDWXZQHDM");
    row("two lines in a name", "示例监狱", "示例\\n监狱", "fields.value", "$.sender.FSDWMC");
    row("space before a name", "示例监狱", " 示例监狱", "fields.value", "$.sender.FSDWMC");
    row("unknown member of receiver", "\"JSDWBH\"", "\"x\": 1, \"JSDWBH\"", "fields.unknown", "$.receiver.x");
    row("version zero", "\"version\": 1", "\"version\": 0", "fields.value", "$.version");
    row("kind three", "\"SJLX\": 1", "\"SJLX\": 3", "fields.value", "$.SJLX");
    row("business of letters", "\"0111\"", "\"abcd\"", "fields.value", "$.YWLB");
    row("node of another business", "0111A", "0222A", "fields.value", "$.LCJDBH");
    row("node ends with line feed", "0111A", "0111A\\n", "fields.value", "$.LCJDBH");
    row("time in UTC", "09:00:00+08:00", "01:00:00Z", "fields.value", "$.FSSJ");
    row("no cases", "[\"2026-减-0001\", \"2026-减-0002\"]", "[]", "fields.value", "$.cases");
    row("a case twice", "0002", "0001", "fields.value", "$.cases");
    row("a case outside its folder", "2026-减-0002", "../2026", "fields.value", "$.cases");
    row("a case with a slash", "2026-减-0002", "2026/2", "fields.value", "$.cases");
    row("another checkpoint", "ledger/checkpoint.txt", "ledger/other.txt", "fields.value", "$.checkpoint");
    row("unknown member", "\"version\"", "\"comment\": \"x\", \"version\"", "fields.unknown", "$.comment");
}

void DocumentTest::refuses()
{
    QFETCH(QByteArray, from);
    QFETCH(QByteArray, to);
    QFETCH(QString, code);
    QFETCH(QString, path);
    QByteArray bytes = golden();
    QVERIFY(bytes.contains(from));
    bytes.replace(bytes.indexOf(from), from.size(), to);
    const auto batch = Json::parse(bytes).and_then(batchFromJson);
    QVERIFY(!batch);
    QCOMPARE(batch.error().code, code);
    QCOMPARE(batch.error().args[u"path"_qs], path);
}

REMIT_TEST(DocumentTest);
#include "document_test.moc"
