#include "inmates/importdialog.h"

#include "widgets/jobbar.h"
#include "widgets/notice.h"
#include "widgets/table.h"

#include <QComboBox>
#include <QDir>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QLineEdit>

namespace remit::ui {

ImportDialog::ImportDialog(const PageContext &context, QWidget *parent)
    : Dialog(tr("导入文件"), parent, 820), m_context(context), m_presenter(context)
{
    build();
    setMinimumHeight(560);
    connect(&m_presenter, &ImportPresenter::changed, this, [this] { show(); });
    connect(&m_presenter, &ImportPresenter::progress, m_job, &JobBar::advance);
    connect(m_job, &JobBar::cancelled, this, [this] { m_presenter.stop(); });
    connect(&m_presenter, &ImportPresenter::refusedSaved, this, [this](const QString &path) {
        m_notice->show(Tone::Ok, tr("已把未导入的行连同原因写到 %1，改正后可再次导入。").arg(path));
    });
    show();
}

void ImportDialog::build()
{
    auto *row = new QHBoxLayout;
    row->setSpacing(8);
    m_kind = new QComboBox;
    for (const ImportKind kind : {ImportKind::Roster, ImportKind::Commutations, ImportKind::Points})
        m_kind->addItem(m_context.words.of(u"import.kind"_qs, importKindCode(kind)), int(kind));
    m_path = new QLineEdit;
    m_path->setPlaceholderText(tr("CSV 或 XLSX 文件"));
    auto *browse = button(tr("选择文件…"));
    auto *pathRow = new QWidget;
    auto *pathBox = new QHBoxLayout(pathRow);
    pathBox->setContentsMargins(0, 0, 0, 0);
    pathBox->addWidget(m_path, 1);
    pathBox->addWidget(browse);
    row->addWidget(labelled(tr("内容"), m_kind));
    row->addWidget(labelled(tr("文件"), pathRow), 1);
    m_path->setAccessibleName(tr("文件"));
    body()->addLayout(row);
    m_notice = new Notice;
    body()->addWidget(m_notice);
    m_job = new JobBar;
    body()->addWidget(m_job);
    m_findingsTitle = label({}, "secondary");
    body()->addWidget(m_findingsTitle);
    m_findings = new Table(m_context.theme, m_context.preferences, u"import.findings"_qs, tr("逐行结果"));
    m_findings->show(&m_presenter.findings(), {60, 90, 120, 150, 340});
    body()->addWidget(m_findings, 100);
    body()->addStretch(1);
    m_refused = button(tr("另存未导入的行…"));
    body()->addWidget(m_refused, 0, Qt::AlignLeft);
    setActions(tr("导入"));
    disconnect(primary(), &QPushButton::clicked, this, nullptr);
    connect(primary(), &QPushButton::clicked, this, [this] {
        if (m_presenter.step() == ImportPresenter::Step::Done)
            accept();
        else
            m_presenter.import();
    });
    connect(browse, &QPushButton::clicked, this, [this] {
        m_context.prompts.openFile(this, tr("选择要导入的文件"),
                                   tr("表格 (*.csv *.txt *.tsv *.xlsx);;所有文件 (*)"),
                                   [this](const QString &path) { choose(path); });
    });
    connect(m_path, &QLineEdit::editingFinished, this, &ImportDialog::check);
    connect(m_kind, &QComboBox::activated, this, &ImportDialog::check);
    connect(m_refused, &QPushButton::clicked, this, &ImportDialog::saveRefused);
}

void ImportDialog::choose(const QString &path)
{
    m_path->setText(path);
    check();
}

void ImportDialog::check()
{
    const bool busy = m_presenter.step() == ImportPresenter::Step::Checking ||
                      m_presenter.step() == ImportPresenter::Step::Importing;
    if (busy || m_path->text().trimmed().isEmpty()) return;
    m_presenter.check(ImportKind(m_kind->currentData().toInt()), m_path->text().trimmed());
}

void ImportDialog::show()
{
    using Step = ImportPresenter::Step;
    const Step step = m_presenter.step();
    const auto &outcome = m_presenter.outcome();
    if (step == Step::Checking)
        m_job->begin(tr("正在试读，不改动任何记录"));
    else if (step == Step::Importing)
        m_job->begin(tr("正在导入"));
    else
        m_job->end();
    if (m_presenter.error())
        m_notice->show(Tone::Bad, m_context.words.error(*m_presenter.error()), m_presenter.error()->code);
    else if (step == Step::Checked)
        m_notice->show(outcome->refused ? Tone::Warn : Tone::Ok, m_presenter.summary());
    else if (step == Step::Done)
        m_notice->show(Tone::Ok, m_presenter.summary());
    else
        m_notice->show(Tone::Neutral, tr("选好文件后先试读：逐行给出结果，不改动任何记录；确认后才导入。"));
    const bool findings = outcome && !outcome->report.findings.empty();
    m_findingsTitle->setText(findings ? tr("逐行结果（%1 处）").arg(outcome->report.findings.size()) : QString());
    m_findings->setVisible(findings);
    m_refused->setVisible(outcome && outcome->refused > 0 && (step == Step::Checked || step == Step::Done));
    primary()->setText(step == Step::Done                 ? tr("完成")
                       : outcome && step == Step::Checked ? tr("导入 %1 行").arg(outcome->accepted)
                                                          : tr("导入"));
    setReady(step == Step::Done || m_presenter.canImport());
    if (secondary()) secondary()->setVisible(step != Step::Done);
    m_kind->setEnabled(step == Step::Choose || step == Step::Checked);
    m_path->setEnabled(m_kind->isEnabled());
    if (step == Step::Done) Q_EMIT imported();
}

void ImportDialog::saveRefused()
{
    const QFileInfo file(m_path->text());
    m_context.prompts.saveFile(this, tr("另存未导入的行"),
                               file.dir().filePath(file.completeBaseName() + tr("-待修正.csv")), tr("CSV (*.csv)"),
                               [this](const QString &path) { m_presenter.saveRefused(path); });
}

}  // namespace remit::ui
