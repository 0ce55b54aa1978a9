#include "base/durablefile.h"
#include "base/json.h"
#include "exchange/commutations.h"
#include "exchange/points.h"
#include "exchange/roster.h"

#include "testmain.h"

#include <QDir>

using namespace remit;

/** One roster, list of rulings and table of points in many shapes: every file must give the same records. */
class ImportsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void rosters_data();
    void rosters();
    void rulings_data();
    void rulings();
    void months_data();
    void months();
    void refuses_data();
    void refuses();
    void refusesGarbageFast();
    void readsBothCodesOfRareCharacters();
};

namespace {

const QString data = QStringLiteral(REMIT_TEST_DATA "/data/");

void listFiles(const QString &folder)
{
    QTest::addColumn<QString>("path");
    for (const QString &name : QDir(data + folder).entryList(QDir::Files))
        if (!name.endsWith(u".json")) QTest::newRow(qPrintable(name)) << data + folder + u'/' + name;
}

template <class T>
QStringList problems(const Imported<T> &imported)
{
    QStringList out;
    for (const Finding &finding : imported.findings)
        if (finding.severity == Severity::Error) out << finding.code + u' ' + finding.column + u' ' + finding.value;
    return out;
}

}  // namespace

void ImportsTest::rosters_data() { listFiles(u"roster"_qs); }

void ImportsTest::rosters()
{
    QFETCH(QString, path);
    const auto expected = importRoster(*readTableFile(data + u"roster/plain-utf8.csv"_qs));
    QVERIFY(expected);
    const auto tables = readTableFile(path);
    QVERIFY2(tables, tables ? "" : qPrintable(tables.error().code));
    const auto roster = importRoster(*tables);
    QVERIFY2(roster, roster ? "" : qPrintable(roster.error().code + roster.error().args.values().join(u' ')));
    QCOMPARE(problems(*roster), QStringList());
    QCOMPARE(roster->rows.size(), std::size_t(3));
    for (std::size_t i = 0; i < 3; ++i) {
        const Inmate &inmate = roster->rows[i].value;
        const Inmate &plain = expected->rows[i].value;
        QCOMPARE(inmate.number, plain.number);
        QCOMPARE(inmate.name, plain.name);
        QVERIFY(inmate.person == plain.person);
        QVERIFY2(inmate.judgment == plain.judgment, qPrintable(plain.name));
        QVERIFY(inmate.crimes == plain.crimes);
        QVERIFY(inmate.categories == plain.categories);
        QVERIFY(inmate.duties == plain.duties);
        QVERIFY2(inmate.property == plain.property, qPrintable(plain.name));
    }
    const Inmate &third = roster->rows[2].value;
    QCOMPARE(third.name, u"\U00020BB7振东"_qs);
    QVERIFY(third.judgment.sentence == Sentence::Life && !third.judgment.term && !third.judgment.custodyFrom);
    QVERIFY(third.judgment.lifeFromOn == third.judgment.effectiveOn);
    QVERIFY(third.crimes.size() == 2 && !third.crimes[0].sentence);
    QVERIFY((third.categories == std::vector{Category::OfficialDuty, Category::Financial}));
    QVERIFY(third.duties.size() == 1 && !third.duties[0].amountFen && third.property.performed == Performed::Full);
    const Inmate &second = roster->rows[1].value;
    QVERIFY(second.property.exists == false && second.categories == std::vector{Category::Recidivist});
    QVERIFY(second.crimes[0].term == (Term{6, 0, 0}) && second.judgment.custodyFrom == second.judgment.termStartsOn);
}

void ImportsTest::rulings_data() { listFiles(u"commutations"_qs); }

void ImportsTest::rulings()
{
    QFETCH(QString, path);
    const auto expected = importCommutations(*readTableFile(data + u"commutations/plain.csv"_qs));
    const auto changes = importCommutations(*readTableFile(path));
    QVERIFY2(changes, changes ? "" : qPrintable(changes.error().code));
    QCOMPARE(problems(*changes), QStringList());
    QCOMPARE(changes->rows.size(), std::size_t(3));
    for (std::size_t i = 0; i < 3; ++i) QVERIFY(changes->rows[i].value == expected->rows[i].value);
    const HistoryEvent &first = changes->rows[2].value.event;
    QVERIFY(first.to->sentence == Sentence::FixedTerm && first.to->term == (Term{22, 0, 0}));
    QVERIFY(first.politicalRightsTo == (Term{7, 0, 0}) && !first.reduction);
}

void ImportsTest::months_data() { listFiles(u"points"_qs); }

void ImportsTest::months()
{
    QFETCH(QString, path);
    const auto points = importPoints(*readTableFile(path));
    QVERIFY2(points, points ? "" : qPrintable(points.error().code));
    QCOMPARE(problems(*points), QStringList());
    QStringList got;
    for (const auto &[row, month] : points->rows)
        got << month.inmate.right(2) + u' ' + isoMonth(month.month) + u' ' + QString::number(month.total);
    QCOMPARE(got, (QStringList{u"11 2024-11 10150"_qs, u"11 2024-12 9800"_qs, u"11 2025-01 11025"_qs,
                               u"12 2024-11 -2000"_qs, u"12 2024-12 8550"_qs, u"13 2024-11 10000"_qs,
                               u"13 2024-12 10000"_qs, u"13 2025-01 11735"_qs}));
}

void ImportsTest::refuses_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("code");
    const auto expected = Json::parse(*readWhole(data + u"bad/expected.json"_qs));
    for (const auto &[name, code] : expected->object()) QTest::newRow(qPrintable(name)) << name << code.toString();
}

void ImportsTest::refuses()
{
    QFETCH(QString, name);
    QFETCH(QString, code);
    TableLimits limits;
    limits.inflatedBytes = 8 << 20;
    const auto tables = readTableFile(data + u"bad/"_qs + name, limits);
    if (!tables) {
        QCOMPARE(tables.error().code, code);
        return;
    }
    const auto roster = importRoster(*tables);
    QVERIFY(!roster);
    QCOMPARE(roster.error().code, code);
}

void ImportsTest::refusesGarbageFast()
{
    QByteArray garbage(100 << 20, Qt::Uninitialized);
    quint32 state = 1;
    for (char &byte : garbage) {
        state = state * 1664525 + 1013904223;
        byte = char('!' + (state >> 24) % 90);
    }
    QVERIFY(readTables(garbage, u"garbage.csv"_qs).error().code.startsWith(u"import."));
    QCOMPARE(readTables(QByteArray(100 << 20, '\xFF'), u"ff.csv"_qs).error().code, u"import.encoding"_qs);
    QCOMPARE(readTables(QByteArray(100 << 20, '\n'), u"lines.csv"_qs).error().code, u"import.file.empty"_qs);
    QByteArray lines = QByteArray("a,b\n").repeated(20 << 20);
    QCOMPARE(readTables(lines, u"rows.csv"_qs).error().code, u"import.limit.rows"_qs);
    QCOMPARE(readTables("PK\x03\x04" + garbage, u"garbage.xlsx"_qs).error().code, u"import.xlsx.damaged"_qs);
    QCOMPARE(readTables(QByteArray(200 << 20, 'a'), u"large.csv"_qs).error().code, u"import.limit.bytes"_qs);
}

void ImportsTest::readsBothCodesOfRareCharacters()
{
    // U+9FB4 龴 as GB18030-2022 writes it in two bytes and as older programs do in four.
    for (const QByteArray &code : {QByteArray("\xFE\x59"), QByteArray("\x82\x35\x90\x37")}) {
        const auto tables = readTables(code + "\xC0\xF8,\xB5\xE3\n", u"a.csv"_qs);
        QVERIFY(tables);
        QCOMPARE(tables->front().encoding, u"GB18030"_qs);
        QCOMPARE(tables->front().rows[0].cells[0].text.at(0), QChar(0x9FB4));
    }
    const auto error = readTables("\xB1\xE0\xBA\xC5,\xFF\xFF", u"a.csv"_qs).error();
    QCOMPARE(error.args[u"gb18030"_qs], u"5"_qs);
    QCOMPARE(error.args[u"utf8"_qs], u"0"_qs);
}

REMIT_TEST(ImportsTest);
#include "imports_test.moc"
