#include "dashboard/sooncard.h"

#include "casework/screening.h"
#include "widgets/barchart.h"

#include <QVBoxLayout>

namespace remit::ui {

namespace {

constexpr int shownMonths = 6;
constexpr qsizetype atOnce = 40;
/** So long somebody looks before everybody's verdict is asked for, in milliseconds. */
constexpr int patience = 1500;

/** Since when each of those may be proposed; nothing for whoever never may. */
std::vector<Date> earliestOf(const Desk &desk, const QStringList &numbers)
{
    std::vector<Date> found;
    for (const QString &number : numbers) {
        const auto one = screenOne(desk, number, desk.today());
        if (!one) continue;
        const Commutation &answer = one->verdict.commutation;
        if (answer.decision == Decision::Eligible)
            found.push_back(desk.today());
        else if (answer.decision == Decision::NotYet && answer.earliestOn)
            found.push_back(*answer.earliestOn);
    }
    return found;
}

}  // namespace

std::vector<qint64> soonByMonth(const std::vector<Date> &earliest, Date today, int months)
{
    std::vector<qint64> counts(size_t(months), 0);
    for (const Date day : earliest) {
        const auto ahead = std::max((monthOf(day) - monthOf(today)).count(), std::chrono::months::rep(0));
        if (ahead < months) ++counts[size_t(ahead)];
    }
    return counts;
}

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
    connect(m_chart, &BarChartView::opened, this, &SoonCard::listWanted);
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
    m_earliest.clear();
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
        this, [some = m_numbers.mid(first, atOnce)](Workplace &place) { return earliestOf(place.desk(), some); },
        [this, first](const std::vector<Date> &found) {
            m_earliest.insert(m_earliest.end(), found.begin(), found.end());
            goOn(first + atOnce);
        });
}

void SoonCard::show()
{
    const std::vector<qint64> counts = soonByMonth(m_earliest, *m_doneOn, shownMonths);
    BarChart chart{true, {tr("人数")}, {}};
    for (int i = 0; i < shownMonths; ++i) {
        const auto month = unsigned((monthOf(*m_doneOn) + std::chrono::months(i)).month());
        chart.groups.push_back({tr("%1月").arg(month), {counts[size_t(i)]}});
    }
    m_chart->setChart(std::move(chart));
    const bool none = m_earliest.empty();
    m_chart->setVisible(!none);
    m_state->setVisible(none);
    m_state->setText(m_numbers.isEmpty() ? tr("导入名册后，这里按月显示可以提请减刑的人数。")
                                         : tr("没有人可以提请减刑，以后几个月也没有。"));
}

}  // namespace remit::ui
