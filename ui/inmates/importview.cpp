#include "inmates/importdialog.h"
#include "inmates/mappingpanel.h"
#include "widgets/emptystate.h"
#include "widgets/jobbar.h"
#include "widgets/notice.h"
#include "widgets/table.h"

#include <QComboBox>
#include <QLineEdit>
#include <QTabBar>

// How the import dialog shows where the import stands.
namespace remit::ui {

using Step = ImportPresenter::Step;

void ImportDialog::show()
{
    const Step step = m_presenter.step();
    if (step == Step::Checking)
        m_job->begin(tr("正在试读，不改动任何记录"));
    else if (step == Step::Importing)
        m_job->begin(tr("正在导入"));
    else
        m_job->end();
    showNotice();
    showViews();
    showColumns();
    showActions();
    if (step == Step::Done) Q_EMIT imported();
}

void ImportDialog::showNotice()
{
    const Step step = m_presenter.step();
    const auto &outcome = m_presenter.outcome();
    if (m_presenter.error())
        m_notice->show(Tone::Bad, m_context.words.error(*m_presenter.error()), m_presenter.error()->code);
    else if (step == Step::Checked && outcome)
        m_notice->show(outcome->refused || m_presenter.changing() ? Tone::Warn : Tone::Ok, m_presenter.summary());
    else if (step == Step::Done)
        m_notice->show(Tone::Ok, m_presenter.summary());
    else
        m_notice->clear();
    m_start->setVisible(step == Step::Choose && !m_presenter.error() && !m_presenter.layout());
}

void ImportDialog::showViews()
{
    const auto &layout = m_presenter.layout();
    const auto findings = m_presenter.findings().rows().size();
    m_viewsHolder->setVisible(layout.has_value());
    m_yearField->setVisible(m_presenter.asksForYear());
    m_sheetField->setVisible(layout && layout->sheets.size() > 1);
    if (!layout) return;
    m_tabs->setTabText(0, findings ? tr("逐行结果 %1").arg(findings) : tr("逐行结果"));
    m_tabs->setTabText(1, layout->unknown() ? tr("列的含义，%1 列未认出").arg(layout->unknown()) : tr("列的含义"));
    const QSignalBlocker quiet(m_sheet);
    m_sheet->clear();
    m_sheet->addItems(layout->sheets);
    m_sheet->setCurrentText(layout->sheet);
    // A file whose columns are not understood leads to its columns; afterwards the officer chooses the view.
    const bool settled = m_presenter.step() == Step::Checked || m_presenter.error();
    if (!settled || m_told) return;
    m_told = true;
    m_tabs->setCurrentIndex(m_presenter.error() ? 1 : 0);
}

void ImportDialog::showReason()
{
    const QList<int> rows = m_findings->selectedRows();
    const Finding *finding = rows.isEmpty() ? nullptr : &m_presenter.findings().at(rows.first());
    m_reason->setText(finding                                 ? m_context.words.error(asError(*finding))
                      : m_presenter.findings().rowCount() > 0 ? tr("选中一行，这里显示完整的原因。")
                                                              : QString());
}

void ImportDialog::showColumns()
{
    // Many boxes: made only where they are looked at.
    if (m_tabs->currentIndex() == 1 && m_presenter.layout())
        m_columns->show(*m_presenter.layout(), importKindCode(m_presenter.kind()));
}

void ImportDialog::showActions()
{
    const Step step = m_presenter.step();
    const auto &outcome = m_presenter.outcome();
    const bool done = step == Step::Done;
    const auto following = followingKind(m_presenter.kind());
    const bool labour = m_presenter.kind() == ImportKind::Labour;
    const QString next = labour                                   ? tr("完成")
                         : !following                             ? tr("完成，去条件筛查")
                         : *following == ImportKind::Commutations ? tr("接着导入历次减刑")
                                                                  : tr("接着导入月考核分");
    primary()->setText(done                               ? next
                       : outcome && step == Step::Checked ? tr("导入 %1 行").arg(outcome->accepted)
                                                          : tr("导入"));
    setReady(done || m_presenter.canImport());
    secondary()->setText(done ? tr("完成") : tr("取消"));
    secondary()->setVisible(!done || !labour);
    m_refused->setVisible(outcome && outcome->refused > 0 && (step == Step::Checked || done));
    const bool free = step != Step::Checking && step != Step::Importing;
    for (QWidget *part : std::initializer_list<QWidget *>{m_kind, m_path, m_browse}) part->setEnabled(free && !done);
    m_columns->setEnabled(!done);
    if (free && primary()->isEnabled() && !m_columns->isAncestorOf(focusWidget())) primary()->setFocus();
}

}  // namespace remit::ui
