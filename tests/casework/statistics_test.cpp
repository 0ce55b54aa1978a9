#include "casework/statistics.h"
#include "casework/assumptions.h"
#include "casework/batches.h"
#include "casework/courtchanges.h"
#include "pointsdesk.h"

#include "testmain.h"

#include <QSet>

using namespace remit;
using namespace remit::testing;

/** Figures of a few cases whose days were written down beforehand; no expected number is worked out by the module. */
class StatisticsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void periodsAreRead_data();
    void periodsAreRead();
    void aScriptedYear();
    void staysAreRanked();
    void aCaseSentBackIsProposedOnce();
    void cyclesCountByTheirOwnDays();
    void manyMonthsBecomeYears();
    void everyCrimeHasItsChapter();
    void whoStopsGetsNothing();

private:
    static Date day(const char16_t *text) { return *parseIsoDate(QStringView(text)); }
    static StatisticsPeriod period(const char16_t *text) { return *parsePeriod(QStringView(text)); }
};

namespace {

using Figures = std::map<QString, qint64>;

/** "key/series" and value, of the bars that are not nought; empty texts fall out. */
Figures figuresOf(const StatisticsRecord &record, Indicator indicator, const StatisticsPeriod &period)
{
    Figures figures;
    for (const StatisticsGroup &group : statisticOf(record, indicator, period).groups)
        for (const StatisticsBar &bar : group.bars) {
            if (indicator != Indicator::Durations && bar.value != qint64(bar.members.size()))
                qFatal("a bar that is not its list");
            if (bar.value != 0) figures[group.key + u'/' + bar.series] = bar.value;
        }
    return figures;
}

QStringList numbersOf(const StatisticsBar &bar)
{
    QStringList numbers;
    for (const StatisticsMember &member : bar.members) numbers << member.number;
    return numbers;
}

StatisticsCase caseOf(const QString &number, const char16_t *opened)
{
    StatisticsCase made;
    made.row.number = number;
    made.row.area = u"一监区"_qs;
    made.row.openedOn = *parseIsoDate(QStringView(opened));
    made.chapter = u"property"_qs;
    return made;
}

ConfirmRuling onPaper(const QString &number, RulingOutcome outcome, const char16_t *ruled, const CaseFile &file)
{
    ConfirmRuling request;
    request.caseNumber = number;
    request.remark = u"纸质裁定"_qs;
    request.ruling.outcome = outcome;
    request.ruling.number = u"（2026）试刑更"_qs + number.right(1) + u"号"_qs;
    request.ruling.event.ruledOn = parseIsoDate(QStringView(ruled)).value();
    request.ruling.event.servedOn = parseIsoDate(QStringView(ruled));
    if (request.ruling.changesSentence()) request.ruling.event.reduction = file.proposal.reduction;
    return request;
}

}  // namespace

void StatisticsTest::periodsAreRead_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("span");
    QTest::newRow("year") << u"2026"_qs << u"2026-01-01 2026-12-31"_qs;
    QTest::newRow("first quarter") << u"2024Q1"_qs << u"2024-01-01 2024-03-31"_qs;
    QTest::newRow("last quarter") << u"2026Q4"_qs << u"2026-10-01 2026-12-31"_qs;
    QTest::newRow("leap month") << u"2024-02"_qs << u"2024-02-01 2024-02-29"_qs;
    QTest::newRow("no quarter") << u"2026Q5"_qs << QString();
    QTest::newRow("no month") << u"2026-13"_qs << QString();
    QTest::newRow("words") << u"今年"_qs << QString();
    QTest::newRow("nothing") << QString() << QString();
    QTest::newRow("too much") << u"20261"_qs << QString();
}

void StatisticsTest::periodsAreRead()
{
    QFETCH(QString, text);
    QFETCH(QString, span);
    const auto read = parsePeriod(text);
    QCOMPARE(read ? isoDate(read->from) + u' ' + isoDate(read->to) : QString(), span);
    if (read && text.contains(u'Q')) QCOMPARE(quarterOf(read->to), *read);
}

void StatisticsTest::aScriptedYear()
{
    TestPrison prison;
    prison.fill(40);
    const Date reported = day(u"2026-11-02");
    const QStringList people = prison.eligible(reported);
    QVERIFY(people.size() >= 5);
    // On 20 November three cases with the court, one just opened; on 5 December one more, locked.
    QStringList numbers;
    for (int i = 0; i < 3; ++i) numbers << done(prison.bringToCourt(people[i], reported));
    const auto open = [&](const QString &inmate) {
        Facts facts = factsOf(done(prison.store().inmate(inmate)), reported);
        const QStringList assumed = assumeForScreening(prison.desk(u"ward"_qs).law, facts);
        OpenCase request{inmate, CaseKind::Commutation, reported, {}, {}};
        request.confirmed.repentance = facts.performance.repentance;
        request.confirmed.merit = facts.performance.merit;
        request.confirmed.able = facts.property.able;
        std::copy_if(assumed.begin(), assumed.end(), std::back_inserter(request.confirmed.asRecorded), &isOnRecord);
        request.proposal.reduction = Term{0, 1, 0};
        return done(openCase(prison.desk(u"ward"_qs), request));
    };
    numbers << open(people[3]);
    const auto key = prison.giveKey(u"dept"_qs);
    const Desk dept = prison.desk(u"dept"_qs);
    done(createBatch(dept, u"2026-11"_qs, {}));
    for (const ItemResult &added : addToBatch(dept, u"2026-11"_qs, numbers.first(3))) QVERIFY(!added.error);
    done(sealBatch(dept, {u"2026-11"_qs, prison.file({})}, *key));
    done(queueBatch(dept, u"2026-11"_qs));
    prison.setNow(u"2026-12-05T09:00:00+08:00");
    numbers << open(people[4]);
    done(actOnCase(prison.desk(u"ward"_qs), numbers[4],
                   {CaseEvent::Kind::Lock, day(u"2026-12-05"), u"另案在查"_qs, {}, {}, {}}));
    for (const auto &[place, outcome, ruled] :
         {std::tuple(0, RulingOutcome::Granted, u"2026-11-25"), std::tuple(1, RulingOutcome::Refused, u"2026-12-03")}) {
        ConfirmRuling request = onPaper(numbers[place], outcome, ruled, done(prison.store().caseFile(numbers[place])));
        request.acceptEnd = true;
        done(confirmRuling(prison.desk(u"dept"_qs), request));
    }
    const StatisticsRecord record = done(readStatistics(prison.desk(u"ward"_qs)));
    const StatisticsPeriod year = period(u"2026");
    QCOMPARE(figuresOf(record, Indicator::Flow, year), (Figures{{u"2026-11/opened"_qs, 4},
                                                                {u"2026-11/proposed"_qs, 3},
                                                                {u"2026-11/decided"_qs, 1},
                                                                {u"2026-12/opened"_qs, 1},
                                                                {u"2026-12/decided"_qs, 1}}));
    QCOMPARE(figuresOf(record, Indicator::Flow, period(u"2026-12")),
             (Figures{{u"2026-12/opened"_qs, 1}, {u"2026-12/decided"_qs, 1}}));
    QCOMPARE(figuresOf(record, Indicator::Stages, period(u"2019")),
             (Figures{{u"court/open"_qs, 1}, {u"screening/open"_qs, 1}, {u"screening/locked"_qs, 1}}));
    QCOMPARE(figuresOf(record, Indicator::Results, year),
             (Figures{{u"granted/commutation"_qs, 1}, {u"refused/commutation"_qs, 1}}));
    QCOMPARE(figuresOf(record, Indicator::Results, period(u"2026-11")), (Figures{{u"granted/commutation"_qs, 1}}));
    // Of the two decided, one took 23 days at the court and one 31; the notice ran from 16 to 26 October.
    Figures days = figuresOf(record, Indicator::Durations, year);
    QCOMPARE(days[u"court/median"_qs], 23);
    QCOMPARE(days[u"court/p90"_qs], 31);
    QCOMPARE(days[u"notice/median"_qs], 10);
    QCOMPARE(days[u"ward_discussion/p90"_qs], 1);
    QCOMPARE(figuresOf(record, Indicator::Durations, period(u"2026-12")),
             (Figures{{u"court/median"_qs, 31}, {u"court/p90"_qs, 31}}));
    // By area each case stands where its inmate is.
    std::map<QString, QStringList> byArea;
    for (int i = 0; i < 5; ++i) byArea[done(prison.store().inmate(people[i])).inmate.area] << numbers[i];
    const Statistic areas = statisticOf(record, Indicator::Areas, year);
    QCOMPARE(areas.groups.size(), byArea.size());
    for (const StatisticsGroup &group : areas.groups) QCOMPARE(numbersOf(group.bars[0]), byArea[group.key]);
    QCOMPARE(statisticToJson(areas)["groups"].array().size(), byArea.size());
    QVERIFY(statisticOf(record, Indicator::Areas, period(u"2025")).isEmpty());
    QVERIFY(statisticOf(record, Indicator::Flow, period(u"2025")).isEmpty());
    QVERIFY(!statisticOf(record, Indicator::Stages, period(u"2025")).isEmpty());
}

void StatisticsTest::staysAreRanked()
{
    StatisticsRecord record{{}, {}, {u"governor"_qs}, {}, day(u"2026-12-01")};
    // Ten stays of 1 to 10 days, out of order, and one of 99 that ended the day before the period.
    for (const int days : {7, 3, 10, 1, 9, 5, 2, 8, 4, 6, 99}) {
        StatisticsCase one = caseOf(u"2026-%1"_qs.arg(days, 4, 10, QChar(u'0')), u"2026-01-01");
        const Date to = day(days == 99 ? u"2026-05-31" : u"2026-06-30");
        one.stays = {{u"governor"_qs, to - std::chrono::days(days), to}};
        record.cases.push_back(one);
    }
    const Statistic counted = statisticOf(record, Indicator::Durations, period(u"2026-06"));
    QCOMPARE(counted.groups.size(), size_t(1));
    const StatisticsBar &median = counted.groups[0].bars[0], &tail = counted.groups[0].bars[1];
    QCOMPARE(median.value, 5);
    QCOMPARE(tail.value, 9);
    QCOMPARE(median.members.size(), size_t(10));
    QCOMPARE(median.members, tail.members);
    QCOMPARE(median.members.back(), (StatisticsMember{u"2026-0010"_qs, day(u"2026-06-30"), 10}));
}

void StatisticsTest::aCaseSentBackIsProposedOnce()
{
    TestPrison prison;
    prison.fill(30);
    const Date reported = day(u"2026-11-02");
    const QString number = done(prison.bringToCourt(prison.eligible(reported).front(), reported));
    // Back to the department on 10 November, from the court's stage, before it was sent.
    CaseAction back{CaseEvent::Kind::SendBack, day(u"2026-11-10"), u"补正"_qs, {}, u"department_review"_qs, {}};
    done(actOnCase(prison.desk(u"dept"_qs), number, back));
    const StatisticsRecord record = done(readStatistics(prison.desk(u"dept"_qs)));
    QCOMPARE(figuresOf(record, Indicator::Flow, period(u"2026")), (Figures{{u"2026-11/opened"_qs, 1}}));
    Figures days = figuresOf(record, Indicator::Durations, period(u"2026"));
    QCOMPARE(days[u"court/median"_qs], 8);
    QCOMPARE(figuresOf(record, Indicator::Stages, period(u"2026")), (Figures{{u"department_review/open"_qs, 1}}));
    QCOMPARE(record.cases.front().stays.front().days(), 0);
}

void StatisticsTest::cyclesCountByTheirOwnDays()
{
    StatisticsRecord record;
    const auto add = [&](const char16_t *inmate, int cycle, const char16_t *to, const char16_t *state, CycleGrade grade,
                         std::optional<Reward> reward, const char16_t *since) {
        CycleStage stage;
        stage.inmate = QString::fromUtf16(inmate);
        stage.cycle = cycle;
        stage.to = *parseIsoMonth(QStringView(to));
        stage.state = QString::fromUtf16(state);
        stage.grade = grade;
        stage.reward = reward;
        stage.since = day(since);
        record.cycles.push_back({stage, {}, {}});
    };
    add(u"1", 1, u"2026-05", u"rewarded", CycleGrade::Active, Reward::PraiseAndMaterialAllowed, u"2026-07-02");
    add(u"1", 2, u"2026-11", u"decided", CycleGrade::Active, Reward::Praise, u"2026-12-02");
    add(u"2", 1, u"2026-06", u"rewarded", CycleGrade::Qualified, Reward::Material, u"2026-07-03");
    add(u"3", 1, u"2026-06", u"noticed", CycleGrade::Unqualified, Reward::None, u"2026-07-03");
    QCOMPARE(figuresOf(record, Indicator::Grades, period(u"2026Q2")),
             (Figures{{u"active/cycles"_qs, 1}, {u"qualified/cycles"_qs, 1}, {u"unqualified/cycles"_qs, 1}}));
    QCOMPARE(figuresOf(record, Indicator::Grades, period(u"2026")),
             (Figures{{u"active/cycles"_qs, 2}, {u"qualified/cycles"_qs, 1}, {u"unqualified/cycles"_qs, 1}}));
    QCOMPARE(figuresOf(record, Indicator::Rewards, period(u"2026-07")),
             (Figures{{u"praise_and_material_allowed/cycles"_qs, 1}, {u"material/cycles"_qs, 1}}));
    QVERIFY(statisticOf(record, Indicator::Rewards, period(u"2026-12")).isEmpty());
    // Up to 29 June neither of the cycles that close with June is over.
    QCOMPARE(figuresOf(record, Indicator::Grades, {day(u"2026-05-01"), day(u"2026-06-29")}),
             (Figures{{u"active/cycles"_qs, 1}}));
}

void StatisticsTest::manyMonthsBecomeYears()
{
    StatisticsRecord record;
    record.cases = {caseOf(u"2023-0001"_qs, u"2023-12-31"), caseOf(u"2024-0001"_qs, u"2024-01-01"),
                    caseOf(u"2024-0002"_qs, u"2024-11-30")};
    const StatisticsPeriod three{day(u"2022-01-01"), day(u"2024-12-31")};
    QCOMPARE(statisticOf(record, Indicator::Flow, three).groups.size(), size_t(36));
    const StatisticsPeriod four{day(u"2021-01-01"), day(u"2024-12-31")};
    QCOMPARE(statisticOf(record, Indicator::Flow, four).groups.size(), size_t(4));
    QCOMPARE(figuresOf(record, Indicator::Flow, four), (Figures{{u"2023/opened"_qs, 1}, {u"2024/opened"_qs, 2}}));
}

void StatisticsTest::everyCrimeHasItsChapter()
{
    TestPrison prison;
    prison.fill(60);
    const Date reported = day(u"2026-11-02");
    const std::map<QString, QString> known{
        {u"盗窃罪"_qs, u"property"_qs},         {u"诈骗罪"_qs, u"property"_qs},
        {u"抢劫罪"_qs, u"property"_qs},         {u"故意伤害罪"_qs, u"personal_rights"_qs},
        {u"贩卖毒品罪"_qs, u"social_order"_qs}, {u"受贿罪"_qs, u"bribery"_qs}};
    int met = 0;
    for (const QString &inmate : prison.eligible(reported).first(5)) done(prison.bringToCourt(inmate, reported));
    for (const StatisticsCase &one : done(readStatistics(prison.desk(u"dept"_qs))).cases) {
        QVERIFY2(one.chapter != u"other", qPrintable(one.row.crimes));
        const QString first = done(prison.store().inmate(one.row.inmate)).inmate.crimes.front().name;
        if (const auto found = known.find(first); found != known.end() && ++met) QCOMPARE(one.chapter, found->second);
    }
    QVERIFY(met > 0);
    // Whatever an import knows by name has one place, and only one.
    QFile file(QStringLiteral(REMIT_RESOURCES "/catalogue/crime-chapters.json"));
    QVERIFY(file.open(QIODevice::ReadOnly));
    const Json chapters = done(Json::parse(file.readAll()));
    QSet<QString> placed;
    for (const Json &chapter : chapters["chapters"].array())
        for (const Json &crime : chapter["crimes"].array()) {
            QVERIFY2(!placed.contains(crime.toString()), qPrintable(crime.toString()));
            placed.insert(crime.toString());
        }
    QFile names(QStringLiteral(REMIT_RESOURCES "/exchange/crimes.json"));
    QVERIFY(names.open(QIODevice::ReadOnly));
    const Json vocabulary = done(Json::parse(names.readAll()));
    for (const auto &[kind, crimes] : vocabulary.object())
        for (const Json &crime : crimes.array())
            QVERIFY2(placed.contains(crime.toString()), qPrintable(crime.toString()));
}

void StatisticsTest::whoStopsGetsNothing()
{
    TestPrison prison;
    prison.fill(30);
    const Date reported = day(u"2026-11-02");
    done(prison.bringToCourt(prison.eligible(reported).front(), reported));
    const auto stopped = readStatistics(prison.desk(u"dept"_qs), [](int, int) { return false; });
    QCOMPARE(codeOfFailure(stopped), u"casework.cancelled"_qs);
}

REMIT_TEST(StatisticsTest);
#include "statistics_test.moc"
