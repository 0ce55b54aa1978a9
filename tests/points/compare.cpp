#include "compare.h"

#include "points/historyjson.h"

#include <algorithm>

namespace remit::testing {

std::vector<Cycle> bare(std::vector<Cycle> cycles)
{
    for (Cycle &cycle : cycles) cycle.why.clear();
    return cycles;
}

QString differing(const Assessment &left, const Assessment &right)
{
    if (left.months.size() != right.months.size()) return u"different numbers of months"_qs;
    for (std::size_t i = 0; i < left.months.size(); ++i) {
        const MonthResult &a = left.months[i];
        const MonthResult &b = right.months[i];
        if (a != b)
            return u"month %1: total %2 against %3, cumulative %4 against %5"_qs.arg(isoMonth(a.month))
                .arg(a.total)
                .arg(b.total)
                .arg(a.cumulative)
                .arg(b.cumulative);
    }
    const auto cycles = bare(left.cycles);
    if (cycles.size() != right.cycles.size()) return u"different numbers of cycles"_qs;
    for (std::size_t i = 0; i < cycles.size(); ++i)
        if (cycles[i] != right.cycles[i]) return u"cycle %1"_qs.arg(cycles[i].number);
    return {};
}

QString describe(const PointsHistory &history, const PointsProfile &profile, quint32 seed)
{
    Json options;
    for (const auto &row : pointsOptionNames()) options.set(row.option, pointsOptionValue(profile.options, row.option));
    return u"seed %1\noptions %2\n%3"_qs.arg(seed).arg(QString::fromUtf8(options.canonical()),
                                                       QString::fromUtf8(pointsHistoryToJson(history).canonical()));
}

}  // namespace remit::testing
