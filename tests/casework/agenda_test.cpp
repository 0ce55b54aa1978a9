#include "casework/agenda/changed.h"
#include "casework/agenda/tasks.h"
#include "casework/agenda/warnings.h"
#include "casework/noticeobjections.h"
#include "prison.h"

#include "testmain.h"

using namespace remit;
using namespace remit::testing;

/** What the first page says of an officer's day: the hundred points, the order of the tasks, what is warned of. */
class AgendaTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aCaseLosesPointsForWhatPressesOnIt_data();
    void aCaseLosesPointsForWhatPressesOnIt();
    void deadlinesCountWorkingDaysOrDays();
    void whatCameBackIsFirstThenTheNearestDay();
    void theCourtsMonthEnds_data();
    void theCourtsMonthEnds();
    void aTermThatEndsPresses_data();
    void aTermThatEndsPresses();
    void theLedgerIsToBeFixedAndWitnessed_data();
    void theLedgerIsToBeFixedAndWitnessed();
    void roomCalendarBatchesAndTheArchiveAreTold();
    void anOfficerSeesTheOwnTasksInOrder();
    void onlyWhoseRecordChangedIsAskedAgain();
};

void AgendaTest::aCaseLosesPointsForWhatPressesOnIt_data()
{
    QTest::addColumn<int>("left");
    QTest::addColumn<bool>("overdue");
    QTest::addColumn<int>("returns");
    QTest::addColumn<int>("objections");
    QTest::addColumn<int>("flaws");
    QTest::addColumn<bool>("ending");
    QTest::addColumn<int>("score");
    QTest::addColumn<QString>("light");
    QTest::addColumn<QString>("why");
    QTest::newRow("nothing presses") << 9 << false << 0 << 0 << 0 << false << 100 << "green"
                                     << "";
    QTest::newRow("no deadline") << -1 << false << 0 << 0 << 0 << false << 100 << "green"
                                 << "";
    QTest::newRow("three days are time enough") << 3 << false << 0 << 0 << 0 << false << 100 << "green"
                                                << "";
    QTest::newRow("two days are not") << 2 << false << 0 << 0 << 0 << false << 75 << "yellow"
                                      << "soon";
    QTest::newRow("today") << 0 << false << 0 << 0 << 0 << false << 55 << "red"
                           << "today";
    QTest::newRow("over") << 0 << true << 0 << 0 << 0 << false << 45 << "red"
                          << "overdue";
    QTest::newRow("sent back") << 9 << false << 1 << 0 << 0 << false << 75 << "yellow"
                               << "returned";
    QTest::newRow("sent back thrice costs no more than forty") << 9 << false << 3 << 0 << 0 << false << 60 << "yellow"
                                                               << "returned";
    QTest::newRow("two yellow troubles are red") << 1 << false << 1 << 0 << 0 << false << 50 << "red"
                                                 << "soon,returned";
    QTest::newRow("an objection") << 9 << false << 0 << 1 << 0 << false << 75 << "yellow"
                                  << "objection";
    QTest::newRow("two flaws are still green") << 9 << false << 0 << 0 << 2 << false << 80 << "green"
                                               << "flaw";
    QTest::newRow("four flaws count as three") << 9 << false << 0 << 0 << 4 << false << 70 << "yellow"
                                               << "flaw";
    QTest::newRow("the term ends") << 9 << false << 0 << 0 << 0 << true << 55 << "red"
                                   << "ending";
    QTest::newRow("never below nothing") << 0 << true << 2 << 2 << 3 << true << 0 << "red"
                                         << "overdue,returned,objection,flaw,ending";
}

void AgendaTest::aCaseLosesPointsForWhatPressesOnIt()
{
    QFETCH(int, left);
    QFETCH(bool, overdue);
    QFETCH(int, returns);
    QFETCH(int, objections);
    QFETCH(int, flaws);
    QFETCH(bool, ending);
    const auto rules = StandingRules::load();
    QVERIFY(rules);
    StandingFacts facts{{}, overdue, returns, objections, flaws, ending};
    if (left >= 0) facts.daysLeft = left;
    const CaseStanding standing = caseStanding(facts, *rules);
    QTEST(standing.score, "score");
    QTEST(lightCode(standing.light), "light");
    QStringList why;
    for (const StandingLoss &loss : standing.losses) why << loss.code;
    QTEST(why.join(u','), "why");
    // Everything lost has its words, and every light its response.
    const Messages messages(Language::English);
    for (const QString &code : why) QVERIFY2(messages.has(u"standing_loss."_qs + code), qUtf8Printable(code));
    QVERIFY(messages.has(u"light_response."_qs + lightCode(standing.light)));
}

void AgendaTest::deadlinesCountWorkingDaysOrDays()
{
    const auto calendar = WorkingDays::load();
    QVERIFY(calendar);
    // 2026-12-04 is a Friday.
    const Date friday = *makeDate(2026, 12, 4);
    QCOMPARE(deadlineOn(friday + std::chrono::days(3), false, true, friday, *calendar).left, 1);
    QCOMPARE(deadlineOn(friday + std::chrono::days(3), true, false, friday, *calendar).left, 3);
    QCOMPARE(deadlineOn(friday, true, true, friday, *calendar).left, 0);
    const Deadline unknown = deadlineOn(*makeDate(2190, 1, 9), true, true, *makeDate(2190, 1, 2), *calendar);
    QCOMPARE(unknown.left, 7);
    QVERIFY(!unknown.inWorkingDays);
}

void AgendaTest::whatCameBackIsFirstThenTheNearestDay()
{
    const auto calendar = WorkingDays::load();
    const Date today = *makeDate(2026, 12, 1);
    const auto task = [&](DeskTask::Kind kind, const QString &number, int days) {
        DeskTask made{.kind = kind, .row = {}};
        made.row.number = number;
        if (days >= 0) made.due = deadlineOn(today + std::chrono::days(days), false, true, today, *calendar);
        return made;
    };
    using Kind = DeskTask::Kind;
    std::vector<DeskTask> tasks{task(Kind::Checking, u"f"_qs, 0),   task(Kind::Waiting, u"e"_qs, 1),
                                task(Kind::Decide, u"d"_qs, -1),    task(Kind::Decide, u"c"_qs, 8),
                                task(Kind::Supplement, u"b"_qs, 2), task(Kind::Returned, u"a"_qs, 9)};
    std::ranges::sort(tasks, &isMorePressing);
    QString order;
    for (const DeskTask &each : tasks) order += each.row.number;
    QCOMPARE(order, u"abcdef"_qs);
}

void AgendaTest::theCourtsMonthEnds_data()
{
    QTest::addColumn<bool>("reprieve");
    QTest::addColumn<QString>("today");
    QTest::addColumn<QString>("code");
    QTest::newRow("the month's last day") << false << "2026-12-15"
                                          << "";
    QTest::newRow("a day later") << false << "2026-12-16"
                                 << "agenda.ruling.month";
    QTest::newRow("the second month's last day") << false << "2027-01-15"
                                                 << "agenda.ruling.month";
    QTest::newRow("both months over") << false << "2027-01-16"
                                      << "agenda.ruling.over";
    QTest::newRow("of a reprieve there is no second month") << true << "2026-12-16"
                                                            << "agenda.ruling.over";
}

void AgendaTest::theCourtsMonthEnds()
{
    QFETCH(bool, reprieve);
    QFETCH(QString, today);
    // 法释〔2014〕5号第一条: of a death sentence with reprieve the month is not extended.
    ProcedureItem court;
    court.period = Term{0, 1, 0};
    if (!reprieve) court.extension = Term{0, 1, 0};
    const auto told =
        rulingWarning({u"2026-0001"_qs, u"王某"_qs, *makeDate(2026, 11, 15), court, {}, {}}, *parseIsoDate(today));
    QTEST(told ? told->code : QString(), "code");
    if (told) QCOMPARE(told->subject, u"2026-0001"_qs);
}

void AgendaTest::aTermThatEndsPresses_data()
{
    QTest::addColumn<int>("left");
    QTest::addColumn<QString>("told");
    QTest::newRow("sixty days") << 60 << "";
    QTest::newRow("fifty-nine") << 59 << "agenda.ending yellow";
    QTest::newRow("thirty") << 30 << "agenda.ending yellow";
    QTest::newRow("twenty-nine") << 29 << "agenda.ending red";
    QTest::newRow("the day itself") << 0 << "agenda.ending red";
    QTest::newRow("over") << -1 << "agenda.ended red";
}

void AgendaTest::aTermThatEndsPresses()
{
    QFETCH(int, left);
    const Date today = *makeDate(2026, 12, 1);
    const auto told = endingWarning(u"2026-0001"_qs, u"王某"_qs, today + std::chrono::days(left), today, 60);
    QTEST(told ? told->code + u' ' + lightCode(told->light) : QString(), "told");
}

void AgendaTest::theLedgerIsToBeFixedAndWitnessed_data()
{
    QTest::addColumn<int>("acts");
    QTest::addColumn<int>("fixed");
    QTest::addColumn<int>("age");
    QTest::addColumn<int>("witnessAge");
    QTest::addColumn<QString>("codes");
    QTest::newRow("an empty ledger") << 0 << 0 << -1 << -1 << "";
    QTest::newRow("none ever") << 5 << 0 << -1 << -1 << "agenda.checkpoint.none";
    QTest::newRow("own, new") << 5 << 5 << 1 << -1 << "agenda.witness.none";
    QTest::newRow("old, but nothing came since") << 5 << 5 << 30 << 30 << "";
    QTest::newRow("seven days") << 9 << 5 << 7 << 7 << "";
    QTest::newRow("eight days") << 9 << 5 << 8 << 8 << "agenda.checkpoint.old";
    QTest::newRow("the witness is long past") << 9 << 9 << 1 << 32 << "agenda.witness.old";
}

void AgendaTest::theLedgerIsToBeFixedAndWitnessed()
{
    QFETCH(int, acts);
    QFETCH(int, fixed);
    QFETCH(int, age);
    QFETCH(int, witnessAge);
    const Instant now = *parseInstant(u"2026-12-20T09:00:00+08:00");
    LedgerStanding standing{acts, {}, fixed, {}};
    if (age >= 0) standing.checkpointAt = now - std::chrono::days(age);
    if (witnessAge >= 0) standing.witnessedAt = now - std::chrono::days(witnessAge);
    QStringList codes;
    for (const Warning &warning : ledgerWarnings(standing, dateIn(now))) codes << warning.code;
    QTEST(codes.join(u','), "codes");
}

void AgendaTest::roomCalendarBatchesAndTheArchiveAreTold()
{
    QVERIFY(!spaceWarning(-1));
    QVERIFY(!spaceWarning(qint64(1) << 30));
    QCOMPARE(spaceWarning((qint64(1) << 30) - 1)->light, Light::Yellow);
    QCOMPARE(spaceWarning(1 << 20)->light, Light::Red);
    QVERIFY(!numbersWarning(u"演监减字"_qs, 20));
    QCOMPARE(numbersWarning(u"演监减字"_qs, 19)->args.value(u"left"_qs), u"19"_qs);
    QCOMPARE(numbersWarning(u"演监减字"_qs, 0)->light, Light::Red);
    QVERIFY(!calendarWarning(2026, *makeDate(2026, 11, 1)));
    QCOMPARE(calendarWarning(2026, *makeDate(2026, 11, 2))->args.value(u"year"_qs), u"2027"_qs);
    Batch batch;
    batch.id = u"2026-12"_qs;
    QVERIFY(!batchWarning(batch));
    batch.state = BatchStatus::Rejected;
    QCOMPARE(batchWarning(batch)->light, Light::Red);
    batch.state = BatchStatus::Signed;
    QCOMPARE(batchWarning(batch)->subject, u"2026-12"_qs);
    const Date today = *makeDate(2027, 3, 2);
    KeptPackage package;
    package.name = u"2026-12"_qs;
    package.keptUntil = today + std::chrono::days(89);
    package.loans.push_back({7, {}, u"王检察官"_qs, u"复查"_qs, *makeDate(2027, 2, 1), today});
    QCOMPARE(archiveWarnings({package}, today).size(), size_t(1));
    const auto told = archiveWarnings({package}, today + std::chrono::days(1));
    QCOMPARE(told.size(), size_t(2));
    QCOMPARE(told.front().code, u"agenda.loan"_qs);
    QCOMPARE(told.front().light, Light::Red);
}

void AgendaTest::anOfficerSeesTheOwnTasksInOrder()
{
    TestPrison prison;
    prison.fill(40);
    const QStringList people = prison.eligible(prison.today());
    QVERIFY(people.size() >= 2);
    const auto first = prison.open(people[0], prison.today());
    const auto second = prison.open(people[1], prison.today());
    QVERIFY(first && second);
    const Desk ward = prison.desk(u"ward"_qs);
    const auto rows = ward.ports.cases.cases({});
    const auto tasks = deskTasks(ward, *rows, {{people[1], prison.today() + std::chrono::days(10)}});
    QVERIFY(tasks);
    QCOMPARE(tasks->size(), size_t(2));
    // Both came today and have the same day; the one whose term ends stands lower and goes first.
    QCOMPARE(tasks->front().row.number, *second);
    QCOMPARE(tasks->front().standing.light, Light::Red);
    QCOMPARE(tasks->back().standing.score, 100);
    QVERIFY(tasks->back().due && !tasks->back().due->byLaw);
    QVERIFY(deskTasks(prison.desk(u"governor"_qs), *rows, {})->empty());
    const auto warnings = deskWarnings(ward, *rows, {{people[1], prison.today() + std::chrono::days(10)}}, -1);
    QCOMPARE(warnings.front().code, u"agenda.ending"_qs);
    QCOMPARE(warnings.front().subject, *second);
}

void AgendaTest::onlyWhoseRecordChangedIsAskedAgain()
{
    TestPrison prison;
    prison.fill(20);
    const Desk desk = prison.desk(u"ward"_qs);
    const auto begin = changedInmates(desk, 0);
    QVERIFY(begin && begin->all);
    QVERIFY(!changedInmates(desk, begin->acts)->all);
    QVERIFY(changedInmates(desk, begin->acts)->numbers.empty());
    const QString inmate = prison.eligible(prison.today()).front();
    QVERIFY(prison.open(inmate, prison.today()));
    const auto later = changedInmates(desk, begin->acts);
    QVERIFY(later && !later->all);
    QCOMPARE(later->numbers, (std::set<QString>{inmate}));
    prison.fill(25);
    QVERIFY(changedInmates(desk, later->acts)->all);
}

REMIT_TEST(AgendaTest);
#include "agenda_test.moc"
