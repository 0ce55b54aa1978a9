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
    void tellsTheLastDayToPay_data();
    void tellsTheLastDayToPay();
    void aDayLaterPutsItOff();
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
        {u"If every property duty is performed and the conduct ends by 2025-12-10: from 2026-06-10."_qs,
         u"If every property duty is performed and the conduct ends by 2026-06-10: from 2026-12-10."_qs,
         u"If the conduct ends by 2025-12-10: from 2026-06-10."_qs,
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

/** Property is hidden; the start is over on 2026-03-11, six months run from payment in full. */
void WhatIfTest::tellsTheLastDayToPay_data()
{
    QTest::addColumn<QString>("reportOn");
    QTest::addColumn<QString>("chinese");
    QTest::addColumn<QString>("english");
    const QString chinese =
        u"2025年9月11日以前财产性判项全部履行完毕、上述情形同时消失的，自2026年3月11日起可以提请。"_qs;
    const QString english =
        u"If every property duty is performed and the conduct ends by 2025-09-11: from 2026-03-11."_qs;
    QTest::newRow("the payment lies half a year before the report") << u"2026-03-11"_qs << chinese << english;
    QTest::newRow("the day before: the start still decides") << u"2026-03-10"_qs << chinese << english;
    QTest::newRow("on the last day to pay") << u"2025-09-11"_qs << chinese << english;
    QTest::newRow("there is time to pay after the report day") << u"2025-03-01"_qs << chinese << english;
    QTest::newRow("the day after: the report decides")
        << u"2026-03-12"_qs
        << u"2025年9月12日以前财产性判项全部履行完毕、上述情形同时消失的，自2026年3月12日起可以提请。"_qs
        << u"If every property duty is performed and the conduct ends by 2025-09-12: from 2026-03-12."_qs;
    QTest::newRow("the end of a month")
        << u"2026-08-31"_qs
        << u"2026年2月28日以前财产性判项全部履行完毕、上述情形同时消失的，自2026年8月31日起可以提请。"_qs
        << u"If every property duty is performed and the conduct ends by 2026-02-28: from 2026-08-31."_qs;
}

void WhatIfTest::tellsTheLastDayToPay()
{
    QFETCH(QString, reportOn);
    Facts facts = factsOf(u"2024-5/evasion-concealment-lasts.json"_qs);
    facts.judgment.deliveredOn = parseIsoDate(u"2024-09-11");
    facts.asOf = parseIsoDate(reportOn);
    const auto changes = whatIf(m_law, facts, ProposalKind::Commutation);
    QVERIFY(!changes.empty());
    QTEST(tell(changes.front(), m_law.rules(), Messages(Language::Chinese)), "chinese");
    QTEST(tell(changes.front(), m_law.rules(), Messages(Language::English)), "english");
}

/** What is said of a day is so on that day, and no more the day after. */
void WhatIfTest::aDayLaterPutsItOff()
{
    int held = 0;
    for (const Example &example : readExamples()) {
        const Facts facts = *factsFromJson(example.facts);
        for (const ProposalKind proposal : {ProposalKind::Commutation, ProposalKind::Parole})
            for (const WhatIf &change : whatIf(m_law, facts, proposal)) {
                const bool dated = change.remedy == Remedy::PropertyPerformed || change.remedy == Remedy::EvasionEnded;
                if (!dated) continue;
                const auto decisionOn = [&](Date by) {
                    Facts then = facts;
                    then.asOf = change.earliestOn;
                    const Verdict verdict = m_law.evaluate(*supposing(then, change.remedy, by));
                    return proposal == ProposalKind::Parole ? verdict.parole.decision : verdict.commutation.decision;
                };
                QVERIFY2(decisionOn(change.by) == Decision::Eligible, qPrintable(example.name));
                if (change.by == change.earliestOn || change.by == *facts.asOf) continue;
                QVERIFY2(decisionOn(change.by + std::chrono::days(1)) != Decision::Eligible, qPrintable(example.name));
                ++held;
            }
    }
    QVERIFY(held > 20);
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
    QVERIFY(supposing(facts, Remedy::PropertyPerformed, *facts.asOf));
    QVERIFY(!supposing(facts, Remedy::EvasionEnded, *facts.asOf));
    QVERIFY(!supposing(facts, Remedy::Repentance, *facts.asOf));
    QVERIFY(supposing(facts, Remedy::Merit, *facts.asOf));
    QVERIFY(!supposing(facts, Remedy::NoDanger, *facts.asOf));
    facts.property.performed = Performed::Full;
    QVERIFY(!supposing(facts, Remedy::PropertyPerformed, *facts.asOf));
    facts.property = {};
    facts.property.exists = false;
    QVERIFY(!supposing(facts, Remedy::PropertyPerformed, *facts.asOf));
    facts.performance.merit = Merit::Merit;
    QVERIFY(!supposing(facts, Remedy::Merit, *facts.asOf));
    QVERIFY(supposing(facts, Remedy::MajorMerit, *facts.asOf));
    facts.performance.merit = Merit::Major;
    QVERIFY(!supposing(facts, Remedy::Merit, *facts.asOf));
    QVERIFY(!supposing(facts, Remedy::MajorMerit, *facts.asOf));
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
