#include "law/compare.h"

#include "base/sentenceend.h"
#include "law/names.h"

#include "testmain.h"

using namespace remit;

namespace {

Date day(const QString &text) { return *parseIsoDate(text); }

/** Nothing about the person that any rule asks for. */
Facts ordinary()
{
    Facts facts;
    facts.person = {day(u"1980-05-06"_qs), PersonFacts::Sex::Male, true};
    facts.openCategories = 0;
    facts.conditions = {false, false, false};
    JudgmentFacts &j = facts.judgment;
    j.suspended = j.commutationRestricted = j.lifeWithoutCommutation = false;
    j.politicalRights.kind = PoliticalRights::Kind::None;
    return facts;
}

/** A theft of `years` from `start`, delivered a year after, with nothing recorded that differs. */
Facts theft(const QString &start, int years)
{
    Facts facts = ordinary();
    JudgmentFacts &j = facts.judgment;
    j.sentence = Sentence::FixedTerm;
    j.term = Term{years, 0, 0};
    j.termStartsOn = j.custodyFrom = day(start);
    j.termEndsOn = sentenceEnd(*j.termStartsOn, *j.term).endsOn;
    j.judgedOn = day(start) + std::chrono::days(200);
    j.effectiveOn = *j.judgedOn + std::chrono::days(10);
    j.deliveredOn = *j.effectiveOn + std::chrono::days(20);
    facts.crimes = {{u"盗窃罪"_qs, Sentence::FixedTerm, j.term, true, false}};
    return facts;
}

SentenceChange reduction(const QString &reported, int months, const QString &endsOn = {})
{
    SentenceChange change;
    change.event.reportedOn = day(reported);
    change.event.ruledOn = day(reported) + std::chrono::days(30);
    change.event.servedOn = *change.event.ruledOn + std::chrono::days(5);
    change.event.reduction = termOfMonths(months);
    change.newEndOn = parseIsoDate(endsOn);
    return change;
}

/** Trafficking with life from `effective`, or with a reprieve that became life on `lifeFrom`. */
Facts trafficking(const QString &effective, const QString &lifeFrom = {})
{
    Facts facts = ordinary();
    JudgmentFacts &j = facts.judgment;
    j.sentence = lifeFrom.isEmpty() ? Sentence::Life : Sentence::DeathReprieve;
    j.effectiveOn = day(effective);
    j.judgedOn = *j.effectiveOn - std::chrono::days(40);
    j.custodyFrom = *j.effectiveOn - std::chrono::days(400);
    j.deliveredOn = *j.effectiveOn + std::chrono::days(20);
    j.lifeFromOn = lifeFrom.isEmpty() ? j.effectiveOn : day(lifeFrom);
    if (!lifeFrom.isEmpty()) j.reprieveEndedOn = j.lifeFromOn;
    facts.crimes = {{u"贩卖毒品罪"_qs, j.sentence, {}, true, false}};
    return facts;
}

/** A ruling by which life, or the reprieve, becomes a term; life again with none. */
SentenceChange becoming(const QString &reported, std::optional<int> years)
{
    SentenceChange change = reduction(reported, 0);
    change.event.reduction.reset();
    change.event.to =
        years ? SentenceState{Sentence::FixedTerm, Term{*years, 0, 0}, {}} : SentenceState{Sentence::Life, {}, {}};
    return change;
}

}  // namespace

class CompareTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void findsDifferences_data();
    void findsDifferences();
    void namesWhatItCannotCompare();
    void citesTheArticle();
    void withoutAFirstDayThereIsNoLast();

private:
    QStringList kinds(const Facts &facts, const std::vector<SentenceChange> &changes) const;

    Law m_law{*loadRules()};
};

QStringList CompareTest::kinds(const Facts &facts, const std::vector<SentenceChange> &changes) const
{
    QStringList codes;
    for (const Difference &difference : compareRecord(m_law, facts, changes)) codes << differenceCode(difference.kind);
    return codes;
}

void CompareTest::findsDifferences_data()
{
    using Changes = std::vector<SentenceChange>;
    QTest::addColumn<Facts>("facts");
    QTest::addColumn<Changes>("changes");
    QTest::addColumn<QStringList>("expected");
    QTest::newRow("all agrees") << theft(u"2014-03-01"_qs, 13)
                                << Changes{reduction(u"2017-06-01"_qs, 8, u"2026-06-30"_qs)} << QStringList();
    // Published: the court took eight months back from the last day each time, which month ends do not bear.
    QTest::newRow("three times eight months off thirteen years")
        << theft(u"2014-03-31"_qs, 13)
        << Changes{reduction(u"2017-06-01"_qs, 8, u"2026-07-30"_qs), reduction(u"2019-03-01"_qs, 8, u"2025-11-30"_qs),
                   reduction(u"2021-03-01"_qs, 8, u"2025-03-30"_qs)}
        << QStringList{u"ruling_end_counted_back"_qs};
    QTest::newRow("twice eight months off nine years")
        << theft(u"2012-08-01"_qs, 9)
        << Changes{reduction(u"2017-06-01"_qs, 8, u"2020-11-30"_qs), reduction(u"2018-08-01"_qs, 8, u"2020-03-30"_qs)}
        << QStringList{u"ruling_end_counted_back"_qs};
    QTest::newRow("the second counted back from a first without a recorded last day")
        << theft(u"2012-08-01"_qs, 9)
        << Changes{reduction(u"2017-06-01"_qs, 8), reduction(u"2018-08-01"_qs, 8, u"2020-03-30"_qs)}
        << QStringList{u"ruling_end_counted_back"_qs};
    QTest::newRow("the first counted back from the judgment's last day, the 30th of June")
        << theft(u"2012-07-01"_qs, 9) << Changes{reduction(u"2017-06-01"_qs, 8, u"2020-10-30"_qs)}
        << QStringList{u"ruling_end_counted_back"_qs};
    // From the day recorded before, 2020-10-30, not from the one that the article gives, the 31st.
    QTest::newRow("the second counted back from a recorded last day that differs")
        << theft(u"2012-07-01"_qs, 9)
        << Changes{reduction(u"2017-06-01"_qs, 8, u"2020-10-30"_qs), reduction(u"2018-08-01"_qs, 7, u"2020-03-30"_qs)}
        << QStringList{u"ruling_end_counted_back"_qs, u"ruling_end_counted_back"_qs};
    QTest::newRow("a day that neither way of counting gives")
        << theft(u"2012-07-01"_qs, 9) << Changes{reduction(u"2017-06-01"_qs, 8, u"2020-10-29"_qs)}
        << QStringList{u"ruling_end"_qs};
    Facts wrong = theft(u"2014-03-01"_qs, 13);
    wrong.judgment.termEndsOn = day(u"2027-03-01"_qs);
    QTest::newRow("the judgment's own last day") << wrong << Changes{} << QStringList{u"judgment_end"_qs};
    QTest::newRow("exactly the most without merit")
        << theft(u"2014-03-01"_qs, 13) << Changes{reduction(u"2017-06-01"_qs, 9)} << QStringList();
    QTest::newRow("a month over without merit")
        << theft(u"2014-03-01"_qs, 13) << Changes{reduction(u"2017-06-01"_qs, 10)}
        << QStringList{u"over_maximum_without_merit"_qs};
    QTest::newRow("the most for anybody") << theft(u"2014-03-01"_qs, 13) << Changes{reduction(u"2017-06-01"_qs, 24)}
                                          << QStringList{u"over_maximum_without_merit"_qs};
    QTest::newRow("over the most for anybody")
        << theft(u"2014-03-01"_qs, 13) << Changes{reduction(u"2017-06-01"_qs, 25)} << QStringList{u"over_maximum"_qs};
    // Delivered 2017-01-16; two years.
    const Facts late = theft(u"2016-06-01"_qs, 12);
    QTest::newRow("on the first day") << late
                                      << Changes{reduction(isoDate(addMonths(*late.judgment.deliveredOn, 24)), 8)}
                                      << QStringList();
    QTest::newRow("the day before the first")
        << late << Changes{reduction(isoDate(addMonths(*late.judgment.deliveredOn, 24) - std::chrono::days(1)), 8)}
        << QStringList{u"before_earliest_without_merit"_qs};
    // Major merit lifts the two years, down to the day of delivery.
    QTest::newRow("on the day of delivery") << late << Changes{reduction(isoDate(*late.judgment.deliveredOn), 8)}
                                            << QStringList{u"before_earliest_without_merit"_qs};
    // Sixteen when judged: a court may take off a third more (article 19).
    Facts young = theft(u"2016-06-01"_qs, 4);
    young.person.birthDate = day(u"2000-06-15"_qs);
    QTest::newRow("a minor, a third more") << young << Changes{reduction(u"2018-02-01"_qs, 12)} << QStringList();
    QTest::newRow("a minor, more than a third more")
        << young << Changes{reduction(u"2018-02-01"_qs, 13)} << QStringList{u"over_maximum_without_merit"_qs};
    // Half of five years from 2014-11-01 is served on 2017-04-30.
    const Facts brief = theft(u"2014-11-01"_qs, 5);
    QTest::newRow("to the floor") << brief << Changes{reduction(u"2017-05-01"_qs, 9, u"2019-01-31"_qs)}
                                  << QStringList();
    QTest::newRow("ending on the last day of the floor")
        << brief << Changes{reduction(u"2017-02-01"_qs, 9, u"2017-04-30"_qs)} << QStringList{u"ruling_end"_qs};
    QTest::newRow("below the floor") << brief << Changes{reduction(u"2017-02-01"_qs, 9, u"2017-04-29"_qs)}
                                     << QStringList{u"ruling_end"_qs, u"below_floor"_qs};
    QTest::newRow("below the floor by the last day that is reckoned")
        << brief << Changes{reduction(u"2017-02-01"_qs, 31)} << QStringList{u"over_maximum"_qs, u"below_floor"_qs};
    Facts declared = theft(u"2014-03-01"_qs, 13);
    declared.property.exists = true;
    declared.property.declaredFalsely = true;
    QTest::newRow("what is known of property today says nothing of then")
        << declared << Changes{reduction(u"2017-06-01"_qs, 8, u"2026-06-30"_qs)} << QStringList();
    QTest::newRow("life to the shortest term without merit")
        << trafficking(u"2017-01-10"_qs) << Changes{becoming(u"2019-03-01"_qs, 22)} << QStringList();
    QTest::newRow("life to less than without merit")
        << trafficking(u"2017-01-10"_qs) << Changes{becoming(u"2019-03-01"_qs, 21)}
        << QStringList{u"over_maximum_without_merit"_qs};
    QTest::newRow("life to less than for anybody")
        << trafficking(u"2017-01-10"_qs) << Changes{becoming(u"2019-03-01"_qs, 18)} << QStringList{u"over_maximum"_qs};
    QTest::newRow("life to more than the longest term")
        << trafficking(u"2017-01-10"_qs) << Changes{becoming(u"2019-03-01"_qs, 23)} << QStringList{u"term_too_long"_qs};
    // Life from 2017-05-10 on; three years, which major merit does not lift (2016-23/10).
    const Facts reprieved = trafficking(u"2015-05-10"_qs, u"2017-05-10"_qs);
    QTest::newRow("a reprieve's life on the first day")
        << reprieved << Changes{becoming(u"2017-05-11"_qs, {}), becoming(u"2020-05-10"_qs, 25)} << QStringList();
    QTest::newRow("a reprieve's life the day before the first, whatever the merit")
        << reprieved << Changes{becoming(u"2017-05-11"_qs, {}), becoming(u"2020-05-09"_qs, 25)}
        << QStringList{u"before_earliest"_qs};
    SentenceChange silent = reduction(u"2017-06-01"_qs, 8);
    silent.event.reduction.reset();
    QTest::newRow("a ruling of which nobody knows what it took off")
        << theft(u"2014-03-01"_qs, 13) << Changes{silent} << QStringList();
    SentenceChange revoked = reduction(u"2017-06-01"_qs, 30);
    revoked.event.revokedOn = day(u"2018-01-01"_qs);
    // Without its report day a ruling's waiting time cannot be judged; its amount and its last day can.
    const auto unreported = [](SentenceChange change) {
        change.event.reportedOn.reset();
        return change;
    };
    QTest::newRow("too much, without the day of its report")
        << theft(u"2014-03-01"_qs, 13) << Changes{unreported(reduction(u"2017-06-01"_qs, 13))}
        << QStringList{u"over_maximum_without_merit"_qs, u"not_compared"_qs};
    QTest::newRow("below the floor, without the day of its report")
        << theft(u"2014-03-01"_qs, 13) << Changes{unreported(reduction(u"2019-06-01"_qs, 8, u"2019-12-31"_qs))}
        << QStringList{u"not_compared"_qs, u"ruling_end"_qs, u"below_floor"_qs};
    QTest::newRow("a revoked ruling never was") << theft(u"2014-03-01"_qs, 13) << Changes{revoked} << QStringList();
}

void CompareTest::findsDifferences()
{
    QFETCH(Facts, facts);
    QFETCH(std::vector<SentenceChange>, changes);
    QFETCH(QStringList, expected);
    QCOMPARE(kinds(facts, changes), expected);
}

void CompareTest::namesWhatItCannotCompare()
{
    const auto field = [&](const Facts &facts, SentenceChange change) {
        const auto differences = compareRecord(m_law, facts, {std::move(change)});
        return differences.size() == 1 && differences[0].kind == DifferenceKind::NotCompared ? differences[0].field
                                                                                             : Field::None;
    };
    SentenceChange change = reduction(u"2017-06-01"_qs, 8);
    change.event.reportedOn.reset();
    QCOMPARE(field(theft(u"2014-03-01"_qs, 13), change), Field::HistoryReportedOn);
    QCOMPARE(field(theft(u"2010-03-01"_qs, 13), reduction(u"2016-06-01"_qs, 8)), Field::AsOf);
    Facts facts = theft(u"2014-03-01"_qs, 13);
    facts.openCategories = bit(Category::OfficialDuty);
    QCOMPARE(field(facts, reduction(u"2017-06-01"_qs, 8)), Field::Categories);
    Facts undelivered = theft(u"2014-03-01"_qs, 13);
    undelivered.judgment.deliveredOn.reset();
    QCOMPARE(field(undelivered, reduction(u"2017-06-01"_qs, 8)), Field::DeliveredOn);
}

void CompareTest::citesTheArticle()
{
    const auto &rules = m_law.rules();
    const auto cited = [&](const Difference &difference) {
        return rules.rules()[rules.provisions()[difference.provision].rule].id;
    };
    const auto over = compareRecord(m_law, theft(u"2014-03-01"_qs, 13), {reduction(u"2017-06-01"_qs, 25)});
    QCOMPARE(over.size(), size_t(1));
    QCOMPARE(cited(over[0]), u"2016-23/6.2"_qs);
    QCOMPARE(over[0].computed.span(), (Term{2, 0, 0}));
    QCOMPARE(over[0].recorded.span(), (Term{2, 1, 0}));
    Facts open = theft(u"2014-03-01"_qs, 13);
    open.openCategories = bit(Category::OfficialDuty);
    const auto unknown = compareRecord(m_law, open, {reduction(u"2017-06-01"_qs, 8)});
    QCOMPARE(unknown.size(), size_t(1));
    QCOMPARE(cited(unknown[0]), u"2016-23/7.2"_qs);
    const auto life = compareRecord(m_law, trafficking(u"2017-01-10"_qs), {becoming(u"2019-03-01"_qs, 18)});
    QCOMPARE(life.size(), size_t(1));
    QCOMPARE(cited(life[0]), u"2016-23/8.1"_qs);
    QCOMPARE(life[0].computed.span(), (Term{19, 0, 0}));
    QCOMPARE(life[0].recorded.span(), (Term{18, 0, 0}));
    const auto longer = compareRecord(m_law, trafficking(u"2017-01-10"_qs), {becoming(u"2019-03-01"_qs, 23)});
    QCOMPARE(longer.size(), size_t(1));
    QCOMPARE(cited(longer[0]), u"2016-23/8.1"_qs);
    QCOMPARE(longer[0].computed.span(), (Term{22, 0, 0}));
}

void CompareTest::withoutAFirstDayThereIsNoLast()
{
    Facts facts = theft(u"2014-03-01"_qs, 13);
    QCOMPARE(m_law.lastDay(facts)->endsOn, day(u"2027-02-28"_qs));
    facts.judgment.termStartsOn.reset();
    QVERIFY(!m_law.lastDay(facts));
    QVERIFY(compareRecord(m_law, facts, {}).empty());
    QVERIFY(!m_law.lastDay(trafficking(u"2017-01-10"_qs)));
}

REMIT_TEST(CompareTest);
#include "compare_test.moc"
