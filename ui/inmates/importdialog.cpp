#include "inmates/importdialog.h"

#include "inmates/mappingpanel.h"
#include "widgets/emptystate.h"
#include "widgets/jobbar.h"
#include "widgets/notice.h"
#include "widgets/rowwrap.h"
#include "widgets/table.h"

#include <QComboBox>
#include <QDir>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QSpinBox>
#include <QStackedWidget>
#include <QTabBar>

namespace remit::ui {

using Step = ImportPresenter::Step;

ImportDialog::ImportDialog(const PageContext &context, QWidget *parent)
    : Dialog(tr("导入文件"), parent, 1040), m_context(context), m_presenter(context)
{
    build();
    setMinimumHeight(600);
    connectParts();
    show();
}

void ImportDialog::build()
{
    body()->addLayout(buildChoice());
    m_notice = new Notice;
    body()->addWidget(m_notice);
    m_job = new JobBar;
    body()->addWidget(m_job);
    body()->addWidget(buildViews(), 100);
    m_start = new EmptyState(m_context.theme, u"import"_qs);
    m_start->show(tr("选择从其他系统导出的文件"),
                  tr("CSV（UTF-8 或 GB18030）和 XLSX "
                     "都可以，列名和日期写法不必改。选好文件后先试读，逐行给出结果，不改动任何记录；确认后才导入。"));
    body()->addWidget(m_start, 100);
    body()->addStretch(1);
    setActions(tr("导入"));
    m_refused = button(tr("另存不能导入的行…"));
    addAction(m_refused);
    disconnect(primary(), &QPushButton::clicked, this, nullptr);
}

QLayout *ImportDialog::buildChoice()
{
    auto *row = new QHBoxLayout;
    row->setSpacing(8);
    m_kind = new QComboBox;
    for (const ImportKind kind : {ImportKind::Roster, ImportKind::Commutations, ImportKind::Points, ImportKind::Medical,
                                  ImportKind::Property, ImportKind::Rulings, ImportKind::Labour})
        m_kind->addItem(m_context.words.of(u"import.kind"_qs, importKindCode(kind)), int(kind));
    m_path = new QLineEdit;
    m_path->setPlaceholderText(tr("CSV 或 XLSX 文件"));
    m_browse = button(tr("选择文件…"));
    auto *pathRow = new QWidget;
    auto *pathBox = new QHBoxLayout(pathRow);
    pathBox->setContentsMargins(0, 0, 0, 0);
    pathBox->addWidget(m_path, 1);
    pathBox->addWidget(m_browse);
    m_sheet = new QComboBox;
    m_sheetField = labelled(tr("工作表"), m_sheet);
    m_year = new QSpinBox;
    m_year->setRange(1950, 2149);
    m_year->setValue(int(std::chrono::year_month_day(m_context.today()).year()));
    m_yearField = labelled(tr("月份所属年份"), m_year);
    row->addWidget(labelled(tr("内容"), m_kind));
    row->addWidget(labelled(tr("文件"), pathRow), 1);
    row->addWidget(m_sheetField);
    row->addWidget(m_yearField);
    m_path->setAccessibleName(tr("文件"));
    return row;
}

QWidget *ImportDialog::buildViews()
{
    m_viewsHolder = new QWidget;
    auto *column = new QVBoxLayout(m_viewsHolder);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(10);
    m_tabs = new QTabBar;
    m_tabs->setDrawBase(false);
    m_tabs->setExpanding(false);
    m_tabs->setAccessibleName(tr("逐行结果或列的含义"));
    m_tabs->addTab({});
    m_tabs->addTab({});
    m_findings = new Table(m_context.theme, m_context.preferences, u"import.findings"_qs, tr("逐行结果"));
    m_findings->show(&m_presenter.findings(), {60, 96, 130, 150, 360});
    new RowWrap(*m_findings, m_presenter.findings().columnCount() - 1);
    m_findings->setEmptyText(tr("每一行都可以导入，没有要说明的。"));
    m_reason = label({}, "secondary");
    m_reason->setWordWrap(true);
    m_reason->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_reason->setAccessibleName(tr("完整的原因"));
    auto *findings = new QWidget;
    auto *rows = new QVBoxLayout(findings);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(8);
    rows->addWidget(m_findings, 1);
    rows->addWidget(m_reason);
    m_columns = new MappingPanel(m_context.words);
    m_views = new QStackedWidget;
    m_views->addWidget(findings);
    m_views->addWidget(m_columns);
    auto *head = new QVBoxLayout;
    head->setSpacing(0);
    head->addWidget(m_tabs);
    head->addWidget(rule());
    column->addLayout(head);
    column->addWidget(m_views, 1);
    return m_viewsHolder;
}

void ImportDialog::connectParts()
{
    connect(&m_presenter, &ImportPresenter::changed, this, [this] { show(); });
    connect(&m_presenter, &ImportPresenter::progress, m_job, &JobBar::advance);
    connect(m_job, &JobBar::cancelled, this, [this] { m_presenter.stop(); });
    connect(&m_presenter, &ImportPresenter::refusedSaved, this, [this](const QString &path) {
        m_notice->show(Tone::Ok, tr("已把不能导入的行连同原因写到 %1，改正后可再次导入。").arg(path));
    });
    connect(primary(), &QPushButton::clicked, this, &ImportDialog::act);
    connect(m_browse, &QPushButton::clicked, this, [this] {
        m_context.prompts.openFile(this, tr("选择要导入的文件"), tr("表格 (*.csv *.txt *.tsv *.xlsx);;所有文件 (*)"),
                                   [this](const QString &path) { choose(path); });
    });
    // Queued: the same Enter must not also press the button that takes the keyboard when reading begins.
    connect(m_path, &QLineEdit::returnPressed, this, &ImportDialog::check, Qt::QueuedConnection);
    connect(m_path, &QLineEdit::editingFinished, this, [this] {
        if (!m_path->hasFocus() && m_path->text().trimmed() != m_presenter.path()) check();
    });
    connect(m_kind, &QComboBox::activated, this, &ImportDialog::check);
    connect(m_sheet, &QComboBox::activated, this, [this] { m_presenter.setSheet(m_sheet->currentText()); });
    connect(m_year, &QSpinBox::editingFinished, this, [this] { m_presenter.setYear(m_year->value()); });
    connect(m_columns, &MappingPanel::fieldChosen, &m_presenter, &ImportPresenter::map);
    connect(m_tabs, &QTabBar::currentChanged, m_views, &QStackedWidget::setCurrentIndex);
    connect(m_tabs, &QTabBar::currentChanged, this, &ImportDialog::showColumns);
    connect(m_findings, &Table::selectionMoved, this, &ImportDialog::showReason);
    connect(m_refused, &QPushButton::clicked, this, &ImportDialog::saveRefused);
}

void ImportDialog::choose(const QString &path)
{
    m_path->setText(path);
    check();
}

void ImportDialog::begin(ImportKind kind)
{
    m_kind->setCurrentIndex(m_kind->findData(int(kind)));
    m_path->clear();
    m_presenter.startOver(kind);
    m_path->setFocus();
}

void ImportDialog::check()
{
    const bool busy = m_presenter.step() == Step::Checking || m_presenter.step() == Step::Importing;
    const QString path = m_path->text().trimmed();
    if (busy || path.isEmpty() || m_presenter.step() == Step::Done) return;
    const auto kind = ImportKind(m_kind->currentData().toInt());
    m_told = false;
    m_presenter.check(kind, path);
}

void ImportDialog::act()
{
    if (m_presenter.step() == Step::Done) {
        goOn();
        return;
    }
    if (!m_presenter.canImport()) return;
    if (m_presenter.changing() == 0) {
        m_presenter.import();
        return;
    }
    const QString consequence =
        m_presenter.kind() == ImportKind::Labour
            ? tr("文件中有 %1 行与清单草稿不同，导入后草稿以文件为准，改动的人须重新签收；已签名的清单不会改动。")
            : tr("文件中有 %1 行与已保存的记录不同，导入后以文件为准；原来的记录仍留在账本里，可以查到。\n"
                 "如果这是旧文件，请先取消，查看“逐行结果”里提醒的行。");
    const Question question{tr("更改已有记录"), consequence.arg(m_presenter.changing()),
                            tr("更改 %1 条并导入").arg(m_presenter.changing()), true};
    m_context.prompts.confirm(this, question, [this] { m_presenter.import(); });
}

std::optional<ImportKind> ImportDialog::followingKind(ImportKind kind)
{
    if (kind == ImportKind::Roster) return ImportKind::Commutations;
    return kind == ImportKind::Commutations ? std::optional(ImportKind::Points) : std::nullopt;
}

void ImportDialog::goOn()
{
    const ImportKind kind = m_presenter.kind();
    if (const auto next = followingKind(kind)) {
        begin(*next);
        return;
    }
    accept();
    if (kind != ImportKind::Labour) Q_EMIT screeningWanted();
}

void ImportDialog::saveRefused()
{
    const QFileInfo file(m_path->text());
    m_context.prompts.saveFile(this, tr("另存不能导入的行"),
                               file.dir().filePath(file.completeBaseName() + tr("-待修正.csv")), tr("CSV (*.csv)"),
                               [this](const QString &path) { m_presenter.saveRefused(path); });
}

}  // namespace remit::ui
