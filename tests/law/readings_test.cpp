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

REMIT_TEST(ReadingsTest);
#include "readings_test.moc"
