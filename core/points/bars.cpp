#include "points/judgment.h"

namespace remit::points {

namespace {

/** Item 1, for entries and, where the profile reads it so, for sanctions. */
void singleDeductions(const CycleView &view, Grounds &grounds)
{
    const int bound = view.numbers().singleDeduction;
    const auto bar = [&](Date on, int points) {
        grounds.bar({.rule = PointsRule::SingleDeduction, .on = on, .value = points, .limit = bound});
    };
    for (const Posting &entry : view.course.postings.entries)
        if (view.holds(entry.on) && entry.violation && -entry.points >= bound) bar(entry.on, -entry.points);
    if (view.options().sanctionIsDeduction == PointsOptions::SanctionIsDeduction::Yes)
        for (const SanctionPosting &sanction : view.course.postings.sanctions)
            if (view.holds(sanction.on)) bar(sanction.on, sanction.points);
    // What a recorded month's entries were is not known.
    for (int month = view.cycle.from; month <= view.cycle.to; ++month)
        if (view.score(month).result.recorded)
            grounds.leaveBarOpen({.rule = PointsRule::SingleDeduction, .month = monthOfCount(month)});
}

/** Item 2. */
void partsBelowBase(const CycleView &view, Grounds &grounds)
{
    for (int month = view.cycle.from; month <= view.cycle.to; ++month) {
        const MonthScore &score = view.score(month);
        if (!isCompared(score, view.options())) continue;
        if (!score.scores || score.uncertain) {
            grounds.leaveBarOpen({.rule = PointsRule::PartBelowBase, .month = score.result.month});
            continue;
        }
        for (const Part part : allParts)
            if ((*score.scores)[part] < score.compared[part])
                grounds.bar({.rule = PointsRule::PartBelowBase,
                             .month = score.result.month,
                             .value = (*score.scores)[part],
                             .limit = score.compared[part]});
    }
}

}  // namespace

void findBars(const CycleView &view, PreviousCycle previous, Grounds &grounds)
{
    singleDeductions(view, grounds);
    partsBelowBase(view, grounds);
    if (previous.unqualified)
        grounds.bar({.rule = PointsRule::PreviousUnqualified});
    else if (previous.unknown)
        grounds.leaveBarOpen({.rule = PointsRule::PreviousUnqualified});
    if (view.course.history.propertyEvaded) grounds.bar({.rule = PointsRule::PropertyEvaded});
    for (const auto &finding : view.course.history.findings)
        if (finding.article == 22 && view.holds(finding.on))
            grounds.bar({.rule = PointsRule::ProvincialBar, .on = finding.on});
}

}  // namespace remit::points
