#include "exchange/write.h"
#include "base/durablefile.h"
#include "exchange/table.h"

#include "testmain.h"

#include <QProcess>
#include <QTemporaryDir>

using namespace remit;

class WriteTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void writesCsvForSpreadsheets();
    void holdsFormulasBack_data();
    void holdsFormulasBack();
    void readsItsOwnCsv();
    void readsItsOwnXlsx();
    void reportsAnUnwritablePlace();
};

namespace {

OutputTable table()
{
    return {
        u"考核/汇总:2025"_qs,
        {u"编号"_qs, u"姓名"_qs, u"日期"_qs, u"分数"_qs, u"次数"_qs, u"备注"_qs},
        {{u"0013"_qs, u"\U00020164某·某"_qs, *parseIsoDate(u"2025-03-04"), Hundredths{-1205}, qint64(7), u"=1+1"_qs},
         {u"0014"_qs,
          u"含\"引号\"，逗号,和\n换行"_qs,
          {},
          Hundredths{11850},
          qint64(1234567890123456789),
          u"-12.5"_qs}}};
}

QStringList texts(const TableRow &row)
{
    QStringList out;
    for (const Cell &cell : row.cells) out << cell.text;
    return out;
}

}  // namespace

void WriteTest::writesCsvForSpreadsheets()
{
    QCOMPARE(csvBytes(table()),
             QByteArray("\xEF\xBB\xBF编号,姓名,日期,分数,次数,备注\r\n"
                        "0013,𠅤某·某,2025-03-04,-12.05,7,'=1+1\r\n"
                        "0014,\"含\"\"引号\"\"，逗号,和\n换行\",,118.50,1234567890123456789,-12.5\r\n"));
}

void WriteTest::holdsFormulasBack_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("written");
    for (const QString &formula : {u"=1+1"_qs, u"+cmd"_qs, u"@SUM(A1)"_qs, u"-2+3"_qs, u"=HYPERLINK(1)"_qs})
        QTest::newRow(qPrintable(formula)) << formula << u'\'' + formula;
    for (const QString &harmless : {u"-12"_qs, u"+86"_qs, u"-0.5"_qs, u"-"_qs, u"—"_qs, u"a=b"_qs})
        QTest::newRow(qPrintable(harmless)) << harmless << harmless;
}

void WriteTest::holdsFormulasBack()
{
    QFETCH(QString, text);
    QFETCH(QString, written);
    const QByteArray bytes = csvBytes({u"t"_qs, {u"a"_qs, u"b"_qs}, {{u"x"_qs, text}}});
    QCOMPARE(QString::fromUtf8(bytes).section(u"\r\n"_qs, 1, 1), u"x,"_qs + written);
    QCOMPARE(readTables(bytes, u"t.csv"_qs)->front().rows[1].cells[1].text, text);
}

void WriteTest::readsItsOwnCsv()
{
    const auto tables = readTables(csvBytes(table()), u"t.csv"_qs);
    QVERIFY(tables);
    QCOMPARE(texts(tables->front().rows[1]),
             (QStringList{u"0013"_qs, u"\U00020164某·某"_qs, u"2025-03-04"_qs, u"-12.05"_qs, u"7"_qs, u"=1+1"_qs}));
    QCOMPARE(tables->front().rows[2].cells[1].text, u"含\"引号\"，逗号,和\n换行"_qs);
}

void WriteTest::readsItsOwnXlsx()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"表.xlsx"_qs);
    const Instant created = *parseInstant(u"2026-01-02T03:04:05Z");
    QVERIFY(writeXlsx(path, table(), created));
    const auto tables = readTableFile(path);
    QVERIFY2(tables, tables ? "" : qPrintable(tables.error().code));
    const Table &sheet = tables->front();
    QCOMPARE(sheet.sheet, u"考核_汇总_2025"_qs);
    QCOMPARE(texts(sheet.rows[1]),
             (QStringList{u"0013"_qs, u"\U00020164某·某"_qs, u"2025-03-04"_qs, u"-12.05"_qs, u"7"_qs, u"=1+1"_qs}));
    QVERIFY(sheet.rows[1].cells[2].kind == Cell::Kind::Day && !sheet.rows[1].cells[5].formula);
    QCOMPARE(sheet.rows[2].cells[4].text, u"1234567890123456789"_qs);

    QVERIFY(writeXlsx(path, table(), created));
    QCOMPARE(readTableFile(path)->front().rows.size(), std::size_t(3));
    QVERIFY(QProcess::execute(u"unzip"_qs, {u"-tqq"_qs, path}) == 0);
    QProcess unzip;
    unzip.start(u"unzip"_qs, {u"-p"_qs, path, u"docProps/core.xml"_qs});
    QVERIFY(unzip.waitForFinished());
    QVERIFY(unzip.readAllStandardOutput().contains("2026-01-02T03:04:05Z"));
}

void WriteTest::reportsAnUnwritablePlace()
{
    QCOMPARE(writeCsv(u"/no/such/folder/a.csv"_qs, table()).error().code, u"file.write"_qs);
    QCOMPARE(writeXlsx(u"/no/such/folder/a.xlsx"_qs, table(), Instant{}).error().code, u"file.write"_qs);
}

REMIT_TEST(WriteTest);
#include "write_test.moc"
