#include "law/whatif.h"

#include "examples.h"

#include "testmain.h"

using namespace remit;
using namespace remit::testing;

class WhatIfTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void tellsWhatWouldChangeTheAnswer_data();
    void tellsWhatWouldChangeTheAnswer();
    void saysNothingOfWhatHelpsNobody();
    void supposesOnlyWhatIsNotSo();
    void holdsForEveryExample();

private:
    Law m_law{*loadRules()};
};

namespace {

Facts factsOf(const QString &name)
{
    for (const Example &example : readExamples())
        if (example.name == name) return *factsFromJson(example.facts);
    qFatal("no example %s", qPrintable(name));
}

}  // namespace

void WhatIfTest::tellsWhatWouldChangeTheAnswer_data()
{
    QTest::addColumn<QString>("example");
    QTest::addColumn<int>("proposal");
    QTest::addColumn<QStringList>("lines");
    const auto row = [](const char *name, const QString &example, ProposalKind proposal, const QStringList &lines) {
        QTest::newRow(name) << example << int(proposal) << lines;
    };
    const auto commutation = ProposalKind::Commutation;
    row("able and not paying", u"2024-5/able-and-not-paying.json"_qs, commutation,
        {u"If every property duty is performed by 2026-06-10: from 2026-06-10."_qs,
         u"With major merit: from 2026-06-10."_qs});
    row("hiding property", u"2024-5/evasion-concealment-lasts.json"_qs, commutation,
        {u"If every property duty is performed by 2026-06-10: from 2026-12-10."_qs,
         u"If the conduct ends by 2026-06-10: from 2026-12-10."_qs, u"With major merit: from 2026-06-10."_qs});
    row("start not over", u"2016-23-6/start-60-months-day-before.json"_qs, commutation,
        {u"With major merit: from 2025-09-09."_qs});
    row("dangerous", u"criminal-law/no-parole-danger.json"_qs, ProposalKind::Parole,
        {u"Without danger of reoffending: from 2026-06-10."_qs});
}

void WhatIfTest::tellsWhatWouldChangeTheAnswer()
{
    QFETCH(QString, example);
    QFETCH(int, proposal);
    QFETCH(QStringList, lines);
    const Messages messages(Language::English);
    QStringList told;
    for (const WhatIf &change : whatIf(m_law, factsOf(example), static_cast<ProposalKind>(proposal)))
        told << tell(change, m_law.rules(), messages);
    QCOMPARE(told.join(u'\n'), lines.join(u'\n'));
}

void WhatIfTest::saysNothingOfWhatHelpsNobody()
{
    QVERIFY(whatIf(m_law, factsOf(u"criminal-law/no-parole-recidivist.json"_qs), ProposalKind::Parole).empty());
    QVERIFY(whatIf(m_law, factsOf(u"missing/term.json"_qs), ProposalKind::Commutation).empty());
    QVERIFY(whatIf(m_law, factsOf(u"contract/interval-after-seven-months.json"_qs), ProposalKind::Commutation).empty());
}

void WhatIfTest::supposesOnlyWhatIsNotSo()
{
    Facts facts = factsOf(u"2024-5/able-and-not-paying.json"_qs);
    QVERIFY(supposing(facts, Remedy::PropertyPerformed));
    QVERIFY(!supposing(facts, Remedy::EvasionEnded));
    QVERIFY(!supposing(facts, Remedy::Repentance));
    QVERIFY(supposing(facts, Remedy::Merit));
    QVERIFY(!supposing(facts, Remedy::NoDanger));
    facts.property.performed = Performed::Full;
    QVERIFY(!supposing(facts, Remedy::PropertyPerformed));
    facts.property = {};
    facts.property.exists = false;
    QVERIFY(!supposing(facts, Remedy::PropertyPerformed));
    facts.performance.merit = Merit::Merit;
    QVERIFY(!supposing(facts, Remedy::Merit));
    QVERIFY(supposing(facts, Remedy::MajorMerit));
    facts.performance.merit = Merit::Major;
    QVERIFY(!supposing(facts, Remedy::Merit));
    QVERIFY(!supposing(facts, Remedy::MajorMerit));
}

void WhatIfTest::holdsForEveryExample()
{
    const Messages chinese(Language::Chinese);
    for (const Example &example : readExamples()) {
        const Facts facts = *factsFromJson(example.facts);
        for (const ProposalKind proposal : {ProposalKind::Commutation, ProposalKind::Parole})
            for (const WhatIf &change : whatIf(m_law, facts, proposal)) {
                QVERIFY2(change.earliestOn >= *facts.asOf, qPrintable(example.name));
                const QString text = tell(change, m_law.rules(), chinese);
                QVERIFY2(!text.contains(u'{') && !text.contains(u"law."), qPrintable(text));
            }
    }
}

REMIT_TEST(WhatIfTest);
#include "whatif_test.moc"
