#include "casework/assumptions.h"
#include "casework/screening.h"

#include "testmain.h"

using namespace remit;

/** What a bare roster leaves unsaid is assumed by name where it matters, and confirmed by the same names. */
class AssumptionsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void namesOnlyWhatTheVerdictRestsOn_data();
    void namesOnlyWhatTheVerdictRestsOn();
    void confirmingTheNamesGivesTheSameVerdict();
    void whatMeritMightBringUpIsNamedBeforehand();
    void aStatedFactIsNeverAssumed();

private:
    Law m_law{*loadRules()};
};

namespace {

Date day(const char16_t *text) { return *parseIsoDate(QStringView(text)); }

/** A theft of so many years, known by the columns of a usual roster. */
InmateRecord rosterRow(int years)
{
    InmateRecord record;
    Inmate &inmate = record.inmate;
    inmate.number = u"1"_qs;
    inmate.person.birthDate = day(u"1985-05-06");
    JudgmentFacts &j = inmate.judgment;
    j.sentence = Sentence::FixedTerm;
    j.term = Term{years, 0, 0};
    j.judgedOn = day(u"2020-12-01");
    j.effectiveOn = day(u"2021-01-10");
    j.deliveredOn = day(u"2021-03-10");
    j.termStartsOn = day(u"2020-05-20");
    j.suspended = j.commutationRestricted = j.lifeWithoutCommutation = false;
    j.politicalRights.kind = PoliticalRights::Kind::None;
    CrimeFacts crime;
    crime.name = u"盗窃罪"_qs;
    crime.sentence = Sentence::FixedTerm;
    crime.term = j.term;
    inmate.crimes = {crime};
    inmate.openCategories = bit(Category::Recidivist);
    inmate.property.exists = false;
    return record;
}

const Date reportDay = day(u"2025-06-10");

}  // namespace

void AssumptionsTest::namesOnlyWhatTheVerdictRestsOn_data()
{
    QTest::addColumn<int>("years");
    QTest::addColumn<bool>("unpaid");
    QTest::addColumn<QStringList>("names");
    const QStringList conduct{u"repentance"_qs, u"merit:none"_qs, u"danger_of_reoffending:false"_qs};
    const QStringList always{u"identity_known:true"_qs, u"categories:as_recorded"_qs, u"conditions:none"_qs,
                             u"history:none"_qs};
    QTest::newRow("nine years") << 9 << false << conduct + always;
    QTest::newRow("twelve years") << 12 << false << conduct + always;
    QTest::newRow("an unpaid fine") << 9 << true
                                    << conduct + always + QStringList{u"able:false"_qs, u"evasion:none"_qs};
}

void AssumptionsTest::namesOnlyWhatTheVerdictRestsOn()
{
    QFETCH(int, years);
    QFETCH(bool, unpaid);
    QFETCH(QStringList, names);
    InmateRecord record = rosterRow(years);
    if (unpaid) record.inmate.property = {true, {}, Performed::None, {}, {}, {}, false, {}};
    Facts facts = factsOf(record, reportDay);
    QCOMPARE(m_law.evaluate(facts).commutation.decision, Decision::Unsupported);
    QStringList assumed = assumeForScreening(m_law, facts);
    assumed.sort();
    names.sort();
    QCOMPARE(assumed, names);
    QVERIFY(m_law.evaluate(facts).commutation.decision < Decision::Unsupported);
}

void AssumptionsTest::confirmingTheNamesGivesTheSameVerdict()
{
    const InmateRecord record = rosterRow(9);
    Facts assumed = factsOf(record, reportDay);
    const QStringList names = assumeForScreening(m_law, assumed);
    ConfirmedFacts confirmed{true, Merit::None, {}, {}, {}, {}};
    QCOMPARE(m_law.evaluate(factsOf(record, reportDay, confirmed)).commutation.decision, Decision::Unsupported);
    std::copy_if(names.begin(), names.end(), std::back_inserter(confirmed.asRecorded), &isOnRecord);
    const Commutation answer = m_law.evaluate(factsOf(record, reportDay, confirmed)).commutation;
    QCOMPARE(answer.decision, Decision::Eligible);
    QVERIFY(answer.maximum == m_law.evaluate(assumed).commutation.maximum);
}

void AssumptionsTest::whatMeritMightBringUpIsNamedBeforehand()
{
    const Facts facts = factsOf(rosterRow(12), reportDay);
    const QStringList names = recordAssumptions(m_law, facts);
    QVERIFY(names.contains(u"categories:as_recorded"_qs) && !names.contains(u"repentance"_qs));
    QVERIFY(std::all_of(names.begin(), names.end(), &isOnRecord));
}

void AssumptionsTest::aStatedFactIsNeverAssumed()
{
    InmateRecord record = rosterRow(9);
    record.inmate.person.identityKnown = false;
    record.inmate.categories = {Category::Recidivist};
    record.inmate.openCategories = 0;
    Facts facts = factsOf(record, reportDay);
    const QStringList names = assumeForScreening(m_law, facts);
    QVERIFY(!names.contains(u"identity_known:true"_qs) && !names.contains(u"categories:as_recorded"_qs));
    QVERIFY(facts.person.identityKnown == false);
    assumeRecord(facts);
    QVERIFY(facts.person.identityKnown == false && facts.categories == std::vector{Category::Recidivist});
}

REMIT_TEST(AssumptionsTest);
#include "assumptions_test.moc"
