#include "assessment/insightview.h"

#include "assessment/insightpaper.h"
#include "base/hundredths.h"
#include "shell/tableexport.h"
#include "widgets/card.h"
#include "widgets/emptystate.h"
#include "widgets/notice.h"
#include "widgets/scrollcolumn.h"
#include "widgets/table.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QSplitter>
#include <QStackedWidget>

namespace remit::ui {

namespace {

constexpr int chartHeight = 176;

/** A chart in words, for a reader of the screen. */
QString monthsInWords(const InmateInsight &inmate)
{
    QStringList words;
    for (const MonthResult &month : inmate.months)
        words << u"%1 %2"_qs.arg(isoMonth(month.month), briefHundredths(month.total));
    return words.join(u'\n');
}

}  // namespace

InsightView::InsightView(const PageContext &context, Notice *notice, QWidget *parent)
    : QWidget(parent), m_context(context), m_presenter(context), m_notice(notice)
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(10);
    column->addWidget(buildTools());
    auto *split = new QSplitter(Qt::Horizontal);
    split->setHandleWidth(16);
    split->setChildrenCollapsible(false);
    split->addWidget(buildArea());
    split->addWidget(buildInmate());
    split->setSizes({620, 560});
    split->setStretchFactor(0, 1);
    split->setStretchFactor(1, 1);
    column->addWidget(split, 1);
    listen();
}

QWidget *InsightView::buildTools()
{
    auto *tools = new QWidget;
    auto *row = new QHBoxLayout(tools);
    row->setContentsMargins(0, 0, 0, 0);
    m_areas = new QComboBox;
    m_areas->setAccessibleName(tr("监区"));
    m_areas->setMinimumWidth(130);
    m_teams = new QComboBox;
    m_teams->setAccessibleName(tr("班组"));
    m_teams->setMinimumWidth(150);
    m_only = new QComboBox;
    m_only->setAccessibleName(tr("看谁"));
    m_only->setMinimumWidth(190);
    m_count = label({}, "small");
    m_print = button(tr("打印…"), QKeySequence::Print, "", tools);
    row->addWidget(m_areas);
    row->addWidget(m_teams);
    row->addWidget(m_only);
    row->addWidget(m_count, 1);
    row->addWidget(m_print);
    return tools;
}

QWidget *InsightView::buildArea()
{
    auto *holder = new QWidget;
    auto *column = new QVBoxLayout(holder);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(10);
    auto *card = new Card;
    card->body()->setContentsMargins(0, 0, 0, 0);
    m_table = new Table(m_context.theme, m_context.preferences, u"points.insight"_qs, tr("积分提示"));
    QList<int> widths;
    for (const auto &one : m_presenter.model().columns()) widths << one.width;
    m_table->show(&m_presenter.model(), widths);
    new TableExport(m_context, m_table, tr("积分提示"), m_notice);
    m_empty = new EmptyState(m_context.theme, u"chart"_qs);
    m_rows = new QStackedWidget;
    m_rows->addWidget(m_table);
    m_rows->addWidget(m_empty);
    card->body()->addWidget(m_rows);
    column->addWidget(card, 1);
    auto *spread = new Card(tr("积分分布"));
    m_balances = new ChartView(tr("积分分布"));
    m_balances->setFixedHeight(chartHeight);
    spread->body()->addWidget(m_balances);
    column->addWidget(spread);
    return holder;
}

QWidget *InsightView::buildInmate()
{
    m_inmate = new QStackedWidget;
    m_nobody = new EmptyState(m_context.theme, u"person"_qs);
    m_nobody->show(tr("选中一人看走势"),
                   tr("左边按离 600 分的远近排列；选中一人，这里显示近月得分、各工序的完成情况和建议。"));
    auto *scroll = new ScrollColumn;
    scroll->column()->setContentsMargins(0, 0, 0, 0);
    m_monthsCard = new Card(tr("近月得分"));
    m_months = new ChartView(tr("近月得分"));
    m_months->setFixedHeight(chartHeight + 24);
    m_monthsCard->body()->addWidget(m_months);
    auto *work = new Card(tr("各工序的完成情况，近九十天"));
    m_operations = new ChartView(tr("各工序的完成情况，近九十天"));
    m_noWork = wrapped(tr("近九十天没有计件的劳动记载。"), "secondary");
    work->body()->addWidget(m_operations);
    work->body()->addWidget(m_noWork);
    auto *advice = new Card(tr("建议"));
    m_advice = wrapped({}, "strong");
    advice->body()->addWidget(m_advice);
    advice->body()->addWidget(wrapped(tr("建议由系统按完成率和次品率提出，是否调岗、培训由民警决定。"), "small"));
    for (QWidget *card :
         {static_cast<QWidget *>(m_monthsCard), static_cast<QWidget *>(work), static_cast<QWidget *>(advice)})
        scroll->column()->addWidget(card);
    scroll->column()->addStretch();
    m_inmate->addWidget(m_nobody);
    m_inmate->addWidget(scroll);
    m_inmate->setMinimumWidth(380);
    return m_inmate;
}

void InsightView::listen()
{
    connect(m_areas, &QComboBox::activated, this, [this] { m_presenter.load(m_areas->currentData().toString()); });
    connect(m_teams, &QComboBox::activated, this,
            [this] { m_presenter.load(m_areas->currentData().toString(), m_teams->currentData().toString()); });
    connect(m_only, &QComboBox::currentIndexChanged, this, [this](int place) {
        if (place >= 0) m_presenter.setOnly(InsightPresenter::Only(m_only->itemData(place).toInt()));
    });
    connect(m_print, &QPushButton::clicked, this, &InsightView::print);
    connect(m_table, &Table::selectionMoved, this, &InsightView::chooseRow);
    connect(m_table, &Table::opened, this,
            [this](int row) { Q_EMIT inmateWanted(m_presenter.model().at(row).inmate); });
    connect(&m_presenter, &InsightPresenter::loaded, this, &InsightView::showArea);
    connect(&m_presenter, &InsightPresenter::filtered, this, &InsightView::showRows);
    connect(&m_presenter, &InsightPresenter::inmateLoaded, this, &InsightView::showInmate);
    connect(&m_presenter, &InsightPresenter::failed, this,
            [this](const Error &error) { m_notice->show(Tone::Bad, m_context.words.error(error), error.code); });
    connect(&m_context.theme, &Theme::changed, this, [this] {
        m_balances->update();
        m_months->update();
        m_operations->update();
    });
}

void InsightView::open(const QString &inmate)
{
    if (!inmate.isEmpty()) m_wanted = inmate;
    m_presenter.reload();
}

QWidget *InsightView::firstFocus() const { return m_table; }

void InsightView::showAreas()
{
    const QSignalBlocker quiet(m_areas), silent(m_teams), still(m_only);
    m_areas->clear();
    m_areas->addItem(tr("全监"), QString());
    for (const QString &area : m_presenter.view()->areas) m_areas->addItem(area, area);
    m_areas->setCurrentIndex(std::max(0, m_areas->findData(m_presenter.view()->area)));
    m_teams->clear();
    m_teams->addItem(tr("全部班组"), QString());
    for (const QString &team : m_presenter.view()->teams) m_teams->addItem(team, team);
    m_teams->setCurrentIndex(std::max(0, m_teams->findData(m_presenter.view()->team)));
    const int kept = std::max(0, m_only->currentIndex());
    m_only->clear();
    const auto add = [this](const QString &text, InsightPresenter::Only only) {
        m_only->addItem(text.arg(m_presenter.count(only)), int(only));
    };
    add(tr("所有人（%1）"), InsightPresenter::Only::All);
    add(tr("一个月内可满周期（%1）"), InsightPresenter::Only::Near);
    add(tr("上月低于基础分（%1）"), InsightPresenter::Only::Below);
    m_only->setCurrentIndex(kept);
}

void InsightView::showArea()
{
    showAreas();
    const AreaInsight &area = *m_presenter.view();
    m_balances->show(
        [this](QPainter &painter, const QRectF &room) {
            InsightCharts(m_context.theme, m_presenter).balances(painter, room, *m_presenter.view());
        },
        tr("%1 人中 %2 人一个月内可满周期，%3 人上月低于基础分")
            .arg(area.standings.size())
            .arg(m_presenter.count(InsightPresenter::Only::Near))
            .arg(m_presenter.count(InsightPresenter::Only::Below)));
    showRows();
}

void InsightView::showRows()
{
    const auto &model = m_presenter.model();
    if (model.rows().empty())
        m_empty->show(tr("还没有月得分"),
                      tr("汇总一个月或导入旧系统的月考核分之后，这里显示谁临近周期、谁低于基础分。"));
    else
        m_empty->show(tr("没有这样的人"), tr("换一个监区，或看所有人。"));
    m_rows->setCurrentWidget(model.rowCount() > 0 ? static_cast<QWidget *>(m_table) : m_empty);
    m_count->setText(tr("%1 人").arg(model.rowCount()));
    m_print->setEnabled(!model.rows().empty());
    for (int row = 0; row < model.rowCount() && !m_wanted.isEmpty(); ++row)
        if (model.at(row).inmate == m_wanted) {
            m_wanted.clear();
            m_table->choose(row);
        }
}

void InsightView::chooseRow()
{
    const QList<int> rows = m_table->selectedRows();
    if (!rows.isEmpty()) m_presenter.choose(m_presenter.model().at(rows.first()).inmate);
}

void InsightView::showInmate()
{
    const InmateInsight &inmate = *m_presenter.chosen();
    m_inmate->setCurrentIndex(1);
    m_monthsCard->setTitle(tr("%1　近月得分").arg(inmate.name));
    m_months->show(
        [this](QPainter &painter, const QRectF &room) {
            InsightCharts(m_context.theme, m_presenter).months(painter, room, *m_presenter.chosen());
        },
        monthsInWords(inmate));
    QStringList trends, advice;
    for (const OperationInsight &operation : inmate.operations) {
        trends << m_presenter.sayTrend(operation);
        if (const QString said = m_presenter.sayAdvice(operation); !said.isEmpty()) advice << said;
    }
    m_operations->setVisible(!inmate.operations.empty());
    m_noWork->setVisible(inmate.operations.empty());
    m_operations->setFixedHeight(InsightCharts::heightOfOperations(qsizetype(inmate.operations.size())));
    m_operations->show(
        [this](QPainter &painter, const QRectF &room) {
            InsightCharts(m_context.theme, m_presenter).operations(painter, room, *m_presenter.chosen());
        },
        trends.join(u'\n'));
    m_advice->setText(advice.isEmpty() ? tr("没有要调整的工序。") : advice.join(u'\n'));
}

void InsightView::print()
{
    if (!m_presenter.view()) return;
    m_context.prompts.print(this, tr("积分与劳动分析"), [this](QPagedPaintDevice &paper) {
        if (!InsightPaper(m_presenter, m_context).print(paper))
            m_notice->show(Tone::Bad, tr("没有打印成：打印机或文件打不开。"));
    });
}

}  // namespace remit::ui
