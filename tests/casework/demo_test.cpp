#include "casework/demo.h"
#include "base/digest.h"
#include "base/sentenceend.h"
#include "casework/screening.h"
#include "law/evaluate.h"
#include "law/explain.h"
#include "records/inmatejson.h"

#include "testmain.h"

#include <map>
#include <set>

using namespace remit;

/** The invented prison must be one that could be: dates in order, rulings lawful, everybody still serving. */
class DemoTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void isTheSameForTheSameSeed();
    void keepsPeopleWhenItGrows();
    void ordersDates();
    void everybodyStillServes();
    void keepsWaitingTimes();
    void variesEnough();
    void givesPointsWithParts();
    void tellsFacts();
    void theLawFindsNothingImpossible();

private:
    Date m_today = *parseIsoDate(u"2026-01-15");
    DemoPrison m_prison;
    std::map<QString, std::vector<SentenceChange>> m_changes;
};

namespace {

QByteArray digestOf(const DemoPrison &prison)
{
    QByteArray all;
    for (const Inmate &inmate : prison.inmates) all += inmateToJson(inmate).canonical();
    for (const SentenceChange &change : prison.changes) all += sentenceChangeToJson(change).canonical();
    for (const RecordedMonth &month : prison.months)
        all += isoMonth(month.month).toUtf8() + QByteArray::number(month.total);
    return sha256Hex(all);
}

}  // namespace

void DemoTest::initTestCase()
{
    m_prison = makeDemo(1200, 12, 7, m_today);
    QCOMPARE(m_prison.inmates.size(), std::size_t(1200));
    for (const SentenceChange &change : m_prison.changes) m_changes[change.inmate].push_back(change);
}

void DemoTest::isTheSameForTheSameSeed()
{
    QCOMPARE(digestOf(makeDemo(60, 6, 42, m_today)), digestOf(makeDemo(60, 6, 42, m_today)));
    QVERIFY(digestOf(makeDemo(60, 6, 42, m_today)) != digestOf(makeDemo(60, 6, 43, m_today)));
    QVERIFY(makeDemo(0, 0, 1, m_today).inmates.empty());
}

void DemoTest::keepsPeopleWhenItGrows()
{
    const DemoPrison small = makeDemo(20, 3, 7, m_today);
    for (std::size_t i = 0; i < 20; ++i) {
        QCOMPARE(small.inmates[i].name, m_prison.inmates[i].name);
        QVERIFY(small.inmates[i].judgment == m_prison.inmates[i].judgment);
        QCOMPARE(small.inmates[i].crimeFacts, m_prison.inmates[i].crimeFacts);
    }
}

void DemoTest::ordersDates()
{
    for (const Inmate &inmate : m_prison.inmates) {
        const JudgmentFacts &judgment = inmate.judgment;
        const Date first = judgment.custodyFrom.value_or(*judgment.judgedOn - std::chrono::days(1));
        QVERIFY2(first < *judgment.judgedOn && *judgment.judgedOn < *judgment.effectiveOn &&
                     *judgment.effectiveOn < *judgment.deliveredOn && *judgment.deliveredOn <= m_today,
                 qPrintable(inmate.number));
        QVERIFY(addMonths(*inmate.person.birthDate, 16 * 12) < first);
        if (judgment.term) QCOMPARE(*judgment.termEndsOn, sentenceEnd(*judgment.termStartsOn, *judgment.term).endsOn);
        std::optional<Date> last = judgment.effectiveOn;
        for (const SentenceChange &change : m_changes[inmate.number]) {
            const HistoryEvent &event = change.event;
            if (event.kind != HistoryEvent::Kind::Commutation) continue;
            QVERIFY2(*last < *event.reportedOn && *event.reportedOn < *event.ruledOn &&
                         *event.ruledOn < *event.servedOn && *event.servedOn < m_today,
                     qPrintable(inmate.number));
            last = event.servedOn;
        }
    }
}

void DemoTest::everybodyStillServes()
{
    for (const Inmate &inmate : m_prison.inmates) {
        std::optional<Date> end = inmate.judgment.termEndsOn;
        for (const SentenceChange &change : m_changes[inmate.number])
            if (change.newEndOn) end = change.newEndOn;
        QVERIFY2(!end || *end >= m_today, qPrintable(inmate.number));
    }
}

void DemoTest::keepsWaitingTimes()
{
    int reductions = 0;
    for (const Inmate &inmate : m_prison.inmates) {
        const JudgmentFacts &judgment = inmate.judgment;
        std::optional<Date> served;
        std::optional<Term> lastReduction;
        for (const SentenceChange &change : m_changes[inmate.number]) {
            const HistoryEvent &event = change.event;
            if (!event.reduction) {
                if (event.to) served = event.servedOn;
                continue;
            }
            ++reductions;
            QVERIFY(event.reduction->wholeMonths() >= 1 && event.reduction->wholeMonths() <= 9);
            // The least that any reading of 法释〔2016〕23号第六条 asks for.
            const bool longTerm = !judgment.term || judgment.term->years >= 10;
            const Date due = served ? addMonths(*served, longTerm ? 18 : 12)
                                    : addMonths(*judgment.deliveredOn, longTerm                    ? 24
                                                                       : judgment.term->years >= 5 ? 18
                                                                                                   : 12);
            QVERIFY2(*event.reportedOn >= due, qPrintable(inmate.number));
            if (served && lastReduction) QVERIFY(*event.reportedOn >= addMonths(*served, lastReduction->wholeMonths()));
            if (judgment.term)
                QVERIFY(*change.newEndOn >= sentenceEnd(*judgment.termStartsOn, halfOf(*judgment.term)).endsOn);
            served = event.servedOn;
            lastReduction = event.reduction;
        }
    }
    QVERIFY(reductions > 300);
}

void DemoTest::variesEnough()
{
    std::set<int> sentences, categories, kinds, duties;
    std::set<QString> names, crimes, ethnicities, facts;
    int several = 0;
    for (const Inmate &inmate : m_prison.inmates) {
        sentences.insert(int(*inmate.judgment.sentence));
        for (const Category category : inmate.categories) categories.insert(int(category));
        for (const PropertyDuty &duty : inmate.duties) duties.insert(int(duty.kind));
        for (const CrimeFacts &crime : inmate.crimes) crimes.insert(crime.name);
        names.insert(inmate.name);
        ethnicities.insert(inmate.ethnicity);
        facts.insert(inmate.crimeFacts);
        several += inmate.crimes.size() > 1 ? 1 : 0;
    }
    for (const SentenceChange &change : m_prison.changes) kinds.insert(int(change.event.kind));
    QCOMPARE(sentences.size(), std::size_t(5));
    QCOMPARE(categories.size(), std::size_t(9));
    QCOMPARE(duties.size(), std::size_t(5));
    QVERIFY(kinds.size() >= 3);
    QVERIFY(crimes.size() > 20 && names.size() > 800 && ethnicities.size() >= 8 && facts.size() > 1150 &&
            several > 150);
    QVERIFY(std::any_of(names.begin(), names.end(), [](const QString &name) { return name.contains(u'·'); }));
    QVERIFY(std::any_of(names.begin(), names.end(), [](const QString &name) { return name.contains(QChar(0xD840)); }));
}

void DemoTest::givesPointsWithParts()
{
    std::map<QString, int> counts;
    qint64 sum = 0;
    for (const RecordedMonth &month : m_prison.months) {
        QVERIFY(month.parts);
        QCOMPARE(month.total, month.parts->custody + month.parts->education + month.parts->labour);
        QVERIFY(month.total > 3000 && month.total <= 15000);
        QVERIFY(month.month < monthOf(m_today));
        sum += month.total;
        ++counts[month.inmate];
    }
    const qint64 average = sum / qint64(m_prison.months.size());
    QVERIFY2(average > 9800 && average < 10800, qPrintable(QString::number(average)));
    for (const auto &[inmate, count] : counts) QVERIFY(count <= 12);
    QVERIFY(counts.size() > 900);
}

void DemoTest::tellsFacts()
{
    for (const Inmate &inmate : m_prison.inmates) {
        const auto sentences = inmate.crimeFacts.count(u'。');
        QVERIFY2(sentences >= 2 && sentences <= 5, qPrintable(inmate.crimeFacts));
        QVERIFY2(inmate.crimeFacts.contains(inmate.name) && !inmate.crimeFacts.contains(u'{'),
                 qPrintable(inmate.crimeFacts));
        QVERIFY(inmate.court.endsWith(u"人民法院") && inmate.judgmentNumber.contains(u"原0"));
        QVERIFY(!inmate.area.isEmpty() && !inmate.address.isEmpty() && inmate.identityNumber.size() == 18);
    }
}

void DemoTest::theLawFindsNothingImpossible()
{
    const auto rules = loadRules();
    QVERIFY(rules);
    const Law law(*rules);
    const Messages messages(Language::English);
    std::map<int, int> decisions;
    for (const Inmate &inmate : m_prison.inmates) {
        InmateRecord record;
        record.inmate = inmate;
        record.changes = m_changes[inmate.number];
        Facts facts = factsOf(record, m_today);
        assumeForScreening(law, facts);
        const Verdict verdict = law.evaluate(facts);
        const QStringList because = explainCommutation(verdict, law.rules(), messages).because;
        QVERIFY2(verdict.commutation.decision != Decision::Invalid, qPrintable(inmate.number + because.join(u' ')));
        ++decisions[int(verdict.commutation.decision)];
    }
    QVERIFY2(decisions[int(Decision::Eligible)] > 100, qPrintable(QString::number(decisions[int(Decision::Eligible)])));
    QVERIFY(decisions[int(Decision::NotYet)] > 100);
    QVERIFY2(decisions[int(Decision::Unsupported)] < 120,
             qPrintable(QString::number(decisions[int(Decision::Unsupported)])));
}

REMIT_TEST(DemoTest);
#include "demo_test.moc"
