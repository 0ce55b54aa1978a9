#include "dossier/rights.h"
#include "base/messages.h"

#include "testmain.h"

#include <QFile>

using namespace remit;

namespace {

const QStringList roles{u"ward_officer"_qs,     u"area_chief"_qs,          u"department_officer"_qs,
                        u"department_chief"_qs, u"committee_secretary"_qs, u"governor"_qs,
                        u"bureau_officer"_qs,   u"case_centre"_qs,         u"admin"_qs};
using Actions = std::vector<std::pair<DossierAction, QString>>;
const Actions changing{{DossierAction::Add, u"附卷"_qs},
                       {DossierAction::Place, u"调整标注"_qs},
                       {DossierAction::Remove, u"抽出"_qs},
                       {DossierAction::Waive, u"免附"_qs}};
const Actions reviewing{{DossierAction::Note, u"批注"_qs},
                        {DossierAction::Answer, u"回复"_qs},
                        {DossierAction::Mend, u"认定已补正"_qs},
                        {DossierAction::Check, u"复核"_qs}};

enum class Relation { None, Attached, Elsewhere, Noted, Decided };
using Relations = std::vector<std::pair<Relation, QString>>;
const Relations toMaterial{
    {Relation::None, u"无"_qs}, {Relation::Attached, u"本人附卷的材料"_qs}, {Relation::Elsewhere, u"其他监区"_qs}};
const Relations toReview{{Relation::None, u"无"_qs},
                         {Relation::Attached, u"本人附卷或调整过材料"_qs},
                         {Relation::Elsewhere, u"其他监区"_qs},
                         {Relation::Noted, u"本人作过批注"_qs},
                         {Relation::Decided, u"本人办理过案件"_qs}};

struct Standing {
    CaseStatus status;
    bool sent;
    QString word;
};
const std::vector<Standing> standings{{CaseStatus::Open, false, u"在办"_qs},
                                      {CaseStatus::Open, true, u"已送法院"_qs},
                                      {CaseStatus::Locked, false, u"锁定"_qs},
                                      {CaseStatus::Withdrawn, false, u"撤回"_qs},
                                      {CaseStatus::NotProposed, false, u"不予提请"_qs},
                                      {CaseStatus::Concluded, false, u"办结"_qs}};

struct Cell {
    QString role;
    DossierAction action;
    QString stage;
    Standing standing;
    Relation relation;
};

/** Who reviews, in words: whoever decides from the department's review on, and the case centre. */
bool shouldReview(const Cell &cell)
{
    static const QStringList reviewers{u"case_centre"_qs, u"department_officer"_qs, u"department_chief"_qs,
                                       u"committee_secretary"_qs, u"governor"_qs};
    static const QStringList checkers{u"case_centre"_qs, u"department_officer"_qs, u"department_chief"_qs};
    static const QStringList early{u"screening"_qs, u"ward_discussion"_qs, u"area_meeting"_qs};
    static const QStringList late{u"bureau"_qs, u"proposal"_qs, u"court"_qs};
    const bool own =
        cell.relation == Relation::Attached || cell.relation == Relation::Noted || cell.relation == Relation::Decided;
    if (cell.action == DossierAction::Check) return checkers.contains(cell.role) && !early.contains(cell.stage) && !own;
    if (cell.action == DossierAction::Mend && cell.relation == Relation::Attached) return false;
    if (reviewers.contains(cell.role)) return true;
    if (cell.role == u"bureau_officer") return late.contains(cell.stage);
    const bool asked = cell.role == u"ward_officer" || cell.role == u"area_chief";
    return asked && cell.action == DossierAction::Answer && cell.relation != Relation::Elsewhere;
}

/** The same question answered from the rule in words, stated here a second time. */
bool shouldBeAllowed(const Cell &cell)
{
    static const QStringList gathering{u"screening"_qs, u"ward_discussion"_qs, u"area_meeting"_qs};
    if (cell.standing.status != CaseStatus::Open || cell.standing.sent) return false;
    if (isReviewing(cell.action)) return shouldReview(cell);
    if (cell.action == DossierAction::Waive) return cell.role == u"department_chief";
    if (cell.role == u"department_officer" || cell.role == u"department_chief") return true;
    if (cell.role == u"bureau_officer") return cell.action == DossierAction::Add && cell.stage == u"bureau";
    if (cell.role != u"ward_officer" && cell.role != u"area_chief") return false;
    if (!gathering.contains(cell.stage) || cell.relation == Relation::Elsewhere) return false;
    return cell.action != DossierAction::Remove || cell.relation == Relation::Attached;
}

QString wordOf(const DossierRules &rights, const Workflow &workflow, const Cell &cell)
{
    static const std::map<QString, QString> reasons{{u"role"_qs, u"无此职责"_qs}, {u"closed"_qs, u"状态不许"_qs},
                                                    {u"sent"_qs, u"已送法院"_qs}, {u"stage"_qs, u"环节不许"_qs},
                                                    {u"area"_qs, u"非本监区"_qs}, {u"others"_qs, u"非本人附卷"_qs},
                                                    {u"apart"_qs, u"应当回避"_qs}};
    static const std::map<Relation, QStringList> deeds{
        {Relation::Attached, {u"add"_qs}}, {Relation::Noted, {u"note"_qs}}, {Relation::Decided, {u"step"_qs}}};
    CaseState state;
    state.stage = cell.stage;
    state.status = cell.standing.status;
    state.sent = cell.standing.sent;
    const auto did = deeds.find(cell.relation);
    const auto may = mayChangeDossier(rights, workflow, state, cell.action,
                                      {{cell.role},
                                       cell.relation == Relation::Elsewhere,
                                       cell.relation == Relation::Attached,
                                       did == deeds.end() ? QStringList() : did->second});
    if (may) return u"可以"_qs;
    const auto reason = reasons.find(may.error().code.section(u'.', -1));
    return reason == reasons.end() ? may.error().code : reason->second;
}

}  // namespace

/** Who may change a dossier, in every state and relation: the table that a lawyer reads, cell by cell. */
class RightsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theTableIsWhatTheRightsAllow_data();
    void theTableIsWhatTheRightsAllow();

private:
    QString table(const Actions &actions, const Relations &relations);
    int m_wrong = 0;
};

QString RightsTest::table(const Actions &actions, const Relations &relations)
{
    const Messages words(Language::Chinese);
    const DossierRules rights = *loadDossierRights();
    const Workflow workflow = *loadWorkflow(u"commutation"_qs);
    QStringList head{u"环节"_qs, u"案件状态"_qs, u"办理人与材料、案件的关系"_qs, u"动作"_qs};
    for (const QString &role : roles) head << words.text(u"role."_qs + role);
    QStringList lines{head.join(u',')};
    for (const Stage &stage : workflow.stages)
        for (const Standing &standing : standings)
            for (const auto &[relation, relationWord] : relations)
                for (const auto &[action, actionWord] : actions) {
                    QStringList line{words.text(u"stage."_qs + stage.code), standing.word, relationWord, actionWord};
                    for (const QString &role : roles) {
                        const Cell cell{role, action, stage.code, standing, relation};
                        line << wordOf(rights, workflow, cell);
                        if ((line.back() == u"可以") == shouldBeAllowed(cell)) continue;
                        ++m_wrong;
                        qWarning("%s", qPrintable(line.join(u',')));
                    }
                    lines << line.join(u',');
                }
    return lines.join(u'\n') + u'\n';
}

void RightsTest::theTableIsWhatTheRightsAllow_data()
{
    QTest::addColumn<bool>("review");
    QTest::addRow("谁可以动卷宗") << false;
    QTest::addRow("谁可以审查") << true;
}

void RightsTest::theTableIsWhatTheRightsAllow()
{
    QFETCH(const bool, review);
    // Spreadsheets take a file for UTF-8 by this mark.
    const QByteArray now =
        "\xEF\xBB\xBF" + (review ? table(reviewing, toReview) : table(changing, toMaterial)).toUtf8();
    QCOMPARE(m_wrong, 0);
    QFile file(QStringLiteral(REMIT_TEST_DATA "/%1.csv").arg(QString::fromUtf8(QTest::currentDataTag())));
    if (qEnvironmentVariableIsSet("REMIT_WRITE_TABLE")) {
        QVERIFY(file.open(QIODevice::WriteOnly));
        QCOMPARE(file.write(now), now.size());
        return;
    }
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QList<QByteArray> held = file.readAll().split('\n'), expected = now.split('\n');
    QCOMPARE(held.size(), expected.size());
    for (qsizetype i = 0; i < held.size(); ++i) QCOMPARE(QString::fromUtf8(held[i]), QString::fromUtf8(expected[i]));
}

REMIT_TEST(RightsTest);
#include "rights_test.moc"
