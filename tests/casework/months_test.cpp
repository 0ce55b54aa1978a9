#include "casework/monthpath.h"
#include "pointsdesk.h"

#include "testmain.h"

#include <set>

using namespace remit;
using namespace remit::testing;

using Target = PointsHistory::Entry::Target;

/** A month from its records to fixed figures, objections and later corrections. */
class MonthsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void thePathAllowsOnlyWhatItStates();
    void aMonthIsSummedDecidedNoticedAndFixed();
    void objectionsStopTheClock();
    void whatComesAfterTheSumDoesNotChangeIt();
    void aLotRejectedAfterTheMonthClosed();
    void cancelledLeavesNothing();
    void aMissingHolidayYearStopsTheNotice();
    void aSentBackMonthIsSummedAgain();
};

namespace {

std::optional<MonthLine> lineOf(const PointsPrison &prison, const QString &inmate)
{
    return done(prison.store().ports().points.month(inmate, prison.october()));
}

/** Who has a whole October: delivered before it. */
QString somebody(const PointsPrison &prison, int place = 0)
{
    for (const QString &number : prison.inArea()) {
        const auto delivered = done(prison.store().inmate(number)).inmate.judgment.deliveredOn;
        if (delivered && *delivered < Date(prison.october() / 1) && place-- == 0) return number;
    }
    qFatal("nobody");
}

MonthStep stepOf(const PointsPrison &prison, const char16_t *step)
{
    return {prison.october(), prison.area(), QString::fromUtf16(step), {}, {}};
}

void bringToNotice(PointsPrison &prison)
{
    prison.reviewMonth(prison.october());
    done(sumMonth(prison.desk(u"dept"_qs), prison.october()));
    MonthStep agree = stepOf(prison, u"agree");
    agree.meeting = prison.meeting(u"2026-11-20");
    done(stepMonth(prison.desk(u"area"_qs), agree));
    done(stepMonth(prison.desk(u"area"_qs), stepOf(prison, u"notice")));
}

}  // namespace

void MonthsTest::thePathAllowsOnlyWhatItStates()
{
    const MonthPath &path = MonthPath::shipped();
    const std::set<std::pair<QString, QString>> allowed{{u"open"_qs, u"review"_qs},    {u"reviewed"_qs, u"sum"_qs},
                                                        {u"summed"_qs, u"agree"_qs},   {u"summed"_qs, u"send_back"_qs},
                                                        {u"decided"_qs, u"notice"_qs}, {u"noticed"_qs, u"fix"_qs}};
    const QStringList everyRole = allRoles();
    for (const QString &state : path.states) {
        for (const QString &step :
             {u"review"_qs, u"sum"_qs, u"agree"_qs, u"send_back"_qs, u"notice"_qs, u"fix"_qs, u"open"_qs}) {
            const bool taken = path.next(state, step, everyRole, {}).has_value();
            QVERIFY2(taken == allowed.contains({state, step}), qPrintable(state + u' ' + step));
            QVERIFY(!path.next(state, step, {}, {}));
        }
    }
    for (const MonthPathStep &step : path.steps)
        QVERIFY(path.states.contains(step.from) && path.states.contains(step.to));
}

void MonthsTest::aMonthIsSummedDecidedNoticedAndFixed()
{
    PointsPrison prison;
    const QString inmate = somebody(prison);
    const Month october = prison.october();
    const auto places = done(recordMatters(
        prison.desk(u"ward"_qs), {PointsPrison::entry(inmate, u"2026-10-05", Target::Custody, -150, u"监-扣-1"),
                                  PointsPrison::entry(inmate, u"2026-10-06", Target::Education, 200, u"教-加-1")}));
    prison.signedSheet(prison.sheet(u"缝纫一组"_qs, u"2026-10-12", {{inmate, 520}}));
    const Desk area = prison.desk(u"area"_qs);
    const Desk dept = prison.desk(u"dept"_qs);
    QCOMPARE(codeOfFailure(sumMonth(dept, october)), u"casework.points.month.none"_qs);
    QCOMPARE(codeOfFailure(sumMonth(dept, std::chrono::year(2026) / std::chrono::November)),
             u"casework.points.month.running"_qs);
    QCOMPARE(codeOfFailure(stepMonth(area, stepOf(prison, u"review"))), u"casework.points.weeks"_qs);
    for (const char16_t *monday : {u"2026-10-05", u"2026-10-12", u"2026-10-19", u"2026-10-26"})
        done(reviewWeek(prison.desk(u"ward"_qs), prison.area(), *parseIsoDate(QStringView(monday)), {}));
    QCOMPARE(codeOfFailure(reviewWeek(area, prison.area(), *parseIsoDate(u"2026-10-05"), {})),
             u"casework.points.week.doubled"_qs);
    QCOMPARE(codeOfFailure(reviewWeek(area, prison.area(), *parseIsoDate(u"2026-10-06"), {})),
             u"casework.points.week"_qs);
    QCOMPARE(codeOfFailure(reviewWeek(area, prison.area(), *parseIsoDate(u"2026-11-16"), {})),
             u"casework.points.week"_qs);
    // What still waits for the group stops the month.
    QCOMPARE(codeOfFailure(stepMonth(area, stepOf(prison, u"review"))), u"casework.points.waiting"_qs);
    done(decideMatters(area, {prison.area(), {places[1]}, true, prison.meeting(u"2026-10-09")}));
    done(stepMonth(area, stepOf(prison, u"review")));
    QCOMPARE(codeOfFailure(stepMonth(area, stepOf(prison, u"notice"))), u"casework.points.step"_qs);

    const MonthSum sum = done(sumMonth(dept, october));
    QCOMPARE(sum.inmates, int(prison.inArea().size()));
    QVERIFY(!sum.areasLeft.isEmpty());
    const MonthLine line = *lineOf(prison, inmate);
    QCOMPARE(line.result.deducted[Part::Custody], 150);
    QCOMPARE(line.result.bonus[Part::Education], 200);
    QCOMPARE(line.result.bonus[Part::Labour], 25);
    QCOMPARE(line.result.total, 10000 - 150 + 200 + 25);
    QCOMPARE(line.matters, (std::vector<LedgerPlace>{{places[0].seq, 1}, {places[1].seq, 2}}));
    QCOMPARE(line.sheets.size(), size_t(1));
    QCOMPARE(line.profile, u"example-province"_qs);

    MonthStep agree = stepOf(prison, u"agree");
    QCOMPARE(codeOfFailure(stepMonth(area, agree)), u"casework.points.meeting.missing"_qs);
    agree.meeting = prison.meeting(u"2026-11-20");
    QCOMPARE(done(stepMonth(area, agree)).state, u"decided"_qs);
    const MonthStage noticed = done(stepMonth(area, stepOf(prison, u"notice")));
    QCOMPARE(noticed.until, parseIsoDate(u"2026-11-25"));
    prison.setNow(u"2026-11-25T18:00:00+08:00");
    QCOMPARE(codeOfFailure(stepMonth(area, stepOf(prison, u"fix"))), u"casework.points.notice"_qs);
    prison.setNow(u"2026-11-26T08:00:00+08:00");
    QCOMPARE(done(stepMonth(area, stepOf(prison, u"fix"))).state, u"fixed"_qs);
    QVERIFY(prison.store().rebuild()->same());
}

void MonthsTest::objectionsStopTheClock()
{
    PointsPrison prison;
    const QString inmate = somebody(prison);
    const LedgerPlace entry =
        done(recordMatters(prison.desk(u"ward"_qs),
                           {PointsPrison::entry(inmate, u"2026-10-05", Target::Custody, -150, u"监-扣-1")}))
            .front();
    const Desk ward = prison.desk(u"ward"_qs);
    const Date friday = prison.today();
    QCOMPARE(codeOfFailure(raiseObjection(ward, {inmate, prison.october(), friday, u"没有违规"_qs})),
             u"casework.points.objection.early"_qs);
    bringToNotice(prison);
    prison.setNow(u"2026-11-26T08:00:00+08:00");
    // The third working day after the notice was the 25th.
    QCOMPARE(
        codeOfFailure(raiseObjection(ward, {inmate, prison.october(), *parseIsoDate(u"2026-11-26"), u"没有违规"_qs})),
        u"casework.points.objection.late"_qs);
    const PointsObjection raised =
        done(raiseObjection(ward, {inmate, prison.october(), *parseIsoDate(u"2026-11-25"), u"没有违规"_qs}));
    QCOMPARE(raised.due, parseIsoDate(u"2026-12-02"));
    const Desk area = prison.desk(u"area"_qs);
    QCOMPARE(codeOfFailure(stepMonth(area, stepOf(prison, u"fix"))), u"casework.points.objection.open"_qs);
    const Date on = prison.today();
    QCOMPARE(codeOfFailure(stepObjection(area, {raised.act, u"final"_qs, false, on, u"否"_qs})),
             u"casework.points.objection.state"_qs);
    const PointsObjection reviewed = done(stepObjection(area, {raised.act, u"review"_qs, false, on, u"记录属实"_qs}));
    QCOMPARE(reviewed.due, parseIsoDate(u"2026-12-01"));
    QCOMPARE(codeOfFailure(stepMonth(area, stepOf(prison, u"fix"))), u"casework.points.objection.open"_qs);
    done(stepObjection(ward, {raised.act, u"appeal"_qs, false, on, u"仍不服"_qs}));
    QCOMPARE(codeOfFailure(stepObjection(area, {raised.act, u"final"_qs, true, on, u"是"_qs})), u"casework.role"_qs);
    const PointsObjection last =
        done(stepObjection(prison.desk(u"governor"_qs), {raised.act, u"final"_qs, true, on, u"证据不足"_qs}));
    QCOMPARE(last.state, u"final"_qs);
    QVERIFY(prison.store().act(prison.store().head()->size)->act.body["copy_to_procuratorate"].toBool());
    // Upheld: the month is corrected before it is fixed.
    QCOMPARE(codeOfFailure(stepMonth(area, stepOf(prison, u"fix"))), u"casework.points.objection.uncorrected"_qs);
    done(correctMatter(prison.desk(u"chief"_qs), {entry, u"复核采纳"_qs, {}, {}}));
    const auto acts = done(correctMonth(
        prison.desk(u"dept"_qs), {prison.october(), {inmate}, u"复核采纳"_qs, prison.meeting(u"2026-11-26", true)}));
    QCOMPARE(acts.front().kind, u"points.month.correction"_qs);
    QCOMPARE(lineOf(prison, inmate)->result.total, 10000);
    QCOMPARE(done(stepMonth(area, stepOf(prison, u"fix"))).state, u"fixed"_qs);
    QVERIFY(prison.store().rebuild()->same());
}

void MonthsTest::whatComesAfterTheSumDoesNotChangeIt()
{
    PointsPrison prison;
    const QString inmate = somebody(prison);
    const LedgerPlace early =
        done(recordMatters(prison.desk(u"ward"_qs),
                           {PointsPrison::entry(inmate, u"2026-10-05", Target::Custody, -150, u"监-扣-1")}))
            .front();
    bringToNotice(prison);
    const int fixed = lineOf(prison, inmate)->result.total;
    NewMatter late = PointsPrison::entry(inmate, u"2026-10-20", Target::Custody, -120, u"监-扣-1");
    QCOMPARE(codeOfFailure(recordMatters(prison.desk(u"ward"_qs), {late})), u"casework.points.summed"_qs);
    late.late = true;
    done(recordMatters(prison.desk(u"ward"_qs), {late}));
    done(correctMatter(
        prison.desk(u"area"_qs),
        {early, u"记错"_qs, PointsPrison::entry(inmate, u"2026-10-05", Target::Custody, -50, u"监-扣-1"), {}}));
    const Desk dept = prison.desk(u"dept"_qs);
    QCOMPARE(lineOf(prison, inmate)->result.total, fixed);
    const auto differences = done(differencesOf(dept, prison.october()));
    QCOMPARE(differences.size(), size_t(1));
    QCOMPARE(differences[0].fixed, 9850);
    // 150 became 50, and 120 more came late.
    QCOMPARE(differences[0].now, 9830);
}

void MonthsTest::aLotRejectedAfterTheMonthClosed()
{
    PointsPrison prison;
    const QString inmate = somebody(prison);
    const qint64 sheet = prison.signedSheet(prison.sheet(u"缝纫一组"_qs, u"2026-10-12", {{inmate, 520}}));
    bringToNotice(prison);
    const Desk ward = prison.desk(u"ward"_qs);
    const LotOutcome outcome = done(rejectLot(ward, {u"L-118"_qs, prison.today(), u"整批退货"_qs, {}}));
    QCOMPARE(outcome.summedMonths, std::vector{prison.october()});
    SheetDraft draft = *done(sheetDraft(ward, u"缝纫一组"_qs, *parseIsoDate(u"2026-10-12")));
    draft.confirmed[inmate] = {u"confirmed"_qs, {}};
    QVERIFY(prison.signedSheet(draft) > sheet);
    // The month stands as it was noticed; the difference is shown and corrected only by people.
    QCOMPARE(lineOf(prison, inmate)->result.total, 10025);
    const Desk dept = prison.desk(u"dept"_qs);
    const auto differences = done(differencesOf(dept, prison.october()));
    QCOMPARE(differences.size(), size_t(1));
    QCOMPARE(differences[0].now, 10000 - 200);
    const MonthCorrection correction{prison.october(), {inmate}, u"整批退货"_qs, prison.meeting(u"2026-11-20", true)};
    QCOMPARE(codeOfFailure(correctMonth(ward, correction)), u"casework.role"_qs);
    done(correctMonth(dept, correction));
    QCOMPARE(lineOf(prison, inmate)->result.total, 10000 - 200);
    QVERIFY(lineOf(prison, inmate)->corrects);
    QCOMPARE(codeOfFailure(correctMonth(dept, correction)), u"casework.points.month.same"_qs);
    QVERIFY(done(differencesOf(dept, prison.october())).empty());
    QVERIFY(prison.store().rebuild()->same());
}

void MonthsTest::cancelledLeavesNothing()
{
    PointsPrison prison(120);
    prison.reviewMonth(prison.october());
    const qint64 acts = prison.store().head()->size;
    QCOMPARE(codeOfFailure(sumMonth(prison.desk(u"dept"_qs), prison.october(), [](int, int) { return false; })),
             u"casework.cancelled"_qs);
    QCOMPARE(prison.store().head()->size, acts);
    QCOMPARE(done(prison.store().ports().points.stage(prison.october(), prison.area()))->state, u"reviewed"_qs);
    int seen = 0;
    const MonthSum sum = done(sumMonth(prison.desk(u"dept"_qs), prison.october(),
                                       [&](int done, int total) { return seen = done, total == 120; }));
    QCOMPARE(seen, 100);
    QCOMPARE(sum.inmates + int(sum.skipped.size()), 120);
    QVERIFY(sum.areasLeft.isEmpty());
}

void MonthsTest::aMissingHolidayYearStopsTheNotice()
{
    PointsPrison prison(6);
    const WorkingDays none = done(WorkingDays::fromJson(R"({"years":[{"year":2025,"off":[],"on":[]}]})"));
    prison.reviewMonth(prison.october());
    done(sumMonth(prison.desk(u"dept"_qs), prison.october()));
    MonthStep agree = stepOf(prison, u"agree");
    agree.meeting = prison.meeting(u"2026-11-20");
    const Desk area = prison.desk(u"area"_qs);
    done(stepMonth(area, agree));
    const Desk blind{area.ports,  area.law, area.points, area.papers, area.commutation,
                     area.parole, none,     area.clock,  area.random, area.officer};
    const qint64 acts = prison.store().head()->size;
    QCOMPARE(codeOfFailure(stepMonth(blind, stepOf(prison, u"notice"))), u"workflow.calendar.year"_qs);
    QCOMPARE(prison.store().head()->size, acts);
}

void MonthsTest::aSentBackMonthIsSummedAgain()
{
    PointsPrison prison(6);
    const QString inmate = somebody(prison);
    prison.reviewMonth(prison.october());
    const qint64 first = done(sumMonth(prison.desk(u"dept"_qs), prison.october())).act;
    MonthStep back = stepOf(prison, u"send_back");
    back.meeting = prison.meeting(u"2026-11-20");
    back.meeting->agreeing = {u"p-area"_qs};
    back.meeting->dissent = {{u"p-ward"_qs, u"漏记"_qs}, {u"p-second"_qs, u"漏记"_qs}};
    const Desk area = prison.desk(u"area"_qs);
    QCOMPARE(codeOfFailure(stepMonth(area, back)), u"casework.points.reason"_qs);
    back.reason = u"漏记两项"_qs;
    QCOMPARE(done(stepMonth(area, back)).state, u"open"_qs);
    NewMatter forgotten = PointsPrison::entry(inmate, u"2026-10-20", Target::Custody, -100, u"监-扣-1");
    forgotten.late = true;
    done(recordMatters(prison.desk(u"ward"_qs), {forgotten}));
    done(stepMonth(area, stepOf(prison, u"review")));
    const qint64 second = done(sumMonth(prison.desk(u"dept"_qs), prison.october())).act;
    QVERIFY(second > first);
    QCOMPARE(lineOf(prison, inmate)->result.total, 9900);
}

REMIT_TEST(MonthsTest);
#include "months_test.moc"
