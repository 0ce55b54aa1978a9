#include "dashboard/dashboardpage.h"

#include "dashboard/sooncard.h"
#include "widgets/card.h"
#include "widgets/emptystate.h"
#include "widgets/notice.h"
#include "widgets/stagebar.h"
#include "widgets/table.h"

#include <QHBoxLayout>
#include <QLocale>
#include <QPushButton>
#include <QStackedLayout>

namespace remit::ui {

namespace {

using Task = Overview::Task;

QString whatToDo(const Task &task)
{
    switch (task.kind) {
        case Task::Kind::Returned:
            return DashboardPage::tr("退回补正");
        case Task::Kind::Waiting:
            return DashboardPage::tr("公示中");
        case Task::Kind::FillBatch:
            return DashboardPage::tr("编入批次");
        case Task::Kind::Checking:
            return DashboardPage::tr("等他人复核");
        case Task::Kind::Decide:
            break;
    }
    return DashboardPage::tr("办理");
}

Tone taskTone(const Task &task)
{
    if (task.kind == Task::Kind::Returned) return Tone::Warn;
    const bool waits = task.kind == Task::Kind::Waiting || task.kind == Task::Kind::Checking;
    return waits ? Tone::Neutral : Tone::Accent;
}

QString noteOf(const Task &task)
{
    if (task.kind == Task::Kind::Returned) return task.reason;
    if (task.kind == Task::Kind::Waiting) return DashboardPage::tr("%1 届满，次日起可办").arg(isoDate(*task.until));
    if (task.kind == Task::Kind::Checking) return DashboardPage::tr("须由另一人复核或办理");
    return task.row.proposalText;
}

std::vector<Column<Task>> taskColumns(const Words &words)
{
    return {
        {DashboardPage::tr("事项"), whatToDo, 100, false, {}, [](const Task &t) { return std::optional(taskTone(t)); }},
        {DashboardPage::tr("姓名"), [](const Task &t) { return t.row.name; }, 96, false, {}, {}, true},
        {DashboardPage::tr("案号"), [](const Task &t) { return t.row.number; }, 104},
        {DashboardPage::tr("阶段"), [&words](const Task &t) { return words.of(u"stage"_qs, t.row.stage); }, 128},
        {DashboardPage::tr("进入日期"), [&words](const Task &t) { return words.date(t.row.since); }, 108},
        {DashboardPage::tr("说明"), noteOf, 220}};
}

std::vector<Column<Batch>> batchColumns(const Words &words)
{
    return {{DashboardPage::tr("批次"), [](const Batch &b) { return b.id; }, 90, false, {}, {}, true},
            {DashboardPage::tr("件数"), [](const Batch &b) { return QString::number(b.cases.size()); }, 64, true,
             [](const Batch &b) { return QVariant(b.cases.size()); }},
            {DashboardPage::tr("状态"),
             [&words](const Batch &b) { return words.batchState(b); },
             150,
             false,
             {},
             [](const Batch &b) { return toneOf(b); }}};
}

}  // namespace

DashboardPage::DashboardPage(const PageContext &context, QWidget *parent)
    : Page(context, parent),
      m_presenter(context),
      m_tasks(taskColumns(context.words)),
      m_batches(batchColumns(context.words)),
      m_notice(new Notice)
{
    auto *whole = new QHBoxLayout(this);
    whole->setContentsMargins(20, 18, 20, 18);
    whole->setSpacing(16);
    auto *left = new QVBoxLayout;
    left->setSpacing(16);
    left->addWidget(m_notice);
    left->addWidget(buildNext());
    auto *figures = new QHBoxLayout;
    figures->setSpacing(16);
    m_inmates = addFigure(figures, tr("在押罪犯"), u"inmates"_qs);
    m_cases = addFigure(figures, tr("在办案件"), u"cases"_qs);
    m_batch = addFigure(figures, tr("在办批次"), u"batches"_qs);
    m_receipts = addFigure(figures, tr("待回执"), u"batches"_qs);
    left->addLayout(figures);
    left->addWidget(buildTasks(), 1);
    m_stageCard = new Card(tr("案件进度"));
    m_stages = new StageBar(context.theme);
    m_stageCard->body()->addWidget(m_stages);
    left->addWidget(m_stageCard);
    whole->addLayout(left, 2);
    whole->addWidget(buildBatches(), 1);
    connect(&m_presenter, &DashboardPresenter::loaded, this, [this] { show(); });
}

DashboardPage::Figure DashboardPage::addFigure(QHBoxLayout *row, const QString &name, const QString &page)
{
    auto *card = new Card;
    card->body()->setSpacing(2);
    auto *link = button(name, "link");
    Figure figure{label(Words::dash(), "figure"), label({}, "tertiary")};
    card->body()->addWidget(link, 0, Qt::AlignLeft);
    card->body()->addWidget(figure.number);
    card->body()->addWidget(figure.note);
    link->setStyleSheet(u"text-align:left;padding-left:0"_qs);
    connect(link, &QPushButton::clicked, this, [this, page] { Q_EMIT navigate({page, {}}); });
    row->addWidget(card, 1);
    return figure;
}

QWidget *DashboardPage::buildNext()
{
    auto *strip = new QFrame;
    strip->setProperty("surface", u"next"_qs);
    auto *row = new QHBoxLayout(strip);
    row->setContentsMargins(16, 10, 12, 10);
    row->setSpacing(12);
    m_next = label({}, "strong");
    m_next->setWordWrap(true);
    m_nextStep = button(u" "_qs, "primary");
    row->addWidget(label(tr("下一步"), "nextword"));
    row->addWidget(m_next, 1);
    row->addWidget(m_nextStep);
    connect(m_nextStep, &QPushButton::clicked, this, [this] {
        if (m_presenter.overview()) Q_EMIT navigate(m_presenter.next().route);
    });
    return strip;
}

QWidget *DashboardPage::buildTasks()
{
    m_taskCard = new Card(tr("我的待办"));
    m_taskCard->body()->setContentsMargins(0, 0, 0, 0);
    m_taskTable = new Table(m_context.theme, m_context.preferences, u"dashboard.tasks"_qs, tr("我的待办"));
    m_taskTable->show(&m_tasks, {96, 92, 104, 124, 108, 140});
    auto *none = new EmptyState(m_context.theme, u"check"_qs);
    none->show(tr("没有待办"), tr("轮到您办理的案件和退回补正的案件会列在这里。双击或按 Enter 打开。"));
    auto *holder = new QWidget;
    m_taskStack = new QStackedLayout(holder);
    m_taskStack->addWidget(none);
    m_taskStack->addWidget(m_taskTable);
    m_taskCard->body()->addWidget(holder);
    connect(m_taskTable, &Table::opened, this, [this](int row) {
        const Task &task = m_tasks.at(row);
        if (task.kind == Task::Kind::FillBatch)
            Q_EMIT navigate({u"batches"_qs, u"+add"_qs});
        else
            Q_EMIT navigate({u"cases"_qs, task.row.number});
    });
    return m_taskCard;
}

QWidget *DashboardPage::buildBatches()
{
    auto *column = new QWidget;
    auto *box = new QVBoxLayout(column);
    box->setContentsMargins(0, 0, 0, 0);
    box->setSpacing(16);
    m_soon = new SoonCard(m_context);
    box->addWidget(m_soon);
    connect(m_soon, &SoonCard::listWanted, this, [this](Month month) {
        Q_EMIT navigate({u"inmates"_qs, u"+soon."_qs + isoMonth(month)});
    });
    m_answerCard = new Card(tr("法院回传（昨日以来）"));
    m_answerCard->hide();
    box->addWidget(m_answerCard);
    auto *card = new Card(tr("批次与法院回执"));
    card->body()->setContentsMargins(0, 0, 0, 0);
    m_batchTable = new Table(m_context.theme, m_context.preferences, u"dashboard.batches"_qs, tr("批次"));
    m_batchTable->show(&m_batches, {90, 64, 150});
    auto *none = new EmptyState(m_context.theme, u"layers"_qs);
    none->show(tr("还没有批次"), tr("到达“提请法院”阶段的案件，可以编入批次，签名后送法院。"));
    auto *holder = new QWidget;
    m_batchStack = new QStackedLayout(holder);
    m_batchStack->addWidget(none);
    m_batchStack->addWidget(m_batchTable);
    card->body()->addWidget(holder);
    box->addWidget(card, 1);
    auto *ledger = new Card(tr("账本检查点"));
    m_checkpoint = label({});
    m_checkpoint->setWordWrap(true);
    ledger->body()->addWidget(m_checkpoint);
    box->addWidget(ledger);
    connect(m_batchTable, &Table::opened, this, [this](int row) {
        Q_EMIT navigate({u"batches"_qs, m_batches.at(row).id});
    });
    return column;
}

void DashboardPage::open(const QString &) { refresh(); }

void DashboardPage::refresh()
{
    m_presenter.load();
    m_soon->begin();
}

QWidget *DashboardPage::firstFocus()
{
    return m_nextStep->isVisible()    ? static_cast<QWidget *>(m_nextStep)
           : m_taskTable->isVisible() ? static_cast<QWidget *>(m_taskTable)
                                      : this;
}

void DashboardPage::showDrafts(const QStringList &cases)
{
    if (cases.isEmpty()) {
        m_notice->clear();
        return;
    }
    m_notice->show(Tone::Neutral,
                   tr("您有 %1 份没有提交的草稿：%2。").arg(cases.size()).arg(cases.mid(0, 3).join(tr("、"))));
    m_notice->offer(tr("接着写"), [this, first = cases.first()] { Q_EMIT navigate({u"cases"_qs, first}); });
}

void DashboardPage::showAnswers(const std::vector<Overview::Answer> &answers)
{
    // As many as the column holds; the rest stands on the court's page.
    constexpr size_t most = 4;
    emptyLayout(m_answerCard->body());
    m_answerCard->setVisible(!answers.empty());
    for (size_t i = 0; i < std::min(answers.size(), most); ++i) {
        const Overview::Answer &answer = answers[i];
        auto *line = button(
            tr("%1 %2：%3").arg(answer.caseNumber, answer.name, m_context.words.of(u"court"_qs, answer.kind)), "link");
        line->setToolTip(m_context.words.instant(answer.at));
        m_answerCard->body()->addWidget(line, 0, Qt::AlignLeft);
        connect(line, &QPushButton::clicked, this, [this, number = answer.caseNumber] {
            Q_EMIT navigate({u"court"_qs, number});
        });
    }
    if (answers.size() > most)
        m_answerCard->body()->addWidget(label(tr("共 %1 项，其余见“法院办理”。").arg(answers.size()), "small"));
}

void DashboardPage::show()
{
    const Overview &overview = *m_presenter.overview();
    if (overview.trouble)
        m_notice->show(Tone::Bad, m_context.words.error(*overview.trouble), overview.trouble->code);
    else
        showDrafts(overview.drafts);
    const QLocale figures(QLocale::English);
    m_inmates.number->setText(figures.toString(overview.inmates));
    m_inmates.note->setText(overview.inmates ? tr("名册已导入") : tr("先导入名册"));
    m_cases.number->setText(figures.toString(overview.openCases));
    m_cases.note->setText(overview.lockedCases ? tr("另有锁定 %1 件").arg(overview.lockedCases)
                                               : tr("退回 %1 件").arg(overview.returned));
    const auto working = std::count_if(overview.batches.begin(), overview.batches.end(),
                                       [](const Batch &batch) { return batch.state != BatchStatus::Received; });
    m_batch.number->setText(figures.toString(static_cast<int>(working)));
    m_batch.note->setText(tr("共 %1 批").arg(overview.batches.size()));
    m_receipts.number->setText(figures.toString(overview.waitingReceipts));
    m_receipts.note->setText(overview.waitingReceipts ? tr("已送出，等法院回执") : tr("无在途批次"));
    std::vector<StageBar::Part> parts;
    for (const auto &[stage, count] : overview.stages) parts.push_back({m_context.words.of(u"stage"_qs, stage), count});
    m_stages->setParts(std::move(parts));
    m_stageCard->setVisible(overview.openCases > 0);
    m_tasks.setRows(overview.tasks);
    m_taskCard->setTitle(overview.tasks.empty() ? tr("我的待办") : tr("我的待办 %1 件").arg(overview.tasks.size()));
    m_taskStack->setCurrentIndex(overview.tasks.empty() ? 0 : 1);
    if (!m_taskTable->currentIndex().isValid()) m_taskTable->choose(0);
    const NextStep next = m_presenter.next();
    m_next->setText(next.text);
    m_nextStep->setText(next.button);
    m_nextStep->setVisible(!next.button.isEmpty());
    m_batches.setRows(overview.batches);
    m_batchStack->setCurrentIndex(overview.batches.empty() ? 0 : 1);
    showAnswers(overview.answers);
    m_checkpoint->setText(
        !overview.checkpointAt
            ? tr("还没有检查点。封签批次时会自动固定一次账本。")
            : (overview.witness.isEmpty()
                   ? tr("%1 固定了 %2 条记录，仅本机持有。")
                   : tr("%1 固定了 %2 条记录，%3持有副本，可以作证。").arg(u"%1"_qs, u"%2"_qs, overview.witness))
                  .arg(m_context.words.instant(overview.checkpointAt))
                  .arg(overview.checkpointSize));
}

}  // namespace remit::ui
