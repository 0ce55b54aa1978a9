#include "casework/monthpath.h"
#include "casework/pointsinsight.h"
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
    void aCorrectionIsNoticedAndMayBeObjectedTo();
    void oneObjectionToOneThing();
    void anAnswerIsAMeetings();
    void whatComesAfterTheSumDoesNotChangeIt();
    void aLotRejectedAfterTheMonthClosed();
    void aRejectedLotKeepsWhatIsTyped();
    void aMeetingComesAfterTheSum();
    void areasAreKnownByName();
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

/** The group without the ward's officer, who recorded what is objected to. */
PointsMeeting withoutWard(const PointsPrison &prison, const char16_t *on = u"2026-11-26")
{
    PointsMeeting meeting = prison.meeting(on);
    meeting.recorder = u"p-second"_qs;
    meeting.present = meeting.agreeing = QStringList{u"p-area"_qs, u"p-second"_qs};
    return meeting;
}

/** An October on notice with a deduction by the ward's officer and an objection to it on the 24th; its number. */
qint64 objectedTo(PointsPrison &prison, const QString &inmate, std::vector<LedgerPlace> &entries)
{
    entries = done(recordMatters(prison.desk(u"ward"_qs),
                                 {PointsPrison::entry(inmate, u"2026-10-05", Target::Custody, -150, u"监-扣-1"),
                                  PointsPrison::entry(inmate, u"2026-10-06", Target::Custody, -100, u"监-扣-1")}));
    bringToNotice(prison);
    prison.setNow(u"2026-11-24T08:00:00+08:00");
    NewObjection objection{inmate, prison.october(), prison.today(), u"没有违规"_qs, entries[0]};
    return done(raiseObjection(prison.desk(u"ward"_qs), objection)).act;
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
    const ObjectionStep review{raised.act, u"review"_qs, false, on, u"记录属实"_qs, withoutWard(prison)};
    const PointsObjection reviewed = done(stepObjection(area, review));
    QCOMPARE(reviewed.due, parseIsoDate(u"2026-12-01"));
    QCOMPARE(codeOfFailure(stepMonth(area, stepOf(prison, u"fix"))), u"casework.points.objection.open"_qs);
    done(stepObjection(ward, {raised.act, u"appeal"_qs, false, on, u"仍不服"_qs}));
    const ObjectionStep final{raised.act, u"final"_qs, true, on, u"证据不足"_qs, prison.meeting(u"2026-11-26", true)};
    QCOMPARE(codeOfFailure(stepObjection(area, final)), u"casework.role"_qs);
    const PointsObjection last = done(stepObjection(prison.desk(u"governor"_qs), final));
    QCOMPARE(last.state, u"final"_qs);
    QVERIFY(prison.store().act(prison.store().head()->size)->act.body["copy_to_procuratorate"].toBool());
    // Upheld: the month is corrected before it is fixed.
    QCOMPARE(codeOfFailure(stepMonth(area, stepOf(prison, u"fix"))), u"casework.points.objection.uncorrected"_qs);
    done(correctMatter(prison.desk(u"chief"_qs), {entry, u"复核采纳"_qs, {}, {}}));
    const auto acts = done(correctMonth(
        prison.desk(u"dept"_qs), {prison.october(), {inmate}, u"复核采纳"_qs, prison.meeting(u"2026-11-26", true)}));
    QCOMPARE(acts.front().kind, u"points.month.correction"_qs);
    QCOMPARE(lineOf(prison, inmate)->result.total, 10000);
    // The correction has its own notice.
    QCOMPARE(codeOfFailure(stepMonth(area, stepOf(prison, u"fix"))), u"casework.points.notice"_qs);
    prison.setNow(u"2026-12-02T08:00:00+08:00");
    QCOMPARE(done(stepMonth(area, stepOf(prison, u"fix"))).state, u"fixed"_qs);
    QVERIFY(prison.store().rebuild()->same());
}

void MonthsTest::aCorrectionIsNoticedAndMayBeObjectedTo()
{
    PointsPrison prison;
    const QString inmate = somebody(prison);
    const LedgerPlace entry =
        done(recordMatters(prison.desk(u"ward"_qs),
                           {PointsPrison::entry(inmate, u"2026-10-05", Target::Custody, -50, u"监-扣-1")}))
            .front();
    bringToNotice(prison);
    prison.setNow(u"2026-11-26T08:00:00+08:00");
    done(correctMatter(
        prison.desk(u"area"_qs),
        {entry, u"记错"_qs, PointsPrison::entry(inmate, u"2026-10-05", Target::Custody, -150, u"监-扣-1"), {}}));
    const Desk area = prison.desk(u"area"_qs);
    // The sum does not say what the record says.
    QCOMPARE(codeOfFailure(stepMonth(area, stepOf(prison, u"fix"))), u"casework.points.month.outdated"_qs);
    done(correctMonth(prison.desk(u"dept"_qs),
                      {prison.october(), {inmate}, u"记错"_qs, prison.meeting(u"2026-11-26", true)}));
    QCOMPARE(codeOfFailure(stepMonth(area, stepOf(prison, u"fix"))), u"casework.points.notice"_qs);
    const Desk ward = prison.desk(u"ward"_qs);
    const QString other = somebody(prison, 1);
    QCOMPARE(codeOfFailure(raiseObjection(ward, {other, prison.october(), prison.today(), u"不服"_qs})),
             u"casework.points.objection.late"_qs);
    QVERIFY(raiseObjection(ward, {inmate, prison.october(), prison.today(), u"不服更正"_qs}));
    prison.setNow(u"2026-12-02T08:00:00+08:00");
    QCOMPARE(codeOfFailure(stepMonth(area, stepOf(prison, u"fix"))), u"casework.points.objection.open"_qs);
}

void MonthsTest::oneObjectionToOneThing()
{
    PointsPrison prison;
    const QString inmate = somebody(prison);
    std::vector<LedgerPlace> entries;
    const qint64 first = objectedTo(prison, inmate, entries);
    const Desk ward = prison.desk(u"ward"_qs);
    const auto raise = [&](const std::optional<LedgerPlace> &matter, const QString &who) {
        return raiseObjection(ward, {who, prison.october(), prison.today(), u"再提"_qs, matter});
    };
    // The same matter, and the month that it is part of.
    QCOMPARE(codeOfFailure(raise(entries[0], inmate)), u"casework.points.objection.doubled"_qs);
    QCOMPARE(codeOfFailure(raise({}, inmate)), u"casework.points.objection.doubled"_qs);
    // Another matter is another thing; one of somebody else is none of this inmate's.
    QCOMPARE(codeOfFailure(raise(entries[1], inmate)), QString());
    QCOMPARE(codeOfFailure(raise(entries[1], somebody(prison, 1))), u"casework.points.objection.matter"_qs);
    const ObjectionStep upheld{first,          u"review"_qs,   true,
                               prison.today(), u"证据不足"_qs, withoutWard(prison, u"2026-11-24")};
    done(stepObjection(prison.desk(u"area"_qs), upheld));
    // Answered: another answer could say the opposite. It opens again only with a corrected month.
    QCOMPARE(codeOfFailure(raise(entries[0], inmate)), u"casework.points.objection.settled"_qs);
    QCOMPARE(codeOfFailure(stepObjection(prison.desk(u"second"_qs), upheld)), u"casework.points.objection.state"_qs);
    done(correctMatter(prison.desk(u"chief"_qs), {entries[0], u"复查采纳"_qs, {}, {}}));
    done(correctMonth(prison.desk(u"dept"_qs),
                      {prison.october(), {inmate}, u"复查采纳"_qs, prison.meeting(u"2026-11-24", true)}));
    QCOMPARE(codeOfFailure(raise(entries[0], inmate)), QString());
    QVERIFY(prison.store().rebuild()->same());
}

void MonthsTest::anAnswerIsAMeetings()
{
    PointsPrison prison;
    const QString inmate = somebody(prison);
    std::vector<LedgerPlace> entries;
    const qint64 number = objectedTo(prison, inmate, entries);
    const auto review = [&](const QString &officer, const std::optional<PointsMeeting> &meeting,
                            const char16_t *on = u"2026-11-24") {
        return codeOfFailure(stepObjection(
            prison.desk(officer), {number, u"review"_qs, false, *parseIsoDate(QStringView(on)), u"属实"_qs, meeting}));
    };
    const PointsMeeting body = withoutWard(prison, u"2026-11-24");
    QCOMPARE(review(u"area"_qs, {}), u"casework.points.meeting.missing"_qs);
    PointsMeeting few = body;
    few.agreeing = QStringList{u"p-area"_qs};
    few.dissent = {{u"p-second"_qs, u"不同意"_qs}};
    QCOMPARE(review(u"area"_qs, few), u"casework.points.meeting.twothirds"_qs);
    // Who recorded the deduction neither sits in the meeting nor records its answer, whatever the login.
    QCOMPARE(review(u"area"_qs, prison.meeting(u"2026-11-24")), u"casework.points.objection.recuse"_qs);
    QCOMPARE(review(u"ward"_qs, body), u"casework.points.objection.recuse"_qs);
    QCOMPARE(review(u"ward-again"_qs, body), u"casework.points.objection.recuse"_qs);
    QCOMPARE(review(u"area"_qs, prison.meeting(u"2026-11-24", true)), u"casework.points.meeting.member"_qs);
    PointsMeeting early = body;
    early.on = *parseIsoDate(u"2026-11-23");
    QCOMPARE(review(u"area"_qs, early), u"casework.points.meeting.early"_qs);
    QCOMPARE(review(u"area"_qs, body, u"2026-11-23"), u"casework.points.objection.before"_qs);
    QCOMPARE(review(u"area"_qs, body), QString());
    const PointsObjection stands = done(prison.store().ports().points.objection(number));
    QCOMPARE(stands.since, prison.today());
    const Desk desk = prison.desk(u"ward"_qs);
    QCOMPARE(workingDaysLeft(desk.calendar, desk.today(), *stands.due), std::optional(3));
    QCOMPARE(workingDaysLeft(desk.calendar, *parseIsoDate(u"2026-11-30"), *stands.due), std::optional(-1));
}

void MonthsTest::aRejectedLotKeepsWhatIsTyped()
{
    PointsPrison prison;
    const QString inmate = somebody(prison), other = somebody(prison, 1), team = u"缝纫一组"_qs;
    const Date day = *parseIsoDate(u"2026-10-12");
    const qint64 sheet = prison.signedSheet(prison.sheet(team, u"2026-10-12", {{inmate, 520}, {other, 480}}));
    bringToNotice(prison);
    const Desk ward = prison.desk(u"ward"_qs);
    QVERIFY(done(outdatedBy(ward, prison.october())).empty());
    // An officer is at work on a correction of that day already.
    SheetDraft typed = done(draftOfSheet(ward, sheet));
    typed.reason = u"缺勤漏记"_qs;
    for (LabourSheet::Worker &worker : typed.workers)
        if (worker.number == other) worker.absentSeconds = 1800;
    done(saveSheet(ward, typed));
    const LotOutcome outcome = done(rejectLot(ward, {u"L-118"_qs, prison.today(), u"领口不正"_qs, {{inmate, 40}}}));
    QCOMPARE(outcome.sheets.size(), size_t(1));
    QCOMPARE(outcome.sheets[0].act, sheet);
    QCOMPARE(outcome.sheets[0].inmates, QStringList{inmate});
    QVERIFY(outcome.sheets[0].wasOpen);
    QCOMPARE(outcome.stages.size(), size_t(1));
    QCOMPARE(outcome.stages[0].state, u"noticed"_qs);
    SheetDraft draft = *done(sheetDraft(ward, team, day));
    QVERIFY(draft.reason.contains(u"缺勤漏记"_qs) && draft.reason.contains(u"领口不正"_qs));
    for (const LabourSheet::Worker &worker : draft.workers)
        if (worker.number == other) QCOMPARE(worker.absentSeconds, 1800);
    for (const LabourSheet::Receipt &receipt : draft.received)
        if (receipt.number == inmate) QCOMPARE(receipt.accepted, 480);
    // At once, before anybody signs: the month is outdated, and cannot be fixed so.
    auto outdated = done(outdatedBy(ward, prison.october()));
    QCOMPARE(outdated.size(), size_t(1));
    QVERIFY(outdated[0].waiting);
    prison.setNow(u"2026-11-26T08:00:00+08:00");
    QCOMPARE(codeOfFailure(stepMonth(prison.desk(u"area"_qs), stepOf(prison, u"fix"))),
             u"casework.points.lot.waiting"_qs);
    for (const SheetLine &line : done(computeSheet(ward, draft))) confirmLine(draft, line, u"confirmed"_qs);
    prison.signedSheet(draft);
    outdated = done(outdatedBy(ward, prison.october()));
    QVERIFY(outdated.size() == 1 && !outdated[0].waiting);
    QCOMPARE(codeOfFailure(stepMonth(prison.desk(u"area"_qs), stepOf(prison, u"fix"))),
             u"casework.points.lot.uncorrected"_qs);
    const auto acts =
        done(correctMonth(prison.desk(u"dept"_qs),
                          {prison.october(), {inmate, other}, u"领口不正"_qs, prison.meeting(u"2026-11-26", true)}));
    QCOMPARE(acts.back().kind, u"points.notice"_qs);
    QCOMPARE(acts.back().body["until"].toString(), u"2026-12-01"_qs);
    QVERIFY(done(outdatedBy(ward, prison.october())).empty());
    prison.setNow(u"2026-12-02T08:00:00+08:00");
    QCOMPARE(done(stepMonth(prison.desk(u"area"_qs), stepOf(prison, u"fix"))).state, u"fixed"_qs);
    QVERIFY(prison.store().rebuild()->same());
}

void MonthsTest::aMeetingComesAfterTheSum()
{
    PointsPrison prison(6);
    const QString inmate = somebody(prison);
    prison.reviewMonth(prison.october());
    done(sumMonth(prison.desk(u"dept"_qs), prison.october()));
    MonthStep agree = stepOf(prison, u"agree");
    agree.meeting = prison.meeting(u"2026-11-19");
    QCOMPARE(codeOfFailure(stepMonth(prison.desk(u"area"_qs), agree)), u"casework.points.meeting.early"_qs);
    NewMatter late = PointsPrison::entry(inmate, u"2026-10-20", Target::Custody, -120, u"监-扣-1");
    late.late = true;
    done(recordMatters(prison.desk(u"ward"_qs), {late}));
    MonthCorrection correction{prison.october(), {inmate}, u"补记"_qs, prison.meeting(u"2026-11-19", true)};
    QCOMPARE(codeOfFailure(correctMonth(prison.desk(u"dept"_qs), correction)), u"casework.points.meeting.early"_qs);
    correction.meeting = prison.meeting(u"2026-11-20", true);
    QCOMPARE(codeOfFailure(correctMonth(prison.desk(u"dept"_qs), correction)), QString());
}

void MonthsTest::areasAreKnownByName()
{
    PointsPrison prison(6);
    const Result<void> week = reviewWeek(prison.desk(u"ward"_qs), u"九十九监区"_qs, *parseIsoDate(u"2026-10-05"), {});
    QCOMPARE(codeOfFailure(week), u"casework.points.area"_qs);
    QVERIFY(week.error().args.value(u"areas"_qs).contains(prison.area()));
    QCOMPARE(codeOfFailure(areaInsight(prison.desk(u"dept"_qs), u"九十九监区"_qs)), u"casework.points.area"_qs);
    MonthStep step = stepOf(prison, u"review");
    step.area = u"九十九监区"_qs;
    QCOMPARE(codeOfFailure(stepMonth(prison.desk(u"area"_qs), step)), u"casework.points.area"_qs);
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
