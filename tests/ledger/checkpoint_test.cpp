#include "ledger/checkpoint.h"

#include "sampleledger.h"

using namespace remit;
using remit::testing::testData;

class CheckpointTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsTheGoldenFile();
    void refuses_data();
    void refuses();
};

void CheckpointTest::readsTheGoldenFile()
{
    const QByteArray golden = testData(u"checkpoint.txt"_qs);
    const auto checkpoint = parseCheckpoint(golden);
    QVERIFY(checkpoint);
    QCOMPARE(checkpoint->origin, u"remit/0b0e1c52-3f6e-4c7e-9a57-2f1d1c9d4a10"_qs);
    QCOMPARE(checkpoint->size, 11);
    QCOMPARE(checkpoint->root.toHex(), QByteArray("d499cb681d626261f59c68b16891972cbb5f0bad4dab4f30c0e7859a25d61558"));
    QCOMPARE(checkpointText(*checkpoint), golden);
    QCOMPARE(*checkpointFromJson(checkpointToJson(*checkpoint)), *checkpoint);
}

void CheckpointTest::refuses_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("code");
    const QByteArray root = QByteArray(32, 'r').toBase64();
    const auto row = [](const char *name, const QByteArray &text, const char *code) {
        QTest::newRow(name) << text << QString(code);
    };
    row("empty", "", "checkpoint.lines");
    row("no line feed at the end", "a\n1\n" + root, "checkpoint.lines");
    row("a fourth line", "a\n1\n" + root + "\nb\n", "checkpoint.lines");
    row("an empty fourth line", "a\n1\n" + root + "\n\n", "checkpoint.lines");
    row("carriage returns", "a\r\n1\r\n" + root + "\r\n", "checkpoint.origin");
    row("no origin", "\n1\n" + root + "\n", "checkpoint.origin");
    row("space before the origin", " a\n1\n" + root + "\n", "checkpoint.origin");
    row("control character", QByteArray("a\0b\n1\n", 6) + root + "\n", "checkpoint.origin");
    row("invalid UTF-8", "\xff\n1\n" + root + "\n", "checkpoint.origin");
    row("byte order mark", QByteArray("\xef\xbb\xbf") + "a\n1\n" + root + "\n", "checkpoint.origin");
    row("leading zero", "a\n01\n" + root + "\n", "checkpoint.size");
    row("negative", "a\n-1\n" + root + "\n", "checkpoint.size");
    row("plus sign", "a\n+1\n" + root + "\n", "checkpoint.size");
    row("too large", "a\n9223372036854775808\n" + root + "\n", "checkpoint.size");
    row("short root", "a\n1\n" + QByteArray(31, 'r').toBase64() + "\n", "checkpoint.root");
    row("root in hexadecimal", "a\n1\n" + QByteArray(32, 'r').toHex() + "\n", "checkpoint.root");
    row("root without padding", "a\n1\n" + root.chopped(1) + "\n", "checkpoint.root");
    row("space after the root", "a\n1\n" + root + " \n", "checkpoint.root");
    // The last letter before the padding has two bits that mean nothing; only zeros are canonical.
    row("stray bits in the root", "a\n1\n" + root.chopped(2) + "J=\n", "checkpoint.root");
}

void CheckpointTest::refuses()
{
    QFETCH(QByteArray, text);
    QFETCH(QString, code);
    const auto checkpoint = parseCheckpoint(text);
    QVERIFY(!checkpoint);
    QCOMPARE(checkpoint.error().code, code);
}

REMIT_TEST(CheckpointTest);
#include "checkpoint_test.moc"
