#include "points/judgment.h"

namespace remit::points {

Grounds groundsOf(const CycleView &view, PreviousCycle previous)
{
    Grounds grounds;
    if (view.cycle.partlyUnseen)
        grounds.why.push_back({.rule = PointsRule::OpeningUnseen, .outcome = PointsReason::Outcome::Assumed});
    findRequired(view, grounds);
    findBars(view, previous, grounds);
    return grounds;
}

bool isCompared(const MonthScore &score, const PointsOptions &options)
{
    return score.assessedDays > 0 || options.emptyMonths == PointsOptions::EmptyMonths::Compared;
}

int comparedTotal(const MonthScore &score, const PointsOptions &options)
{
    const bool balanceOnly = options.sanctionLowersMonth == PointsOptions::SanctionLowersMonth::BalanceOnly;
    return score.result.total + (balanceOnly ? score.result.sanction : 0);
}

}  // namespace remit::points
