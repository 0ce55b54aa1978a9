#include "inmates/inmateslist.h"

#include "inmates/importdialog.h"
#include "inmates/opencasesdialog.h"
#include "shell/tableexport.h"
#include "widgets/card.h"
#include "widgets/datefield.h"
#include "widgets/emptystate.h"
#include "widgets/jobbar.h"
#include "widgets/notice.h"
#include "widgets/table.h"

#include <QButtonGroup>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QShortcut>
#include <QStackedLayout>

namespace remit::ui {

InmatesList::InmatesList(const PageContext &context, QWidget *parent)
    : QWidget(parent), m_context(context), m_presenter(context)
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(20, 18, 20, 18);
    column->setSpacing(12);
    column->addWidget(buildBar());
    column->addWidget(buildChips());
    m_notice = new Notice;
    column->addWidget(m_notice);
    m_job = new JobBar;
    column->addWidget(m_job);
    auto *card = new Card;
    card->body()->setContentsMargins(0, 0, 0, 0);
    m_table = new Table(context.theme, context.preferences, u"inmates"_qs, tr("罪犯名册"));
    m_empty = new EmptyState(context.theme, u"person"_qs);
    auto *holder = new QWidget;
    m_stack = new QStackedLayout(holder);
    m_stack->addWidget(m_table);
    m_stack->addWidget(m_empty);
    card->body()->addWidget(holder);
    column->addWidget(card, 1);
    auto *file = new TableExport(context, m_table, tr("罪犯名册"), m_notice);
    auto *save = button(tr("导出"), QKeySequence(int(Qt::CTRL) | Qt::Key_E), "link", this);
    save->setToolTip(tr("把所示的行和列导出为 XLSX 或 CSV"));
    connect(save, &QPushButton::clicked, file, &TableExport::begin);
    m_count = label({}, "small");
    m_basis = label({}, "small");
    auto *foot = new QHBoxLayout;
    foot->addWidget(m_count);
    foot->addSpacing(8);
    foot->addWidget(save);
    foot->addStretch();
    foot->addWidget(m_basis);
    column->addLayout(foot);

    connect(m_table, &Table::selectionMoved, this, &InmatesList::showChosen);
    connect(m_table, &Table::opened, this, [this](int row) { Q_EMIT opened(m_presenter.model().at(row).row.number); });
    connect(m_empty, &EmptyState::acted, this,
            [this] { m_presenter.model().rows().empty() ? import() : m_filter->clear(); });
    connect(&m_presenter, &InmatesPresenter::loaded, this, &InmatesList::showRows);
    connect(&m_presenter, &InmatesPresenter::filtered, this, &InmatesList::showRows);
    connect(&m_presenter, &InmatesPresenter::screeningChanged, this, &InmatesList::showScreening);
    connect(&m_presenter, &InmatesPresenter::progress, m_job, &JobBar::advance);
    connect(m_job, &JobBar::cancelled, this, [this] { m_presenter.stopScreening(); });
    connect(&m_presenter, &InmatesPresenter::failed, this,
            [this](const Error &error) { m_notice->show(Tone::Bad, m_context.words.error(error), error.code); });
}

QWidget *InmatesList::buildBar()
{
    auto *bar = new QWidget;
    auto *row = new QHBoxLayout(bar);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(8);
    m_filter = new QLineEdit;
    m_filter->setPlaceholderText(tr("按姓名、编号、罪名或监区筛选　Ctrl+F"));
    m_filter->setAccessibleName(tr("筛选罪犯"));
    m_filter->setClearButtonEnabled(true);
    m_filter->setMinimumWidth(300);
    m_filter->setMaximumWidth(380);
    m_asOf = new DateField(m_context.today(), tr("拟报请日"));
    m_screen = button(tr("条件筛查"), QKeySequence(Qt::Key_F8), "primary", this);
    auto *bring = button(tr("导入"), QKeySequence(int(Qt::CTRL) | Qt::Key_I), "", this);
    m_open = button({}, QKeySequence(Qt::Key_F9), "", this);
    m_open->setToolTip(tr("把所选罪犯一次立案提请减刑或假释；按住 Ctrl 或 Shift 选择多人，Ctrl+A 选择全部"));
    m_open->setObjectName(u"openChosen"_qs);
    m_open->hide();
    connect(m_open, &QPushButton::clicked, this, &InmatesList::openChosen);
    auto *before = label(tr("拟报请日"), "secondary");
    before->setBuddy(m_asOf);
    row->addWidget(m_filter, 1);
    row->addStretch(1);
    row->addWidget(before);
    row->addWidget(m_asOf);
    row->addWidget(m_screen);
    row->addWidget(m_open);
    row->addWidget(bring);
    connect(m_filter, &QLineEdit::textChanged, &m_presenter, &InmatesPresenter::setText);
    connect(m_filter, &QLineEdit::returnPressed, this, [this] {
        m_table->choose(0);
        m_table->setFocus();
    });
    connect(m_screen, &QPushButton::clicked, this, [this] { screen(); });
    connect(bring, &QPushButton::clicked, this, &InmatesList::import);
    auto *find = new QShortcut(QKeySequence::Find, this);
    connect(find, &QShortcut::activated, m_filter, [this] { m_filter->setFocus(); });
    return bar;
}

QWidget *InmatesList::buildChips()
{
    m_chips = new QWidget;
    auto *row = new QHBoxLayout(m_chips);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(8);
    m_decisions = new QButtonGroup(this);
    for (int id = -1; id <= int(Decision::Invalid); ++id) {
        auto *chip = button({}, "filter");
        m_decisions->addButton(chip, id + 1);
        row->addWidget(chip);
    }
    m_decisions->button(0)->setChecked(true);
    row->addStretch();
    m_chips->hide();
    connect(m_decisions, &QButtonGroup::idClicked, this,
            [this](int id) { m_presenter.setDecision(id == 0 ? std::nullopt : std::optional(Decision(id - 1))); });
    return m_chips;
}

void InmatesList::refresh() { m_presenter.load(); }

QWidget *InmatesList::firstFocus() { return m_table->isVisible() ? static_cast<QWidget *>(m_table) : m_filter; }

void InmatesList::showRows()
{
    auto &model = m_presenter.model();
    if (m_columns != model.columnCount()) {
        m_columns = model.columnCount();
        QList<int> widths;
        for (const auto &column : model.columns()) widths << column.width;
        m_table->show(&model, widths);
    }
    if (model.rows().empty())
        m_empty->show(tr("名册还是空的"), tr("从狱政系统导出的名册（CSV 或 XLSX）导入罪犯，再导入历次减刑和月考核分。"),
                      tr("导入名册…"));
    else
        m_empty->show(tr("没有符合筛选的罪犯"), tr("换一个字，或清除筛选条件。"), tr("清除筛选"));
    m_stack->setCurrentWidget(model.rowCount() > 0 ? static_cast<QWidget *>(m_table) : m_empty);
    m_count->setText(m_presenter.countText());
    if (model.rowCount() > 0 && !m_table->currentIndex().isValid()) m_table->choose(0);
    showChosen();
}

void InmatesList::showScreening()
{
    if (m_presenter.isScreening()) {
        m_notice->clear();
        m_job->begin(tr("正在筛查"));
        m_screen->setEnabled(false);
        return;
    }
    m_job->end();
    m_screen->setEnabled(true);
    if (!m_presenter.screenedOn()) return;
    const ScreenCounts &counts = m_presenter.counts();
    const int numbers[] = {counts.eligible + counts.notYet + counts.barred + counts.unsupported + counts.invalid,
                           counts.eligible,
                           counts.notYet,
                           counts.barred,
                           counts.unsupported,
                           counts.invalid};
    const QString words[] = {tr("全部"),
                             m_context.words.of(u"decision"_qs, u"eligible"_qs),
                             m_context.words.of(u"decision"_qs, u"not_yet"_qs),
                             m_context.words.of(u"decision"_qs, u"barred"_qs),
                             m_context.words.of(u"decision"_qs, u"unsupported"_qs),
                             m_context.words.of(u"decision"_qs, u"invalid"_qs)};
    for (int id = 0; id < 6; ++id) m_decisions->button(id)->setText(u"%1 %2"_qs.arg(words[id]).arg(numbers[id]));
    m_chips->show();
    tellFound();
    m_basis->setText(tr("减刑条件按拟报请日 %1 计算；未经确认的事实按推定，立案时逐项确认")
                         .arg(m_context.words.date(m_presenter.screenedOn())));
    showRows();
}

void InmatesList::tellFound()
{
    if (const auto month = m_presenter.soon()) {
        m_notice->show(
            Tone::Ok,
            tr("筛查完成：%1 起可提请减刑的 %2 人。").arg(isoMonth(*month)).arg(m_presenter.model().rowCount()));
        m_notice->offer(tr("看全部"), [this] {
            m_presenter.setSoon({});
            m_notice->clear();
        });
    } else if (m_presenter.counts().eligible > 0 && !m_presenter.decision()) {
        m_notice->show(
            Tone::Ok,
            tr("筛查完成：%1 人可提请减刑。打开任何一人，看逐条理由和依据。").arg(m_presenter.counts().eligible));
        m_notice->offer(tr("只看可提请的"), [this] {
            m_decisions->button(int(Decision::Eligible) + 1)->click();
            m_table->choose(0);
            m_table->setFocus();
        });
    }
}

void InmatesList::showSoon(Month month)
{
    m_filter->clear();
    m_decisions->button(0)->click();
    m_presenter.setSoon(month);
    screen();
}

QStringList InmatesList::chosen() const
{
    QStringList numbers;
    if (!m_presenter.screenedOn()) return numbers;
    for (const int row : m_table->selectedRows()) {
        const InmateLine &line = m_presenter.model().at(row);
        if (line.screened) numbers << line.row.number;
    }
    return numbers;
}

void InmatesList::showChosen()
{
    const auto count = chosen().size();
    m_open->setVisible(m_presenter.mayOpen() && m_presenter.screenedOn());
    m_open->setEnabled(count > 0);
    m_open->setText(count > 1 ? tr("为所选 %1 人立案").arg(count) : tr("为所选立案"));
}

void InmatesList::openChosen()
{
    auto *dialog = new OpenCasesDialog(m_context, chosen(), *m_presenter.screenedOn(), this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &OpenCasesDialog::casesWanted, this, &InmatesList::casesWanted);
    dialog->open();
}

void InmatesList::import()
{
    auto *dialog = new ImportDialog(m_context, this);
    connect(dialog, &ImportDialog::imported, this, &InmatesList::refresh);
    connect(dialog, &ImportDialog::screeningWanted, this, &InmatesList::screen);
    dialog->open();
}

void InmatesList::screen() { m_presenter.screen(m_asOf->day()); }

}  // namespace remit::ui
