#include "dashboard/dashboardpage.h"

#include "widgets/card.h"
#include "widgets/emptystate.h"
#include "widgets/notice.h"
#include "widgets/stagebar.h"
#include "widgets/table.h"

#include <QHBoxLayout>
#include <QLocale>
#include <QStackedLayout>

namespace remit::ui {

namespace {

std::vector<Column<Overview::Returned>> returnedColumns(const Words &words)
{
    using Row = Overview::Returned;
    return {{DashboardPage::tr("案号"), [](const Row &r) { return r.row.number; }, 110},
            {DashboardPage::tr("姓名"), [](const Row &r) { return r.row.name; }, 90, false, {}, {}, true},
            {DashboardPage::tr("现阶段"),
             [&words](const Row &r) { return words.of(u"stage"_qs, r.row.stage); },
             150,
             false,
             {},
             [](const Row &) { return Tone::Warn; }},
            {DashboardPage::tr("退回日期"), [&words](const Row &r) { return words.date(r.on); }, 110},
            {DashboardPage::tr("退回理由"), [](const Row &r) { return r.reason; }, 260}};
}

std::vector<Column<Batch>> batchColumns(const Words &words)
{
    return {{DashboardPage::tr("批次"), [](const Batch &b) { return b.id; }, 90, false, {}, {}, true},
            {DashboardPage::tr("件数"), [](const Batch &b) { return QString::number(b.cases.size()); }, 64, true,
             [](const Batch &b) { return QVariant(b.cases.size()); }},
            {DashboardPage::tr("状态"),
             [&words](const Batch &b) { return words.of(u"batch.state"_qs, batchStatusCode(b.state)); },
             150,
             false,
             {},
             [](const Batch &b) { return toneOf(b.state); }}};
}

}  // namespace

DashboardPage::DashboardPage(const PageContext &context, QWidget *parent)
    : Page(context, parent),
      m_presenter(context),
      m_returned(returnedColumns(context.words)),
      m_batches(batchColumns(context.words)),
      m_notice(new Notice)
{
    auto *whole = new QHBoxLayout(this);
    whole->setContentsMargins(20, 18, 20, 18);
    whole->setSpacing(16);
    auto *left = new QVBoxLayout;
    left->setSpacing(16);
    left->addWidget(m_notice);
    auto *figures = new QHBoxLayout;
    figures->setSpacing(16);
    m_inmates = addFigure(figures, tr("在押罪犯"), u"inmates"_qs);
    m_cases = addFigure(figures, tr("在办案件"), u"cases"_qs);
    m_batch = addFigure(figures, tr("在办批次"), u"batches"_qs);
    m_receipts = addFigure(figures, tr("待回执"), u"batches"_qs);
    left->addLayout(figures);
    m_stageCard = new Card(tr("案件进度"));
    m_stages = new StageBar(context.theme);
    m_noCases = label(tr("还没有在办案件。到“罪犯”页筛查条件，从符合条件的罪犯立案。"), "secondary");
    m_noCases->setWordWrap(true);
    m_stageCard->body()->addWidget(m_stages);
    m_stageCard->body()->addWidget(m_noCases);
    left->addWidget(m_stageCard);
    left->addWidget(buildReturned(), 1);
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

QWidget *DashboardPage::buildReturned()
{
    auto *card = new Card(tr("退回待补正"));
    card->body()->setContentsMargins(0, 0, 0, 0);
    m_returnedTable = new Table(m_context.theme, m_context.preferences, u"dashboard.returned"_qs, tr("退回待补正"));
    m_returnedTable->show(&m_returned, {110, 90, 150, 110, 260});
    auto *none = new EmptyState(m_context.theme, u"check"_qs);
    none->show(tr("没有被退回的案件"), tr("上级退回的案件会列在这里，连同理由，双击即可打开补正。"));
    auto *holder = new QWidget;
    m_returnedStack = new QStackedLayout(holder);
    m_returnedStack->addWidget(none);
    m_returnedStack->addWidget(m_returnedTable);
    card->body()->addWidget(holder);
    connect(m_returnedTable, &Table::opened, this, [this](int row) {
        Q_EMIT navigate({u"cases"_qs, m_returned.at(row).row.number});
    });
    return card;
}

QWidget *DashboardPage::buildBatches()
{
    auto *column = new QWidget;
    auto *box = new QVBoxLayout(column);
    box->setContentsMargins(0, 0, 0, 0);
    box->setSpacing(16);
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

void DashboardPage::open(const QString &)
{
    refresh();
}

void DashboardPage::refresh()
{
    m_presenter.load();
}

QWidget *DashboardPage::firstFocus()
{
    return m_returnedTable->isVisible() ? static_cast<QWidget *>(m_returnedTable) : this;
}

void DashboardPage::show()
{
    const Overview &overview = *m_presenter.overview();
    if (overview.trouble)
        m_notice->show(Tone::Bad, m_context.words.error(*overview.trouble), overview.trouble->code);
    else
        m_notice->clear();
    const QLocale figures(QLocale::English);
    m_inmates.number->setText(figures.toString(overview.inmates));
    m_inmates.note->setText(overview.inmates ? tr("名册已导入") : tr("先导入名册"));
    m_cases.number->setText(figures.toString(overview.openCases));
    m_cases.note->setText(overview.lockedCases ? tr("另有锁定 %1 件").arg(overview.lockedCases)
                                               : tr("退回 %1 件").arg(overview.returned.size()));
    const auto working = std::count_if(overview.batches.begin(), overview.batches.end(),
                                       [](const Batch &batch) { return batch.state != BatchStatus::Received; });
    m_batch.number->setText(figures.toString(static_cast<int>(working)));
    m_batch.note->setText(tr("共 %1 批").arg(overview.batches.size()));
    m_receipts.number->setText(figures.toString(overview.waitingReceipts));
    m_receipts.note->setText(overview.waitingReceipts ? tr("已送出，等法院回执") : tr("没有在途批次"));
    std::vector<StageBar::Part> parts;
    for (const auto &[stage, count] : overview.stages)
        parts.push_back({m_context.words.of(u"stage"_qs, stage), count});
    m_stages->setParts(std::move(parts));
    m_stages->setVisible(overview.openCases > 0);
    m_noCases->setVisible(overview.openCases == 0);
    m_returned.setRows(overview.returned);
    m_returnedStack->setCurrentIndex(overview.returned.empty() ? 0 : 1);
    m_batches.setRows(overview.batches);
    m_batchStack->setCurrentIndex(overview.batches.empty() ? 0 : 1);
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
