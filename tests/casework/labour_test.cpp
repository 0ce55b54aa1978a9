#include "casework/imports.h"
#include "pointsdesk.h"

#include "testmain.h"

using namespace remit;
using namespace remit::testing;

/** A team's day from its plan to two signatures, and what happens to it afterwards. */
class LabourWorkTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aSheetIsOneActOfTwoOfficers();
    void anOfficerCannotSignTwice();
    void everyInmateConfirmsOrTheRefusalIsWitnessed();
    void aConfirmationIsOfFigures();
    void aCorrectedCreditNeedsAReason();
    void aCorrectedCreditIsBounded_data();
    void aCorrectedCreditIsBounded();
    void aClockSetBackSignsNothing();
    void twoWindowsOnOneTeam();
    void anInmateMovedInTheDay();
    void aLotRejectedLater();
    void onlyPublishedProfilesValueLabour();
    void aListOfOutputBecomesDrafts();
};

namespace {

const Date day = *parseIsoDate(u"2026-10-12");

std::vector<LabourLine> linesOf(const PointsPrison &prison, const QString &inmate)
{
    return done(
        prison.store().ports().points.labourLines(inmate, Date(prison.october() / 1), Date(prison.october() / 31)));
}

}  // namespace

void LabourWorkTest::aSheetIsOneActOfTwoOfficers()
{
    PointsPrison prison(12);
    const QStringList people = prison.inArea();
    const qint64 act =
        prison.signedSheet(prison.sheet(u"缝纫一组"_qs, u"2026-10-12", {{people[0], 520}, {people[1], 480}}));
    const LedgerEntry entry = done(prison.store().act(act));
    QCOMPARE(entry.act.kind, u"labour.sheet"_qs);
    QCOMPARE(entry.lines.size(), size_t(3));
    const SheetHeader header = done(sheetHeaderFromJson(entry.lines[0].body));
    QCOMPARE(header.signedBy, (QStringList{u"p-ward"_qs, u"p-second"_qs}));
    QCOMPARE(header.profile, u"example-province"_qs);
    const auto lines = linesOf(prison, people[0]);
    QCOMPARE(lines.size(), size_t(1));
    // The published example: 520 of 480 pieces, 108.33 %, worth 25 hundredths by the example's bands.
    QCOMPARE(lines[0].earnedSeconds, 23400);
    QCOMPARE(lines[0].fulfilment, std::optional(10833));
    QCOMPARE(lines[0].credit, 25);
    QCOMPARE(linesOf(prison, people[1])[0].credit, 0);
    QCOMPARE(done(prison.store().ports().points.receiptsOfLot(u"L-118"_qs))[0].quota, 480);
    QVERIFY(!done(sheetDraft(prison.desk(u"ward"_qs), u"缝纫一组"_qs, day)));
    QVERIFY(prison.store().rebuild()->same());
}

void LabourWorkTest::anOfficerCannotSignTwice()
{
    PointsPrison prison(6);
    const QString team = u"缝纫一组"_qs;
    done(saveSheet(prison.desk(u"ward"_qs), prison.sheet(team, u"2026-10-12", {{prison.numbers()[0], 500}})));
    QCOMPARE(done(signSheet(prison.desk(u"ward"_qs), team, day)).act, 0);
    QCOMPARE(codeOfFailure(signSheet(prison.desk(u"ward"_qs), team, day)), u"casework.points.person"_qs);
    // Another login of the same person is the same person.
    QCOMPARE(codeOfFailure(signSheet(prison.desk(u"ward-again"_qs), team, day)), u"casework.points.person"_qs);
    QCOMPARE(codeOfFailure(signSheet(prison.desk(u"dept"_qs), team, day)), u"casework.role"_qs);
    // Whoever changes the sheet takes the first signature away.
    SheetDraft draft = *done(sheetDraft(prison.desk(u"second"_qs), team, day));
    draft.received.front().accepted = 510;
    done(saveSheet(prison.desk(u"second"_qs), draft));
    // Other figures than the inmate confirmed are not confirmed.
    QCOMPARE(codeOfFailure(signSheet(prison.desk(u"second"_qs), team, day)), u"casework.points.unconfirmed"_qs);
    prison.confirmAll(team, day);
    QCOMPARE(done(signSheet(prison.desk(u"second"_qs), team, day)).act, 0);
    const qint64 act = done(signSheet(prison.desk(u"area"_qs), team, day)).act;
    QVERIFY(act > 0);
    const auto again = signSheet(prison.desk(u"area"_qs), team, day);
    QCOMPARE(codeOfFailure(again), u"casework.points.sheet.done"_qs);
    QCOMPARE(again.error().args.value(u"act"_qs), QString::number(act));
    QCOMPARE(codeOfFailure(signSheet(prison.desk(u"area"_qs), u"九组"_qs, day)), u"casework.points.draft.missing"_qs);
}

void LabourWorkTest::everyInmateConfirmsOrTheRefusalIsWitnessed()
{
    PointsPrison prison(6);
    const QString inmate = prison.numbers()[0];
    const QString team = u"缝纫一组"_qs;
    const Desk ward = prison.desk(u"ward"_qs);
    SheetDraft draft = prison.sheet(team, u"2026-10-12", {{inmate, 500}});
    for (const auto &confirmation : {std::pair(u""_qs, u""_qs), {u"refused"_qs, u" "_qs}}) {
        draft.confirmed[inmate] = confirmation;
        draft = done(saveSheet(ward, draft));
        QCOMPARE(codeOfFailure(signSheet(ward, team, day)), u"casework.points.unconfirmed"_qs);
    }
    draft.confirmed[inmate] = {u"refused"_qs, u"试second 在场"_qs};
    done(saveSheet(ward, draft));
    QCOMPARE(codeOfFailure(signSheet(ward, team, day)), QString());
}

void LabourWorkTest::aConfirmationIsOfFigures()
{
    PointsPrison prison(12);
    const QStringList people = prison.inArea();
    const QString team = u"缝纫一组"_qs;
    const Desk ward = prison.desk(u"ward"_qs);
    const SheetDraft file = prison.sheet(team, u"2026-10-12", {{people[0], 520}, {people[1], 480}});
    SheetDraft saved = done(saveSheet(ward, file));
    QCOMPARE(saved.confirmed.size(), size_t(2));
    // The same file with another figure and the old words: the confirmation falls, and stays fallen.
    SheetDraft changed = file;
    changed.received[0].accepted = 530;
    for (int saving = 1; saving <= 2; ++saving) {
        changed.revision = saved.revision;
        saved = done(saveSheet(ward, changed));
        QVERIFY(!saved.confirmed.contains(people[0]));
        QVERIFY(saved.confirmed.contains(people[1]));
        QCOMPARE(codeOfFailure(signSheet(ward, team, day)), u"casework.points.unconfirmed"_qs);
    }
    // A corrected credit is another figure as well.
    prison.confirmAll(team, day);
    saved = *done(sheetDraft(ward, team, day));
    saved.corrected[people[1]] = {-10, u"返工未计"_qs};
    saved = done(saveSheet(ward, saved));
    QVERIFY(saved.confirmed.contains(people[0]) && !saved.confirmed.contains(people[1]));
    prison.confirmAll(team, day);
    QCOMPARE(codeOfFailure(signSheet(ward, team, day)), QString());
}

void LabourWorkTest::aCorrectedCreditIsBounded_data()
{
    QTest::addColumn<int>("credit");
    QTest::addColumn<QString>("alone");
    QTest::addColumn<QString>("withGroup");
    QTest::addColumn<QString>("withWorkingGroup");
    const QString none, ask = u"casework.points.credit.meeting"_qs, body = u"casework.points.meeting.member"_qs,
                        bounds = u"casework.points.credit.bounds"_qs;
    // The formula gives 25 hundredths.
    QTest::newRow("two points off") << 25 - 200 << none << none << none;
    QTest::newRow("more than two off") << 25 - 201 << ask << none << body;
    QTest::newRow("just below ten off") << 25 - 999 << ask << none << body;
    QTest::newRow("ten off") << 25 - 1000 << ask << body << none;
    QTest::newRow("the least more") << 25 + 1 << ask << none << body;
    QTest::newRow("just below five more") << 25 + 499 << ask << none << body;
    QTest::newRow("five more") << 25 + 500 << ask << body << none;
    QTest::newRow("the month's most") << 1500 << ask << body << none;
    QTest::newRow("more than the month's most") << 1501 << bounds << bounds << bounds;
    QTest::newRow("the table's most off") << -1500 << ask << body << none;
    QTest::newRow("more than the table's most off") << -1501 << bounds << bounds << bounds;
}

void LabourWorkTest::aCorrectedCreditIsBounded()
{
    QFETCH(int, credit);
    static PointsPrison prison(6);
    const QString inmate = prison.inArea()[0];
    const Desk ward = prison.desk(u"ward"_qs);
    const auto signedWith = [&](const QString &team, const std::optional<PointsMeeting> &meeting) {
        SheetDraft draft = prison.sheet(team + QString::number(credit), u"2026-10-12", {{inmate, 520}});
        draft.corrected[inmate] = {credit, u"重新核定"_qs};
        draft.meeting = meeting;
        const Result<SheetDraft> saved = saveSheet(ward, draft);
        return saved ? codeOfFailure(signSheet(ward, draft.team, day)) : saved.error().code;
    };
    QTEST(signedWith(u"一组"_qs, {}), "alone");
    QTEST(signedWith(u"二组"_qs, prison.meeting(u"2026-10-13")), "withGroup");
    QTEST(signedWith(u"三组"_qs, prison.meeting(u"2026-10-13", true)), "withWorkingGroup");
}

void LabourWorkTest::aClockSetBackSignsNothing()
{
    PointsPrison prison(6);
    const QString team = u"缝纫一组"_qs;
    done(saveSheet(prison.desk(u"ward"_qs), prison.sheet(team, u"2026-10-12", {{prison.numbers()[0], 500}})));
    done(signSheet(prison.desk(u"ward"_qs), team, day));
    const qint64 acts = prison.store().head()->size;
    prison.setNow(u"2026-11-19T09:00:00+08:00");
    QCOMPARE(codeOfFailure(signSheet(prison.desk(u"second"_qs), team, day)), u"storage.time.back"_qs);
    // Nothing is lost by it: the first signature and the draft wait until the clock is right.
    QCOMPARE(prison.store().head()->size, acts);
    QCOMPARE(done(sheetDraft(prison.desk(u"ward"_qs), team, day))->firstSigner, u"p-ward"_qs);
    prison.setNow(u"2026-11-20T09:00:00+08:00");
    QVERIFY(done(signSheet(prison.desk(u"second"_qs), team, day)).act > 0);
}

void LabourWorkTest::aCorrectedCreditNeedsAReason()
{
    PointsPrison prison(6);
    const QString inmate = prison.numbers()[0];
    SheetDraft draft = prison.sheet(u"缝纫一组"_qs, u"2026-10-12", {{inmate, 520}});
    draft.corrected[inmate] = {20, u""_qs};
    const Desk ward = prison.desk(u"ward"_qs);
    draft = done(saveSheet(ward, draft));
    QCOMPARE(codeOfFailure(signSheet(ward, draft.team, day)), u"casework.points.reason"_qs);
    draft.corrected[inmate].second = u"返工未计"_qs;
    prison.signedSheet(draft);
    QCOMPARE(linesOf(prison, inmate)[0].computed, 25);
    QCOMPARE(linesOf(prison, inmate)[0].credit, 20);
}

void LabourWorkTest::twoWindowsOnOneTeam()
{
    PointsPrison prison(12);
    const QStringList people = prison.inArea();
    const QString team = u"缝纫一组"_qs;
    const auto other =
        Store::open(prison.store().path(), u"admin"_qs, Secret::fromUtf8("secret"), systemClock(), systemRandom());
    QVERIFY(other);
    const Desk here = prison.desk(u"ward"_qs);
    const Desk there = prison.desk(u"second"_qs);
    const Desk elsewhere{(*other)->ports(), there.law,      there.points, there.papers, there.commutation,
                         there.parole,      there.calendar, there.clock,  there.random, there.officer};

    const SheetDraft first = prison.sheet(team, u"2026-10-12", {{people[0], 500}});
    const SheetDraft second = prison.sheet(team, u"2026-10-12", {{people[1], 400}});
    done(saveSheet(here, first));
    // The second window has not seen the first one's sheet: nothing is overwritten, and it is told so.
    QCOMPARE(codeOfFailure(saveSheet(elsewhere, second)), u"casework.points.draft.moved"_qs);
    SheetDraft merged = *done(sheetDraft(elsewhere, team, day));
    QCOMPARE(merged.workers.front().number, people[0]);
    merged.workers.push_back(second.workers.front());
    merged.received.push_back(second.received.front());
    merged.confirmed[people[1]] = {u"confirmed"_qs, {}};
    done(saveSheet(elsewhere, merged));
    QCOMPARE(codeOfFailure(saveSheet(here, *done(sheetDraft(here, team, day)))), QString());
    done(signSheet(here, team, day));
    QVERIFY(done(signSheet(elsewhere, team, day)).act > 0);
    // A second sheet for the day is refused unless it says which one it replaces.
    done(saveSheet(here, first));
    QCOMPARE(codeOfFailure(signSheet(here, team, day)), u"casework.points.sheet.doubled"_qs);
}

void LabourWorkTest::anInmateMovedInTheDay()
{
    PointsPrison prison(6);
    const QString inmate = prison.numbers()[0];
    SheetDraft morning = prison.sheet(u"缝纫一组"_qs, u"2026-10-12", {{inmate, 260}});
    SheetDraft afternoon = prison.sheet(u"缝纫二组"_qs, u"2026-10-12", {{inmate, 260}});
    morning.workers.front().absentSeconds = 10800;
    prison.signedSheet(morning);
    // The second team counts the whole day: that is more than the day has.
    const Desk ward = prison.desk(u"ward"_qs);
    afternoon = done(saveSheet(ward, afternoon));
    QCOMPARE(codeOfFailure(signSheet(ward, afternoon.team, day)), u"casework.points.hours"_qs);
    afternoon.workers.front().absentSeconds = 10800;
    done(saveSheet(ward, afternoon));
    prison.confirmAll(afternoon.team, day);
    done(signSheet(ward, afternoon.team, day));
    done(signSheet(prison.desk(u"second"_qs), afternoon.team, day));
    const auto lines = linesOf(prison, inmate);
    QCOMPARE(lines.size(), size_t(2));
    // Two half days of 108.33 % are worth what one whole day is, but for rounding each half up.
    QCOMPARE(lines[0].credit + lines[1].credit, 26);
}

void LabourWorkTest::aLotRejectedLater()
{
    PointsPrison prison(12);
    const QStringList people = prison.inArea();
    const QString team = u"缝纫一组"_qs;
    const qint64 first = prison.signedSheet(prison.sheet(team, u"2026-10-12", {{people[0], 520}, {people[1], 500}}));
    const Desk ward = prison.desk(u"ward"_qs);
    const Date on = *parseIsoDate(u"2026-10-15");
    QCOMPARE(codeOfFailure(rejectLot(ward, {u"L-0"_qs, on, u"领口不正"_qs, {}})), u"casework.points.lot"_qs);
    QCOMPARE(codeOfFailure(rejectLot(ward, {u"L-118"_qs, on, u"领口不正"_qs, {{people[0], 521}}})),
             u"casework.points.lot.pieces"_qs);
    for (const int nonsense : {0, -50})
        QCOMPARE(codeOfFailure(rejectLot(ward, {u"L-118"_qs, on, u"领口不正"_qs, {{people[0], nonsense}}})),
                 u"casework.points.lot.pieces"_qs);
    const LotOutcome outcome = done(rejectLot(ward, {u"L-118"_qs, on, u"领口不正"_qs, {{people[0], 40}}}));
    QVERIFY(outcome.summedMonths.empty());
    QCOMPARE(outcome.drafts, QStringList{team + u" 2026-10-12"_qs});
    // Nothing has changed yet; who loses pieces must confirm anew.
    QCOMPARE(linesOf(prison, people[0])[0].credit, 25);
    QCOMPARE(codeOfFailure(signSheet(ward, team, day)), u"casework.points.unconfirmed"_qs);
    SheetDraft draft = *done(sheetDraft(ward, team, day));
    draft.confirmed[people[0]] = {u"confirmed"_qs, {}};
    const qint64 second = prison.signedSheet(draft);
    QCOMPARE(done(prison.store().act(second)).act.corrects, std::optional(first));
    const auto lines = linesOf(prison, people[0]);
    QCOMPARE(lines.size(), size_t(2));
    QCOMPARE(lines[0].ended, second);
    QCOMPARE(lines[1].credit, 0);
    QCOMPARE(lines[1].fulfilment, std::optional(10000));
    QVERIFY(prison.store().rebuild()->same());
}

void LabourWorkTest::onlyPublishedProfilesValueLabour()
{
    PointsPrison prison(6);
    SheetDraft before = prison.sheet(u"缝纫一组"_qs, u"2026-09-30", {{prison.numbers()[0], 520}});
    // In September the national rule alone was in force, and it has no labour formula.
    QCOMPARE(codeOfFailure(computeSheet(prison.desk(u"ward"_qs), before)), u"labour.profile"_qs);
    Json draft = done(Json::parse(
        R"({"profile":"p2","title":"t","based_on":"national","valid_from":"2027-01-01","options":{"rounding":"down"}})"));
    done(draftProfile(prison.desk(u"chief"_qs), draft));
    QCOMPARE(codeOfFailure(publishProfile(prison.desk(u"chief"_qs), u"p2"_qs, *parseIsoDate(u"2027-01-01"))),
             u"casework.points.person"_qs);
    QCOMPARE(codeOfFailure(publishProfile(prison.desk(u"governor"_qs), u"p2"_qs, *parseIsoDate(u"2027-01-02"))),
             u"casework.points.profile.day"_qs);
    QCOMPARE(codeOfFailure(publishProfile(prison.desk(u"governor"_qs), u"p3"_qs, *parseIsoDate(u"2027-01-01"))),
             u"casework.points.profile.unknown"_qs);
    done(publishProfile(prison.desk(u"governor"_qs), u"p2"_qs, *parseIsoDate(u"2027-01-01")));
    QCOMPARE(codeOfFailure(draftProfile(prison.desk(u"dept"_qs), draft)), u"casework.points.profile.published"_qs);
    draft.set("profile", u"p4"_qs);
    draft.set("options", Json::Object{{u"rounding"_qs, u"sideways"_qs}});
    QCOMPARE(codeOfFailure(draftProfile(prison.desk(u"dept"_qs), draft)), u"points.profile.value"_qs);
}

void LabourWorkTest::aListOfOutputBecomesDrafts()
{
    PointsPrison prison(12);
    const QStringList people = prison.inArea();
    const Desk ward = prison.desk(u"ward"_qs);
    const auto import = [&](const QString &pieces, bool dryRun = false, bool accept = false) {
        QFile file(prison.file(u"output.csv"_qs));
        if (!file.open(QIODevice::WriteOnly)) qFatal("output");
        file.write(
            u"日产量表\n罪犯编号,劳动日期,班组,工序,产品,标准工时(秒),合格数,返工数,批次,劳动工时\n"
            "%1,2026-10-12,缝纫一组,上领,衬衫A,45,%3,6,L-118,6小时\n%2,2026年10月12日,缝纫一组,上领,衬衫A,45秒,480,0,L-"
            "118,5.5小时\n"
            "9999999999,2026-10-12,缝纫一组,上领,衬衫A,45,1,0,L-118,6小时\n%4,2026-10-12,缝纫一组,上领,衬衫A,45,1.5,0,L-118,6\n合计,,,,,,1000\n"_qs
                .arg(people[0], people[1], pieces, people[2])
                .toUtf8());
        file.close();
        return done(importFile(ward, {ImportKind::Labour, file.fileName(), {}, dryRun, accept}));
    };
    const auto counts = [](const ImportOutcome &outcome) {
        return QList<int>{outcome.read, outcome.accepted, outcome.changed, outcome.unchanged, outcome.refused};
    };
    const qint64 acts = prison.store().head()->size;
    QCOMPARE(counts(import(u"520"_qs, true)), (QList<int>{4, 2, 0, 0, 2}));
    QVERIFY(!done(sheetDraft(ward, u"缝纫一组"_qs, day)));
    QCOMPARE(counts(import(u"520"_qs)), (QList<int>{4, 2, 0, 0, 2}));
    const SheetDraft draft = *done(sheetDraft(ward, u"缝纫一组"_qs, day));
    QCOMPARE(draft.hoursSeconds, 6 * 3600);
    QCOMPARE(draft.workers.size(), size_t(2));
    // Half an hour less than the longest day is absence; 520 of 480 pieces are worth 25 hundredths.
    const auto lines = done(computeSheet(ward, draft));
    for (const SheetLine &line : lines)
        if (line.worker.number == people[0])
            QCOMPARE(line.credit, 25);
        else
            QCOMPARE(line.worker.absentSeconds, 1800);

    QCOMPARE(counts(import(u"520"_qs)), (QList<int>{4, 0, 0, 2, 2}));
    QCOMPARE(done(sheetDraft(ward, u"缝纫一组"_qs, day))->revision, draft.revision);
    const ImportOutcome differs = import(u"530"_qs);
    QCOMPARE(counts(differs), (QList<int>{4, 0, 0, 1, 3}));
    QVERIFY(std::ranges::any_of(differs.report.findings,
                                [](const Finding &f) { return f.code == u"casework.import.sheet.differs"; }));
    QCOMPARE(counts(import(u"530"_qs, false, true)), (QList<int>{4, 1, 1, 1, 2}));
    QCOMPARE(done(sheetDraft(ward, u"缝纫一组"_qs, day))->received.size(), size_t(2));
    QCOMPARE(prison.store().head()->size, acts);
    QCOMPARE(importFile(prison.desk(u"dept"_qs), {ImportKind::Labour, prison.file(u"output.csv"_qs), {}, false, false})
                 .error()
                 .code,
             u"casework.role"_qs);

    // A signed sheet is corrected, never imported over.
    prison.signedSheet(prison.sheet(u"缝纫二组"_qs, u"2026-10-12", {{people[3], 500}}));
    QFile file(prison.file(u"second.csv"_qs));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(u"罪犯编号,劳动日期,班组,工序,标准工时,合格数,劳动工时\n%1,2026-10-12,缝纫二组,上领,45秒,1,6小时\n"_qs
                   .arg(people[3])
                   .toUtf8());
    file.close();
    const ImportOutcome signedAlready = done(importFile(ward, {ImportKind::Labour, file.fileName(), {}, false, true}));
    QCOMPARE(signedAlready.refused, 1);
    QCOMPARE(signedAlready.report.findings.back().code, u"casework.import.sheet.signed"_qs);
}

REMIT_TEST(LabourWorkTest);
#include "labour_test.moc"
