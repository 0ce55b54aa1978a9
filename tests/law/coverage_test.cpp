#include "examples.h"

#include "testmain.h"

#include <QSet>

using namespace remit;
using namespace remit::testing;

/** Rule coverage instead of line coverage: no row of the law may go without an example on each side of it. */
class CoverageTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void everyProvisionIsHit();
    void everyDayHasTheDayBeforeTheDayAndTheDayAfter();
    void everyReadingDecidesAnExample();
    void ambiguousReasonsNameOnlyFieldsOfTheirRecord();

private:
    void visit(const Reasons &reasons, Date asOf);
    void visit(const Procedure &procedure);

    Law m_law{*loadRules()};
    QSet<int> m_hit;
    QMap<int, QSet<int>> m_distances;
    QSet<int> m_datedProvisions;
    QSet<QString> m_readings;
    QStringList m_overclaimed;
};

namespace {

std::optional<Date> dayOf(const Reason &reason)
{
    for (const Argument *argument = reason.resultsBegin(); argument != reason.resultsEnd(); ++argument)
        if (argument->field == Field::MetOn && argument->value.kind == Value::Kind::Day) return argument->value.day();
    return std::nullopt;
}

}  // namespace

void CoverageTest::visit(const Reasons &reasons, Date asOf)
{
    for (const Reason &reason : reasons) {
        if (reason.provision != noProvision) m_hit.insert(reason.provision);
        const auto day = dayOf(reason);
        if (day && (reason.decided == Outcome::Met || reason.decided == Outcome::NotYet)) {
            m_datedProvisions.insert(reason.provision);
            m_distances[reason.provision].insert(int((asOf - *day).count()));
        }
        if (reason.outcome != Outcome::Ambiguous) continue;
        const QString name = QLatin1String(readingCode(reason.reading).data());
        m_readings.insert(name);
        for (int i = 0; i < 8; ++i) {
            const QString field = QLatin1String(affectsCode(static_cast<Affects>(1 << i)).data());
            if (reason.affects >> i & 1 && !m_law.rules().reading(name)->affects.contains(field))
                m_overclaimed << name + u' ' + field;
        }
    }
}

void CoverageTest::visit(const Procedure &procedure)
{
    m_hit.insert(procedure.court.provision);
    for (const auto *items : {&procedure.steps, &procedure.openCourtIf, &procedure.materials})
        for (const ProcedureItem &item : *items) m_hit.insert(item.provision);
}

void CoverageTest::initTestCase()
{
    for (const Example &example : readExamples()) {
        const auto facts = factsFromJson(example.facts);
        if (!facts || !facts->asOf) continue;
        const Verdict verdict = m_law.evaluate(*facts);
        visit(verdict.commutation.reasons, *facts->asOf);
        visit(verdict.parole.reasons, *facts->asOf);
        const auto procedure = m_law.procedure(*facts);
        if (!procedure || example.procedure.isNull()) continue;
        visit(procedure->commutation);
        if (procedure->parole) visit(*procedure->parole);
    }
}

void CoverageTest::everyProvisionIsHit()
{
    QStringList missing;
    for (int i = 0; i < int(m_law.rules().provisions().size()); ++i)
        if (!m_hit.contains(i)) missing << m_law.rules().provisions()[i].key;
    QVERIFY2(missing.isEmpty(), qPrintable(missing.join(u"\n")));
}

void CoverageTest::everyDayHasTheDayBeforeTheDayAndTheDayAfter()
{
    QStringList missing;
    for (const int provision : std::as_const(m_datedProvisions))
        for (const int distance : {-1, 0, 1})
            if (!m_distances[provision].contains(distance))
                missing << m_law.rules().provisions()[provision].key + u" "_qs + QString::number(distance);
    missing.sort();
    QVERIFY2(missing.isEmpty(), qPrintable(missing.join(u"\n")));
}

void CoverageTest::everyReadingDecidesAnExample()
{
    for (const ReadingRecord &reading : m_law.rules().readings())
        QVERIFY2(m_readings.contains(reading.name), qPrintable(reading.name));
}

void CoverageTest::ambiguousReasonsNameOnlyFieldsOfTheirRecord()
{
    QVERIFY2(m_overclaimed.isEmpty(), qPrintable(m_overclaimed.join(u"\n")));
}

REMIT_TEST(CoverageTest);
#include "coverage_test.moc"
