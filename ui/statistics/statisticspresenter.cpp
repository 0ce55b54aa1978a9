#include "statistics/statisticspresenter.h"

#include <algorithm>

namespace remit::ui {

StatisticsPresenter::StatisticsPresenter(const PageContext &context, QObject *parent)
    : QObject(parent), m_context(context), m_period(yearOf(context.today()))
{
}

void StatisticsPresenter::load()
{
    m_job.stop();
    const int asked = ++m_asked;
    m_job = m_context.backend.start(
        this, [](Workplace &place, const Progress &progress) { return readStatistics(place.desk(), progress); },
        [this, asked](int done, int total) {
            if (asked == m_asked) Q_EMIT progress(done, total);
        },
        [this, asked](Result<StatisticsRecord> read) {
            if (asked != m_asked) return;
            if (!read) {
                Q_EMIT failed(read.error());
                return;
            }
            m_record = *std::move(read);
            count();
        });
}

void StatisticsPresenter::setIndicator(Indicator indicator)
{
    m_indicator = indicator;
    count();
}

void StatisticsPresenter::setPeriod(const StatisticsPeriod &period)
{
    m_period = period;
    count();
}

void StatisticsPresenter::count()
{
    if (!m_record) return;
    m_statistic = statisticOf(*m_record, m_indicator, m_period);
    Q_EMIT counted();
}

Date StatisticsPresenter::firstDay() const
{
    Date first = m_context.today();
    if (!m_record) return first;
    for (const StatisticsCase &one : m_record->cases) first = std::min(first, one.row.openedOn);
    for (const StatisticsCycle &one : m_record->cycles) first = std::min(first, Date(one.stage.to / std::chrono::last));
    return first;
}

bool StatisticsPresenter::hasNothing() const
{
    return m_record && (countsCycles(m_indicator) ? m_record->cycles.empty() : m_record->cases.empty());
}

QString StatisticsPresenter::title() const { return m_context.words.of(u"indicator"_qs, indicatorCode(m_indicator)); }

QString StatisticsPresenter::note() const
{
    return m_context.words.of(u"indicator"_qs, indicatorCode(m_indicator) + u".note"_qs);
}

QString StatisticsPresenter::periodText() const
{
    if (m_indicator == Indicator::Stages) return isoDate(m_record ? m_record->today : m_context.today());
    return tr("%1 至 %2").arg(isoDate(m_period.from), isoDate(m_period.to));
}

QString StatisticsPresenter::unit() const
{
    return m_context.words.of(u"statistics.unit"_qs, m_indicator == Indicator::Durations ? u"days"_qs
                                                     : countsCycles(m_indicator)         ? u"cycles"_qs
                                                                                         : u"cases"_qs);
}

BarChart StatisticsPresenter::chart() const
{
    BarChart chart;
    if (!m_statistic) return chart;
    chart.columns = m_indicator == Indicator::Flow;
    for (const StatisticsGroup &group : m_statistic->groups) {
        BarChart::Group made{statisticsKeyText(m_context.words.messages(), m_indicator, group.key), {}};
        for (const StatisticsBar &bar : group.bars) made.values.push_back(bar.value);
        chart.groups.push_back(std::move(made));
    }
    if (!m_statistic->groups.empty())
        for (const StatisticsBar &bar : m_statistic->groups.front().bars)
            chart.series << m_context.words.of(u"statistics.series"_qs, bar.series);
    return chart;
}

QString StatisticsPresenter::barText(const BarPlace &bar) const
{
    const StatisticsGroup &group = m_statistic->groups[std::size_t(bar.group)];
    const StatisticsBar &one = group.bars[std::size_t(bar.series)];
    const QString key = statisticsKeyText(m_context.words.messages(), m_indicator, group.key);
    if (m_indicator == Indicator::Durations)
        return tr("%1　%2 %3 天，出自 %4 次")
            .arg(key, m_context.words.of(u"statistics.series"_qs, one.series))
            .arg(one.value)
            .arg(one.members.size());
    return tr("%1　%2　%3 %4")
        .arg(key, m_context.words.of(u"statistics.series"_qs, one.series))
        .arg(one.value)
        .arg(unit());
}

std::vector<MemberLine> StatisticsPresenter::members(const BarPlace &bar) const
{
    std::vector<MemberLine> lines;
    const StatisticsBar &one = m_statistic->groups[std::size_t(bar.group)].bars[std::size_t(bar.series)];
    for (const StatisticsMember &member : one.members) {
        if (!countsCycles(m_indicator)) {
            const auto found = std::ranges::find_if(
                m_record->cases, [&](const StatisticsCase &each) { return each.row.number == member.number; });
            lines.push_back({member, found->row});
            continue;
        }
        const auto found = std::ranges::find_if(m_record->cycles, [&](const StatisticsCycle &each) {
            return each.stage.inmate == member.number && each.stage.cycle == member.figure;
        });
        CaseRow person;
        person.inmate = member.number;
        person.name = found->name;
        person.area = found->area;
        lines.push_back({member, std::move(person), found->stage});
    }
    return lines;
}

OutputTable StatisticsPresenter::table() const
{
    const BarChart chart = this->chart();
    OutputTable table{title(), {tr("分组")}, {}};
    for (const QString &series : chart.series) table.columns << tr("%1（%2）").arg(series, unit());
    for (const BarChart::Group &group : chart.groups) {
        std::vector<OutputValue> row{group.name};
        for (const qint64 value : group.values) row.emplace_back(value);
        table.rows.push_back(std::move(row));
    }
    return table;
}

}  // namespace remit::ui
