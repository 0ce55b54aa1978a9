#include "assessment/pointspage.h"

#include "assessment/areapanel.h"
#include "assessment/cycleview.h"
#include "assessment/insightview.h"
#include "assessment/profileview.h"
#include "assessment/recordview.h"
#include "shell/tableexport.h"
#include "widgets/card.h"
#include "widgets/celldelegate.h"
#include "widgets/countdelegate.h"
#include "widgets/emptystate.h"
#include "widgets/jobbar.h"
#include "widgets/notice.h"
#include "widgets/table.h"
#include "widgets/tablehead.h"

#include <QCheckBox>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QListWidget>
#include <QShortcut>
#include <QSplitter>
#include <QStackedWidget>
#include <QTabBar>
#include <QTreeView>

// What the page is made of; what it does lies in pointssteps.cpp.
namespace remit::ui {

PointsPage::PointsPage(const PageContext &context, QWidget *parent)
    : Page(context, parent), m_presenter(context), m_trace(context.words)
{
    auto *whole = new QVBoxLayout(this);
    whole->setContentsMargins(20, 10, 20, 18);
    whole->setSpacing(10);
    whole->addWidget(buildBar());
    m_notice = new Notice;
    m_job = new JobBar;
    whole->addWidget(m_notice);
    whole->addWidget(m_job);
    m_views = new QStackedWidget;
    m_split = new QSplitter(Qt::Horizontal);
    m_split->setHandleWidth(16);
    m_split->setChildrenCollapsible(false);
    m_views->addWidget(m_split);
    // What is behind the tabs is made before it is looked at, a part at a time.
    for (int tab = RecordTab; tab <= ProfileTab; ++tab) m_views->addWidget(new QWidget);
    whole->addWidget(m_views, 1);
    connect(m_tabs, &QTabBar::currentChanged, this, [this](int tab) {
        ensure(tab);
        m_views->setCurrentIndex(tab);
        m_notice->clear();
        openView();
        if (tab == TraceTab && !chosenInmate().isEmpty() && chosenInmate() != m_inmate) openTrace(chosenInmate());
        Q_EMIT crumbsChanged();
    });
}

void PointsPage::ensure(int tab)
{
    QWidget *made = nullptr;
    if (tab == RecordTab && !m_record) {
        made = m_record = new RecordView(m_context, m_notice);
        connect(m_record, &RecordView::actWanted, &m_presenter, &PointsPresenter::findAct);
    }
    if (tab == CycleTab && !m_cycles) {
        made = m_cycles = new CycleView(m_context, m_notice);
        connect(m_cycles, &CycleView::inmateWanted, this, &PointsPage::openTrace);
    }
    if (tab == InsightTab && !m_insight) {
        made = m_insight = new InsightView(m_context, m_notice);
        connect(m_insight, &InsightView::inmateWanted, this, &PointsPage::openTrace);
    }
    if (tab == ProfileTab && !m_profiles) made = m_profiles = new ProfileView(m_context, m_notice);
    if (made) put(tab, made);
}

void PointsPage::put(int tab, QWidget *made)
{
    QWidget *empty = m_views->widget(tab);
    m_views->insertWidget(tab, made);
    m_views->removeWidget(empty);
    delete empty;
}

bool PointsPage::buildNext()
{
    if (!m_areas) {
        m_split->addWidget(buildAreas());
    } else if (!m_table) {
        m_split->addWidget(buildRows());
    } else if (!m_panel) {
        m_panel = new AreaPanel(m_context, m_presenter);
        m_split->addWidget(m_panel);
        m_split->setSizes({180, 720, 320});
        m_split->setStretchFactor(1, 1);
    } else if (!m_tree) {
        put(TraceTab, buildTrace());
        listen();
    } else {
        return false;
    }
    return true;
}

bool PointsPage::prepare()
{
    if (buildNext()) return true;
    const std::pair<int, bool> tabs[] = {{RecordTab, m_record != nullptr},
                                         {CycleTab, m_cycles != nullptr},
                                         {InsightTab, m_insight != nullptr},
                                         {ProfileTab, m_profiles != nullptr}};
    for (const auto &[tab, made] : tabs) {
        if (made) continue;
        ensure(tab);
        return true;
    }
    return false;
}

QWidget *PointsPage::buildBar()
{
    auto *bar = new QWidget;
    auto *row = new QHBoxLayout(bar);
    row->setContentsMargins(0, 0, 0, 0);
    m_tabs = new QTabBar;
    m_tabs->setAccessibleName(tr("计分考核"));
    m_tabs->setDrawBase(false);
    m_tabs->addTab(tr("月汇总"));
    m_tabs->addTab(tr("加扣分记载"));
    m_tabs->addTab(tr("周期与等级"));
    m_tabs->addTab(tr("溯源"));
    m_tabs->addTab(tr("分析"));
    m_tabs->addTab(tr("考核办法"));
    row->addWidget(m_tabs);
    row->addStretch();
    const auto add = [&](const QString &icon, const QString &name, int key, int by) {
        auto *made = iconButton(m_context.theme, icon, name, bar);
        made->setShortcut(QKeySequence(int(Qt::ALT) | key));
        made->setToolTip(name + u"　"_qs + keysText(made->shortcut()));
        row->addWidget(made);
        connect(made, &QPushButton::clicked, this, [this, by] { go(by); });
    };
    add(u"back"_qs, tr("上个月"), Qt::Key_PageUp, -1);
    m_month = label({}, "title");
    row->addWidget(m_month);
    add(u"forward"_qs, tr("下个月"), Qt::Key_PageDown, 1);
    for (int tab = 0; tab < m_tabs->count(); ++tab) {
        auto *keys = new QShortcut(QKeySequence(int(Qt::CTRL) | (int(Qt::Key_1) + tab)), this);
        connect(keys, &QShortcut::activated, m_tabs, [this, tab] { m_tabs->setCurrentIndex(tab); });
    }
    return bar;
}

QWidget *PointsPage::buildAreas()
{
    auto *card = new Card(tr("监区"));
    card->body()->setContentsMargins(4, 6, 4, 6);
    card->setMinimumWidth(160);
    card->setMaximumWidth(240);
    m_areas = new QListWidget;
    m_areas->setAccessibleName(tr("监区"));
    m_areas->setFrameShape(QFrame::NoFrame);
    m_areas->setItemDelegate(new CountDelegate(m_context.theme, m_areas));
    card->body()->addWidget(m_areas);
    connect(m_areas, &QListWidget::currentItemChanged, this, [this](QListWidgetItem *item) {
        if (!item) return;
        m_presenter.setArea(item->data(Qt::UserRole).toString());
        m_panel->show();
        Q_EMIT crumbsChanged();
    });
    return card;
}

QWidget *PointsPage::buildRows()
{
    auto *holder = new QWidget;
    auto *column = new QVBoxLayout(holder);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(10);
    auto *bar = new QHBoxLayout;
    m_filter = new QLineEdit;
    m_filter->setPlaceholderText(tr("按姓名或编号筛选　Ctrl+F"));
    m_filter->setAccessibleName(tr("筛选罪犯"));
    m_filter->setClearButtonEnabled(true);
    m_different = new QCheckBox(tr("只看与现记载不符的"));
    bar->addWidget(m_filter, 1);
    bar->addWidget(m_different);
    column->addLayout(bar);
    auto *card = new Card;
    card->body()->setContentsMargins(0, 0, 0, 0);
    m_table = new Table(m_context.theme, m_context.preferences, u"points.month"_qs, tr("月得分"));
    QList<int> widths;
    for (const auto &one : m_presenter.model().columns()) widths << one.width;
    m_table->show(&m_presenter.model(), widths);
    m_empty = new EmptyState(m_context.theme, u"person"_qs);
    m_rows = new QStackedWidget;
    m_rows->addWidget(m_table);
    m_rows->addWidget(m_empty);
    card->body()->addWidget(m_rows);
    column->addWidget(card, 1);
    m_count = label({}, "small");
    auto *file = new TableExport(m_context, m_table, tr("月得分"), m_notice);
    auto *save = button(tr("导出"), QKeySequence(int(Qt::CTRL) | Qt::Key_E), "link", holder);
    m_correct = button(tr("更正所选的月得分…"), "", holder);
    auto *foot = new QHBoxLayout;
    foot->addWidget(m_count, 1);
    foot->addWidget(m_correct);
    foot->addWidget(save);
    column->addLayout(foot);
    connect(save, &QPushButton::clicked, file, &TableExport::begin);
    connect(m_correct, &QPushButton::clicked, this, &PointsPage::correctChosen);
    connect(m_filter, &QLineEdit::textChanged, &m_presenter, &PointsPresenter::setText);
    connect(m_different, &QCheckBox::toggled, &m_presenter, &PointsPresenter::setDifferent);
    connect(m_table, &Table::opened, this, [this](int row) { openTrace(m_presenter.model().at(row).inmate); });
    auto *find = new QShortcut(QKeySequence::Find, this);
    connect(find, &QShortcut::activated, m_filter,
            [this] { (m_views->currentIndex() == MonthTab ? m_filter : m_number)->setFocus(); });
    return holder;
}

QWidget *PointsPage::buildTrace()
{
    auto *holder = new QWidget;
    auto *column = new QVBoxLayout(holder);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(10);
    auto *bar = new QHBoxLayout;
    m_number = new QLineEdit;
    m_number->setPlaceholderText(tr("罪犯编号，回车查看"));
    m_number->setAccessibleName(tr("罪犯编号"));
    m_number->setMaximumWidth(240);
    m_whose = label({}, "name");
    bar->addWidget(m_number);
    bar->addWidget(m_whose, 1);
    auto *check = button(tr("法院会问的问题…"), QKeySequence(int(Qt::CTRL) | Qt::Key_Q), "", holder);
    bar->addWidget(check);
    connect(check, &QPushButton::clicked, this, [this] {
        m_job->begin(m_number->text().isEmpty() ? tr("正在核对全监") : tr("正在核对 %1").arg(m_number->text()));
        m_presenter.check(m_number->text().trimmed());
    });
    column->addLayout(bar);
    auto *card = new Card(tr("从得分到依据"));
    card->body()->setContentsMargins(0, 0, 0, 0);
    card->head()->addWidget(label(tr("方向键展开，回车打开账本中的原始记录"), "small"));
    card->head()->addStretch();
    m_tree = new QTreeView;
    m_tree->setAccessibleName(tr("计分溯源"));
    m_tree->setModel(&m_trace);
    m_tree->setFrameShape(QFrame::NoFrame);
    m_tree->setItemDelegate(new CellDelegate(m_context.theme, m_tree));
    auto *head = new TableHead(m_context.theme, m_tree);
    head->setSectionsClickable(false);
    head->setSectionsMovable(false);
    m_tree->setHeader(head);
    m_tree->setUniformRowHeights(true);
    m_tree->setIndentation(22);
    m_tree->setColumnWidth(TraceModel::What, 620);
    m_tree->setColumnWidth(TraceModel::Points, 100);
    m_tree->setColumnWidth(TraceModel::Who, 210);
    m_traceEmpty = new EmptyState(m_context.theme, u"search"_qs);
    m_traceEmpty->show(
        tr("从一个得分追到依据"),
        tr("在“月汇总”里双击一名罪犯，或在上面输入编号：每个月得分都能展开到加扣分、日清单、会议和签名。"));
    m_traceViews = new QStackedWidget;
    m_traceViews->addWidget(m_traceEmpty);
    m_traceViews->addWidget(m_tree);
    card->body()->addWidget(m_traceViews);
    column->addWidget(card, 1);
    connect(m_number, &QLineEdit::returnPressed, this, [this] { openTrace(m_number->text().trimmed()); });
    connect(m_tree, &QTreeView::activated, this, &PointsPage::openAct);
    return holder;
}

}  // namespace remit::ui
