#include "assessment/areapanel.h"
#include "assessment/cycleview.h"
#include "assessment/findingsdialog.h"
#include "assessment/insightview.h"
#include "assessment/meetingdialog.h"
#include "assessment/pointspage.h"
#include "assessment/profileview.h"
#include "assessment/recordview.h"
#include "shell/actdialog.h"
#include "widgets/card.h"
#include "widgets/countdelegate.h"
#include "widgets/emptystate.h"
#include "widgets/jobbar.h"
#include "widgets/notice.h"
#include "widgets/table.h"

#include <QLineEdit>
#include <QListWidget>
#include <QStackedWidget>
#include <QTabBar>
#include <QTreeView>

// What the page of the month does, step by step.
namespace remit::ui {

void PointsPage::listen()
{
    connect(&m_presenter, &PointsPresenter::loaded, this, &PointsPage::showMonth);
    connect(&m_presenter, &PointsPresenter::filtered, this, &PointsPage::showRows);
    connect(&m_presenter, &PointsPresenter::traced, this, &PointsPage::showTrace);
    connect(&m_presenter, &PointsPresenter::failed, this, [this](const Error &error) {
        m_job->end();
        m_panel->setSumming(false);
        m_notice->show(Tone::Bad, m_context.words.error(error), error.code);
    });
    connect(&m_presenter, &PointsPresenter::done, this,
            [this](const QString &what) { m_notice->show(Tone::Ok, what); });
    connect(&m_presenter, &PointsPresenter::stepped, this, [this](const QString &area, const QString &state) {
        m_notice->show(Tone::Ok, tr("%1：%2。").arg(area, m_context.words.of(u"points.month"_qs, state)));
    });
    connect(&m_presenter, &PointsPresenter::progress, this,
            [this](int done, int total) { m_job->advance(done, total); });
    connect(m_job, &JobBar::cancelled, &m_presenter, &PointsPresenter::stop);
    connect(&m_presenter, &PointsPresenter::summed, this, [this](const MonthSum &sum) {
        m_job->end();
        QString text = tr("已汇总 %1 人，记入账本第 %2 条。").arg(sum.inmates).arg(sum.act);
        if (!sum.areasLeft.isEmpty()) text += tr("未评议而未汇总：%1。").arg(sum.areasLeft.join(tr("、")));
        if (!sum.skipped.empty()) text += tr("无法计分 %1 人，见“说明”栏。").arg(sum.skipped.size());
        m_notice->show(sum.skipped.empty() ? Tone::Ok : Tone::Warn, text);
    });
    connect(&m_presenter, &PointsPresenter::checked, this, [this](const std::vector<PointsFinding> &findings) {
        m_job->end();
        auto *dialog = new FindingsDialog(m_context, findings, this);
        connect(dialog, &FindingsDialog::inmateWanted, this, &PointsPage::openTrace);
        dialog->open();
    });
    connect(&m_presenter, &PointsPresenter::actFound, this,
            [this](const RecordedAct &act) { (new ActDialog(m_context, act, this))->open(); });
    connect(&m_context.backend, &Backend::changed, this, [this] {
        if (isVisible()) refresh();
    });
    connect(m_panel, &AreaPanel::sumWanted, this, &PointsPage::sum);
    connect(m_panel, &AreaPanel::stepWanted, this, &PointsPage::takeStep);
    connect(m_panel, &AreaPanel::weekWanted, this, &PointsPage::reviewWeek);
    connect(m_panel, &AreaPanel::objectionWanted, this, &PointsPage::raiseObjection);
    connect(m_panel, &AreaPanel::answerWanted, this, &PointsPage::answerObjection);
    connect(m_panel, &AreaPanel::inmateWanted, this, &PointsPage::openTrace);
}

void PointsPage::go(int months)
{
    m_notice->clear();
    m_presenter.load(m_presenter.month() + std::chrono::months(months));
    m_month->setText(isoMonth(m_presenter.month()));
    openView();
    Q_EMIT crumbsChanged();
}

void PointsPage::openView()
{
    ensure(m_tabs->currentIndex());
    if (m_tabs->currentIndex() == RecordTab) m_record->open(m_presenter.month());
    if (m_tabs->currentIndex() == CycleTab) m_cycles->open(m_presenter.month());
    if (m_tabs->currentIndex() == InsightTab) m_insight->open();
    if (m_tabs->currentIndex() == ProfileTab) m_profiles->open();
}

void PointsPage::showMonth()
{
    m_month->setText(isoMonth(m_presenter.month()));
    showAreas();
    showRows();
    m_panel->show();
    Q_EMIT crumbsChanged();
}

void PointsPage::showAreas()
{
    const QSignalBlocker quiet(m_areas);
    m_areas->clear();
    const PrisonMonth &view = *m_presenter.view();
    const auto add = [this](const QString &area, const QString &text, int count) {
        auto *item = new QListWidgetItem(text, m_areas);
        item->setData(Qt::UserRole, area);
        item->setData(CountRole, count);
        item->setSizeHint({0, 48});
        item->setToolTip(text);
        if (area == m_presenter.area()) m_areas->setCurrentItem(item);
    };
    add({}, tr("全监"), int(view.rows.size()));
    for (const AreaMonth &area : view.areas)
        add(area.area, u"%1\n%2"_qs.arg(area.area, m_context.words.of(u"points.month"_qs, area.stage.state)),
            area.inmates);
}

void PointsPage::showRows()
{
    auto &model = m_presenter.model();
    if (model.rows().empty())
        m_empty->show(tr("还没有罪犯"), tr("先在“罪犯”页导入花名册；考核从入监之日起算。"));
    else
        m_empty->show(tr("没有符合筛选的罪犯"), tr("换一个监区或清除筛选。"));
    m_rows->setCurrentWidget(model.rowCount() > 0 ? static_cast<QWidget *>(m_table) : m_empty);
    qint64 sum = 0;
    int counted = 0, different = 0;
    for (int place = 0; place < model.rowCount(); ++place) {
        const MonthRow &row = model.at(place);
        if (row.skipped) continue;
        ++counted;
        sum += row.summed.value_or(row.result.total);
        different += row.summed && *row.summed != row.result.total;
    }
    QString text = tr("%1 人").arg(model.rowCount());
    if (counted > 0) text += tr("，平均 %1 分").arg(Words::points(int(sum / counted)));
    if (different > 0) text += tr("，与现记载不符 %1 人").arg(different);
    m_count->setText(text);
    m_correct->setVisible(different > 0 && m_presenter.may({u"department_officer"_qs, u"department_chief"_qs}));
}

QString PointsPage::chosenInmate() const
{
    const QList<int> rows = m_table->selectedRows();
    return rows.isEmpty() ? QString() : m_presenter.model().at(rows.first()).inmate;
}

void PointsPage::sum()
{
    m_job->begin(tr("正在汇总 %1").arg(isoMonth(m_presenter.month())));
    m_panel->setSumming(true);
    m_presenter.sum();
}

void PointsPage::takeStep(const QString &name)
{
    const MonthStep plain{m_presenter.month(), m_presenter.area(), name, {}, {}};
    if (name != u"agree" && name != u"send_back") {
        m_presenter.step(plain);
        return;
    }
    m_presenter.findGroup(plain.area, [this, plain](const GroupMembers &members) {
        const bool agrees = plain.step == u"agree";
        const QString word = m_context.words.of(u"points.step"_qs, plain.step);
        auto *dialog = new MeetingDialog(tr("%1 %2 小组会议").arg(plain.area, isoMonth(plain.month)), word, members,
                                         m_context.today(), !agrees, agrees, this);
        connect(dialog, &QDialog::accepted, this, [this, dialog, step = plain]() mutable {
            step.meeting = dialog->meeting();
            step.reason = dialog->reason();
            m_presenter.step(step);
        });
        dialog->open();
    });
}

void PointsPage::reviewWeek(Date monday)
{
    m_context.prompts.text(this,
                           {tr("周评议"), tr("%1 %2 起的一周：评议意见").arg(m_presenter.area(), isoDate(monday)),
                            tr("记入评议"), true, tr("本周秩序平稳")},
                           [this, area = m_presenter.area(), monday](const QString &remarks) {
                               m_presenter.reviewWeek(area, monday, remarks);
                           });
}

void PointsPage::raiseObjection()
{
    const QString number = chosenInmate();
    if (number.isEmpty()) {
        m_notice->show(Tone::Neutral, tr("先在中间选中提出异议的罪犯。"));
        return;
    }
    m_context.prompts.text(this,
                           {tr("记录异议"),
                            tr("%1 %2：异议内容").arg(number, m_presenter.view()->names.value(number)),
                            tr("记录"),
                            true,
                            {}},
                           [this, number](const QString &words) {
                               m_presenter.raise({number, m_presenter.month(), m_context.today(), words});
                           });
}

void PointsPage::answerObjection(const PointsObjection &objection, const QString &step)
{
    const QString who = m_presenter.view()->names.value(objection.inmate);
    if (step == u"appeal") {
        m_context.prompts.text(this, {tr("%1 申请复核").arg(who), tr("理由"), tr("记录"), true, {}},
                               [this, objection](const QString &words) {
                                   m_presenter.answer({objection.act, u"appeal"_qs, false, m_context.today(), words});
                               });
        return;
    }
    const QString title = step == u"review" ? tr("小组复查：%1").arg(who) : tr("工作组复核：%1").arg(who);
    m_context.prompts.choose(
        this, {title, objection.words, tr("异议成立"), tr("维持原记载"), tr("再看看")},
        [this, objection, step, title](bool upheld) {
            answerInMeeting(objection, {objection.act, step, upheld, m_context.today(), {}}, title);
        });
}

void PointsPage::answerInMeeting(const PointsObjection &objection, const ObjectionStep &step, const QString &title)
{
    const QString body = step.step == u"final" ? workingGroupName() : objection.area;
    m_presenter.findBody(objection, body, [this, step, title](const GroupMembers &members) {
        auto *dialog = new MeetingDialog(title, tr("记录"), members, m_context.today(), true, true, this);
        connect(dialog, &QDialog::accepted, this, [this, dialog, answer = step]() mutable {
            answer.meeting = dialog->meeting();
            answer.words = dialog->reason();
            m_presenter.answer(answer);
        });
        dialog->open();
    });
}

void PointsPage::correctChosen()
{
    QStringList inmates;
    QList<int> rows = m_table->selectedRows();
    if (rows.isEmpty())
        for (int row = 0; row < m_presenter.model().rowCount(); ++row) rows << row;
    for (const int row : rows) {
        const MonthRow &one = m_presenter.model().at(row);
        if (one.summed && *one.summed != one.result.total) inmates << one.inmate;
    }
    if (inmates.isEmpty()) {
        m_notice->show(Tone::Neutral, tr("所选的月得分与现记载一致，不必更正。"));
        return;
    }
    m_presenter.findGroup(workingGroupName(), [this, inmates](const GroupMembers &members) {
        auto *dialog = new MeetingDialog(
            tr("工作组会议：更正 %1 人的 %2 月得分").arg(inmates.size()).arg(isoMonth(m_presenter.month())), tr("更正"),
            members, m_context.today(), true, true, this);
        connect(dialog, &QDialog::accepted, this, [this, dialog, inmates] {
            m_presenter.correct({m_presenter.month(), inmates, dialog->reason(), dialog->meeting()});
        });
        dialog->open();
    });
}

void PointsPage::openTrace(const QString &number)
{
    m_inmate = number;
    m_number->setText(number);
    m_tabs->setCurrentIndex(TraceTab);
    if (!number.isEmpty()) m_presenter.trace(number);
}

void PointsPage::showTrace(const Json &trace)
{
    if (trace["inmate"].toString() != m_inmate) return;
    m_trace.show(trace, m_presenter.view() ? m_presenter.view()->officers : QHash<QString, QString>());
    m_whose->setText(trace["name"].toString());
    const bool any = m_trace.rowCount() > 0;
    if (!any) m_traceEmpty->show(tr("还没有月得分"), tr("这名罪犯的月份还没有汇总，也没有导入过月得分。"));
    m_traceViews->setCurrentIndex(any ? 1 : 0);
    if (!any) return;
    m_tree->setCurrentIndex(m_trace.index(0, 0));
    m_tree->expand(m_trace.index(0, 0));
    m_tree->setFocus();
    Q_EMIT crumbsChanged();
}

void PointsPage::openAct(const QModelIndex &index)
{
    if (const LedgerPlace place = m_trace.placeAt(index); place.seq > 0) m_presenter.findAct(place);
}

}  // namespace remit::ui
