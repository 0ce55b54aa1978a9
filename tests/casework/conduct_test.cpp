#include "casework/trustedtime.h"
#include "pointsdesk.h"

#include "testmain.h"

using namespace remit;
using namespace remit::testing;

using Target = PointsHistory::Entry::Target;

/** Entries and other facts: who may record and decide what, and that nothing is ever lost. */
class ConductTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void anEntryWaitsForWhoeverMayDecide();
    void theGroupThenTheWorkingGroupDecide();
    void aMeetingNeedsTwoThirdsAndEveryDissent();
    void nobodyDecidesTheirOwn();
    void aMeetingDecidesWhatIsThere();
    void nothingIsSaidTwiceInOneFile();
    void aMonthClosedElsewhereTakesNoPoints();
    void whatMayNotBeRecorded();
    void aCorrectionStaysVisible();
    void evidenceIsKeptByItsDigest();
    void aClockSetBackRecordsNothing();
};

namespace {

MatterRow rowAt(const PointsPrison &prison, const LedgerPlace &place)
{
    return done(prison.store().ports().points.matter(place));
}

LedgerPlace recordOne(const PointsPrison &prison, const NewMatter &added, const QString &officer = u"ward"_qs)
{
    return done(recordMatters(prison.desk(officer), {added})).front();
}

}  // namespace

void ConductTest::anEntryWaitsForWhoeverMayDecide()
{
    struct Row {
        const char *name;
        Target target;
        int points;
        QStringView clause;
        MatterState state;
        bool workingGroup;
    };
    static const Row rows[] = {
        {"two points off on the spot", Target::Custody, -200, u"监-扣-1", MatterState::Effective, false},
        {"more than two points off", Target::Custody, -201, u"监-扣-2", MatterState::Group, false},
        {"just below ten off", Target::Custody, -999, u"监-扣-2", MatterState::Group, false},
        {"ten off", Target::Custody, -1000, u"监-扣-3", MatterState::Group, true},
        {"one point more", Target::Education, 100, u"教-加-1", MatterState::Group, false},
        {"just below five more", Target::Custody, 499, u"监-加-2", MatterState::Group, false},
        {"five more", Target::Custody, 500, u"监-加-2", MatterState::Group, true},
        {"a special addition", Target::Special, 300, u"14.3", MatterState::Group, true}};
    PointsPrison prison(6);
    const QString inmate = prison.numbers().front();
    for (const Row &expected : rows) {
        const LedgerPlace place = recordOne(
            prison, PointsPrison::entry(inmate, u"2026-11-10", expected.target, expected.points, expected.clause));
        const MatterRow row = rowAt(prison, place);
        QVERIFY2(row.state == expected.state, expected.name);
        QVERIFY2(
            wayOf(row.matter, prison.desk(u"ward"_qs).points.profile().numbers).workingGroup == expected.workingGroup,
            expected.name);
        QCOMPARE(prison.store().actsAbout(u"inmate:"_qs + inmate)->back(), place.seq);
    }
    QVERIFY(prison.store().rebuild()->same());
}

void ConductTest::theGroupThenTheWorkingGroupDecide()
{
    PointsPrison prison;
    const QStringList people = prison.inArea();
    const auto places =
        done(recordMatters(prison.desk(u"second"_qs),
                           {PointsPrison::entry(people[0], u"2026-11-10", Target::Custody, -300, u"监-扣-2"),
                            PointsPrison::entry(people[1], u"2026-11-10", Target::Custody, -1000, u"监-扣-3"),
                            PointsPrison::entry(people[2], u"2026-11-11", Target::Education, 100, u"教-加-1")}));
    QCOMPARE(places.size(), size_t(3));
    QCOMPARE(places[2].line, 3);
    const Desk area = prison.desk(u"area"_qs);
    // One meeting, two outcomes: one act each.
    QCOMPARE(
        done(decideMatters(area, {prison.area(), {places[0], places[1]}, true, prison.meeting(u"2026-11-12")})).size(),
        size_t(2));
    QCOMPARE(rowAt(prison, places[0]).state, MatterState::Effective);
    QCOMPARE(rowAt(prison, places[1]).state, MatterState::WorkingGroup);
    QCOMPARE(codeOfFailure(decideMatters(area, {prison.area(), {places[1]}, true, prison.meeting(u"2026-11-12")})),
             u"casework.points.state"_qs);
    done(decideMatters(prison.desk(u"chief"_qs),
                       {workingGroupName(), {places[1]}, true, prison.meeting(u"2026-11-13", true)}));
    QCOMPARE(rowAt(prison, places[1]).state, MatterState::Effective);
    PointsMeeting against = prison.meeting(u"2026-11-12");
    against.agreeing = {u"p-area"_qs};
    against.dissent = {{u"p-ward"_qs, u"证据不足"_qs}, {u"p-second"_qs, u"同上"_qs}};
    done(decideMatters(area, {prison.area(), {places[2]}, false, against}));
    QCOMPARE(rowAt(prison, places[2]).state, MatterState::Refused);
    QVERIFY(prison.store().rebuild()->same());
}

void ConductTest::aMeetingNeedsTwoThirdsAndEveryDissent()
{
    PointsPrison prison(6);
    const PointsGroup group{u"g"_qs, u"a"_qs, {u"a"_qs, u"b"_qs, u"c"_qs, u"d"_qs, u"e"_qs, u"f"_qs}};
    const Date on = prison.today();
    const auto check = [&](const QStringList &present, const QStringList &agreeing,
                           const std::map<QString, QString> &dissent, bool agreed, const QString &recorder = u"b"_qs) {
        return codeOfFailure(
            checkPointsMeeting(group, {on, u"a"_qs, recorder, present, agreeing, dissent}, agreed, on));
    };
    const QStringList all = group.members;
    const QStringList four{u"a"_qs, u"b"_qs, u"c"_qs, u"d"_qs};
    const QStringList three{u"a"_qs, u"b"_qs, u"c"_qs};
    QCOMPARE(check(four, four, {}, true), QString());
    // Two thirds of all members, not of those present.
    QCOMPARE(check(three, three, {}, true), u"casework.points.meeting.twothirds"_qs);
    QCOMPARE(check(three, three, {}, false), QString());
    QCOMPARE(check(all, four, {{u"e"_qs, u"否"_qs}}, true), u"casework.points.meeting.dissent"_qs);
    QCOMPARE(check(all, four, {{u"e"_qs, u"否"_qs}, {u"f"_qs, u" "_qs}}, true), u"casework.points.meeting.dissent"_qs);
    QCOMPARE(check(all, four, {{u"e"_qs, u"否"_qs}, {u"f"_qs, u"否"_qs}}, true), QString());
    QCOMPARE(check(four, four, {}, false), u"casework.points.meeting.twothirds"_qs);
    QCOMPARE(check(four, four, {}, true, u"a"_qs), u"casework.points.meeting.recorder"_qs);
    QCOMPARE(check(four, four, {}, true, u"e"_qs), u"casework.points.meeting.member"_qs);
    QCOMPARE(check(four + QStringList{u"x"_qs}, four, {}, true), u"casework.points.meeting.member"_qs);
    QCOMPARE(check(four + QStringList{u"a"_qs}, four, {}, true), u"casework.points.meeting.member"_qs);
    QCOMPARE(check(four, four + QStringList{u"d"_qs}, {}, true), u"casework.points.meeting.member"_qs);
}

void ConductTest::nobodyDecidesTheirOwn()
{
    PointsPrison prison(6);
    const NewMatter added = PointsPrison::entry(prison.numbers()[0], u"2026-11-10", Target::Custody, -300, u"监-扣-2");
    const LedgerPlace mine = recordOne(prison, added, u"ward"_qs);
    const PointsMeeting meeting = prison.meeting(u"2026-11-12");
    const MatterDecision decision{prison.area(), {mine}, true, meeting};
    QCOMPARE(codeOfFailure(decideMatters(prison.desk(u"ward"_qs), decision)), u"casework.points.person"_qs);
    QCOMPARE(codeOfFailure(decideMatters(prison.desk(u"ward-again"_qs), decision)), u"casework.points.person"_qs);
    MatterDecision chaired = decision;
    std::swap(chaired.meeting.chair, chaired.meeting.recorder);
    QCOMPARE(codeOfFailure(decideMatters(prison.desk(u"second"_qs), chaired)), u"casework.points.person"_qs);
    QCOMPARE(codeOfFailure(decideMatters(prison.desk(u"dept"_qs), decision)), u"casework.role"_qs);
    done(decideMatters(prison.desk(u"second"_qs), decision));
}

void ConductTest::aMeetingDecidesWhatIsThere()
{
    PointsPrison prison(6);
    const LedgerPlace place =
        recordOne(prison, PointsPrison::entry(prison.numbers()[0], u"2026-11-10", Target::Custody, -1000, u"监-扣-3"));
    const auto group = [&](const char16_t *on) {
        return codeOfFailure(
            decideMatters(prison.desk(u"area"_qs), {prison.area(), {place}, true, prison.meeting(on)}));
    };
    const auto working = [&](const char16_t *on) {
        return codeOfFailure(
            decideMatters(prison.desk(u"chief"_qs), {workingGroupName(), {place}, true, prison.meeting(on, true)}));
    };
    QCOMPARE(group(u"2026-11-09"), u"casework.points.meeting.early"_qs);
    QCOMPARE(group(u"2026-11-12"), QString());
    // The working group meets about what the group has passed on.
    QCOMPARE(working(u"2026-11-11"), u"casework.points.meeting.early"_qs);
    QCOMPARE(working(u"2026-11-12"), QString());
    // A correction is decided after what it corrects.
    const MatterCorrection correction{place, u"过重"_qs, {}, prison.meeting(u"2026-11-09", true)};
    QCOMPARE(codeOfFailure(correctMatter(prison.desk(u"area"_qs), correction)), u"casework.points.meeting.early"_qs);
}

void ConductTest::nothingIsSaidTwiceInOneFile()
{
    PointsPrison prison(6);
    const QString inmate = prison.numbers()[0];
    const NewMatter first = PointsPrison::entry(inmate, u"2026-11-10", Target::Custody, -300, u"监-扣-2");
    const NewMatter second = PointsPrison::entry(inmate, u"2026-11-11", Target::Custody, -300, u"监-扣-2");
    const Desk ward = prison.desk(u"ward"_qs);
    const qint64 acts = prison.store().head()->size;
    const auto doubled = recordMatters(ward, {first, second, first});
    QCOMPARE(codeOfFailure(doubled), u"casework.points.line.twice"_qs);
    QCOMPARE(doubled.error().args.value(u"line"_qs), u"3"_qs);
    QCOMPARE(doubled.error().args.value(u"first"_qs), u"1"_qs);
    QCOMPARE(prison.store().head()->size, acts);
    const auto places = done(recordMatters(ward, {first, second}));
    MatterDecision decision{prison.area(), {places[0], places[1], places[1]}, true, prison.meeting(u"2026-11-12")};
    QCOMPARE(codeOfFailure(decideMatters(prison.desk(u"area"_qs), decision)), u"casework.points.line.twice"_qs);
}

void ConductTest::aMonthClosedElsewhereTakesNoPoints()
{
    PointsPrison prison(12);
    QString inmate;
    for (const QString &number : prison.inArea())
        if (done(prison.store().inmate(number)).months.size() >= 6) inmate = number;
    QVERIFY(!inmate.isEmpty());
    const Desk ward = prison.desk(u"ward"_qs);
    const NewMatter june = PointsPrison::entry(inmate, u"2026-06-10", Target::Custody, -100, u"监-扣-1");
    for (const QString &kind : {u"points.entry"_qs, u"points.fact"_qs})
        done(permitLate(prison.desk(u"area"_qs), {kind, june.matter.on, u"ward"_qs, u"补录"_qs}));
    const qint64 acts = prison.store().head()->size;
    const auto refused = recordMatters(ward, {june});
    QCOMPARE(codeOfFailure(refused), u"casework.points.imported"_qs);
    QCOMPARE(refused.error().args.value(u"month"_qs), u"2026-06"_qs);
    // Called a late entry it would count nowhere either.
    NewMatter late = june;
    late.late = true;
    QCOMPARE(codeOfFailure(recordMatters(ward, {late})), u"casework.points.imported"_qs);
    QCOMPARE(prison.store().head()->size, acts);
    // What the law asks besides points is not in the figure that was imported.
    NewMatter sanction;
    sanction.matter.kind = PointsMatter::Kind::Sanction;
    sanction.matter.inmate = inmate;
    sanction.matter.on = june.matter.on;
    sanction.matter.facts = u"试事实"_qs;
    sanction.matter.witnesses = QStringList{u"试"_qs};
    sanction.matter.fact = Json::Object{{u"kind"_qs, u"warning"_qs}, {u"on"_qs, u"2026-06-10"_qs}};
    QCOMPARE(codeOfFailure(recordMatters(ward, {sanction})), QString());
    // October is not closed anywhere yet, though the older system gave a figure for it.
    QCOMPARE(codeOfFailure(
                 recordMatters(ward, {PointsPrison::entry(inmate, u"2026-10-10", Target::Custody, -100, u"监-扣-1")})),
             QString());
}

void ConductTest::whatMayNotBeRecorded()
{
    PointsPrison prison(6);
    const Desk ward = prison.desk(u"ward"_qs);
    const QString inmate = prison.numbers().front();
    const auto refused = [&](const NewMatter &added) { return codeOfFailure(recordMatters(ward, {added})); };
    const qint64 acts = prison.store().head()->size;
    QCOMPARE(refused(PointsPrison::entry(u"0"_qs, u"2026-11-10", Target::Custody, -100, u"监-扣-1")),
             u"casework.inmate.unknown"_qs);
    QCOMPARE(refused(PointsPrison::entry(inmate, u"2026-11-21", Target::Custody, -100, u"监-扣-1")),
             u"casework.date.future"_qs);
    QCOMPARE(refused(PointsPrison::entry(inmate, u"2026-11-10", Target::Custody, -100, u"监-扣-9")),
             u"points.clause.unknown"_qs);
    QCOMPARE(refused(PointsPrison::entry(inmate, u"2026-11-10", Target::Education, -100, u"监-扣-1")),
             u"points.clause.part"_qs);
    QCOMPARE(refused(PointsPrison::entry(inmate, u"2026-11-10", Target::Custody, -201, u"监-扣-1")),
             u"points.clause.range"_qs);
    QCOMPARE(refused(PointsPrison::entry(inmate, u"2026-11-10", Target::Custody, 0, u"监-扣-1")),
             u"casework.points.zero"_qs);
    QCOMPARE(refused(PointsPrison::entry(inmate, u"2026-11-10", Target::Special, 100, u"14.9")),
             u"points.json.value"_qs);
    NewMatter bare = PointsPrison::entry(inmate, u"2026-11-10", Target::Education, 100, u"教-加-1");
    bare.matter.witnesses.clear();
    QCOMPARE(refused(bare), u"casework.points.evidence"_qs);
    // Words of what happened are asked for even where the officer decides on the spot; the refusal says which element.
    NewMatter silent = PointsPrison::entry(inmate, u"2026-11-10", Target::Custody, -50, u"监-扣-1");
    const NewMatter told = PointsPrison::entry(inmate, u"2026-11-11", Target::Custody, -50, u"监-扣-1");
    for (const QString &words : {QString(), u" \n"_qs}) {
        silent.matter.facts = words;
        const auto recorded = recordMatters(ward, {told, silent});
        QCOMPARE(codeOfFailure(recorded), u"casework.points.facts"_qs);
        QCOMPARE(recorded.error().args.value(u"path"_qs), u"$[1]"_qs);
    }
    const auto outside =
        recordMatters(ward, {told, PointsPrison::entry(inmate, u"2026-11-10", Target::Custody, -201, u"监-扣-1")});
    QCOMPARE(outside.error().args.value(u"path"_qs), u"$[1]"_qs);
    QCOMPARE(outside.error().args.value(u"low"_qs), u"-2.00"_qs);
    QCOMPARE(outside.error().args.value(u"high"_qs), u"-0.50"_qs);
    NewMatter sanction;
    sanction.matter.kind = PointsMatter::Kind::Sanction;
    sanction.matter.inmate = inmate;
    sanction.matter.on = *parseIsoDate(u"2026-11-10");
    sanction.matter.facts = u"试事实"_qs;
    sanction.matter.witnesses = QStringList{u"试"_qs};
    sanction.matter.fact = Json::Object{{u"kind"_qs, u"scolding"_qs}, {u"on"_qs, u"2026-11-10"_qs}};
    QCOMPARE(refused(sanction), u"points.json.value"_qs);
    sanction.matter.fact = Json::Object{{u"kind"_qs, u"confinement"_qs},
                                        {u"on"_qs, u"2026-11-10"_qs},
                                        {u"from"_qs, u"2026-11-10"_qs},
                                        {u"to"_qs, u"2026-11-01"_qs}};
    QCOMPARE(refused(sanction), u"points.history.period"_qs);
    QCOMPARE(codeOfFailure(recordMatters(prison.desk(u"governor"_qs), {bare})), u"casework.role"_qs);
    QCOMPARE(prison.store().head()->size, acts);

    const NewMatter once = PointsPrison::entry(inmate, u"2026-11-10", Target::Custody, -100, u"监-扣-1");
    recordOne(prison, once);
    QCOMPARE(codeOfFailure(recordMatters(prison.desk(u"second"_qs), {once})), u"casework.points.doubled"_qs);
    // One bad matter of several: none is recorded.
    NewMatter other = once;
    other.matter.facts = u"另一次"_qs;
    QCOMPARE(codeOfFailure(recordMatters(ward, {other, once})), u"casework.points.doubled"_qs);
    QCOMPARE(prison.store().head()->size, acts + 1);
}

void ConductTest::aCorrectionStaysVisible()
{
    PointsPrison prison(6);
    const QString inmate = prison.numbers().front();
    const LedgerPlace old =
        recordOne(prison, PointsPrison::entry(inmate, u"2026-11-10", Target::Custody, -200, u"监-扣-1"));
    const NewMatter less = PointsPrison::entry(inmate, u"2026-11-10", Target::Custody, -100, u"监-扣-1");
    const Desk area = prison.desk(u"area"_qs);
    QCOMPARE(codeOfFailure(correctMatter(area, {old, u" "_qs, less, {}})), u"casework.points.reason"_qs);
    const Act act = done(correctMatter(area, {old, u"扣分过重"_qs, less, {}}));
    QCOMPARE(act.corrects, std::optional(old.seq));
    // Three working days: 2026-11-20 is a Friday.
    QCOMPARE(act.body["notice_until"].toString(), u"2026-11-25"_qs);
    const auto rows = done(prison.store().ports().points.matters({inmate, {}, {}, {}}));
    QCOMPARE(rows.size(), size_t(2));
    QCOMPARE(rows[0].state, MatterState::Corrected);
    QCOMPARE(rows[0].ended, act.seq);
    QCOMPARE(rows[0].matter.entry.points, -200);
    QCOMPARE(rows[1].state, MatterState::Effective);
    QCOMPARE(codeOfFailure(correctMatter(area, {old, u"再改"_qs, less, {}})), u"casework.points.state"_qs);
    // What a group had to decide, only a group corrects; and never who recorded it.
    const NewMatter more = PointsPrison::entry(inmate, u"2026-11-11", Target::Custody, -500, u"监-扣-2");
    QCOMPARE(codeOfFailure(correctMatter(prison.desk(u"dept"_qs), {rows[1].place, u"过轻"_qs, more, {}})),
             u"casework.points.meeting.missing"_qs);
    QCOMPARE(codeOfFailure(correctMatter(area, {rows[1].place, u"过轻"_qs, more, prison.meeting(u"2026-11-12")})),
             u"casework.points.person"_qs);
    done(correctMatter(prison.desk(u"dept"_qs), {rows[1].place, u"过轻"_qs, more, prison.meeting(u"2026-11-12")}));
    QCOMPARE(done(prison.store().ports().points.matters({inmate, {}, MatterState::Effective, {}})).size(), size_t(1));
    QVERIFY(prison.store().rebuild()->same());
}

void ConductTest::evidenceIsKeptByItsDigest()
{
    PointsPrison prison(6);
    NewMatter added = PointsPrison::entry(prison.numbers().front(), u"2026-11-10", Target::Education, 150, u"教-加-1");
    added.matter.witnesses.clear();
    added.files = {{u"成绩单.pdf"_qs, "pdf"}};
    const MatterRow row = rowAt(prison, recordOne(prison, added));
    QCOMPARE(row.matter.evidence.size(), size_t(1));
    QCOMPARE(*prison.store().attachment(row.matter.evidence.front().digest), QByteArray("pdf"));
}

void ConductTest::aClockSetBackRecordsNothing()
{
    PointsPrison prison(6);
    const NewMatter added =
        PointsPrison::entry(prison.numbers().front(), u"2026-11-10", Target::Custody, -100, u"监-扣-1");
    prison.setNow(u"2026-11-19T09:00:00+08:00");
    const qint64 acts = prison.store().head()->size;
    QCOMPARE(codeOfFailure(recordMatters(prison.desk(u"ward"_qs), {added})), u"storage.time.back"_qs);
    QCOMPARE(prison.store().head()->size, acts);
    QVERIFY(done(prison.store().ports().points.matters({added.matter.inmate, {}, {}, {}})).empty());
}

REMIT_TEST(ConductTest);
#include "conduct_test.moc"
