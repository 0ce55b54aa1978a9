#include "examples.h"

#include "testmain.h"

#include <algorithm>

using namespace remit;
using namespace remit::testing;

class ProcedureTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyCaseHasACourt();
    void everyItemHasItsWords_data();
    void everyItemHasItsWords();
    void tellsItsPartsInOrder();
    void stepsComeInTheirOrder();
    void namesWhatItLacks_data();
    void namesWhatItLacks();

private:
    Law m_law{*loadRules()};
};

void ProcedureTest::everyCaseHasACourt()
{
    for (const Example &example : readExamples()) {
        const auto procedure = m_law.procedure(*factsFromJson(example.facts));
        if (!procedure) continue;
        QVERIFY2(procedure->commutation.court.provision != noProvision, qPrintable(example.name));
        QVERIFY2(!procedure->parole || procedure->parole->court.provision != noProvision, qPrintable(example.name));
    }
}

void ProcedureTest::everyItemHasItsWords_data()
{
    QTest::addColumn<int>("language");
    QTest::newRow("Chinese") << int(Language::Chinese);
    QTest::newRow("English") << int(Language::English);
}

void ProcedureTest::everyItemHasItsWords()
{
    QFETCH(int, language);
    const Messages messages(static_cast<Language>(language));
    for (const Example &example : readExamples()) {
        const auto procedure = m_law.procedure(*factsFromJson(example.facts));
        if (!procedure) continue;
        const Procedure &asked = procedure->parole ? *procedure->parole : procedure->commutation;
        for (const auto *items : {&asked.steps, &asked.openCourtIf, &asked.materials})
            for (const ProcedureItem &item : *items) {
                const QString text = tell(item, m_law.rules(), messages);
                QVERIFY2(!text.contains(u"law.") && !text.contains(u'{'), qPrintable(text));
            }
    }
    const auto court = m_law.procedure(*factsFromJson(readExamples().front().facts))->commutation.court;
    QVERIFY(tell(court, m_law.rules(), messages).contains(language == int(Language::Chinese) ? u"法院" : u"court"));
}

void ProcedureTest::tellsItsPartsInOrder()
{
    const Messages messages(Language::English);
    const auto examples = readExamples();
    const auto procedure = m_law.procedure(*factsFromJson(examples.front().facts));
    const QStringList lines = tell(procedure->commutation, m_law.rules(), messages);
    qsizetype last = -1;
    for (const QString &part : {u"court"_qs, u"steps"_qs, u"materials"_qs}) {
        const qsizetype at = lines.indexOf(messages.text(u"law.procedure.part."_qs + part));
        QVERIFY2(at > last, qPrintable(part));
        QVERIFY2(at + 1 < lines.size() && lines[at + 1].startsWith(u"  "), qPrintable(part));
        last = at;
    }
}

void ProcedureTest::stepsComeInTheirOrder()
{
    const auto examples = readExamples();
    const auto life = std::find_if(examples.begin(), examples.end(), [](const Example &example) {
        return example.name == u"procedure/prison-law-life.json";
    });
    QVERIFY(life != examples.end());
    const auto procedure = m_law.procedure(*factsFromJson(life->facts));
    QStringList codes;
    for (const ProcedureItem &step : procedure->commutation.steps) codes << step.code;
    const QStringList asDone{u"collective_study"_qs,     u"ward_meeting"_qs,   u"review_committee"_qs,
                             u"prison_notice"_qs,        u"leaders_decide"_qs, u"bureau_committee"_qs,
                             u"bureau_consent"_qs,       u"to_high_court"_qs,  u"copy_to_procuratorate"_qs,
                             u"procuratorate_review"_qs, u"supplement"_qs,     u"court_notice"_qs,
                             u"court_notice_period"_qs,  u"hearing_notice"_qs, u"withdrawal"_qs,
                             u"reasoned_ruling"_qs,      u"service"_qs,        u"correction_opinion"_qs,
                             u"review_of_ruling"_qs};
    QCOMPARE(codes, asDone);
}

void ProcedureTest::namesWhatItLacks_data()
{
    QTest::addColumn<QByteArray>("facts");
    QTest::addColumn<QString>("field");
    QTest::newRow("day") << QByteArray(R"({"judgment":{"sentence":"life"}})") << u"as_of"_qs;
    QTest::newRow("day before the rules")
        << QByteArray(R"({"as_of":"2016-12-31","judgment":{"sentence":"life"}})") << u"as_of"_qs;
    QTest::newRow("sentence") << QByteArray(R"({"as_of":"2025-01-01"})") << u"judgment.sentence"_qs;
}

void ProcedureTest::namesWhatItLacks()
{
    QFETCH(QByteArray, facts);
    QFETCH(QString, field);
    const auto procedure = m_law.procedure(*factsFromJson(*Json::parse(facts)));
    QVERIFY(!procedure);
    QCOMPARE(procedure.error().code, u"law.procedure.unknown"_qs);
    QCOMPARE(procedure.error().args.value(u"field"_qs), field);
}

REMIT_TEST(ProcedureTest);
#include "procedure_test.moc"
