#include "casework/cycles.h"
#include "base/digest.h"
#include "batch/container.h"
#include "casework/pointscheck.h"
#include "casework/pointsinsight.h"
#include "casework/pointstrace.h"
#include "pointsdesk.h"

#include "testmain.h"

#include <QProcess>
#include <QSet>

#include <algorithm>

using namespace remit;
using namespace remit::testing;

using Target = PointsHistory::Entry::Target;

/** From summed months to grades, rewards, and the questions that a court asks. */
class CyclesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void gradesGoFromGroupToReward();
    void everyFigureOpensToItsSource();
    void aCourtsQuestionsAreAskedFirst();
    void aProfilesEffectIsSeenBeforehand();
    void aCaseCarriesThePointsItRestsOn();
};

namespace {

/** The October of the first area brought to "fixed". */
void fixOctober(PointsPrison &prison)
{
    prison.reviewMonth(prison.october());
    done(sumMonth(prison.desk(u"dept"_qs), prison.october()));
    for (const QString &area : done(prison.store().ports().points.areas())) {
        MonthStep step{prison.october(), area, u"agree"_qs, prison.meeting(u"2026-11-20"), {}};
        done(stepMonth(prison.desk(u"area"_qs), step));
        done(stepMonth(prison.desk(u"area"_qs), {prison.october(), area, u"notice"_qs, {}, {}}));
    }
    prison.setNow(u"2026-11-26T08:00:00+08:00");
    for (const QString &area : done(prison.store().ports().points.areas()))
        done(stepMonth(prison.desk(u"area"_qs), {prison.october(), area, u"fix"_qs, {}, {}}));
}

QStringList codesOf(const std::vector<PointsFinding> &findings)
{
    QStringList codes;
    for (const PointsFinding &finding : findings) codes << finding.code;
    return codes;
}

}  // namespace

void CyclesTest::gradesGoFromGroupToReward()
{
    PointsPrison prison(60);
    fixOctober(prison);
    const CycleBoard board = done(cycleBoard(prison.desk(u"dept"_qs), prison.october()));
    QVERIFY(board.candidates.size() >= 2);
    QCOMPARE(board.quota, int(board.candidates.size()) * 15 / 100);
    const CycleCandidate &first = board.candidates.front();
    QVERIFY(first.cycle.to == prison.october());
    const PointsMeeting meeting = prison.meeting(u"2026-11-26");
    // What an older system recorded as totals only leaves open what article 22 asks; people still may not go beyond
    // what is allowed.
    const auto &allowed = first.cycle.gradesAllowed;
    const bool openOnly = allowed.empty();
    GradeDecision proposal{prison.october(),
                           first.area,
                           {{first.inmate, first.cycle.number, openOnly ? CycleGrade::Active : allowed.front()}},
                           meeting};
    if (openOnly) {
        QCOMPARE(codeOfFailure(decideGrades(prison.desk(u"area"_qs), proposal)), u"casework.points.cycle.grade"_qs);
    }
    const auto decidable =
        std::find_if(board.candidates.begin(), board.candidates.end(), [](const CycleCandidate &candidate) {
            return std::find(candidate.cycle.gradesAllowed.begin(), candidate.cycle.gradesAllowed.end(),
                             CycleGrade::Qualified) != candidate.cycle.gradesAllowed.end();
        });
    QVERIFY(decidable != board.candidates.end());
    proposal.group = decidable->area;
    proposal.grades = {{decidable->inmate, decidable->cycle.number, CycleGrade::Qualified}};
    const GradeDecision decision{prison.october(), workingGroupName(), proposal.grades,
                                 prison.meeting(u"2026-11-26", true)};
    QCOMPARE(codeOfFailure(decideGrades(prison.desk(u"chief"_qs), decision)), u"casework.points.cycle.state"_qs);
    GradeDecision unqualified = proposal;
    unqualified.grades[0].grade = CycleGrade::Unqualified;
    QCOMPARE(codeOfFailure(decideGrades(prison.desk(u"area"_qs), unqualified)), u"casework.points.cycle.grade"_qs);
    done(decideGrades(prison.desk(u"area"_qs), proposal));
    QCOMPARE(codeOfFailure(decideGrades(prison.desk(u"area"_qs), decision)), u"casework.role"_qs);
    done(decideGrades(prison.desk(u"chief"_qs), decision));
    QCOMPARE(codeOfFailure(decideGrades(prison.desk(u"chief"_qs), decision)), u"casework.points.cycle.state"_qs);
    QCOMPARE(codeOfFailure(grantRewards(prison.desk(u"governor"_qs), prison.october())),
             u"casework.points.cycle.none"_qs);
    done(noticeGrades(prison.desk(u"dept"_qs), prison.october()));
    QCOMPARE(codeOfFailure(grantRewards(prison.desk(u"governor"_qs), prison.october())), u"casework.points.notice"_qs);
    prison.setNow(u"2026-12-02T08:00:00+08:00");
    const RewardOutcome outcome = done(grantRewards(prison.desk(u"governor"_qs), prison.october()));
    QVERIFY(outcome.copy.startsWith("\xEF\xBB\xBF") && outcome.copy.contains(decidable->inmate.toUtf8()));
    QCOMPARE(*prison.store().attachment(sha256(outcome.copy)), outcome.copy);
    const auto stages = done(prison.store().ports().points.cyclesOf(decidable->inmate));
    QCOMPARE(stages.size(), size_t(1));
    QCOMPARE(stages[0].state, u"rewarded"_qs);
    QVERIFY(stages[0].reward.has_value());
    QVERIFY(prison.store().rebuild()->same());
}

void CyclesTest::everyFigureOpensToItsSource()
{
    PointsPrison prison;
    const QString inmate = prison.inArea().front();
    NewMatter praised = PointsPrison::entry(inmate, u"2026-10-06", Target::Education, 200, u"教-加-1");
    praised.files = {{u"成绩单.pdf"_qs, "pdf"}};
    const auto places = done(recordMatters(prison.desk(u"ward"_qs), {praised}));
    done(decideMatters(prison.desk(u"area"_qs), {prison.area(), places, true, prison.meeting(u"2026-10-09")}));
    const qint64 sheet = prison.signedSheet(prison.sheet(u"缝纫一组"_qs, u"2026-10-12", {{inmate, 520}}));
    fixOctober(prison);
    const Desk dept = prison.desk(u"dept"_qs);
    const Json trace = done(tracePoints(dept, inmate, prison.october()));
    const Json &month = trace["months"].array().front();
    QCOMPARE(month["state"].toString(), u"fixed"_qs);
    QCOMPARE(month["source"]["by"].toString(), u"dept"_qs);
    const Json &matter = month["matters"].array().front();
    QCOMPARE(matter["source"]["act"].toInteger(), places[0].seq);
    QCOMPARE(matter["person"].toString(), u"p-ward"_qs);
    QCOMPARE(matter["evidence"].array().size(), size_t(1));
    const Json &decision = matter["decisions"].array().front();
    QCOMPARE(decision["by"].toString(), u"area"_qs);
    QCOMPARE(decision["meeting"]["agreeing"].array().size(), size_t(3));
    const Json &day = month["sheets"].array().front();
    QCOMPARE(day["source"]["act"].toInteger(), sheet);
    QCOMPARE(day["received"].array().front()["lot"].toString(), u"L-118"_qs);
    QCOMPARE(day["signed_by"].array().size(), size_t(2));
    // Base and granted and bonus and so on add up to the total shown.
    qint64 sum = month["special"].toInteger() - month["sanction"].toInteger();
    for (const char *part : {"custody", "education", "labour"})
        sum += month["base"][part].toInteger() + month["granted"][part].toInteger() + month["bonus"][part].toInteger() -
               month["deducted"][part].toInteger();
    QCOMPARE(sum, month["total"].toInteger());
    const auto rests = done(pointsPlaces(dept, inmate));
    QVERIFY(std::find(rests.begin(), rests.end(), LedgerPlace{sheet, 2}) != rests.end());
    QVERIFY(std::find(rests.begin(), rests.end(), LedgerPlace{sheet, 1}) != rests.end());
    QVERIFY(std::find(rests.begin(), rests.end(), places[0]) != rests.end());
    QCOMPARE(codeOfFailure(tracePoints(dept, u"0"_qs)), u"casework.inmate.unknown"_qs);
}

void CyclesTest::aCourtsQuestionsAreAskedFirst()
{
    PointsPrison prison;
    const QString inmate = prison.inArea().front();
    const LedgerPlace entry =
        done(recordMatters(prison.desk(u"ward"_qs),
                           {PointsPrison::entry(inmate, u"2026-10-05", Target::Custody, -150, u"监-扣-1")}))
            .front();
    const Desk dept = prison.desk(u"dept"_qs);
    QCOMPARE(codesOf(done(checkPoints(dept, inmate))), QStringList());
    fixOctober(prison);
    // The older system gave October too, with a figure of its own: that is a difference to be told.
    const bool imported = !done(prison.store().inmate(inmate)).months.empty() &&
                          done(prison.store().inmate(inmate)).months.back().month >= prison.october();
    QCOMPARE(codesOf(done(checkPoints(dept, inmate))).contains(u"points.check.import"_qs), imported);
    NewMatter late = PointsPrison::entry(inmate, u"2026-10-20", Target::Education, 100, u"教-加-1");
    late.late = true;
    done(recordMatters(prison.desk(u"ward"_qs), {late}));
    QVERIFY(codesOf(done(checkPoints(dept, inmate))).contains(u"points.check.waiting"_qs));
    done(correctMatter(prison.desk(u"chief"_qs), {entry, u"记错人"_qs, {}, {}}));
    const auto findings = done(checkPoints(dept, inmate));
    QVERIFY(codesOf(findings).contains(u"points.check.late"_qs));
    QVERIFY(!codesOf(findings).contains(u"points.check.recount"_qs));
    QVERIFY(codesOf(done(checkPoints(dept))).contains(u"points.check.late"_qs));
}

void CyclesTest::aProfilesEffectIsSeenBeforehand()
{
    PointsPrison prison;
    const QString inmate = prison.inArea().front();
    prison.signedSheet(prison.sheet(u"缝纫一组"_qs, u"2026-10-12", {{inmate, 520}}));
    fixOctober(prison);
    const Desk dept = prison.desk(u"dept"_qs);
    Json same = done(
        Json::parse(R"({"profile":"next","title":"t","based_on":"national","valid_from":"2027-01-01","options":{}})"));
    QVERIFY(done(previewProfile(dept, same, prison.october())).empty());
    QCOMPARE(codeOfFailure(publishProfile(prison.desk(u"governor"_qs), u"next"_qs, Date(prison.october() / 1))),
             u"casework.points.profile.unknown"_qs);
    done(draftProfile(dept, same));
    // October is summed: nothing reaches back to it.
    QCOMPARE(codeOfFailure(publishProfile(prison.desk(u"governor"_qs), u"next"_qs, Date(prison.october() / 1))),
             u"casework.points.profile.summed"_qs);
    done(publishProfile(prison.desk(u"governor"_qs), u"next"_qs, *parseIsoDate(u"2026-11-01")));
    QVERIFY(done(differencesOf(dept, prison.october())).empty());
    const Json area = done(areaInsight(dept, prison.area()));
    QVERIFY(!area.array().empty());
    const Json operations = done(inmateInsight(dept, inmate));
    QCOMPARE(operations.array().front()["operation"].toString(), u"collar-attach"_qs);
}

void CyclesTest::aCaseCarriesThePointsItRestsOn()
{
    PointsPrison prison(60);
    const Date reportDay = *parseIsoDate(u"2026-11-02");
    const QString inmate = prison.eligible(reportDay).front();
    const QString area = done(prison.store().inmate(inmate)).inmate.area;
    QString other;
    for (const QString &number : prison.numbers())
        if (number != inmate && done(prison.store().inmate(number)).inmate.area == area) other = number;
    const auto places = done(recordMatters(
        prison.desk(u"ward"_qs), {PointsPrison::entry(inmate, u"2026-10-06", Target::Education, 200, u"教-加-1"),
                                  PointsPrison::entry(other, u"2026-10-06", Target::Education, 200, u"教-加-1")}));
    done(decideMatters(prison.desk(u"area"_qs), {area, places, true, prison.meeting(u"2026-10-09")}));
    const qint64 sheet = prison.signedSheet(prison.sheet(u"缝纫一组"_qs, u"2026-10-12", {{inmate, 520}, {other, 500}}));
    prison.reviewMonth(prison.october());
    const qint64 sum = done(sumMonth(prison.desk(u"dept"_qs), prison.october())).act;
    const QString number = done(prison.bringToCourt(inmate, reportDay));
    const auto signer = prison.giveKey(u"dept"_qs);
    const Desk dept = prison.desk(u"dept"_qs);
    done(createBatch(dept, u"2026-11"_qs, {}));
    QVERIFY(!addToBatch(dept, u"2026-11"_qs, {number}).front().error);
    const Batch batch = done(sealBatch(dept, {u"2026-11"_qs, prison.file({})}, *signer));
    TrustStore trust;
    QVERIFY(trust.add(prison.authority().certificate));
    const ContainerReport report = verifyContainer(prison.file(batch.file), {trust, prison.now(), {}});
    QVERIFY2(report.valid(), report.valid() ? "" : qPrintable(report.allFindings().front().code));

    const auto entry = [&](const QString &name) {
        QProcess unzip;
        unzip.start(u"unzip"_qs, {u"-p"_qs, prison.file(batch.file), u"cases/"_qs + number + u'/' + name});
        unzip.waitForFinished();
        return unzip.readAllStandardOutput();
    };
    const QByteArray acts = entry(u"acts.jsonl"_qs);
    const QByteArray proofs = entry(u"proofs.json"_qs);
    for (const char *kind : {"points.entry", "points.decision", "labour.sheet", "points.month.sum"})
        QVERIFY2(acts.contains(kind), kind);
    const Json proven = done(Json::parse(proofs));
    QSet<qint64> lines;
    for (const Json &line : proven["lines"].array()) lines.insert(line["act"].toInteger());
    QVERIFY(lines.contains(sheet) && lines.contains(sum) && lines.contains(places[0].seq));
    // What is shown of one inmate shows nothing of another, who was on the same sheet and in the same meeting.
    QVERIFY(proofs.contains(inmate.toUtf8()));
    QVERIFY(!proofs.contains(other.toUtf8()) && !acts.contains(other.toUtf8()));
}

REMIT_TEST(CyclesTest);
#include "cycles_test.moc"
