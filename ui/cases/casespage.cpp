#include "cases/casespage.h"

#include "cases/bulkpanel.h"
#include "cases/casepanel.h"
#include "shell/tableexport.h"
#include "widgets/card.h"
#include "widgets/countdelegate.h"
#include "widgets/emptystate.h"
#include "widgets/notice.h"
#include "widgets/table.h"

#include <QCheckBox>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QListWidget>
#include <QShortcut>
#include <QSplitter>
#include <QStackedWidget>

namespace remit::ui {

namespace {
const QString bulkSubject = u"cases"_qs;
/** What a stage's line needs beside its words: margins, the count and the bolder letters of the chosen one. */
constexpr int countRoom = 76;
}  // namespace

CasesPage::CasesPage(const PageContext &context, QWidget *parent)
    : Page(context, parent), m_presenter(context), m_drafts(context)
{
    auto *whole = new QVBoxLayout(this);
    whole->setContentsMargins(20, 18, 20, 18);
    whole->setSpacing(12);
    m_notice = new Notice;
    whole->addWidget(m_notice);
    auto *split = new QSplitter(Qt::Horizontal);
    split->setHandleWidth(16);
    split->setChildrenCollapsible(false);
    split->addWidget(buildStages());
    split->addWidget(buildList());
    split->addWidget(buildSide());
    // English words are longer in the list, where the proposal has to stay whole, than in the case beside it.
    if (context.words.language() == Language::Chinese)
        split->setSizes({184, 520, 470});
    else
        split->setSizes({196, 600, 400});
    split->setStretchFactor(0, 0);
    split->setStretchFactor(1, 3);
    split->setStretchFactor(2, 2);
    whole->addWidget(split, 1);
    connect(&m_presenter, &CasesPresenter::loaded, this, [this] {
        showStages();
        showRows();
        chooseWanted();
    });
    connect(&m_presenter, &CasesPresenter::filtered, this, &CasesPage::showRows);
    connect(&m_presenter, &CasesPresenter::failed, this,
            [this](const Error &error) { m_notice->show(Tone::Bad, m_context.words.error(error), error.code); });
    connect(&context.backend, &Backend::changed, this, [this] {
        if (isVisible()) refresh();
    });
}

QWidget *CasesPage::buildStages()
{
    auto *card = new Card(tr("阶段"));
    card->body()->setContentsMargins(4, 6, 4, 6);
    card->setMinimumWidth(184);
    card->setMaximumWidth(240);
    m_stages = new QListWidget;
    m_stages->setAccessibleName(tr("办案阶段"));
    m_stages->setFrameShape(QFrame::NoFrame);
    m_stages->setItemDelegate(new CountDelegate(m_context.theme, m_stages));
    card->body()->addWidget(m_stages);
    connect(m_stages, &QListWidget::currentItemChanged, this, [this](QListWidgetItem *item) {
        if (item) m_presenter.setStage(item->data(Qt::UserRole).toString());
    });
    return card;
}

QWidget *CasesPage::buildList()
{
    auto *holder = new QWidget;
    auto *column = new QVBoxLayout(holder);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(10);
    auto *bar = new QHBoxLayout;
    m_filter = new QLineEdit;
    m_filter->setPlaceholderText(tr("按姓名、案号、罪名、监区或批次筛选　Ctrl+F"));
    m_filter->setAccessibleName(tr("筛选案件"));
    m_filter->setClearButtonEnabled(true);
    m_closed = new QCheckBox(tr("含已结束"));
    bar->addWidget(m_filter, 1);
    bar->addWidget(m_closed);
    column->addLayout(bar);
    auto *card = new Card;
    card->body()->setContentsMargins(0, 0, 0, 0);
    m_table = new Table(m_context.theme, m_context.preferences, u"cases"_qs, tr("案件"));
    QList<int> widths;
    for (const auto &one : m_presenter.model().columns()) widths << one.width;
    m_table->show(&m_presenter.model(), widths);
    m_empty = new EmptyState(m_context.theme, u"file"_qs);
    // Its words may not push the case beside it out of a narrow window.
    m_empty->setMinimumWidth(260);
    m_rows = new QStackedWidget;
    m_rows->addWidget(m_table);
    m_rows->addWidget(m_empty);
    card->body()->addWidget(m_rows);
    column->addWidget(card, 1);
    m_count = label({}, "small");
    auto *file = new TableExport(m_context, m_table, tr("案件"), m_notice);
    auto *save = button(tr("导出"), QKeySequence(int(Qt::CTRL) | Qt::Key_E), "link", holder);
    save->setToolTip(tr("把所示的行和列导出为 XLSX 或 CSV"));
    connect(save, &QPushButton::clicked, file, &TableExport::begin);
    auto *foot = new QHBoxLayout;
    foot->setSpacing(8);
    foot->addWidget(m_count);
    foot->addWidget(save);
    foot->addStretch();
    column->addLayout(foot);
    connect(m_filter, &QLineEdit::textChanged, &m_presenter, &CasesPresenter::setText);
    connect(m_closed, &QCheckBox::toggled, &m_presenter, &CasesPresenter::setClosedToo);
    connect(m_table, &Table::selectionMoved, this, &CasesPage::showChosen);
    connect(m_table, &Table::opened, this, [this](int row) {
        Q_EMIT navigate({u"inmates"_qs, m_presenter.model().at(row).inmate});
    });
    connect(m_empty, &EmptyState::acted, this, [this] {
        if (m_presenter.model().rows().empty())
            Q_EMIT navigate({u"inmates"_qs, {}});
        else
            m_filter->clear();
    });
    auto *pane = new QShortcut(QKeySequence(Qt::Key_F6), this);
    connect(pane, &QShortcut::activated, this, [this] {
        if (m_table->hasFocus() && m_side->currentWidget() == m_panel)
            m_panel->focusDecision();
        else if (m_stages->hasFocus() || !m_panel->isAncestorOf(focusWidget()))
            m_table->setFocus();
        else
            m_stages->setFocus();
    });
    auto *find = new QShortcut(QKeySequence::Find, this);
    connect(find, &QShortcut::activated, m_filter, [this] { m_filter->setFocus(); });
    return holder;
}

QWidget *CasesPage::buildSide()
{
    m_side = new QStackedWidget;
    m_side->setMinimumWidth(400);
    auto *none = new Card;
    auto *hint = new EmptyState(m_context.theme, u"file"_qs);
    hint->show(tr("选一件案件"), tr("选中一件查看阶段、文书和办理；按住 Ctrl 或 Shift 选多件，一起办理。"));
    none->body()->addWidget(hint);
    m_panel = new CasePanel(m_context, m_drafts);
    m_bulk = new BulkPanel(m_context, m_presenter);
    connect(&m_drafts, &Drafts::loaded, m_bulk, [this] {
        if (m_bulk->draft().isEmpty()) m_bulk->restore(m_drafts.text(bulkSubject));
    });
    connect(m_bulk, &BulkPanel::edited, this, [this] { m_drafts.note(bulkSubject, m_bulk->draft()); });
    m_side->addWidget(none);
    m_side->addWidget(m_panel);
    m_side->addWidget(m_bulk);
    connect(m_panel, &CasePanel::inmateWanted, this, [this](const QString &number) {
        Q_EMIT navigate({u"inmates"_qs, number});
    });
    connect(m_panel, &CasePanel::acted, this, &CasesPage::offerNext);
    return m_side;
}

void CasesPage::offerNext(const QString &what, const QString &stage)
{
    m_notice->show(Tone::Ok, what);
    const Stage *now = m_presenter.workflow().stage(stage);
    const QString next = m_presenter.nextToDo(m_panel->presenter().number());
    if (!next.isEmpty()) {
        m_notice->offer(tr("下一件 %1").arg(next), [this, next] {
            m_wanted = next;
            chooseWanted();
            m_table->setFocus();
        });
    } else if (now && now->last && m_presenter.mayDecide(*now)) {
        m_notice->offer(tr("编入批次"), [this] { Q_EMIT navigate({u"batches"_qs, u"+add"_qs}); });
    } else if (now && !m_presenter.mayDecide(*now)) {
        QStringList roles;
        for (const QString &role : now->roles) roles << m_context.words.of(u"role"_qs, role);
        m_notice->show(Tone::Ok, what + tr("接下来由%1办理。").arg(roles.join(tr("、"))));
        m_notice->offer(tr("回工作台"), [this] { Q_EMIT navigate({u"dashboard"_qs, {}}); });
    }
}

void CasesPage::open(const QString &argument)
{
    // "+stage:committee": the list of what stands there.
    const QString stage = u"+stage:"_qs;
    m_wanted = argument.startsWith(stage) ? QString() : argument;
    if (argument.startsWith(stage)) {
        m_filter->clear();
        m_wantedStage = argument.mid(stage.size());
    }
    refresh();
}

void CasesPage::refresh() { m_presenter.load(); }

QStringList CasesPage::crumbs() const { return m_current.isEmpty() ? QStringList() : QStringList{m_current}; }

QWidget *CasesPage::firstFocus() { return m_table; }

QStringList CasesPage::unsubmitted() const
{
    QStringList typed{m_panel->unsubmitted(),
                      m_bulk->draft().isEmpty() ? QString() : tr("一起办理多件的意见和会议记录")};
    typed.removeAll(QString());
    return typed;
}

void CasesPage::settle(bool keep)
{
    m_panel->settle(keep);
    m_drafts.note(bulkSubject, keep ? m_bulk->draft() : QString());
    m_drafts.flush();
}

void CasesPage::showStages()
{
    const QString before = m_stages->currentItem() ? m_stages->currentItem()->data(Qt::UserRole).toString() : QString();
    const std::optional<QString> wanted = std::exchange(m_wantedStage, {});
    const QString chosen = wanted.value_or(before);
    if (chosen != before) m_presenter.setStage(chosen);
    const QSignalBlocker quiet(m_stages);
    m_stages->clear();
    int all = 0;
    for (const auto &stage : m_presenter.stages()) all += stage.count;
    const auto add = [this, chosen](const QString &text, const QString &code, int count) {
        auto *item = new QListWidgetItem(text, m_stages);
        item->setData(Qt::UserRole, code);
        item->setData(CountRole, count);
        item->setToolTip(text);
        item->setSizeHint({0, 34});
        if (code == chosen) m_stages->setCurrentItem(item);
    };
    add(tr("全部"), {}, all);
    for (const auto &stage : m_presenter.stages())
        add(m_context.words.of(u"stage"_qs, stage.stage), stage.stage, stage.count);
    int widest = 0;
    for (int i = 0; i < m_stages->count(); ++i)
        widest = std::max(widest, m_stages->fontMetrics().horizontalAdvance(m_stages->item(i)->text()));
    m_stages->parentWidget()->setMinimumWidth(std::clamp(widest + countRoom, 184, 240));
}

void CasesPage::showRows()
{
    auto &model = m_presenter.model();
    if (model.rows().empty())
        m_empty->show(tr("还没有案件"), tr("到“罪犯”页做条件筛查，打开符合条件的罪犯，按“立案提请”。"), tr("去筛查"));
    else
        m_empty->show(tr("没有符合筛选的案件"), tr("换一个阶段或清除筛选。"), tr("清除筛选"));
    m_rows->setCurrentWidget(model.rowCount() > 0 ? static_cast<QWidget *>(m_table) : m_empty);
    m_count->setText(m_presenter.countText());
    const int place = m_presenter.placeOf(m_current);
    if (place >= 0)
        m_table->choose(place);
    else
        showChosen();
}

void CasesPage::chooseWanted()
{
    if (m_wanted.isEmpty()) return;
    if (m_presenter.placeOf(m_wanted) < 0) {
        m_stages->setCurrentRow(0);
        m_filter->clear();
    }
    // One that is over is shown to whoever was sent to it.
    if (m_presenter.placeOf(m_wanted) < 0) m_closed->setChecked(true);
    m_table->choose(m_presenter.placeOf(m_wanted));
    m_wanted.clear();
}

void CasesPage::showChosen()
{
    const QList<int> rows = m_table->selectedRows();
    const QString before = m_current;
    if (rows.size() == 1) {
        m_current = m_presenter.model().at(rows.first()).number;
        m_panel->open(m_current);
        m_side->setCurrentWidget(m_panel);
    } else if (rows.size() > 1) {
        std::vector<CaseRow> cases;
        for (const int row : rows) cases.push_back(m_presenter.model().at(row));
        m_bulk->show(cases);
        m_side->setCurrentWidget(m_bulk);
        m_current.clear();
    } else if (m_side->currentWidget() != m_bulk) {
        m_side->setCurrentIndex(0);
    }
    if (m_current != before) Q_EMIT crumbsChanged();
}

}  // namespace remit::ui
