#include "base/durablefile.h"
#include "exchange/badrows.h"
#include "exchange/commutations.h"
#include "exchange/points.h"
#include "exchange/roster.h"

#include "damage.h"
#include "testmain.h"

#include <QDirIterator>

using namespace remit;
using remit::testing::Chance;
using remit::testing::damaged;

/** Files with random damage: whatever is read or refused, nothing crashes, hangs or loses count of its rows. */
class MutationsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void survivesDamagedFiles();
    void survivesDamagedSheets();
    void survivesDamagedValues();
};

namespace {

template <class T>
void checkCounts(const Result<Imported<T>> &imported)
{
    if (!imported) {
        QVERIFY(imported.error().code.contains(u'.'));
        return;
    }
    QCOMPARE(imported->counts.accepted + imported->counts.leftOut + imported->counts.refused, imported->counts.read);
    QCOMPARE(int(imported->badRows.size()), imported->counts.refused);
    const QByteArray back = badRowsCsv(*imported, [](const Error &error) { return error.code; });
    QCOMPARE(back.isEmpty(), imported->badRows.empty());
}

void importAll(const QByteArray &bytes)
{
    const auto tables = readTables(bytes, u"2025.csv"_qs);
    if (!tables) return;
    checkCounts(importRoster(*tables));
    checkCounts(importCommutations(*tables));
    checkCounts(importPoints(*tables));
}

QList<QByteArray> samples()
{
    QList<QByteArray> list;
    for (const QString &folder : {u"roster"_qs, u"commutations"_qs, u"points"_qs}) {
        QDirIterator files(QStringLiteral(REMIT_TEST_DATA "/data/") + folder, QDir::Files);
        while (files.hasNext()) list << *readWhole(files.next());
    }
    return list;
}

}  // namespace

void MutationsTest::survivesDamagedFiles()
{
    const QList<QByteArray> files = samples();
    QVERIFY(files.size() > 15);
    Chance chance(20260101);
    for (int i = 0; i < 1500; ++i) {
        importAll(damaged(files[chance.below(quint32(files.size()))], chance));
        QVERIFY2(!QTest::currentTestFailed(), qPrintable(QString::number(i)));
    }
}

void MutationsTest::survivesDamagedSheets()
{
    // CSV damage as above seldom reaches the cells of a workbook, whose parts are compressed; so damage the rows.
    const QList<QByteArray> files = samples();
    Chance chance(7);
    for (int i = 0; i < 600; ++i) {
        auto tables = readTables(files[chance.below(quint32(files.size()))], u"2025.csv"_qs);
        QVERIFY(tables);
        for (Table &table : *tables)
            for (int hits = 0; hits < 4 && !table.rows.empty(); ++hits) {
                TableRow &row = table.rows[chance.below(quint32(table.rows.size()))];
                if (row.cells.empty()) continue;
                Cell &cell = row.cells[chance.below(quint32(row.cells.size()))];
                cell.kind = Cell::Kind(chance.below(6));
                cell.formula = chance.below(2) == 0;
                if (chance.below(3) == 0) cell.text = QString::fromUtf8(damaged(cell.text.toUtf8(), chance));
                if (chance.below(8) == 0) row.cells.resize(chance.below(20));
            }
        checkCounts(importRoster(*tables));
        checkCounts(importCommutations(*tables));
        checkCounts(importPoints(*tables));
        QVERIFY2(!QTest::currentTestFailed(), qPrintable(QString::number(i)));
    }
}

void MutationsTest::survivesDamagedValues()
{
    const QByteArray file = *readWhole(QStringLiteral(REMIT_TEST_DATA "/data/roster/plain-utf8.csv"));
    const qsizetype body = file.indexOf('\n') + 1;
    Chance chance(99);
    for (int i = 0; i < 1500; ++i) {
        importAll(file.first(body) + damaged(file.sliced(body), chance));
        QVERIFY2(!QTest::currentTestFailed(), qPrintable(QString::number(i)));
    }
}

REMIT_TEST(MutationsTest);
#include "mutations_test.moc"
