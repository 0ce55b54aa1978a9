#include "dossier/rights.h"
#include "base/messages.h"

#include "testmain.h"

#include <QFile>

using namespace remit;

namespace {

const QStringList roles{u"ward_officer"_qs,     u"area_chief"_qs,          u"department_officer"_qs,
                        u"department_chief"_qs, u"committee_secretary"_qs, u"governor"_qs,
                        u"bureau_officer"_qs,   u"case_centre"_qs,         u"admin"_qs};
const std::vector<std::pair<DossierAction, QString>> actions{
    {DossierAction::Add, u"附卷"_qs}, {DossierAction::Place, u"调整标注"_qs}, {DossierAction::Remove, u"抽出"_qs}};

enum class Relation { None, Attached, Elsewhere };
const std::vector<std::pair<Relation, QString>> relations{
    {Relation::None, u"无"_qs}, {Relation::Attached, u"本人附卷的材料"_qs}, {Relation::Elsewhere, u"其他监区"_qs}};

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

/** The same question answered from the rule in words, stated here a second time. */
bool shouldBeAllowed(const Cell &cell)
{
    static const QStringList gathering{u"screening"_qs, u"ward_discussion"_qs, u"area_meeting"_qs};
    if (cell.standing.status != CaseStatus::Open || cell.standing.sent) return false;
    if (cell.role == u"department_officer" || cell.role == u"department_chief") return true;
    if (cell.role == u"bureau_officer") return cell.action == DossierAction::Add && cell.stage == u"bureau";
    if (cell.role != u"ward_officer" && cell.role != u"area_chief") return false;
    if (!gathering.contains(cell.stage) || cell.relation == Relation::Elsewhere) return false;
    return cell.action != DossierAction::Remove || cell.relation == Relation::Attached;
}

QString wordOf(const std::vector<DossierRight> &rights, const Workflow &workflow, const Cell &cell)
{
    static const std::map<QString, QString> reasons{
        {u"dossier.right.role"_qs, u"无此职责"_qs}, {u"dossier.right.closed"_qs, u"状态不许"_qs},
        {u"dossier.right.sent"_qs, u"已送法院"_qs}, {u"dossier.right.stage"_qs, u"环节不许"_qs},
        {u"dossier.right.area"_qs, u"非本监区"_qs}, {u"dossier.right.others"_qs, u"非本人附卷"_qs}};
    CaseState state;
    state.stage = cell.stage;
    state.status = cell.standing.status;
    state.sent = cell.standing.sent;
    const auto may =
        mayChangeDossier(rights, workflow, state, cell.action,
                         {{cell.role}, cell.relation == Relation::Elsewhere, cell.relation == Relation::Attached});
    if (may) return u"可以"_qs;
    const auto reason = reasons.find(may.error().code);
    return reason == reasons.end() ? may.error().code : reason->second;
}

}  // namespace

/** Who may change a dossier, in every state and relation: the table that a lawyer reads, cell by cell. */
class RightsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theTableIsWhatTheRightsAllow();

private:
    QString table();
    int m_wrong = 0;
};

QString RightsTest::table()
{
    const Messages words(Language::Chinese);
    const std::vector<DossierRight> rights = *loadDossierRights();
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

void RightsTest::theTableIsWhatTheRightsAllow()
{
    // Spreadsheets take a file for UTF-8 by this mark.
    const QByteArray now = "\xEF\xBB\xBF" + table().toUtf8();
    QCOMPARE(m_wrong, 0);
    QFile file(QStringLiteral(REMIT_TEST_DATA "/谁可以动卷宗.csv"));
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
