#include "workflow/workflow.h"
#include "workflow/workingdays.h"

#include "testmain.h"

using namespace remit;
using Kind = CaseEvent::Kind;

namespace {

const std::vector<Kind> everyKind{Kind::Agree,  Kind::Disagree, Kind::SendBack, Kind::Lock,
                                  Kind::Unlock, Kind::Withdraw, Kind::Resubmit};
const std::vector<CaseStatus> everyStatus{CaseStatus::Open, CaseStatus::Locked, CaseStatus::Withdrawn,
                                          CaseStatus::NotProposed};

Date day(const char16_t *text) { return *parseIsoDate(QStringView(text)); }

Meeting fullMeeting()
{
    Meeting meeting{u"chair"_qs, u"recorder"_qs, {}, 9, 0, {}};
    meeting.present = {u"chair"_qs, u"recorder"_qs, u"a"_qs, u"b"_qs, u"c"_qs, u"d"_qs, u"e"_qs, u"f"_qs, u"g"_qs};
    return meeting;
}

/** An event that satisfies every condition of the stage, by a person who plays no other part. */
CaseEvent soundEvent(const Stage &stage, Kind kind)
{
    CaseEvent event;
    event.kind = kind;
    event.person = u"person-"_qs + stage.code;
    event.roles = stage.roles;
    event.on = day(u"2026-11-16");
    event.text = u"意见"_qs;
    if (stage.meeting) event.meeting = fullMeeting();
    event.toStage = u"screening"_qs;
    return event;
}

CaseState stateAt(const QString &stage)
{
    CaseState state;
    state.sentence = u"fixed_term"_qs;
    state.stage = stage;
    state.documents = {u"commutation-proposal"_qs, u"review"_qs};
    state.check = StageCheck{u"checker"_qs, {u"department_chief"_qs}};
    return state;
}

}  // namespace

class NextTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void everyPairOfStageStatusAndEvent();
    void walksTheWholePath_data();
    void walksTheWholePath();
    void refusesWhatTheStageForbids_data();
    void refusesWhatTheStageForbids();
    void noticeWaitsFiveWorkingDays_data();
    void noticeWaitsFiveWorkingDays();
    void onePersonMayNotPlayBothParts();
    void theReviewGoesOnOnlyCheckedByAnother_data();
    void theReviewGoesOnOnlyCheckedByAnother();
    void aCheckIsOfItsStageAlone();
    void aSentCaseIsTheCourts();

private:
    Workflow m_workflow;
    WorkingDays m_calendar;
};

void NextTest::initTestCase()
{
    const auto workflow = loadWorkflow(u"commutation"_qs);
    const auto calendar = WorkingDays::load();
    QVERIFY(workflow && calendar);
    m_workflow = *workflow;
    m_calendar = *calendar;
    QVERIFY(loadWorkflow(u"parole"_qs));
    QCOMPARE(loadWorkflow(u"no-such"_qs).error().code, u"workflow.unreadable"_qs);
}

/** What each event does in each status, for every stage; anything not listed is refused and changes nothing. */
void NextTest::everyPairOfStageStatusAndEvent()
{
    int refused = 0;
    for (const Stage &stage : m_workflow.stages) {
        for (const CaseStatus status : everyStatus) {
            for (const Kind kind : everyKind) {
                CaseState state = stateAt(stage.code);
                state.status = status;
                const Result<CaseState> after = next(m_workflow, state, soundEvent(stage, kind), m_calendar);
                const QString where = stage.code + u' ' + statusCode(status) + u' ' + eventCode(kind);
                const bool open = status == CaseStatus::Open;
                const bool first = stage.number == 0;
                const bool allowed =
                    (kind == Kind::Agree && open && !stage.last) || (kind == Kind::Disagree && open && !stage.last) ||
                    (kind == Kind::SendBack && open && !first) || (kind == Kind::Lock && open) ||
                    (kind == Kind::Withdraw && open) || (kind == Kind::Unlock && status == CaseStatus::Locked) ||
                    (kind == Kind::Resubmit && status == CaseStatus::Withdrawn);
                QVERIFY2(after.has_value() == allowed,
                         qPrintable(where + u' ' + (after ? after->stage : after.error().code)));
                refused += !allowed;
                if (!after) continue;
                QCOMPARE(after->steps.size(), state.steps.size() + 1);
                const CaseStatus expected = kind == Kind::Disagree   ? CaseStatus::NotProposed
                                            : kind == Kind::Lock     ? CaseStatus::Locked
                                            : kind == Kind::Withdraw ? CaseStatus::Withdrawn
                                                                     : CaseStatus::Open;
                QVERIFY2(after->status == expected, qPrintable(where));
            }
        }
    }
    QVERIFY(refused > 200);
}

void NextTest::walksTheWholePath_data()
{
    QTest::addColumn<QString>("sentence");
    QTest::addColumn<int>("stages");
    QTest::newRow("fixed term skips the bureau") << u"fixed_term"_qs << 9;
    QTest::newRow("life goes through the bureau") << u"life"_qs << 10;
    QTest::newRow("death with reprieve too") << u"death_reprieve"_qs << 10;
}

void NextTest::walksTheWholePath()
{
    QFETCH(QString, sentence);
    QFETCH(int, stages);
    CaseState state = stateAt(u"screening"_qs);
    state.sentence = sentence;
    Date on = day(u"2026-03-02");
    while (!m_workflow.stage(state.stage)->last) {
        CaseEvent event = soundEvent(*m_workflow.stage(state.stage), Kind::Agree);
        on += std::chrono::days(10);
        event.on = on;
        if (m_workflow.stage(state.stage)->secondCheck) state.check = stateAt(state.stage).check;
        const Result<CaseState> after = next(m_workflow, state, event, m_calendar);
        QVERIFY2(after, qPrintable(state.stage + u' ' + (after ? QString() : after.error().code)));
        state = *after;
    }
    QCOMPARE(int(state.steps.size()), stages);
    QCOMPARE(state.stage, u"court"_qs);
}

void NextTest::refusesWhatTheStageForbids_data()
{
    QTest::addColumn<QString>("stage");
    QTest::addColumn<QString>("fault");
    QTest::addColumn<QString>("code");
    const auto row = [](const char *name, const char16_t *stage, const char *code) {
        QTest::newRow(name) << QString::fromUtf16(stage) << QString::fromLatin1(name) << QString::fromLatin1(code);
    };
    row("no role", u"governor", "workflow.role");
    row("earlier than the last step", u"area_meeting", "workflow.date.order");
    row("no meeting", u"committee", "workflow.meeting.missing");
    row("no recorder", u"committee", "workflow.meeting.people");
    row("chair records", u"committee", "workflow.meeting.recorder");
    row("someone twice", u"committee", "workflow.meeting.doubled");
    row("chair not present", u"committee", "workflow.meeting.absent");
    row("eight of nine", u"committee", "workflow.meeting.quorum");
    row("more votes than people", u"committee", "workflow.meeting.votes");
    row("negative votes", u"committee", "workflow.meeting.votes");
    row("half agree", u"area_meeting", "workflow.meeting.majority");
    row("absent without a reason", u"committee", "workflow.meeting.noreason");
    row("present and absent", u"committee", "workflow.meeting.both");
    row("absent twice", u"committee", "workflow.meeting.both");
    row("spoke without being there", u"committee", "workflow.meeting.speaker");
    row("said nothing", u"committee", "workflow.meeting.speaker");
    row("decided outside a meeting", u"governor", "workflow.meeting.missing");
    row("no opinion", u"governor", "workflow.opinion.missing");
    row("form missing", u"proposal", "workflow.document.missing");
    row("return without reason", u"committee", "workflow.reason.missing");
    row("return to itself", u"committee", "workflow.stage.notearlier");
    row("return forward", u"committee", "workflow.stage.notearlier");
    row("return to nowhere", u"committee", "workflow.stage.unknown");
}

void NextTest::refusesWhatTheStageForbids()
{
    QFETCH(QString, stage);
    QFETCH(QString, fault);
    QFETCH(QString, code);
    CaseState state = stateAt(stage);
    CaseEvent event = soundEvent(*m_workflow.stage(stage), fault.startsWith(u"return") ? Kind::SendBack : Kind::Agree);
    if (fault == u"no role") event.roles = {u"ward_officer"_qs};
    if (fault == u"earlier than the last step") {
        state.steps.push_back({u"ward_discussion"_qs, soundEvent(m_workflow.stages[1], Kind::Agree)});
        event.on -= std::chrono::days(1);
    }
    if (fault == u"no meeting") event.meeting.reset();
    if (fault == u"no recorder") event.meeting->recorder.clear();
    if (fault == u"chair records") event.meeting->recorder = event.meeting->chair;
    if (fault == u"someone twice") event.meeting->present << u"a"_qs;
    if (fault == u"chair not present") event.meeting->present.removeAll(u"chair"_qs);
    if (fault == u"eight of nine") event.meeting->present.removeLast();
    if (fault == u"more votes than people") event.meeting->votesAgainst = 1;
    if (fault == u"negative votes") event.meeting->votesAgainst = -1;
    if (fault == u"half agree") {
        event.meeting->present = {u"chair"_qs, u"recorder"_qs, u"a"_qs, u"b"_qs};
        event.meeting->votesFor = 2;
    }
    if (fault == u"absent without a reason") event.meeting->absent = {{u"i"_qs, u" "_qs}};
    if (fault == u"present and absent") event.meeting->absent = {{u"a"_qs, u"出差"_qs}};
    if (fault == u"absent twice") event.meeting->absent = {{u"i"_qs, u"出差"_qs}, {u"i"_qs, u"病假"_qs}};
    if (fault == u"spoke without being there") event.meeting->words = {{u"a"_qs, u"同意"_qs}, {u"i"_qs, u"同意"_qs}};
    if (fault == u"said nothing") event.meeting->words = {{u"a"_qs, {}}};
    if (fault == u"decided outside a meeting") event.meeting.reset();
    if (fault == u"no opinion" || fault == u"return without reason") event.text = u"  "_qs;
    if (fault == u"form missing") state.documents = {u"review"_qs};
    if (fault == u"return to itself") event.toStage = stage;
    if (fault == u"return forward") event.toStage = u"governor"_qs;
    if (fault == u"return to nowhere") event.toStage = u"nowhere"_qs;
    const Result<CaseState> after = next(m_workflow, state, event, m_calendar);
    QVERIFY(!after);
    QCOMPARE(after.error().code, code);
}

void NextTest::noticeWaitsFiveWorkingDays_data()
{
    QTest::addColumn<QString>("committee");
    QTest::addColumn<QString>("decided");
    QTest::addColumn<bool>("allowed");
    QTest::newRow("the fifth day itself") << "2026-11-02"
                                          << "2026-11-09" << false;
    QTest::newRow("the day after") << "2026-11-02"
                                   << "2026-11-10" << true;
    QTest::newRow("over the national holiday") << "2026-09-29"
                                               << "2026-10-12" << false;
    QTest::newRow("after it, the worked Saturday counted") << "2026-09-29"
                                                           << "2026-10-13" << true;
}

void NextTest::noticeWaitsFiveWorkingDays()
{
    QFETCH(QString, committee);
    QFETCH(QString, decided);
    QFETCH(bool, allowed);
    CaseState state = stateAt(u"notice"_qs);
    CaseEvent before = soundEvent(*m_workflow.stage(u"committee"_qs), Kind::Agree);
    before.on = *parseIsoDate(committee);
    state.steps.push_back({u"committee"_qs, before});
    CaseEvent event = soundEvent(*m_workflow.stage(u"notice"_qs), Kind::Agree);
    event.on = *parseIsoDate(decided);
    const Result<CaseState> after = next(m_workflow, state, event, m_calendar);
    QCOMPARE(after.has_value(), allowed);
    if (!allowed) QCOMPARE(after.error().code, u"workflow.wait"_qs);
}

void NextTest::onePersonMayNotPlayBothParts()
{
    CaseState state = stateAt(u"department_review"_qs);
    CaseEvent opening = soundEvent(m_workflow.stages[0], Kind::Agree);
    state.steps.push_back({u"screening"_qs, opening});
    CaseEvent review = soundEvent(*m_workflow.stage(u"department_review"_qs), Kind::Agree);
    QVERIFY(next(m_workflow, state, review, m_calendar));
    review.person = opening.person;
    QCOMPARE(next(m_workflow, state, review, m_calendar).error().code, u"workflow.pair"_qs);
}

void NextTest::theReviewGoesOnOnlyCheckedByAnother_data()
{
    using Checked = std::optional<StageCheck>;
    const QStringList officer{u"department_officer"_qs}, chief{u"department_chief"_qs}, centre{u"case_centre"_qs};
    QTest::addColumn<Checked>("check");
    QTest::addColumn<QStringList>("roles");
    QTest::addColumn<QString>("refusal");
    QTest::newRow("nobody checked") << Checked() << officer << u"workflow.check.missing"_qs;
    QTest::newRow("a chief alone") << Checked() << chief << u"workflow.check.missing"_qs;
    QTest::newRow("a chief who checked himself") << Checked({u"self"_qs, chief}) << chief << u"workflow.check.same"_qs;
    QTest::newRow("under another role of his") << Checked({u"self"_qs, chief}) << officer << u"workflow.check.same"_qs;
    QTest::newRow("the chief did not agree")
        << Checked({u"chief"_qs, chief, false}) << officer << u"workflow.check.disagreed"_qs;
    QTest::newRow("two officers without the chief")
        << Checked({u"other"_qs, officer}) << officer << u"workflow.check.roles"_qs;
    QTest::newRow("the case centre without the chief")
        << Checked({u"centre"_qs, centre}) << officer << u"workflow.check.roles"_qs;
    QTest::newRow("the chief checked") << Checked({u"chief"_qs, chief}) << officer << QString();
    QTest::newRow("the chief decides") << Checked({u"other"_qs, officer}) << chief << QString();
    QTest::newRow("the centre checked, the chief decides") << Checked({u"centre"_qs, centre}) << chief << QString();
}

void NextTest::theReviewGoesOnOnlyCheckedByAnother()
{
    QFETCH(std::optional<StageCheck>, check);
    QFETCH(QStringList, roles);
    QFETCH(QString, refusal);
    CaseState state = stateAt(u"department_review"_qs);
    state.check = check;
    CaseEvent event = soundEvent(*m_workflow.stage(u"department_review"_qs), Kind::Agree);
    event.person = u"self"_qs;
    event.roles = roles;
    const Result<CaseState> after = next(m_workflow, state, event, m_calendar);
    QCOMPARE(after ? QString() : after.error().code, refusal);
    // Only passing on waits for it.
    for (const Kind kind : {Kind::Disagree, Kind::SendBack, Kind::Lock}) {
        event.kind = kind;
        QVERIFY(next(m_workflow, state, event, m_calendar));
    }
}

void NextTest::aCheckIsOfItsStageAlone()
{
    const CaseState state = stateAt(u"department_review"_qs);
    const Stage &stage = *m_workflow.stage(u"department_review"_qs);
    const Result<CaseState> after = next(m_workflow, state, soundEvent(stage, Kind::Agree), m_calendar);
    QVERIFY(after && !after->check);
    CaseEvent back = soundEvent(*m_workflow.stage(u"committee"_qs), Kind::SendBack);
    back.toStage = stage.code;
    const Result<CaseState> again = next(m_workflow, *after, back, m_calendar);
    QVERIFY(again);
    QCOMPARE(next(m_workflow, *again, soundEvent(stage, Kind::Agree), m_calendar).error().code,
             u"workflow.check.missing"_qs);
}

void NextTest::aSentCaseIsTheCourts()
{
    CaseState state = stateAt(u"court"_qs);
    state.sent = true;
    for (const Kind kind : everyKind)
        QCOMPARE(next(m_workflow, state, soundEvent(*m_workflow.stage(u"court"_qs), kind), m_calendar).error().code,
                 u"workflow.sent"_qs);
}

REMIT_TEST(NextTest);
#include "next_test.moc"
