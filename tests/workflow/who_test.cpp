#include "base/messages.h"
#include "workflow/workflow.h"
#include "workflow/workingdays.h"

#include "testmain.h"

#include <QFile>

using namespace remit;
using Kind = CaseEvent::Kind;

namespace {

const QStringList roles{u"ward_officer"_qs,     u"area_chief"_qs,          u"department_officer"_qs,
                        u"department_chief"_qs, u"committee_secretary"_qs, u"governor"_qs,
                        u"bureau_officer"_qs,   u"case_centre"_qs,         u"admin"_qs};
const std::vector<Kind> actions{Kind::Agree,  Kind::Disagree, Kind::SendBack, Kind::Lock,
                                Kind::Unlock, Kind::Withdraw, Kind::Resubmit};

/** Where a case stands besides its stage; sent is no status of its own. */
struct Standing {
    CaseStatus status;
    bool sent;
};
const std::vector<Standing> standings{{CaseStatus::Open, false},      {CaseStatus::Locked, false},
                                      {CaseStatus::Withdrawn, false}, {CaseStatus::NotProposed, false},
                                      {CaseStatus::Concluded, false}, {CaseStatus::Open, true}};

/** What the person has to do with the case already. */
enum class Relation { None, Screened, Checked, Reviewed, Elsewhere };
const std::vector<std::pair<Relation, QString>> relations{{Relation::None, u"无"_qs},
                                                          {Relation::Screened, u"本人初筛的案件"_qs},
                                                          {Relation::Checked, u"本人复核过的案件"_qs},
                                                          {Relation::Reviewed, u"本人审查过的案件"_qs},
                                                          {Relation::Elsewhere, u"其他监区"_qs}};

struct Cell {
    QString role;
    Kind action;
    QString stage;
    Standing standing;
    Relation relation;
};

CaseEvent agreed(const QString &person, const QString &role)
{
    CaseEvent event;
    event.kind = Kind::Agree;
    event.person = person;
    event.roles = QStringList{role};
    event.on = *makeDate(2026, 10, 9);
    event.text = u"同意"_qs;
    return event;
}

/** A case at the stage whose screening and review were decided and checked; the person stands to it as the cell says.
 */
CaseState stateOf(const Workflow &workflow, const Cell &cell)
{
    CaseState state;
    state.sentence = u"life"_qs;
    state.stage = cell.stage;
    state.status = cell.standing.status;
    state.sent = cell.standing.sent;
    for (const Stage &stage : workflow.stages) state.documents += stage.documents;
    const QString screener = cell.relation == Relation::Screened ? u"self"_qs : u"screener"_qs;
    const QString reviewer = cell.relation == Relation::Reviewed ? u"self"_qs : u"reviewer"_qs;
    const QString checker = cell.relation == Relation::Checked ? u"self"_qs : u"checker"_qs;
    state.check = StageCheck{checker, {u"department_chief"_qs}};
    state.steps = {{u"screening"_qs, agreed(screener, u"ward_officer"_qs)},
                   {u"department_review"_qs, agreed(reviewer, u"department_officer"_qs)}};
    return state;
}

/** An event that lacks nothing but, perhaps, the right. */
CaseEvent eventOf(const Cell &cell)
{
    CaseEvent event = agreed(u"self"_qs, cell.role);
    event.kind = cell.action;
    event.on = *makeDate(2026, 11, 16);
    event.meeting = Meeting{u"chair"_qs, u"recorder"_qs, {}, 9, 0, {}};
    event.meeting->present = QString(u"chair recorder a b c d e f g"_qs).split(u' ');
    event.toStage = u"screening"_qs;
    event.elsewhere = cell.relation == Relation::Elsewhere;
    return event;
}

/** The cell's word in the table. */
QString wordOf(const Workflow &workflow, const WorkingDays &calendar, const Cell &cell)
{
    static const std::map<QString, QString> reasons{
        {u"workflow.role"_qs, u"无此职责"_qs},         {u"workflow.status"_qs, u"状态不许"_qs},
        {u"workflow.pair"_qs, u"须回避"_qs},           {u"workflow.check.same"_qs, u"须回避"_qs},
        {u"workflow.area"_qs, u"非本监区"_qs},         {u"workflow.sent"_qs, u"已送法院"_qs},
        {u"workflow.stage.last"_qs, u"待法院裁定"_qs}, {u"workflow.stage.notearlier"_qs, u"无更早环节"_qs}};
    const Result<CaseState> after = next(workflow, stateOf(workflow, cell), eventOf(cell), calendar);
    if (after) return u"可以"_qs;
    const auto reason = reasons.find(after.error().code);
    return reason == reasons.end() ? after.error().code : reason->second;
}

/** Who decides at each stage, as 司法部令第130号 and 监狱法 give it; stated here a second time, by hand. */
const std::map<QString, QStringList> deciders{
    {u"screening"_qs, {u"ward_officer"_qs, u"area_chief"_qs}},
    {u"ward_discussion"_qs, {u"ward_officer"_qs}},
    {u"area_meeting"_qs, {u"area_chief"_qs}},
    {u"department_review"_qs, {u"department_officer"_qs, u"department_chief"_qs}},
    {u"committee"_qs, {u"committee_secretary"_qs}},
    {u"notice"_qs, {u"department_officer"_qs}},
    {u"procuratorate"_qs, {u"department_officer"_qs}},
    {u"governor"_qs, {u"governor"_qs}},
    {u"bureau"_qs, {u"bureau_officer"_qs}},
    {u"proposal"_qs, {u"department_officer"_qs, u"department_chief"_qs}},
    {u"court"_qs, {u"department_officer"_qs, u"department_chief"_qs}}};

/** The same question answered from the procedure alone. */
bool shouldBeAllowed(const Cell &cell)
{
    const bool decides = cell.action == Kind::Agree || cell.action == Kind::Disagree;
    const CaseStatus wanted = cell.action == Kind::Unlock     ? CaseStatus::Locked
                              : cell.action == Kind::Resubmit ? CaseStatus::Withdrawn
                                                              : CaseStatus::Open;
    if (cell.standing.sent || cell.standing.status != wanted || !deciders.at(cell.stage).contains(cell.role))
        return false;
    const QStringList own{u"screening"_qs, u"ward_discussion"_qs, u"area_meeting"_qs};
    if (cell.relation == Relation::Elsewhere && own.contains(cell.stage)) return false;
    if (cell.action == Kind::SendBack && cell.stage == u"screening") return false;
    if (!decides) return true;
    if (cell.stage == u"court") return false;
    if (cell.relation == Relation::Screened && cell.stage == u"department_review") return false;
    // Who checked another's review does not pass it on; to refuse is not to pass on.
    if (cell.relation == Relation::Checked && cell.stage == u"department_review") return cell.action == Kind::Disagree;
    const QStringList checkers{u"screening"_qs, u"governor"_qs, u"bureau"_qs};
    return cell.relation != Relation::Reviewed || !checkers.contains(cell.stage);
}

}  // namespace

/** Who may do what, in every state and relation: the table that a lawyer reads, cell by cell. */
class WhoTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void theTableIsWhatThePathAllows();
    void paroleIsDecidedByTheSamePeople();

private:
    QString table(const Workflow &workflow, int *allowed = nullptr, int *refused = nullptr) const;

    Workflow m_commutation;
    Workflow m_parole;
    WorkingDays m_calendar;
};

void WhoTest::initTestCase()
{
    m_commutation = *loadWorkflow(u"commutation"_qs);
    m_parole = *loadWorkflow(u"parole"_qs);
    m_calendar = *WorkingDays::load();
}

QString WhoTest::table(const Workflow &workflow, int *allowed, int *refused) const
{
    const Messages words(Language::Chinese);
    QStringList head{u"环节"_qs, u"案件状态"_qs, u"办理人与案件的关系"_qs, u"动作"_qs};
    for (const QString &role : roles) head << words.text(u"role."_qs + role);
    QStringList lines{head.join(u',')};
    for (const Stage &stage : workflow.stages) {
        for (const Standing &standing : standings) {
            const QString status =
                standing.sent ? u"已送法院"_qs : words.text(u"status."_qs + statusCode(standing.status));
            for (const auto &[relation, relationWord] : relations) {
                for (const Kind action : actions) {
                    QStringList line{words.text(u"stage."_qs + stage.code), status, relationWord,
                                     words.text(u"event."_qs + eventCode(action))};
                    for (const QString &role : roles) {
                        const Cell cell{role, action, stage.code, standing, relation};
                        line << wordOf(workflow, m_calendar, cell);
                        const bool may = line.back() == u"可以";
                        if (may != shouldBeAllowed(cell)) qWarning("%s", qPrintable(line.join(u',')));
                        if (allowed) ++*(may == shouldBeAllowed(cell) ? allowed : refused);
                    }
                    lines << line.join(u',');
                }
            }
        }
    }
    return lines.join(u'\n') + u'\n';
}

void WhoTest::theTableIsWhatThePathAllows()
{
    int right = 0;
    int wrong = 0;
    const QString now = table(m_commutation, &right, &wrong);
    // Spreadsheets take a file for UTF-8 by this mark.
    const QByteArray mark("\xEF\xBB\xBF");
    QCOMPARE(wrong, 0);
    QCOMPARE(right, 11 * 6 * 5 * 7 * 9);
    QFile file(QStringLiteral(REMIT_TEST_DATA "/谁可以办什么.csv"));
    if (qEnvironmentVariableIsSet("REMIT_WRITE_TABLE")) {
        QVERIFY(file.open(QIODevice::WriteOnly));
        QVERIFY(file.write(mark + now.toUtf8()) > 0);
        return;
    }
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray held = file.readAll();
    QVERIFY(held.startsWith(mark));
    const QStringList read = QString::fromUtf8(held.mid(mark.size())).split(u'\n');
    const QStringList expected = now.split(u'\n');
    QCOMPARE(read.size(), expected.size());
    for (qsizetype i = 0; i < read.size(); ++i) QCOMPARE(read[i], expected[i]);
}

void WhoTest::paroleIsDecidedByTheSamePeople() { QCOMPARE(table(m_parole), table(m_commutation)); }

REMIT_TEST(WhoTest);
#include "who_test.moc"
