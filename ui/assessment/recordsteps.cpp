#include "assessment/correctiondialog.h"
#include "assessment/entrydialog.h"
#include "assessment/factdialog.h"
#include "assessment/meetingdialog.h"
#include "assessment/recordview.h"
#include "widgets/notice.h"
#include "widgets/table.h"

// What the view of the entries does, step by step.
namespace remit::ui {

void RecordView::record()
{
    if (!m_presenter.view()) return;
    auto *dialog = new EntryDialog(m_context, *m_presenter.view(), lastDay(), chosenInmate(), this);
    connect(dialog, &QDialog::accepted, this, [this, dialog] { m_presenter.record(dialog->matter()); });
    dialog->open();
}

void RecordView::recordFact()
{
    if (!m_presenter.view()) return;
    auto *dialog = new FactDialog(m_context, *m_presenter.view(), lastDay(), chosenInmate(), this);
    connect(dialog, &QDialog::accepted, this, [this, dialog] { m_presenter.record(dialog->matter()); });
    dialog->open();
}

QString RecordView::chosenInmate() const
{
    const QList<int> rows = m_table->selectedRows();
    return rows.size() == 1 ? m_presenter.model().at(rows.first()).row.matter.inmate : QString();
}

Date RecordView::lastDay() const { return std::min(m_context.today(), Date(m_month / std::chrono::last)); }

void RecordView::correct()
{
    const QList<int> rows = m_table->selectedRows();
    if (!m_presenter.view() || rows.size() != 1) {
        m_notice->show(Tone::Neutral, tr("先选中一件要更正的记载。"));
        return;
    }
    const MatterLine line = m_presenter.model().at(rows.first());
    if (line.row.ended > 0) {
        m_notice->show(Tone::Neutral, tr("这一件已经更正或未获通过，不能再更正。"));
        return;
    }
    auto *dialog = new CorrectionDialog(m_context, *m_presenter.view(), line, this);
    connect(dialog, &QDialog::accepted, this, [this, dialog] {
        if (dialog->group().isEmpty())
            m_presenter.correct(dialog->correction());
        else
            meetAbout(dialog->correction(), dialog->group());
    });
    dialog->open();
}

void RecordView::meetAbout(const MatterCorrection &correction, const QString &group)
{
    m_presenter.findGroup(group, [this, correction](const GroupMembers &members) {
        auto *dialog =
            new MeetingDialog(tr("会议：更正记载"), tr("更正"), members, m_context.today(), false, true, this);
        connect(dialog, &QDialog::accepted, this, [this, dialog, decided = correction]() mutable {
            decided.meeting = dialog->meeting();
            m_presenter.correct(decided);
        });
        dialog->open();
    });
}

std::vector<MatterRow> RecordView::chosen() const
{
    std::vector<MatterRow> rows;
    for (const int place : m_table->selectedRows()) rows.push_back(m_presenter.model().at(place).row);
    return rows;
}

void RecordView::decide(bool agreed)
{
    const std::vector<MatterRow> rows = chosen();
    const auto groupOf = [](const MatterRow &row) {
        return row.state == MatterState::WorkingGroup ? workingGroupName() : row.matter.area;
    };
    MatterDecision decision;
    decision.agreed = agreed;
    for (const MatterRow &row : rows) {
        const bool waits = row.state == MatterState::Group || row.state == MatterState::WorkingGroup;
        if (!waits || (!decision.group.isEmpty() && decision.group != groupOf(row))) {
            m_notice->show(Tone::Neutral, tr("所选的须都待同一个小组或工作组决定。"));
            return;
        }
        decision.group = groupOf(row);
        decision.places.push_back(row.place);
    }
    if (decision.places.empty()) {
        m_notice->show(Tone::Neutral, tr("先选中待决定的事项；按住 Ctrl 或 Shift 可选多件。"));
        return;
    }
    m_presenter.findGroup(decision.group, [this, decision](const GroupMembers &members) {
        const QString who =
            decision.group == workingGroupName() ? tr("监狱工作组") : tr("%1 工作小组").arg(decision.group);
        const QString what = decision.agreed ? tr("通过") : tr("不予通过");
        auto *dialog = new MeetingDialog(tr("%1会议：%2 %3 件").arg(who, what).arg(decision.places.size()), what,
                                         members, m_context.today(), false, decision.agreed, this);
        connect(dialog, &QDialog::accepted, this, [this, dialog, decided = decision]() mutable {
            decided.meeting = dialog->meeting();
            m_presenter.decide(decided);
        });
        dialog->open();
    });
}

}  // namespace remit::ui
