#include "assessment/cycleview.h"

#include "assessment/meetingdialog.h"
#include "base/durablefile.h"
#include "casework/meetings.h"
#include "points/historyjson.h"
#include "shell/tableexport.h"
#include "widgets/card.h"
#include "widgets/emptystate.h"
#include "widgets/notice.h"
#include "widgets/table.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QStackedWidget>

#include <algorithm>

namespace remit::ui {

CycleView::CycleView(const PageContext &context, Notice *notice, QWidget *parent)
    : QWidget(parent), m_context(context), m_presenter(context), m_notice(notice)
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(10);
    column->addWidget(buildTools());
    auto *card = new Card;
    card->body()->setContentsMargins(0, 0, 0, 0);
    m_table = new Table(context.theme, context.preferences, u"points.cycles"_qs, tr("周期等级"));
    QList<int> widths;
    for (const auto &one : m_presenter.model().columns()) widths << one.width;
    m_table->show(&m_presenter.model(), widths);
    new TableExport(m_context, m_table, tr("周期等级"), m_notice);
    m_empty = new EmptyState(context.theme, u"check"_qs);
    m_rows = new QStackedWidget;
    m_rows->addWidget(m_table);
    m_rows->addWidget(m_empty);
    card->body()->addWidget(m_rows);
    column->addWidget(card, 1);
    auto *reasons = new Card(tr("可评等级的依据"));
    m_why = label({}, "secondary");
    m_why->setWordWrap(true);
    m_why->setTextInteractionFlags(Qt::TextSelectableByMouse);
    reasons->body()->addWidget(m_why);
    column->addWidget(reasons);
    listen();
}

QWidget *CycleView::buildTools()
{
    auto *tools = new QWidget;
    auto *row = new QHBoxLayout(tools);
    row->setContentsMargins(0, 0, 0, 0);
    m_quota = label({}, "strong");
    m_grade = new QComboBox;
    m_grade->setAccessibleName(tr("等级"));
    for (const CycleGrade grade : {CycleGrade::Active, CycleGrade::Qualified, CycleGrade::Unqualified})
        m_grade->addItem(m_context.words.of(u"points.grade"_qs, gradeCode(grade)), int(grade));
    m_grade->setCurrentIndex(1);
    m_put = button(tr("公示等级"), "", tools);
    m_reward = button(tr("给予奖励"), "", tools);
    m_decide = button(tr("会议评定…"), QKeySequence(int(Qt::CTRL) | Qt::Key_G), "primary", tools);
    row->addWidget(m_quota, 1);
    row->addWidget(m_put);
    row->addWidget(m_reward);
    row->addWidget(m_grade);
    row->addWidget(m_decide);
    return tools;
}

void CycleView::listen()
{
    connect(m_decide, &QPushButton::clicked, this, &CycleView::decide);
    connect(m_put, &QPushButton::clicked, &m_presenter, &CyclePresenter::notice);
    connect(m_reward, &QPushButton::clicked, this, [this] {
        m_context.prompts.confirm(
            this,
            {tr("给予奖励"), tr("公示期满的等级按第三十八条给予奖励，并生成抄送检察院的名单。"), tr("给予奖励"), true},
            [this] { m_presenter.reward(); });
    });
    connect(m_table, &Table::selectionMoved, this, &CycleView::showWhy);
    connect(m_table, &Table::opened, this,
            [this](int row) { Q_EMIT inmateWanted(m_presenter.model().at(row).inmate); });
    connect(&m_presenter, &CyclePresenter::loaded, this, &CycleView::showRows);
    connect(&m_presenter, &CyclePresenter::done, this, [this](const QString &what) { m_notice->show(Tone::Ok, what); });
    connect(&m_presenter, &CyclePresenter::rewarded, this, &CycleView::keepCopy);
    connect(&m_presenter, &CyclePresenter::failed, this,
            [this](const Error &error) { m_notice->show(Tone::Bad, m_context.words.error(error), error.code); });
}

void CycleView::open(Month closed) { m_presenter.load(closed); }

QWidget *CycleView::firstFocus() const { return m_table; }

void CycleView::showRows()
{
    const CycleBoard &board = m_presenter.view()->board;
    m_empty->show(tr("%1 没有人满一个周期").arg(isoMonth(board.closed)),
                  tr("积分满 600 分的，次月评定等级；换一个月看看。"));
    m_rows->setCurrentWidget(board.candidates.empty() ? static_cast<QWidget *>(m_empty) : m_table);
    m_quota->setText(tr("%1 满周期 %2 人，积极名额 %3 人，已用 %4 人")
                         .arg(isoMonth(board.closed))
                         .arg(board.candidates.size())
                         .arg(board.quota)
                         .arg(board.active));
    const auto any = [&](const QString &state) {
        return std::any_of(board.candidates.begin(), board.candidates.end(),
                           [&](const CycleCandidate &one) { return one.stage && one.stage->state == state; });
    };
    m_put->setVisible(any(u"decided"_qs) && m_presenter.may({u"department_officer"_qs, u"department_chief"_qs}));
    m_reward->setVisible(any(u"noticed"_qs) && m_presenter.may({u"governor"_qs, u"department_chief"_qs}));
    m_grade->setVisible(!board.candidates.empty());
    m_decide->setVisible(!board.candidates.empty());
    showWhy();
}

void CycleView::showWhy()
{
    const QList<int> rows = m_table->selectedRows();
    if (rows.isEmpty() || !m_presenter.view()) {
        m_why->setText(tr("选中一人，这里列出条款；双击追到各月依据。"));
        return;
    }
    m_why->setText(m_presenter.why(m_presenter.model().at(rows.first())));
}

void CycleView::decide()
{
    GradeDecision decision;
    decision.closed = m_presenter.closed();
    const auto grade = CycleGrade(m_grade->currentData().toInt());
    for (const int place : m_table->selectedRows()) {
        const CycleCandidate &one = m_presenter.model().at(place);
        const QString group = one.stage && one.stage->state == u"proposed" ? workingGroupName() : one.area;
        if (!decision.group.isEmpty() && decision.group != group) {
            m_notice->show(Tone::Neutral, tr("所选的须都由同一个小组提出，或都待工作组决定。"));
            return;
        }
        decision.group = group;
        decision.grades.push_back({one.inmate, one.cycle.number, grade});
    }
    if (decision.grades.empty()) {
        m_notice->show(Tone::Neutral, tr("先选中要评定的人，再选等级；按住 Ctrl 或 Shift 可选多人。"));
        return;
    }
    m_presenter.findGroup(decision.group, [this, decision](const GroupMembers &members) {
        const QString who =
            decision.group == workingGroupName() ? tr("监狱工作组") : tr("%1 工作小组").arg(decision.group);
        auto *dialog = new MeetingDialog(
            tr("%1会议：%2 人评为%3").arg(who).arg(decision.grades.size()).arg(m_grade->currentText()), tr("评定"),
            members, m_context.today(), false, true, this);
        connect(dialog, &QDialog::accepted, this, [this, dialog, decided = decision]() mutable {
            decided.meeting = dialog->meeting();
            m_presenter.decide(decided);
        });
        dialog->open();
    });
}

void CycleView::keepCopy(const RewardOutcome &outcome)
{
    m_notice->show(Tone::Ok, tr("已给予 %1 人奖励，记入账本第 %2 条。").arg(outcome.rewards).arg(outcome.act));
    m_notice->offer(tr("保存抄送检察院的名单…"), [this, copy = outcome.copy] {
        m_context.prompts.saveFile(
            this, tr("抄送检察院的名单"), tr("奖励名单 %1.csv").arg(isoMonth(m_presenter.closed())), u"CSV (*.csv)"_qs,
            [this, copy](const QString &path) {
                const Result<void> written = writeDurably(path, copy);
                if (!written) m_notice->show(Tone::Bad, m_context.words.error(written.error()), written.error().code);
            });
    });
}

}  // namespace remit::ui
