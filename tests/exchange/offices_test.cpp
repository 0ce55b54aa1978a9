#include "exchange/commutations.h"
#include "exchange/points.h"
#include "exchange/roster.h"
#include "records/inmatejson.h"

#include "testmain.h"

#include <QDir>
#include <QFile>

using namespace remit;

/**
 * Files as different offices write them, each beside NAME.expected: the counts, what was found, and every record that
 * is kept, a line each. The expected lines were checked against the files by eye.
 */
class OfficesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsWhatIsWritten_data();
    void readsWhatIsWritten();
};

namespace {

const QString folder = QStringLiteral(REMIT_TEST_DATA "/data/offices/");

template <class T, class Write>
QString told(const Result<Imported<T>> &imported, Write write)
{
    if (!imported) return imported.error().code;
    const auto &counts = imported->counts;
    QString text = u"read %1, accepted %2, refused %3, left out %4, skipped %5\n"_qs.arg(counts.read)
                       .arg(counts.accepted)
                       .arg(counts.refused)
                       .arg(counts.leftOut)
                       .arg(counts.skipped);
    for (const Finding &finding : imported->findings)
        if (finding.severity != Severity::Note)
            text += u"%1 %2 %3\n"_qs.arg(finding.row).arg(finding.code, finding.value);
    for (const auto &row : imported->rows)
        text += u"%1 %2\n"_qs.arg(row.row).arg(QString::fromUtf8(write(row.value).canonical()));
    return text;
}

QString read(const QString &name)
{
    const auto tables = readTableFile(folder + name);
    if (!tables) return tables.error().code;
    if (name.startsWith(u"roster")) return told(importRoster(*tables), &inmateToJson);
    if (name.startsWith(u"points")) return told(importPoints(*tables), &recordedMonthToJson);
    return told(importCommutations(*tables), &sentenceChangeToJson);
}

}  // namespace

void OfficesTest::readsWhatIsWritten_data()
{
    QTest::addColumn<QString>("name");
    for (const QString &name : QDir(folder).entryList({u"*.txt"_qs, u"*.csv"_qs, u"*.xlsx"_qs}, QDir::Files))
        QTest::newRow(qPrintable(name)) << name;
}

void OfficesTest::readsWhatIsWritten()
{
    QFETCH(QString, name);
    QFile expected(folder + name + u".expected"_qs);
    QVERIFY(expected.open(QIODevice::ReadOnly));
    QCOMPARE(read(name), QString::fromUtf8(expected.readAll()));
}

REMIT_TEST(OfficesTest);
#include "offices_test.moc"
