#include "batches/batchespage.h"

#include "batches/batchpanel.h"
#include "widgets/card.h"
#include "widgets/emptystate.h"
#include "widgets/table.h"

#include <QHBoxLayout>
#include <QSplitter>
#include <QStackedWidget>

namespace remit::ui {

BatchesPage::BatchesPage(const PageContext &context, QWidget *parent)
    : Page(context, parent), m_presenter(context), m_visit(context)
{
    auto *split = new QSplitter(Qt::Horizontal);
    split->setHandleWidth(16);
    split->setChildrenCollapsible(false);
    split->addWidget(buildList());
    m_panel = new BatchPanel(context, m_presenter);
    split->addWidget(m_panel);
    split->setSizes({430, 740});
    split->setStretchFactor(1, 1);
    auto *none = new Card;
    m_empty = new EmptyState(context.theme, u"layers"_qs);
    m_empty->show(tr("还没有批次"), tr("新建一个批次，把已到“提请法院”阶段的案件编入，封签后送法院。"),
                  tr("新建批次…"));
    none->body()->addWidget(m_empty);
    m_whole = new QStackedWidget;
    m_whole->addWidget(split);
    m_whole->addWidget(none);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(20, 18, 20, 18);
    column->addWidget(m_whole);
    connect(m_empty, &EmptyState::acted, this, &BatchesPage::create);
    connect(&m_presenter, &BatchesPresenter::loaded, this, &BatchesPage::showRows);
    connect(m_panel, &BatchPanel::caseWanted, this, [this](const QString &number) {
        Q_EMIT navigate({u"cases"_qs, number});
    });
    connect(&m_presenter.courier(), &Courier::court, this, &BatchesPage::courtAnswered);
    m_presenter.courier().resume(Courier::Paused::Leave);
}

QWidget *BatchesPage::buildList()
{
    auto *card = new Card(tr("批次"));
    card->body()->setContentsMargins(0, 0, 0, 0);
    card->setMinimumWidth(300);
    auto *create = button(tr("新建批次"), QKeySequence(int(Qt::CTRL) | Qt::Key_N), "", this);
    auto *receive = button(tr("接收法院动态"), "", this);
    card->head()->addStretch();
    card->head()->addWidget(create);
    connectVisit(receive);
    m_table = new Table(m_context.theme, m_context.preferences, u"batches"_qs, tr("批次"));
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->show(&m_presenter.batches(), {90, 150, 60, 120});
    card->body()->addWidget(m_table, 1);
    // Below the list: beside the other in the head it would be cut in a narrow window.
    auto *foot = new QHBoxLayout;
    foot->setContentsMargins(12, 8, 12, 12);
    foot->addWidget(receive);
    foot->addStretch();
    card->body()->addLayout(foot);
    connect(create, &QPushButton::clicked, this, &BatchesPage::create);
    connect(m_table, &Table::selectionMoved, this, [this] {
        const QList<int> rows = m_table->selectedRows();
        if (rows.size() != 1) return;
        const QString id = m_presenter.batches().at(rows.first()).id;
        if (id == m_presenter.chosen()) return;
        m_presenter.choose(id);
        Q_EMIT crumbsChanged();
    });
    return card;
}

void BatchesPage::connectVisit(QPushButton *receive)
{
    connect(receive, &QPushButton::clicked, &m_visit, &CourtVisit::start);
    connect(&m_visit, &CourtVisit::began, this, [this, receive] {
        receive->setEnabled(false);
        m_panel->tell(Tone::Neutral, tr("正在向法院查询…"));
    });
    connect(&m_visit, &CourtVisit::took, this, [this, receive](const TakenEvents &events) {
        receive->setEnabled(true);
        Q_EMIT courtAnswered(true);
        m_presenter.load();
        QString told = events.taken > 0 ? tr("收到法院动态 %1 条，见各案件的“法院办理”。").arg(events.taken)
                                        : tr("法院没有新的动态。");
        if (!events.strangers.isEmpty())
            told += tr("其中有本库没有送出过的案件：%1。若确已送出，本库可能是恢复的旧备份，请停用并核对。")
                        .arg(events.strangers.join(u"、"_qs));
        m_panel->tell(Tone::Ok, told);
    });
    connect(&m_visit, &CourtVisit::failed, this, [this, receive](const Error &error) {
        receive->setEnabled(true);
        m_panel->tell(Tone::Bad, m_context.words.error(error));
    });
}

void BatchesPage::open(const QString &argument)
{
    m_adding = argument == u"+add";
    if (!argument.isEmpty() && !m_adding) m_presenter.choose(argument);
    refresh();
}

void BatchesPage::refresh() { m_presenter.load(); }

QStringList BatchesPage::crumbs() const
{
    return m_presenter.chosen().isEmpty() ? QStringList() : QStringList{m_presenter.chosen()};
}

QWidget *BatchesPage::firstFocus() { return m_table; }

void BatchesPage::showRows()
{
    m_whole->setCurrentIndex(m_presenter.batches().rowCount() > 0 ? 0 : 1);
    m_table->choose(m_presenter.placeOf(m_presenter.chosen()));
    Q_EMIT crumbsChanged();
    if (m_adding) beginAdding();
}

void BatchesPage::beginAdding()
{
    m_adding = false;
    m_filling = true;
    for (int place = 0; place < m_presenter.batches().rowCount(); ++place) {
        const Batch &batch = m_presenter.batches().at(place);
        if (batch.state != BatchStatus::Draft) continue;
        m_presenter.choose(batch.id);
        m_table->choose(place);
        m_filling = false;
        m_presenter.findReady();
        return;
    }
    create();
}

void BatchesPage::create()
{
    m_context.prompts.text(this, {tr("新建批次"), tr("批次号（年-月）"), tr("新建"), false, m_presenter.nextId()},
                           [this](const QString &id) {
                               m_adding = m_filling;
                               m_filling = false;
                               m_presenter.create(id, tr("%1 批次").arg(id));
                           });
}

}  // namespace remit::ui
