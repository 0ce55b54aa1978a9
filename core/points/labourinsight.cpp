#include "points/labourinsight.h"

#include <algorithm>
#include <map>

namespace remit {

namespace {

/** Pieces added up. */
struct Pieces {
    qint64 quota = 0;
    qint64 accepted = 0;
    qint64 rejected = 0;

    void operator+=(const OperationDay &day)
    {
        quota += day.quota;
        accepted += day.accepted;
        rejected += day.rejected;
    }
    std::optional<int> fulfilment() const
    {
        return quota > 0 ? std::optional(int((accepted * 10000 + quota / 2) / quota)) : std::nullopt;
    }
};

LabourTrend trendOf(const OperationInsight &insight, const InsightBounds &bounds)
{
    if (insight.days < bounds.days || !insight.earlier || !insight.later) return LabourTrend::TooShort;
    const int change = *insight.later - *insight.earlier;
    if (change >= bounds.trend) return LabourTrend::Rising;
    return change <= -bounds.trend ? LabourTrend::Falling : LabourTrend::Steady;
}

OperationInsight insightOf(const QString &operation, const std::vector<OperationDay> &days, const InsightBounds &bounds)
{
    Pieces all;
    Pieces halves[2];
    for (std::size_t i = 0; i < days.size(); ++i) {
        all += days[i];
        halves[i * 2 < days.size() ? 0 : 1] += days[i];
    }
    OperationInsight insight;
    insight.operation = operation;
    insight.days = int(days.size());
    insight.fulfilment = all.fulfilment();
    insight.earlier = halves[0].fulfilment();
    insight.later = halves[1].fulfilment();
    const qint64 pieces = all.accepted + all.rejected;
    insight.rejectRate = pieces > 0 ? int((all.rejected * 10000 + pieces / 2) / pieces) : 0;
    insight.trend = trendOf(insight, bounds);
    const bool slow = insight.fulfilment && *insight.fulfilment < bounds.struggle;
    insight.struggles = insight.days >= bounds.days && (slow || insight.rejectRate > bounds.rejects);
    return insight;
}

/** The operation done best among those done well enough to say so. */
const OperationInsight *bestOf(const std::vector<OperationInsight> &all, const InsightBounds &bounds)
{
    const OperationInsight *best = nullptr;
    for (const OperationInsight &insight : all) {
        const bool suited = !insight.struggles && insight.days >= bounds.days && insight.fulfilment &&
                            *insight.fulfilment >= bounds.suited;
        if (suited && (!best || *insight.fulfilment > *best->fulfilment)) best = &insight;
    }
    return best;
}

}  // namespace

QString labourTrendCode(LabourTrend trend)
{
    static constexpr const char *codes[] = {"too_short", "rising", "steady", "falling"};
    return QString::fromLatin1(codes[static_cast<std::size_t>(trend)]);
}

QString labourAdviceCode(LabourAdvice advice)
{
    static constexpr const char *codes[] = {"none", "train", "change_post"};
    return QString::fromLatin1(codes[static_cast<std::size_t>(advice)]);
}

std::vector<OperationInsight> operationInsight(std::vector<OperationDay> days, const InsightBounds &bounds)
{
    std::stable_sort(days.begin(), days.end(),
                     [](const OperationDay &a, const OperationDay &b) { return a.on < b.on; });
    std::map<QString, std::vector<OperationDay>> byOperation;
    for (const OperationDay &day : days) byOperation[day.operation].push_back(day);
    std::vector<OperationInsight> all;
    for (const auto &[operation, list] : byOperation) all.push_back(insightOf(operation, list, bounds));
    const OperationInsight *best = bestOf(all, bounds);
    for (OperationInsight &insight : all) {
        if (!insight.struggles) continue;
        // Somebody who is getting better is learning the operation.
        const bool change = best && insight.trend != LabourTrend::Rising;
        insight.advice = change ? LabourAdvice::ChangePost : LabourAdvice::Train;
        if (change) insight.better = best->operation;
    }
    return all;
}

std::vector<StandingInsight> standingInsight(const std::vector<PointsStanding> &standings, int cycle)
{
    constexpr std::size_t pace = 3;
    std::vector<StandingInsight> all;
    for (const PointsStanding &standing : standings) {
        StandingInsight insight;
        insight.inmate = standing.inmate;
        insight.missing = std::max<qint64>(0, cycle - standing.balance);
        const std::size_t counted = std::min(pace, standing.totals.size());
        qint64 sum = 0;
        for (std::size_t i = standing.totals.size() - counted; i < standing.totals.size(); ++i)
            sum += standing.totals[i];
        if (sum > 0) insight.monthsLeft = int((insight.missing * qint64(counted) + sum - 1) / sum);
        insight.nearCycle = insight.monthsLeft && *insight.monthsLeft <= 1;
        insight.belowBase =
            !standing.totals.empty() && !standing.bases.empty() && standing.totals.back() < standing.bases.back();
        all.push_back(insight);
    }
    return all;
}

}  // namespace remit
