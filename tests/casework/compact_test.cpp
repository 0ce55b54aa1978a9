#include "storage/compact.h"

#include "casework/demo.h"
#include "casework/screening.h"
#include "prison.h"
#include "records/factsjson.h"
#include "storage/database.h"
#include "storage/slotsfile.h"

#include "testmain.h"

#include <QDirIterator>

using namespace remit;
using namespace remit::testing;

/** A prison is screened from compact records: they must say what the records say, or not be believed. */
class CompactTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void holdsEveryDemonstrationInmate();
    void holdsEveryExampleOfTheLaw();
    void holdsWhatIsRecordedLater();
    void isWrittenAsDescribed();
    void refusesWhatIsNotWhole();
    void survivesSpoiltBytes();
    void givesWayToTheRecords_data();
    void givesWayToTheRecords();
};

namespace {

/** A record of the facts, with its history as rulings. */
InmateRecord recordOf(const Facts &facts)
{
    InmateRecord record;
    record.inmate.number = facts.id;
    record.inmate.person = facts.person;
    record.inmate.judgment = facts.judgment;
    record.inmate.crimes = facts.crimes;
    record.inmate.categories = facts.categories;
    record.inmate.openCategories = facts.openCategories;
    record.inmate.property = facts.property;
    record.inmate.conditions = facts.conditions;
    for (const HistoryEvent &event : facts.history) {
        record.changes.push_back({facts.id, u"（2024）刑更1号"_qs, u"中级人民法院"_qs, event, event.until});
        record.changeSources.push_back({qint64(record.changes.size()) << 33, 7});
    }
    return record;
}

std::vector<InmateRecord> recordsOfExamples()
{
    std::vector<InmateRecord> records;
    QDirIterator files(QStringLiteral(REMIT_TEST_DATA "/../law/examples"), {u"*.json"_qs}, QDir::Files,
                       QDirIterator::Subdirectories);
    while (files.hasNext()) {
        QFile file(files.next());
        if (!file.open(QIODevice::ReadOnly)) qFatal("cannot open %s", qPrintable(file.fileName()));
        if (const auto facts = factsFromJson((*Json::parse(file.readAll()))["facts"]))
            records.push_back(recordOf(*facts));
    }
    return records;
}

HealthRecord certificateOf(const QString &number)
{
    HealthRecord health;
    health.inmate = number;
    health.certifiedOn = *parseIsoDate(u"2025-03-01");
    health.illness = u"肝硬化"_qs;
    health.conditions.seriouslyIll = true;
    health.validUntil = *parseIsoDate(u"2026-03-01");
    return health;
}

PropertyRecord findingOf(const QString &number)
{
    PropertyRecord finding;
    finding.inmate = number;
    finding.checkedOn = *parseIsoDate(u"2025-04-01");
    finding.item.performed = Performed::Partial;
    finding.amountFen = 9'000'000'000'000;
    finding.performedFen = 0;
    finding.evasion = Evasion{Evasion::Kind::BorrowedName, *parseIsoDate(u"2025-02-28")};
    return finding;
}

/** Every inmate as the store gives them one after another, against each read alone; the numbers that differ. */
QStringList differing(const Store &store)
{
    QStringList numbers;
    std::vector<InmateRecord> all;
    const auto walked = store.eachInmate([&](const InmateRecord &record) {
        all.push_back(record);
        return true;
    });
    if (!walked) return {walked.error().code};
    for (const InmateRecord &record : all) {
        auto alone = store.inmate(record.inmate.number);
        if (!alone) return {alone.error().code};
        alone->months.clear();
        alone->monthSources.clear();
        if (record != *alone) numbers << record.inmate.number;
    }
    if (qint64(all.size()) != store.inmateCount().value_or(-1)) numbers << u"count"_qs;
    return numbers;
}

std::unique_ptr<Database> databaseOf(const TestPrison &prison)
{
    const QString path = prison.store().path();
    const auto key = unlock(path, u"admin"_qs, Secret::fromUtf8("secret"), prison.now());
    return std::move(*Database::open(path, *key, OpenMode::ReadWrite));
}

}  // namespace

void CompactTest::holdsEveryDemonstrationInmate()
{
    const DemoPrison demo = makeDemo(1200, 0, 7, *parseIsoDate(u"2026-01-15"));
    std::map<QString, InmateRecord> records;
    for (const Inmate &inmate : demo.inmates) records[inmate.number].inmate = inmate;
    for (const SentenceChange &change : demo.changes) records[change.inmate].changes.push_back(change);
    for (const auto &[number, record] : records)
        QVERIFY2(recordOfCompact(compactOf(record)) == record, qPrintable(number));
}

void CompactTest::holdsEveryExampleOfTheLaw()
{
    const auto records = recordsOfExamples();
    QVERIFY(records.size() > 1000);
    for (const InmateRecord &record : records)
        QVERIFY2(recordOfCompact(compactOf(record)) == record, qPrintable(record.inmate.number));
}

void CompactTest::holdsWhatIsRecordedLater()
{
    TestPrison prison;
    const QStringList numbers = prison.fill(60);
    QCOMPARE(differing(prison.store()), QStringList());
    NewAct medical{.kind = u"medical.import"_qs};
    NewAct property{.kind = u"property.import"_qs};
    for (const QString &number : numbers.mid(0, 20)) {
        medical.lines.push_back(healthToJson(certificateOf(number)));
        property.lines.push_back(propertyRecordToJson(findingOf(number)));
    }
    QVERIFY(prison.store().commit({{medical, property}}, {u"admin"_qs, {}}, prison.now()));
    QCOMPARE(differing(prison.store()), QStringList());
    QVERIFY(prison.store().checkViews()->same());
    const auto database = databaseOf(prison);
    auto row = database->run(u"select compact from v_inmate_compact"_qs);
    int whole = 0;
    while (row->next()) whole += recordOfCompact(row->blob(0)).has_value();
    QCOMPARE(whole, 60);
}

/** The bytes that a version means stay what they are: another way of writing needs another version. */
void CompactTest::isWrittenAsDescribed()
{
    InmateRecord record;
    record.inmate.number = u"1刑"_qs;
    record.inmate.person.birthDate = *parseIsoDate(u"1969-12-31");
    record.inmate.person.identityKnown = true;
    record.inmate.judgment.sentence = Sentence::FixedTerm;
    record.inmate.judgment.term = Term{10, 6, 0};
    record.inmate.categories = {Category::Recidivist};
    record.source = {300, 2};
    const QByteArray expected =
        "03"  // version
        "0431001152"
        "00000000000000000000000000"  // number, thirteen empty texts
        "01010002"                    // person
        "0100"
        "01140c00"
        "0000000000000000000000"
        "00"
        "0300"  // judgment
        "00"
        "0207"
        "fe07"
        "00"  // crimes, categories, open ones, duties
        "0000000000000000"
        "000000"  // property, conditions
        "00"
        "d80404"
        "00"
        "00"
        "00"
        "00"
        "00";  // changes, place, places, sections
    QCOMPARE(compactOf(record).toHex(), expected);
    QVERIFY(recordOfCompact(QByteArray::fromHex(expected)) == record);
}

void CompactTest::refusesWhatIsNotWhole()
{
    const QByteArray whole = compactOf(recordsOfExamples().front());
    for (qsizetype size = 0; size < whole.size(); ++size) QVERIFY(!recordOfCompact(whole.first(size)));
    QVERIFY(!recordOfCompact(whole + '\0'));
    QByteArray other = whole;
    other[0] = compactVersion + 1;
    QVERIFY(!recordOfCompact(other));
}

void CompactTest::survivesSpoiltBytes()
{
    InmateRecord record = recordsOfExamples().front();
    record.health = {certificateOf(u"1"_qs)};
    record.property = {findingOf(u"1"_qs)};
    const QByteArray whole = compactOf(record);
    for (qsizetype at = 1; at < whole.size(); ++at)
        for (const int value : {0, 1, 2, 3, 9, 127, 128, 255}) {
            QByteArray spoilt = whole;
            spoilt[at] = char(value);
            // What can be read is a record: it can be written and read again.
            if (const auto read = recordOfCompact(spoilt)) QVERIFY(recordOfCompact(compactOf(*read)) == read);
        }
}

void CompactTest::givesWayToTheRecords_data()
{
    QTest::addColumn<QString>("sql");
    QTest::newRow("an older version") << u"update v_inmate_compact set compact = x'00' || substr(compact, 2)"_qs;
    QTest::newRow("cut off") << u"update v_inmate_compact set compact = substr(compact, 1, 40)"_qs;
    QTest::newRow("missing") << u"delete from v_inmate_compact"_qs;
    QTest::newRow("of somebody else")
        << u"update v_inmate_compact set compact = (select compact from v_inmate_compact limit 1)"_qs;
}

void CompactTest::givesWayToTheRecords()
{
    QFETCH(QString, sql);
    TestPrison prison;
    prison.fill(20);
    const Date today = prison.today();
    const auto before = screen(prison.desk(u"dept"_qs), today);
    QVERIFY(databaseOf(prison)->run(sql));
    QCOMPARE(differing(prison.store()), QStringList());
    const auto after = screen(prison.desk(u"dept"_qs), today);
    QVERIFY(before && after);
    QCOMPARE(after->rows.size(), before->rows.size());
    for (std::size_t i = 0; i < after->rows.size(); ++i) {
        QCOMPARE(after->rows[i].row.number, before->rows[i].row.number);
        QCOMPARE(after->rows[i].verdict.commutation.earliestOn, before->rows[i].verdict.commutation.earliestOn);
    }
}

REMIT_TEST(CompactTest);
#include "compact_test.moc"
