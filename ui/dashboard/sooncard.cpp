#include "dashboard/sooncard.h"

#include "widgets/barchart.h"

#include <QVBoxLayout>

namespace remit::ui {

namespace {

constexpr int shownMonths = 6;
constexpr qsizetype atOnce = 40;
/** So long somebody looks before everybody's verdict is asked for, in milliseconds. */
constexpr int patience = 1500;

/** Those of them who may be proposed, and from when. */
std::vector<SoonInmate> peopleOf(const Desk &desk, const QStringList &numbers)
{
    std::vector<SoonInmate> found;
    for (const QString &number : numbers) {
        auto one = screenOne(desk, number, desk.today());
        const auto earliest = one ? soonestOf(*one, desk.today()) : std::nullopt;
        if (earliest) found.push_back({std::move(one->row), *earliest, std::move(one->assuming)});
    }
    return found;
}

}  // namespace

SoonCard::SoonCard(const PageContext &context, QWidget *parent)
    : Card(tr("近期可提请"), parent),
      m_context(context),
      m_state(wrapped(tr("正在按月推算…"), "secondary")),
      m_chart(new BarChartView(context.theme, tr("近期可提请减刑的人数")))
{
    body()->addWidget(m_state);
    body()->addWidget(m_chart);
    m_chart->hide();
    m_patience.setSingleShot(true);
    m_patience.setInterval(patience);
    connect(&m_patience, &QTimer::timeout, this, &SoonCard::gather);
    connect(m_chart, &BarChartView::opened, this,
            [this](const BarPlace &bar) { Q_EMIT listWanted(monthOf(*m_doneOn) + std::chrono::months(bar.group)); });
}

void SoonCard::begin()
{
    if (!m_working && m_doneOn != m_context.today()) m_patience.start();
}

void SoonCard::hideEvent(QHideEvent *event)
{
    m_patience.stop();
    Card::hideEvent(event);
}

void SoonCard::gather()
{
    m_working = true;
    m_people.clear();
    m_context.backend.ask(
        this, [](Workplace &place) { return place.desk().ports.inmates.inmates({}); },
        [this](const Result<std::vector<InmateRow>> &rows) {
            m_numbers.clear();
            if (rows)
                for (const InmateRow &row : *rows) m_numbers << row.number;
            goOn(0);
        });
}

void SoonCard::goOn(qsizetype first)
{
    if (first >= m_numbers.size()) {
        m_working = false;
        m_doneOn = m_context.today();
        show();
        return;
    }
    m_context.backend.ask(
        this, [some = m_numbers.mid(first, atOnce)](Workplace &place) { return peopleOf(place.desk(), some); },
        [this, first](const std::vector<SoonInmate> &found) {
            m_people.insert(m_people.end(), found.begin(), found.end());
            goOn(first + atOnce);
        });
}

void SoonCard::show()
{
    BarChart chart{true, {tr("人数")}, {}};
    for (const SoonMonth &one : soonByMonth(m_people, *m_doneOn, shownMonths))
        chart.groups.push_back({tr("%1月").arg(unsigned(one.month.month())), {qint64(one.inmates.size())}});
    m_chart->setChart(std::move(chart));
    const bool none = m_people.empty();
    m_chart->setVisible(!none);
    m_state->setVisible(none);
    m_state->setText(m_numbers.isEmpty() ? tr("导入名册后，这里按月显示可以提请减刑的人数。")
                                         : tr("没有人可以提请减刑，以后几个月也没有。"));
}

}  // namespace remit::ui
