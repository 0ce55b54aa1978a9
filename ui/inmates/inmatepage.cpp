#include "inmates/inmatepage.h"

#include "inmates/dutiesview.h"
#include "inmates/inmatefacts.h"
#include "inmates/opencasedialog.h"
#include "inmates/verdictpanel.h"
#include "shell/actdialog.h"
#include "widgets/emptystate.h"
#include "widgets/monthchart.h"
#include "widgets/notice.h"
#include "widgets/scrollcolumn.h"
#include "widgets/table.h"

#include <QGridLayout>
#include <QScrollArea>
#include <QShortcut>
#include <QSplitter>
#include <QStackedWidget>
#include <QTabBar>
#include <QTimer>

namespace remit::ui {

namespace {
constexpr int tracesTab = 4;
/** Milliseconds for which the last inmate may stand, greyed, while the next one is read. */
constexpr int blink = 150;
}  // namespace

InmatePage::InmatePage(const PageContext &context, QWidget *parent)
    : QWidget(parent),
      m_context(context),
      m_presenter(context),
      m_crimes(crimeColumns(context.words)),
      m_changes(changeColumns(context.words)),
      m_months(monthColumns()),
      m_traces(traceColumns(context.words))
{
    auto *whole = new QVBoxLayout(this);
    whole->setContentsMargins(20, 18, 20, 18);
    whole->setSpacing(12);
    m_notice = new Notice;
    whole->addWidget(m_notice);
    auto *split = new QSplitter(Qt::Horizontal);
    split->setChildrenCollapsible(false);
    split->setHandleWidth(16);
    auto *left = new QWidget;
    auto *column = new QVBoxLayout(left);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(16);
    column->addWidget(buildHead());
    column->addWidget(buildTabs(), 1);
    m_verdict = new VerdictPanel(context);
    m_verdict->setMinimumWidth(360);
    split->addWidget(left);
    split->addWidget(m_verdict);
    split->setStretchFactor(0, 3);
    split->setStretchFactor(1, 1);
    split->setSizes({720, 430});
    m_states = new QStackedWidget;
    m_reading = new EmptyState(context.theme, u"person"_qs);
    m_states->addWidget(split);
    m_states->addWidget(m_reading);
    whole->addWidget(m_states, 1);
    m_slow = new QTimer(this);
    m_slow->setSingleShot(true);
    m_slow->setInterval(blink);
    connect(m_reading, &EmptyState::acted, &m_presenter, &InmatePresenter::reload);
    connect(m_slow, &QTimer::timeout, this, &InmatePage::sayReading);

    connect(&m_presenter, &InmatePresenter::loaded, this, [this] { show(); });
    connect(&m_presenter, &InmatePresenter::tracesLoaded, this, [this] { m_traces.setRows(m_presenter.traces()); });
    connect(&m_presenter, &InmatePresenter::failed, this, [this](const Error &error) {
        settle();
        m_notice->show(Tone::Bad, m_context.words.error(error), error.code);
    });
    connect(&m_presenter, &InmatePresenter::originFound, this,
            [this](const RecordedAct &origin) { (new ActDialog(m_context, origin, this))->open(); });
    connect(&m_presenter, &InmatePresenter::caseOpened, this, &InmatePage::caseWanted);
    connect(m_verdict, &VerdictPanel::asOfChanged, &m_presenter, &InmatePresenter::evaluate);
    connect(m_verdict, &VerdictPanel::caseChosen, this, &InmatePage::caseWanted);
    connect(m_verdict, &VerdictPanel::caseWanted, this,
            [this](CaseKind kind) { (new OpenCaseDialog(m_context, m_presenter, kind, this))->open(); });
    auto *back = new QShortcut(Qt::Key_Escape, this);
    back->setContext(Qt::WidgetWithChildrenShortcut);
    connect(back, &QShortcut::activated, this, &InmatePage::left);
}

QWidget *InmatePage::buildHead()
{
    auto *card = m_head = new Card;
    auto *top = new QHBoxLayout;
    top->setSpacing(8);
    m_name = label({}, "name");
    m_name->setWordWrap(true);
    m_name->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_area = new Chip({}, Tone::Neutral, card);
    m_case = new Chip({}, Tone::Accent, card);
    auto *origin = button(tr("查看来源"), "link");
    top->addWidget(m_name, 1);
    top->addSpacing(6);
    top->addWidget(m_area, 0, Qt::AlignTop);
    top->addWidget(m_case, 0, Qt::AlignTop);
    top->addWidget(origin, 0, Qt::AlignTop);
    card->body()->addLayout(top);
    m_identity = wrapped({}, "secondary");
    card->body()->addWidget(m_identity);
    m_facts = new QGridLayout;
    m_facts->setHorizontalSpacing(12);
    m_facts->setVerticalSpacing(6);
    card->body()->addLayout(m_facts);
    connect(origin, &QPushButton::clicked, this, [this] {
        if (m_presenter.view()) m_presenter.findOrigin(m_presenter.view()->record.source);
    });
    return card;
}

QWidget *InmatePage::buildTabs()
{
    auto *card = new Card;
    card->body()->setContentsMargins(0, 0, 0, 0);
    card->body()->setSpacing(0);
    m_tabs = new QTabBar;
    m_tabs->setDrawBase(false);
    m_tabs->setExpanding(false);
    m_tabs->setAccessibleName(tr("罪犯资料"));
    m_views = new QStackedWidget;
    for (const QString &name : {tr("概览"), tr("判决与刑期"), tr("计分考核"), tr("财产与健康"), tr("留痕")}) {
        m_tabs->addTab(name);
        m_views->addWidget(new QWidget);
    }
    ensureView(0);
    auto *row = new QHBoxLayout;
    row->setContentsMargins(16, 0, 16, 0);
    // The bar has the whole line: a chosen tab is bolder, hence wider, than when the line was laid out.
    row->addWidget(m_tabs, 1);
    card->body()->addLayout(row);
    card->body()->addWidget(rule());
    card->body()->addWidget(m_views, 1);
    connect(m_tabs, &QTabBar::currentChanged, this, [this](int index) {
        ensureView(index);
        m_views->setCurrentIndex(index);
        if (index == tracesTab) m_presenter.loadTraces();
    });
    for (int i = 0; i < m_tabs->count(); ++i) {
        auto *jump = new QShortcut(QKeySequence(int(Qt::CTRL) | (int(Qt::Key_1) + i)), this);
        connect(jump, &QShortcut::activated, m_tabs, [this, i] { m_tabs->setCurrentIndex(i); });
    }
    return card;
}

QWidget *InmatePage::build(int tab)
{
    switch (tab) {
        case 0:
            return buildOverview();
        case 1:
            return buildSentence();
        case 2:
            return buildPoints();
        case 3:
            return buildDuties();
        default:
            return buildTraces();
    }
}

void InmatePage::ensureView(int tab)
{
    if (m_made.contains(tab)) return;
    m_made.insert(tab);
    QWidget *room = m_views->widget(tab);
    auto *column = new QVBoxLayout(room);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(build(tab));
    if (!m_presenter.view()) return;
    if (tab == 1) showSentence(*m_presenter.view());
    if (tab == 3) m_duties->show(m_presenter.view()->record);
}

bool InmatePage::prepare()
{
    for (int tab = 0; tab < m_tabs->count(); ++tab)
        if (!m_made.contains(tab)) {
            ensureView(tab);
            return true;
        }
    return false;
}

QWidget *InmatePage::buildOverview()
{
    auto *view = new QWidget;
    auto *column = new QVBoxLayout(view);
    column->setContentsMargins(16, 14, 16, 14);
    column->setSpacing(8);
    column->addWidget(label(tr("刑期与变更"), "small"));
    m_timeline = new Timeline(m_context.theme);
    column->addWidget(m_timeline);
    column->addSpacing(8);
    column->addWidget(rule());
    m_chartTitle = label({}, "small");
    column->addWidget(m_chartTitle);
    m_chart = new MonthChart(m_context.theme);
    column->addWidget(m_chart, 100);
    column->addStretch(1);
    return view;
}

QWidget *InmatePage::buildSentence()
{
    constexpr int threeRows = 150;
    auto *view = new ScrollColumn;
    QVBoxLayout *column = view->column();
    column->setContentsMargins(0, 14, 0, 0);
    m_judgment = new QGridLayout;
    m_judgment->setContentsMargins(16, 0, 16, 8);
    m_judgment->setHorizontalSpacing(12);
    m_judgment->setVerticalSpacing(6);
    column->addLayout(m_judgment);
    column->addWidget(rule());
    m_crimeTable = new Table(m_context.theme, m_context.preferences, u"inmate.crimes"_qs, tr("所犯各罪"));
    m_crimeTable->show(&m_crimes, {260, 180, 120});
    column->addWidget(m_crimeTable, 1);
    m_changeTable = new Table(m_context.theme, m_context.preferences, u"inmate.changes"_qs, tr("历次刑罚变更"));
    m_changeTable->show(&m_changes, {104, 104, 150, 130, 170});
    m_changeTable->setEmptyText(tr("没有刑罚变更的记录"));
    column->addWidget(m_changeTable, 1);
    for (Table *table : {m_crimeTable, m_changeTable}) table->setMinimumHeight(threeRows);
    connect(m_changeTable, &Table::opened, this, [this](int row) {
        const auto &record = m_presenter.view()->record;
        for (size_t i = 0; i < record.changes.size() && i < record.changeSources.size(); ++i)
            if (record.changes[i] == m_changes.at(row)) m_presenter.findOrigin(record.changeSources[i]);
    });
    return view;
}

QWidget *InmatePage::buildPoints()
{
    m_monthTable = new Table(m_context.theme, m_context.preferences, u"inmate.months"_qs, tr("月考核分"));
    m_monthTable->show(&m_months, {110, 100, 100, 100, 110});
    connect(m_monthTable, &Table::opened, this, [this](int row) {
        const auto &record = m_presenter.view()->record;
        for (size_t i = 0; i < record.months.size() && i < record.monthSources.size(); ++i)
            if (record.months[i].month == m_months.at(row).month) m_presenter.findOrigin(record.monthSources[i]);
    });
    m_monthTable->setEmptyText(tr("还没有月考核分。到“罪犯”页导入计分考核。"));
    auto *view = new QWidget;
    auto *column = new QVBoxLayout(view);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_monthTable, 1);
    auto *hint = label(tr("选中一个月按 Enter，查看该月分数来自账本的哪一条、哪一行。"), "small");
    hint->setContentsMargins(16, 6, 16, 8);
    column->addWidget(hint);
    return view;
}

QWidget *InmatePage::buildDuties()
{
    m_duties = new DutiesView(m_context);
    connect(m_duties, &DutiesView::originWanted, &m_presenter, &InmatePresenter::findOrigin);
    return m_duties;
}

QWidget *InmatePage::buildTraces()
{
    m_traceTable = new Table(m_context.theme, m_context.preferences, u"inmate.traces"_qs, tr("留痕"));
    m_traceTable->show(&m_traces, {90, 200, 160, 140, 90});
    connect(m_traceTable, &Table::opened, this, [this](int row) { m_presenter.findOrigin({m_traces.at(row).seq, 0}); });
    return m_traceTable;
}

void InmatePage::open(const QString &number)
{
    m_notice->clear();
    const bool same = m_presenter.number() == number;
    // Until the answer comes, another inmate stands here.
    if (!same) {
        m_states->setEnabled(false);
        m_slow->start();
    }
    m_takesFocus = !same;
    m_presenter.load(number, same ? m_presenter.asOf() : m_context.today());
    if (!m_presenter.view()) sayReading();
    if (!same) m_tabs->setCurrentIndex(0);
}

void InmatePage::sayReading()
{
    m_reading->show(tr("正在读取 %1").arg(m_presenter.number()), tr("记录、积分和法律条件一并读出，读完即显示。"));
    m_states->setCurrentWidget(m_reading);
}

void InmatePage::settle()
{
    m_slow->stop();
    m_states->setEnabled(true);
    const auto &view = m_presenter.view();
    const bool read = view && view->record.inmate.number == m_presenter.number();
    if (!read)
        m_reading->show(tr("没有读到 %1").arg(m_presenter.number()), tr("原因见上。可再读一次，或按 Esc 回到名册。"),
                        tr("再读一次"));
    m_states->setCurrentIndex(read ? 0 : 1);
}

void InmatePage::refresh()
{
    if (!m_presenter.number().isEmpty()) m_presenter.reload();
}

QStringList InmatePage::crumbs() const
{
    if (!m_presenter.view()) return {};
    QStringList crumbs{m_presenter.view()->row.area, m_presenter.view()->row.name};
    crumbs.removeAll(QString());
    return crumbs;
}

QWidget *InmatePage::firstFocus() const { return m_tabs; }

void InmatePage::show()
{
    const InmateView &view = *m_presenter.view();
    settle();
    m_notice->clear();
    showHead(view);
    m_timeline->setPoints(m_presenter.timeline());
    showSentence(view);
    showPoints(view);
    if (m_duties) m_duties->show(view.record);
    m_verdict->show(view);
    if (m_tabs->currentIndex() == tracesTab) m_presenter.loadTraces();
    const QWidget *focus = window()->focusWidget();
    if (m_takesFocus && isVisible() && (!focus || focus->isAncestorOf(this) || !focus->isVisible())) m_tabs->setFocus();
    m_takesFocus = false;
    Q_EMIT crumbsChanged();
}

void InmatePage::showHead(const InmateView &view)
{
    m_name->setText(view.row.name);
    m_area->show(view.row.area + (view.row.ward.isEmpty() ? QString() : u" "_qs + view.row.ward), Tone::Neutral);
    const QString commutation = view.openCase(CaseKind::Commutation), parole = view.openCase(CaseKind::Parole);
    const QString open = commutation.isEmpty() ? parole : commutation;
    m_case->show(open.isEmpty() ? QString() : tr("在办 %1").arg(open), Tone::Accent);
    m_identity->setText(identityLine(view, m_context.words));
    fillFacts(m_facts, headFacts(view, m_context.words), 3);
    fitHead();
}

void InmatePage::fitHead()
{
    m_head->setMinimumHeight(std::max(0, m_head->layout()->totalHeightForWidth(m_head->width())));
}

void InmatePage::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    fitHead();
}

void InmatePage::showSentence(const InmateView &view)
{
    if (m_judgment) fillFacts(m_judgment, judgmentFacts(view, m_context.words), 2);
    const std::vector<CrimeFacts> &crimes = view.record.inmate.crimes;
    m_crimes.setRows(crimes);
    // One crime stands in the head, with the one sentence.
    if (m_crimeTable) m_crimeTable->setVisible(crimes.size() > 1);
    m_changes.setRows(view.record.changes);
}

void InmatePage::showPoints(const InmateView &view)
{
    m_chart->setMonths(view.record.months);
    std::vector<RecordedMonth> latestFirst(view.record.months.rbegin(), view.record.months.rend());
    m_months.setRows(std::move(latestFirst));
    m_chartTitle->setText(view.record.months.empty()
                              ? tr("还没有月考核分。到“罪犯”页导入计分考核。")
                              : tr("月考核分，近 %1 个月").arg(std::min<size_t>(24, view.record.months.size())));
    m_chart->setVisible(!view.record.months.empty());
}

}  // namespace remit::ui
