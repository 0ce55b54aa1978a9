#include "examples.h"

#include "testmain.h"

using namespace remit;
using namespace remit::testing;

/** A reading that a province answers otherwise changes the cases that hang on it, and no others. */
class ReadingsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theMilderAnswerLiftsByAnalogyOnly();
    void theFloorGoesByTheAnswerGiven();
    void whatIsLeftGoesByTheAnswerGiven_data();
    void whatIsLeftGoesByTheAnswerGiven();
    void probationGoesByTheAnswerGiven();
};

namespace {

Facts factsOf(const QString &name)
{
    Facts found;
    eachExample([&](const Example &example) {
        if (example.name != name) return true;
        found = *factsFromJson(example.facts);
        return false;
    });
    return found;
}

}  // namespace

void ReadingsTest::theMilderAnswerLiftsByAnalogyOnly()
{
    const Law law(*loadRules());
    const Law milder(*loadRules()->withReading(u"lift_by_analogy"_qs, false));
    const Facts reprieved = factsOf(u"2016-23-10/lift-by-analogy.json"_qs);
    QCOMPARE(law.evaluate(reprieved).commutation.decision, Decision::NotYet);
    QCOMPARE(milder.evaluate(reprieved).commutation.decision, Decision::Eligible);
    const Facts ordinary = factsOf(u"2016-23-7/exactly-ten-years-between.json"_qs);
    QCOMPARE(milder.evaluate(ordinary).commutation.earliestOn, law.evaluate(ordinary).commutation.earliestOn);
}

void ReadingsTest::theFloorGoesByTheAnswerGiven()
{
    const Law law(*loadRules());
    const Law milder(*loadRules()->withReading(u"years_or_months"_qs, false));
    const Facts facts = factsOf(u"parole/half-of-the-term-by-years-or-months.json"_qs);
    const Commutation strict = law.evaluate(facts).commutation;
    QCOMPARE(isoDate(strict.floor->reachedOn), u"2020-08-30"_qs);
    QCOMPARE(isoDate(milder.evaluate(facts).commutation.floor->reachedOn), u"2020-08-27"_qs);
    const auto told = std::find_if(strict.reasons.begin(), strict.reasons.end(), [](const Reason &reason) {
        return reason.reading == Reading::YearsOrMonths && reason.affects & static_cast<quint8>(Affects::Floor);
    });
    QVERIFY(told != strict.reasons.end());
}

void ReadingsTest::whatIsLeftGoesByTheAnswerGiven_data()
{
    QTest::addColumn<QString>("name");
    QTest::newRow("nothing before") << u"2021-1/left-from-a-recorded-end-of-february.json"_qs;
    QTest::newRow("after parole that fell") << u"2021-1/left-from-a-recorded-end-of-february-after-parole.json"_qs;
}

void ReadingsTest::whatIsLeftGoesByTheAnswerGiven()
{
    QFETCH(QString, name);
    const Law law(*loadRules());
    const Law milder(*loadRules()->withReading(u"years_or_months"_qs, false));
    const auto leftByFloor = [](const Commutation &answer) {
        const auto met = std::find_if(answer.reasons.begin(), answer.reasons.end(), [](const Reason &reason) {
            return std::any_of(reason.resultsBegin(), reason.resultsEnd(),
                               [](const Argument &one) { return one.field == Field::LeftByFloor; });
        });
        const auto left = std::find_if(met->resultsBegin(), met->resultsEnd(),
                                       [](const Argument &one) { return one.field == Field::LeftByFloor; });
        return left->value.span();
    };
    const Commutation strict = law.evaluate(factsOf(name)).commutation;
    const Commutation mild = milder.evaluate(factsOf(name)).commutation;
    QVERIFY(strict.maximumByFloor == (Term{0, 2, 0}) && mild.maximumByFloor == (Term{0, 3, 0}));
    QVERIFY(leftByFloor(strict) == (Term{4, 5, 0}) && leftByFloor(mild) == (Term{4, 6, 0}));
}

void ReadingsTest::probationGoesByTheAnswerGiven()
{
    const Facts facts = factsOf(u"2021-1/february-start.json"_qs);
    Facts half = facts;
    half.asOf = *parseIsoDate(u"2027-11-27");
    const Law law(*loadRules());
    const Law milder(*loadRules()->withReading(u"years_or_months"_qs, false));
    QCOMPARE(isoDate(law.evaluate(half).parole.probation->to), u"2028-02-28"_qs);
    QCOMPARE(isoDate(milder.evaluate(half).parole.probation->to), u"2028-02-27"_qs);
}

REMIT_TEST(ReadingsTest);
#include "readings_test.moc"
