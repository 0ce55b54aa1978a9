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

REMIT_TEST(ReadingsTest);
#include "readings_test.moc"
