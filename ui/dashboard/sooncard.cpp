#include "dashboard/sooncard.h"

#include "casework/agenda/changed.h"
#include "casework/soon.h"
#include "widgets/barchart.h"

#include <QVBoxLayout>

namespace remit::ui {

namespace {

constexpr int shownMonths = 6;
constexpr qsizetype atOnce = 40;
/** So long somebody looks before everybody's verdict is asked for, in milliseconds. */
constexpr int patience = 1500;

using Earliest = std::vector<std::pair<QString, std::optional<Date>>>;

Earliest earliestOf(const Desk &desk, const QStringList &numbers)
{
    Earliest found;
    for (const QString &number : numbers) {
        const auto one = screenOne(desk, number, desk.today());
        found.emplace_back(number, one ? soonestOf(*one, desk.today()) : std::nullopt);
    }
    return found;
}

/** Who is to be asked again since the ledger held `since` acts. */
struct Wanted {
    qint64 acts = 0;
    bool all = false;
    QStringList numbers;
};

Wanted wantedSince(const Desk &desk, qint64 since)
{
    Wanted wanted;
    const auto changed = changedInmates(desk, since);
    if (!changed) return wanted;
    wanted.acts = changed->acts;
    wanted.all = changed->all;
    for (const QString &number : changed->numbers) wanted.numbers << number;
    if (!wanted.all) return wanted;
    wanted.numbers.clear();
    if (const auto rows = desk.ports.inmates.inmates({}))
        for (const InmateRow &row : *rows) wanted.numbers << row.number;
    return wanted;
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
    if (!m_working) m_patience.start();
}

void SoonCard::hideEvent(QHideEvent *event)
{
    m_patience.stop();
    Card::hideEvent(event);
}

void SoonCard::gather()
{
    m_working = true;
    if (m_doneOn != m_context.today()) {
        m_doneOn = m_context.today();
        m_acts = 0;
        m_earliest.clear();
    }
    m_context.backend.ask(
        this, [since = m_acts](Workplace &place) { return wantedSince(place.desk(), since); },
        [this](const Wanted &wanted) {
            if (wanted.all) {
                m_earliest.clear();
                m_left = wanted.numbers;
            }
            for (const QString &number : wanted.numbers)
                if (!wanted.all && !m_left.contains(number)) m_left << number;
            m_acts = wanted.acts;
            goOn();
        });
}

void SoonCard::goOn()
{
    // Whoever left the page is not kept waiting elsewhere; what is left is asked for at the next visit.
    if (m_left.isEmpty() || !isVisible()) {
        m_working = false;
        if (m_left.isEmpty()) show();
        return;
    }
    const QStringList some = m_left.mid(0, atOnce);
    m_context.backend.ask(
        this, [some](Workplace &place) { return earliestOf(place.desk(), some); },
        [this](const Earliest &found) {
            m_left.remove(0, qsizetype(found.size()));
            m_asked += qint64(found.size());
            for (const auto &[number, day] : found) m_earliest.insert(number, day);
            goOn();
        });
}

void SoonCard::show()
{
    std::vector<Date> days;
    for (const std::optional<Date> &day : std::as_const(m_earliest))
        if (day) days.push_back(*day);
    const std::vector<qint64> counts = countsByMonth(days, *m_doneOn, shownMonths);
    BarChart chart{true, {tr("人数")}, {}};
    for (int i = 0; i < shownMonths; ++i) {
        const auto month = unsigned((monthOf(*m_doneOn) + std::chrono::months(i)).month());
        chart.groups.push_back({tr("%1月").arg(month), {counts[size_t(i)]}});
    }
    m_chart->setChart(std::move(chart));
    const bool none = days.empty();
    m_chart->setVisible(!none);
    m_state->setVisible(none);
    m_state->setText(m_earliest.isEmpty() ? tr("导入名册后，这里按月显示可以提请减刑的人数。")
                                          : tr("没有人可以提请减刑，以后几个月也没有。"));
}

}  // namespace remit::ui
