#include "demo.h"
#include "shell/tableexport.h"
#include "widgets/notice.h"
#include "widgets/rowsmodel.h"
#include "widgets/table.h"

#include "testmain.h"

#include <QApplication>
#include <QClipboard>
#include <QHeaderView>
#include <QProcess>

using namespace remit;
using namespace remit::ui;
using namespace remit::ui::testing;

/** A table leaves the program as it is shown: copied, or as a file. */
class ExportTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void copiesSelectedRowsWithHeader();
    void writesWhatIsShownAsCsv();
    void writesAWorkbook();
    void aFileThatCannotBeWrittenIsSaid();
    void cellsBecomeValues_data();
    void cellsBecomeValues();
};

namespace {

struct Row {
    QString name;
    QString on;
    QString points;
};

struct Shown {
    explicit Shown(int count = 3)
        : model({{u"姓名"_qs, [](const Row &r) { return r.name; }},
                 {u"日期"_qs, [](const Row &r) { return r.on; }},
                 {u"分"_qs, [](const Row &r) { return r.points; }, 80, true}}),
          table(desktop.theme, desktop.preferences, u"export"_qs, u"表"_qs),
          file(desktop.context(), &table, u"名册"_qs, &notice)
    {
        std::vector<Row> rows;
        for (int i = 0; i < count; ++i)
            rows.push_back({u"=人%1"_qs.arg(i), u"2026-01-%1"_qs.arg(i % 28 + 1, 2, 10, QLatin1Char('0')),
                            u"%1.50"_qs.arg(100 + i)});
        model.setRows(rows);
        table.show(&model, {80, 100, 80});
        desktop.open(store.path(), u"dept"_qs);
    }
    bool write(const QString &path)
    {
        QSignalSpy written(&file, &TableExport::written);
        file.write(path);
        return written.wait(10000);
    }

    const DemoStore store{0};
    Desktop desktop;
    RowsModel<Row> model;
    Notice notice;
    Table table;
    TableExport file;
    QTemporaryDir folder;
};

QString contents(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

}  // namespace

void ExportTest::copiesSelectedRowsWithHeader()
{
    Shown shown;
    shown.table.selectionModel()->select(shown.model.index(1, 0),
                                         QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
    QTest::keyClick(&shown.table, Qt::Key_C, Qt::ControlModifier);
    QCOMPARE(QApplication::clipboard()->text(), u"姓名\t日期\t分\n=人1\t2026-01-02\t101.50"_qs);
    shown.table.setColumnHidden(1, true);
    shown.table.horizontalHeader()->moveSection(2, 0);
    QTest::keyClick(&shown.table, Qt::Key_C, Qt::ControlModifier);
    QCOMPARE(QApplication::clipboard()->text(), u"分\t姓名\n101.50\t=人1"_qs);
}

void ExportTest::writesWhatIsShownAsCsv()
{
    Shown shown(450);
    shown.model.setFilter([](const Row &row) { return row.name.endsWith(u'7'); });
    shown.table.sortByColumn(2, Qt::DescendingOrder);
    shown.table.setColumnHidden(1, true);
    const QString path = shown.folder.filePath(u"out.csv"_qs);
    QVERIFY(shown.write(path));
    const QStringList lines = contents(path).split(u"\r\n"_qs, Qt::SkipEmptyParts);
    QCOMPARE(lines.size(), 46);
    QCOMPARE(lines[0], u"姓名,分"_qs);
    QCOMPARE(lines[1], u"'=人447,547.50"_qs);
    QVERIFY(shown.notice.text().contains(u"已导出 45 行"_qs));
}

void ExportTest::writesAWorkbook()
{
    Shown shown(450);
    const QString path = shown.folder.filePath(u"out.xlsx"_qs);
    QVERIFY(shown.write(path));
    QProcess unzip;
    unzip.start(u"unzip"_qs, {u"-p"_qs, path, u"xl/worksheets/sheet1.xml"_qs});
    QVERIFY(unzip.waitForFinished());
    const QByteArray sheet = unzip.readAllStandardOutput();
    QCOMPARE(sheet.count("<row "), 451);
    QVERIFY(sheet.contains("<v>101.5</v>"));
}

void ExportTest::aFileThatCannotBeWrittenIsSaid()
{
    Shown shown;
    shown.file.write(u"/nowhere/at/all.csv"_qs);
    QTRY_VERIFY(!shown.notice.text().isEmpty());
    QVERIFY(!shown.notice.text().contains(u"已导出"_qs));
    QVERIFY(shown.write(shown.folder.filePath(u"again.csv"_qs)));
}

void ExportTest::cellsBecomeValues_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("number");
    QTest::addColumn<int>("kind");
    QTest::addRow("a day") << u"2026-12-01"_qs << false << 4;
    QTest::addRow("no day") << u"2026-13-01"_qs << false << 1;
    QTest::addRow("an inmate's number stays text") << u"9901000001"_qs << false << 1;
    QTest::addRow("a whole number") << u"12"_qs << true << 2;
    QTest::addRow("points") << u"-3.05"_qs << true << 3;
    QTest::addRow("words in a number's column") << u"3 次"_qs << true << 1;
    QTest::addRow("a dash") << Words::dash() << true << 0;
    QTest::addRow("nothing") << QString() << false << 0;
}

void ExportTest::cellsBecomeValues()
{
    QFETCH(QString, text);
    QFETCH(bool, number);
    QFETCH(int, kind);
    const OutputValue value = outputValue(text, number);
    QCOMPARE(int(value.index()), kind);
    if (kind == 3) QCOMPARE(std::get<Hundredths>(value).value, -305LL);
}

REMIT_TEST(ExportTest);
#include "export_test.moc"
