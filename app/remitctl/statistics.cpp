#include "casework/statistics.h"

#include "command.h"

namespace remit {

namespace {

Result<StatisticsPeriod> periodOf(const Call &call, Date today)
{
    StatisticsPeriod period = yearOf(today);
    if (call.isSet(u"period"_qs)) {
        const auto read = parsePeriod(call.value(u"period"_qs));
        if (!read) return fail(u"remitctl.period"_qs, {{u"value"_qs, call.value(u"period"_qs)}});
        period = *read;
    }
    const Result<Date> from = call.day(u"from"_qs, period.from);
    if (!from) return fail(from.error());
    const Result<Date> to = call.day(u"to"_qs, period.to);
    if (!to) return fail(to.error());
    if (*from > *to) return fail(u"remitctl.period.order"_qs);
    return StatisticsPeriod{*from, *to};
}

QStringList linesOf(const Call &call, const Statistic &statistic)
{
    QStringList lines{call.out.say(u"indicator."_qs + indicatorCode(statistic.indicator)) + u"  "_qs +
                      isoDate(statistic.period.from) + u" – "_qs + isoDate(statistic.period.to)};
    for (const StatisticsGroup &group : statistic.groups) {
        QString line = statisticsKeyText(call.out.messages(), statistic.indicator, group.key);
        for (const StatisticsBar &bar : group.bars)
            line += u"  %1 %2"_qs.arg(call.out.say(u"statistics.series."_qs + bar.series)).arg(bar.value);
        lines << line;
        if (!call.isSet(u"list"_qs)) continue;
        for (const StatisticsBar &bar : group.bars)
            for (const StatisticsMember &member : bar.members)
                lines << u"    %1  %2  %3"_qs.arg(call.out.say(u"statistics.series."_qs + bar.series), member.number,
                                                  isoDate(member.on));
    }
    return lines;
}

Ending stats(const Call &call, LocalWorkplace &workplace)
{
    const auto indicator = indicatorFromCode(call.operand(0));
    if (!indicator) {
        QStringList named;
        for (const Indicator one : indicators()) named << indicatorCode(one);
        return fail(u"remitctl.indicator"_qs, {{u"value"_qs, call.operand(0)}, {u"named"_qs, named.join(u", ")}});
    }
    const Desk &desk = workplace.desk();
    const Result<StatisticsPeriod> period = periodOf(call, desk.today());
    if (!period) return fail(period.error());
    const Result<StatisticsRecord> record = readStatistics(desk);
    if (!record) return fail(record.error());
    const Statistic statistic = statisticOf(*record, *indicator, *period);
    call.out.answer(statisticToJson(statistic), linesOf(call, statistic));
    return Exit::Done;
}

}  // namespace

std::vector<Command> statisticsCommands()
{
    return {{u"stats"_qs,
             u"NAME"_qs,
             {{u"period"_qs, u"PERIOD"_qs}, {u"from"_qs, u"DAY"_qs}, {u"to"_qs, u"DAY"_qs}, {u"list"_qs}},
             stats}};
}

}  // namespace remit
