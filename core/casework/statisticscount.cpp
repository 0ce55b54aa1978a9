#include "base/messages.h"
#include "casework/statistics.h"
#include "points/assessmentjson.h"
#include "points/historyjson.h"

#include <algorithm>
#include <array>

namespace remit {

namespace {

/** Beyond so many months the flow is counted by the year, so that its bars can still be told apart. */
constexpr int mostMonths = 36;

struct Named {
    Indicator indicator;
    const char16_t *code;
};
constexpr std::array names{Named{Indicator::Flow, u"flow"},           Named{Indicator::Areas, u"areas"},
                           Named{Indicator::Crimes, u"crimes"},       Named{Indicator::Stages, u"stages"},
                           Named{Indicator::Durations, u"durations"}, Named{Indicator::Results, u"results"},
                           Named{Indicator::Grades, u"grades"},       Named{Indicator::Rewards, u"rewards"}};

/** Groups that are filled in the order in which they are named. */
class Counting
{
public:
    Counting(const QStringList &keys, const QStringList &series) : m_series(series)
    {
        for (const QString &key : keys) add(key);
    }

    void count(const QString &key, const QString &series, StatisticsMember member)
    {
        auto group = std::ranges::find(m_groups, key, &StatisticsGroup::key);
        if (group == m_groups.end()) group = add(key);
        const auto bar = std::ranges::find(group->bars, series, &StatisticsBar::series);
        bar->members.push_back(std::move(member));
        ++bar->value;
    }
    std::vector<StatisticsGroup> &groups() { return m_groups; }

private:
    std::vector<StatisticsGroup>::iterator add(const QString &key)
    {
        StatisticsGroup group{key, {}};
        for (const QString &series : m_series) group.bars.push_back({series, 0, {}});
        return m_groups.insert(m_groups.end(), std::move(group));
    }

    QStringList m_series;
    std::vector<StatisticsGroup> m_groups;
};

using Groups = std::vector<StatisticsGroup>;

QStringList kindSeries() { return {caseKindCode(CaseKind::Commutation), caseKindCode(CaseKind::Parole)}; }

qint64 sumOf(const StatisticsGroup &group)
{
    qint64 sum = 0;
    for (const StatisticsBar &bar : group.bars) sum += bar.value;
    return sum;
}

Groups flow(const StatisticsRecord &record, const StatisticsPeriod &period)
{
    const Month first = monthOf(period.from), last = monthOf(period.to);
    const bool byYear = (last - first).count() >= mostMonths;
    const auto keyOf = [&](Date day) { return byYear ? isoDate(day).left(4) : isoMonth(monthOf(day)); };
    QStringList keys;
    for (Month month = first; month <= last; month += std::chrono::months(1))
        keys << keyOf(Date(month / std::chrono::day(1)));
    keys.removeDuplicates();
    Counting counting(keys, {u"opened"_qs, u"proposed"_qs, u"decided"_qs});
    const auto count = [&](const QString &series, const StatisticsCase &one, std::optional<Date> on) {
        if (on && period.holds(*on)) counting.count(keyOf(*on), series, {one.row.number, *on});
    };
    for (const StatisticsCase &one : record.cases) {
        count(u"opened"_qs, one, one.row.openedOn);
        count(u"proposed"_qs, one, one.proposedOn);
        count(u"decided"_qs, one, one.decidedOn);
    }
    return counting.groups();
}

/** The cases opened in the period, by what `keyOf` says. */
template <class KeyOf>
Groups opened(const StatisticsRecord &record, const StatisticsPeriod &period, const QStringList &keys, KeyOf keyOf)
{
    Counting counting(keys, kindSeries());
    for (const StatisticsCase &one : record.cases)
        if (period.holds(one.row.openedOn))
            counting.count(keyOf(one), caseKindCode(one.row.kind), {one.row.number, one.row.openedOn});
    return counting.groups();
}

Groups areas(const StatisticsRecord &record, const StatisticsPeriod &period)
{
    Groups groups = opened(record, period, {}, [](const StatisticsCase &one) { return one.row.area; });
    std::ranges::sort(groups, {}, [](const StatisticsGroup &group) { return std::pair(-sumOf(group), group.key); });
    return groups;
}

Groups crimes(const StatisticsRecord &record, const StatisticsPeriod &period)
{
    Groups groups = opened(record, period, record.chapters, [](const StatisticsCase &one) { return one.chapter; });
    std::erase_if(groups, [](const StatisticsGroup &group) { return sumOf(group) == 0; });
    return groups;
}

Groups stages(const StatisticsRecord &record)
{
    Counting counting(record.stages, {statusCode(CaseStatus::Open), statusCode(CaseStatus::Locked)});
    for (const StatisticsCase &one : record.cases)
        if (one.row.status == CaseStatus::Open || one.row.status == CaseStatus::Locked)
            counting.count(one.row.stage, statusCode(one.row.status), {one.row.number, one.row.since});
    return counting.groups();
}

/** The smallest number of days that at least `share` percent of the stays do not exceed (最近秩). */
qint64 nearestRank(const std::vector<StatisticsMember> &byDays, std::size_t share)
{
    if (byDays.empty()) return 0;
    return byDays[(byDays.size() * share + 99) / 100 - 1].figure;
}

Groups durations(const StatisticsRecord &record, const StatisticsPeriod &period)
{
    const QString median = u"median"_qs, tail = u"p90"_qs;
    Counting counting(record.stages, {median, tail});
    for (const StatisticsCase &one : record.cases)
        for (const StatisticsCase::Stay &stay : one.stays)
            if (period.holds(stay.to))
                for (const QString &series : {median, tail})
                    counting.count(stay.stage, series, {one.row.number, stay.to, stay.days()});
    for (StatisticsGroup &group : counting.groups())
        for (StatisticsBar &bar : group.bars) {
            std::ranges::stable_sort(bar.members, {}, &StatisticsMember::figure);
            bar.value = nearestRank(bar.members, bar.series == median ? 50 : 90);
        }
    return counting.groups();
}

Groups results(const StatisticsRecord &record, const StatisticsPeriod &period)
{
    Counting counting({u"granted"_qs, u"adjusted"_qs, u"refused"_qs, u"withdrawn"_qs, u"rejected"_qs}, kindSeries());
    for (const StatisticsCase &one : record.cases)
        if (one.decidedOn && period.holds(*one.decidedOn))
            counting.count(one.outcome, caseKindCode(one.row.kind), {one.row.number, *one.decidedOn});
    return counting.groups();
}

const QString cycleSeries = u"cycles"_qs;

Groups grades(const StatisticsRecord &record, const StatisticsPeriod &period)
{
    QStringList keys;
    for (const CycleGrade grade : {CycleGrade::Active, CycleGrade::Qualified, CycleGrade::Unqualified})
        keys << gradeCode(grade);
    Counting counting(keys, {cycleSeries});
    for (const StatisticsCycle &one : record.cycles) {
        const Date end(one.stage.to / std::chrono::last);
        if (period.holds(end))
            counting.count(gradeCode(one.stage.grade), cycleSeries, {one.stage.inmate, end, one.stage.cycle});
    }
    return counting.groups();
}

Groups rewards(const StatisticsRecord &record, const StatisticsPeriod &period)
{
    QStringList keys;
    for (const Reward reward : {Reward::Praise, Reward::PraiseAndMaterialAllowed, Reward::Material, Reward::None})
        keys << rewardCode(reward);
    Counting counting(keys, {cycleSeries});
    for (const StatisticsCycle &one : record.cycles)
        if (one.stage.state == u"rewarded" && one.stage.reward && period.holds(one.stage.since))
            counting.count(rewardCode(*one.stage.reward), cycleSeries,
                           {one.stage.inmate, one.stage.since, one.stage.cycle});
    return counting.groups();
}

Groups groupsOf(const StatisticsRecord &record, Indicator indicator, const StatisticsPeriod &period)
{
    switch (indicator) {
        case Indicator::Flow:
            return flow(record, period);
        case Indicator::Areas:
            return areas(record, period);
        case Indicator::Crimes:
            return crimes(record, period);
        case Indicator::Stages:
            return stages(record);
        case Indicator::Durations:
            return durations(record, period);
        case Indicator::Results:
            return results(record, period);
        case Indicator::Grades:
            return grades(record, period);
        case Indicator::Rewards:
            return rewards(record, period);
    }
    return {};
}

Json memberToJson(Indicator indicator, const StatisticsMember &member)
{
    Json json{Json::Object{{u"number"_qs, member.number}, {u"on"_qs, isoDate(member.on)}}};
    if (indicator == Indicator::Durations) json.set("days", member.figure);
    if (countsCycles(indicator)) json.set("cycle", member.figure);
    return json;
}

}  // namespace

const std::vector<Indicator> &indicators()
{
    static const std::vector<Indicator> all = [] {
        std::vector<Indicator> made;
        for (const Named &named : names) made.push_back(named.indicator);
        return made;
    }();
    return all;
}

QString indicatorCode(Indicator indicator)
{
    return QString::fromUtf16(std::ranges::find(names, indicator, &Named::indicator)->code);
}

std::optional<Indicator> indicatorFromCode(const QString &code)
{
    const auto found = std::ranges::find_if(names, [&](const Named &named) { return code == named.code; });
    return found == names.end() ? std::nullopt : std::optional(found->indicator);
}

bool countsCycles(Indicator indicator) { return indicator == Indicator::Grades || indicator == Indicator::Rewards; }

bool Statistic::isEmpty() const
{
    return std::ranges::all_of(groups, [](const StatisticsGroup &group) {
        return std::ranges::all_of(group.bars, [](const StatisticsBar &bar) { return bar.members.empty(); });
    });
}

Statistic statisticOf(const StatisticsRecord &record, Indicator indicator, const StatisticsPeriod &period)
{
    return {indicator, period, groupsOf(record, indicator, period)};
}

QString statisticsKeyText(const Messages &messages, Indicator indicator, const QString &key)
{
    static const QString families[] = {{},           {},           u"statistics.chapter."_qs, u"stage."_qs,
                                       u"stage."_qs, u"court."_qs, u"points.grade."_qs,       u"points.reward."_qs};
    const QString &family = families[int(indicator)];
    return family.isEmpty() ? key : messages.text(family + key);
}

Json statisticToJson(const Statistic &statistic)
{
    const Indicator indicator = statistic.indicator;
    Json::Array groups;
    for (const StatisticsGroup &group : statistic.groups) {
        Json::Array bars;
        for (const StatisticsBar &bar : group.bars) {
            Json::Array members;
            for (const StatisticsMember &member : bar.members) members.push_back(memberToJson(indicator, member));
            bars.push_back(
                Json::Object{{u"series"_qs, bar.series}, {u"value"_qs, bar.value}, {u"members"_qs, members}});
        }
        groups.push_back(Json::Object{{u"key"_qs, group.key}, {u"bars"_qs, bars}});
    }
    const QString unit = indicator == Indicator::Durations ? u"days"_qs
                         : countsCycles(indicator)         ? u"cycles"_qs
                                                           : u"cases"_qs;
    return Json::Object{{u"name"_qs, indicatorCode(indicator)},
                        {u"from"_qs, isoDate(statistic.period.from)},
                        {u"to"_qs, isoDate(statistic.period.to)},
                        {u"unit"_qs, unit},
                        {u"groups"_qs, groups}};
}

}  // namespace remit
