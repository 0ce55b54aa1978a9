#include "inmates/opencasesdialog.h"

#include "widgets/jobbar.h"
#include "widgets/notice.h"
#include "widgets/table.h"

#include <QCheckBox>
#include <QComboBox>

namespace remit::ui {

OpenCasesDialog::OpenCasesDialog(const PageContext &context, const QStringList &numbers, Date asOf, QWidget *parent)
    : Dialog(tr("批量立案"), parent, 1080),
      m_context(context),
      m_presenter(context, numbers, asOf),
      m_kind(new QComboBox),
      m_measure(wrapped({}, "secondary")),
      m_table(new Table(context.theme, context.preferences, u"openings"_qs, tr("所选罪犯"))),
      m_assumed(wrapped({}, "small")),
      m_checked(new QCheckBox(tr("以上事实均已逐人核实，有材料佐证"))),
      m_job(new JobBar),
      m_notice(new Notice),
      m_asOf(asOf)
{
    m_checked->setProperty("confirms", true);
    build();
    connect(&m_presenter, &OpeningsPresenter::loaded, this, &OpenCasesDialog::showSuggested);
    connect(&m_presenter, &OpeningsPresenter::progress, m_job, &JobBar::advance);
    connect(&m_presenter, &OpeningsPresenter::done, this, &OpenCasesDialog::showDone);
    connect(&m_presenter, &OpeningsPresenter::failed, this, [this](const Error &error) {
        m_job->end();
        m_kind->setEnabled(true);
        m_notice->show(Tone::Bad, m_context.words.error(error), error.code);
        setReady(m_checked->isChecked());
    });
    connect(m_job, &JobBar::cancelled, this, [this] { m_presenter.stop(); });
    connect(m_checked, &QCheckBox::toggled, this, [this](bool on) { setReady(on && m_presenter.possible() > 0); });
    connect(m_kind, &QComboBox::currentIndexChanged, this, &OpenCasesDialog::ask);
    ask();
}

void OpenCasesDialog::build()
{
    m_kind->addItem(tr("减刑"), int(CaseKind::Commutation));
    m_kind->addItem(tr("假释"), int(CaseKind::Parole));
    addField(tr("提请"), m_kind);
    body()->addWidget(m_measure);
    QList<int> widths;
    for (const auto &one : m_presenter.model().columns()) widths << one.width;
    m_table->show(&m_presenter.model(), widths);
    m_table->setMinimumHeight(220);
    body()->addWidget(m_table, 1);
    m_assumed->setObjectName(u"assumed"_qs);
    body()->addWidget(labelled(tr("档案未载明，须核实属实"), m_assumed));
    body()->addWidget(m_checked);
    body()->addWidget(m_job);
    body()->addWidget(m_notice);
    setActions(tr("立案"));
    setReady(false);
    disconnect(primary(), &QPushButton::clicked, this, nullptr);
    connect(primary(), &QPushButton::clicked, this, &OpenCasesDialog::begin);
}

void OpenCasesDialog::ask()
{
    const auto kind = CaseKind(m_kind->currentData().toInt());
    const QString day = isoDate(m_asOf);
    m_measure->setText(kind == CaseKind::Parole
                           ? tr("拟报请日 %1，提请假释；须逐人核实没有再犯罪的危险，并有社区影响调查评估。").arg(day)
                           : tr("拟报请日 %1，每人按法律允许的最高幅度；需要另定幅度的，请单独立案。").arg(day));
    // What was confirmed for the other kind is not what is assumed for this one.
    m_checked->setChecked(false);
    setReady(false);
    m_notice->clear();
    m_presenter.load(kind);
}

void OpenCasesDialog::showSuggested()
{
    m_assumed->setText(m_presenter.assumptions());
    m_assumed->parentWidget()->setVisible(!m_assumed->text().isEmpty());
    primary()->setText(tr("为 %1 人立案").arg(m_presenter.possible()));
    const auto others = int(m_presenter.model().rows().size()) - m_presenter.possible();
    if (others > 0) m_notice->show(Tone::Warn, tr("其中 %1 人不能提请，不会立案。").arg(others));
    fit();
}

void OpenCasesDialog::begin()
{
    if (m_done) {
        accept();
        Q_EMIT casesWanted();
        return;
    }
    setReady(false);
    m_kind->setEnabled(false);
    m_notice->clear();
    m_job->begin(tr("正在立案"));
    m_presenter.open();
}

void OpenCasesDialog::showDone()
{
    m_job->end();
    m_done = true;
    m_checked->setEnabled(false);
    const int opened = m_presenter.openedCount();
    const auto others = int(m_presenter.model().rows().size()) - opened;
    m_notice->show(others ? Tone::Warn : Tone::Ok, tr("已立案 %1 件，未立案 %2 人。").arg(opened).arg(others));
    primary()->setText(tr("查看案件"));
    secondary()->setText(tr("关闭"));
    setReady(true);
}

}  // namespace remit::ui
