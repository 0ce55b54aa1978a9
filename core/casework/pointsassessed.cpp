#include "casework/pointshistory.h"
#include "casework/pointsrules.h"
#include "casework/screening.h"

#include <algorithm>

namespace remit {

namespace {

/** Nothing where no month of the inmate's was ever assessed, summed or begun. */
Result<std::optional<PointsHistory>> historyUnder(const Desk &desk, const PointsInForce &rules, const QString &inmate)
{
    const Result<HistoryMaterial> material = materialOf(desk, inmate);
    if (!material) return fail(material.error());
    const std::optional<Month> until = lastAssessed(*material, desk.today());
    if (!until) return std::nullopt;
    if (std::optional<PointsHistory> history = historyOf(*material, {*until, {}, {}}, rules.history())) return history;
    return desk.ports.inmates.inmate(inmate).map(
        [](const InmateRecord &record) { return std::optional(pointsHistoryOf(record)); });
}

}  // namespace

std::optional<Month> lastAssessed(const HistoryMaterial &material, Date today)
{
    std::optional<Month> last;
    if (!material.recorded.empty()) last = material.recorded.back().month;
    if (!material.months.empty()) last = std::max(last.value_or(Month()), material.months.back().month);
    const bool anything = !material.matters.empty() || !material.labour.empty();
    if (!last && anything) last = monthOf(today) - std::chrono::months(1);
    return last;
}

Result<PointsHistory> assessedHistory(const Desk &desk, const QString &inmate)
{
    const Result<PointsInForce> rules = PointsInForce::load(desk);
    if (!rules) return fail(rules.error());
    Result<std::optional<PointsHistory>> history = historyUnder(desk, *rules, inmate);
    if (!history) return fail(history.error());
    if (!*history) return fail(u"casework.points.none"_qs, {{u"number"_qs, inmate}});
    return *std::move(*history);
}

Result<Assessment> assessRecorded(const Desk &desk, const QString &inmate)
{
    const Result<PointsInForce> rules = PointsInForce::load(desk);
    if (!rules) return fail(rules.error());
    const Result<std::optional<PointsHistory>> history = historyUnder(desk, *rules, inmate);
    if (!history) return fail(history.error());
    if (!*history) return Assessment{inmate, {}, {}, {}};
    return rules->points().evaluate(**history);
}

}  // namespace remit
