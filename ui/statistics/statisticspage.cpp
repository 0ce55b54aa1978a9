#include "statistics/statisticspage.h"

#include "statistics/membersdialog.h"
#include "statistics/periodchooser.h"
#include "widgets/card.h"
#include "widgets/emptystate.h"
#include "widgets/notice.h"
#include "widgets/scrollcolumn.h"

#include <QHBoxLayout>
#include <QListWidget>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace remit::ui {

StatisticsPage::StatisticsPage(const PageContext &context, QWidget *parent)
    : Page(context, parent), m_presenter(context)
{
    auto *whole = new QVBoxLayout(this);
    whole->setContentsMargins(20, 18, 20, 18);
    whole->setSpacing(12);
    m_notice = new Notice;
    whole->addWidget(m_notice);
    whole->addWidget(buildTools());
    auto *row = new QHBoxLayout;
    row->setSpacing(16);
    row->addWidget(buildIndicators());
    row->addWidget(buildChart(), 1);
    whole->addLayout(row, 1);
    listen();
    m_indicators->setCurrentRow(0);
}

QWidget *StatisticsPage::buildTools()
{
    auto *tools = new QWidget;
    auto *row = new QHBoxLayout(tools);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(8);
    m_period = new PeriodChooser(m_context.today());
    m_preview = button(tr("打印预览"), QKeySequence::Print, "", this);
    m_save = button(tr("导出"), QKeySequence(int(Qt::CTRL) | Qt::Key_E), "", this);
    m_save->setToolTip(tr("Excel、CSV、PDF 或图片"));
    row->addWidget(m_period);
    row->addStretch();
    row->addWidget(m_preview);
    row->addWidget(m_save);
    return tools;
}

QWidget *StatisticsPage::buildIndicators()
{
    auto *card = new Card(tr("指标"));
    card->body()->setContentsMargins(4, 6, 4, 6);
    card->setFixedWidth(204);
    m_indicators = new QListWidget;
    m_indicators->setAccessibleName(tr("统计指标"));
    m_indicators->setFrameShape(QFrame::NoFrame);
    for (const Indicator indicator : indicators()) {
        auto *item = new QListWidgetItem(m_context.words.of(u"indicator"_qs, indicatorCode(indicator)), m_indicators);
        item->setSizeHint({0, 34});
        item->setToolTip(item->text());
    }
    card->body()->addWidget(m_indicators);
    return card;
}

QWidget *StatisticsPage::buildChart()
{
    m_card = new Card(tr("统计"));
    m_span = label({}, "secondary");
    m_card->head()->addStretch();
    m_card->head()->addWidget(m_span);
    m_note = wrapped({}, "small");
    m_card->body()->addWidget(m_note);
    m_chart = new BarChartView(m_context.theme, tr("统计图"));
    auto *area = new ScrollColumn;
    area->column()->addWidget(m_chart, 100);
    area->column()->addStretch(1);
    m_empty = new EmptyState(m_context.theme, u"chart"_qs);
    m_whole = new QStackedWidget;
    m_whole->addWidget(area);
    m_whole->addWidget(m_empty);
    m_card->body()->addWidget(m_whole, 1);
    return m_card;
}

void StatisticsPage::listen()
{
    connect(m_indicators, &QListWidget::currentRowChanged, this, [this](int row) {
        if (row < 0) return;
        m_presenter.setIndicator(indicators()[std::size_t(row)]);
        Q_EMIT crumbsChanged();
    });
    connect(m_period, &PeriodChooser::chosen, &m_presenter, &StatisticsPresenter::setPeriod);
    connect(&m_presenter, &StatisticsPresenter::counted, this, &StatisticsPage::showCounted);
    connect(&m_presenter, &StatisticsPresenter::progress, this,
            [this](int done, int total) { m_span->setText(tr("正在统计 %1 / %2").arg(done).arg(total)); });
    connect(&m_presenter, &StatisticsPresenter::failed, this,
            [this](const Error &error) { m_notice->show(Tone::Bad, m_context.words.error(error), error.code); });
    connect(m_chart, &BarChartView::opened, this, &StatisticsPage::openBar);
    connect(m_preview, &QPushButton::clicked, this, &StatisticsPage::preview);
    connect(m_save, &QPushButton::clicked, this, &StatisticsPage::save);
    connect(m_empty, &EmptyState::acted, this, [this] {
        Q_EMIT navigate({countsCycles(m_presenter.indicator()) ? u"points"_qs : u"inmates"_qs, {}});
    });
    connect(&m_context.backend, &Backend::changed, this, [this] {
        if (isVisible()) refresh();
    });
}

void StatisticsPage::open(const QString &argument)
{
    const auto wanted = indicatorFromCode(argument);
    for (int row = 0; wanted && row < m_indicators->count(); ++row)
        if (indicators()[std::size_t(row)] == *wanted) m_indicators->setCurrentRow(row);
    refresh();
}

void StatisticsPage::refresh() { m_presenter.load(); }

QStringList StatisticsPage::crumbs() const { return {m_presenter.title()}; }

QWidget *StatisticsPage::firstFocus() { return m_indicators; }

void StatisticsPage::showCounted()
{
    m_period->setFirst(m_presenter.firstDay());
    m_card->setTitle(m_presenter.title());
    m_span->setText(m_presenter.periodText());
    m_note->setText(m_presenter.note());
    m_period->setEnabled(m_presenter.indicator() != Indicator::Stages);
    const bool empty = m_presenter.statistic()->isEmpty();
    m_chart->setChart(m_presenter.chart());
    m_preview->setEnabled(!empty);
    m_save->setEnabled(!empty);
    m_whole->setCurrentIndex(empty ? 1 : 0);
    if (empty) teach();
}

void StatisticsPage::teach()
{
    if (!m_presenter.hasNothing())
        m_empty->show(tr("这个期间没有"), tr("在上面换一个期间，或在左边换一个指标。"));
    else if (countsCycles(m_presenter.indicator()))
        m_empty->show(tr("还没有评定过等级的周期"), tr("在“计分考核”里评定满周期的等级之后，这里按等级和奖励计数。"),
                      tr("去计分考核"));
    else
        m_empty->show(tr("还没有案件"), tr("到“罪犯”页做条件筛查，打开符合条件的罪犯，按“立案提请”。"), tr("去筛查"));
}

void StatisticsPage::openBar(const BarPlace &bar)
{
    auto *dialog = new MembersDialog(m_context, m_presenter, bar, this);
    connect(dialog, &MembersDialog::wanted, this, &Page::navigate);
    dialog->open();
}

}  // namespace remit::ui
