#include "examples.h"

#include "testmain.h"

using namespace remit;
using namespace remit::testing;

class ExamplesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void givesTheVerdict_data();
    void givesTheVerdict();

private:
    std::vector<Example> m_examples = readExamples();
    std::optional<Law> m_law;
};

void ExamplesTest::initTestCase()
{
    auto rules = loadRules();
    QVERIFY2(rules, qPrintable(rules ? QString() : rules.error().code));
    auto law = Law::fromRules(std::move(*rules));
    QVERIFY2(law,
             qPrintable(law ? QString() : law.error().args.value(u"key"_qs) + law.error().args.value(u"reason"_qs)));
    m_law.emplace(std::move(*law));
    QVERIFY(!m_examples.empty());
}

void ExamplesTest::givesTheVerdict_data()
{
    QTest::addColumn<int>("index");
    for (int i = 0; i < int(m_examples.size()); ++i) QTest::newRow(qPrintable(m_examples[i].name)) << i;
}

void ExamplesTest::givesTheVerdict()
{
    QFETCH(int, index);
    const Example &example = m_examples[index];
    const auto facts = factsFromJson(example.facts);
    QVERIFY2(facts, qPrintable(facts ? QString() : facts.error().args.value(u"path"_qs)));
    const Json verdict = verdictToJson(m_law->evaluate(*facts), m_law->rules());
    const QString found = difference(example.verdict, verdict);
    QVERIFY2(found.isEmpty(), qPrintable(found + u'\n' + QString::fromUtf8(verdict.pretty())));
    if (example.procedure.isNull()) return;
    const auto procedure = m_law->procedure(*facts);
    QVERIFY2(procedure, qPrintable(procedure ? QString() : procedure.error().code));
    const QString missing = difference(example.procedure, procedureToJson(*procedure, m_law->rules()));
    QVERIFY2(missing.isEmpty(), qPrintable(missing));
}

REMIT_TEST(ExamplesTest);
#include "examples_test.moc"
