#include "points/grades.h"

#include <algorithm>

namespace remit::points {

namespace {

using Outcome = PointsReason::Outcome;

std::optional<CycleGrade> decided(const PointsHistory &history, int cycle)
{
    for (const auto &decision : history.grades)
        if (decision.cycle == cycle) return decision.grade;
    return std::nullopt;
}

bool contains(const std::vector<CycleGrade> &grades, CycleGrade grade)
{
    return std::find(grades.begin(), grades.end(), grade) != grades.end();
}

PreviousCycle beforeFirst(const PointsHistory &history)
{
    const auto grade =
        history.opening.previousGrade ? history.opening.previousGrade : decided(history, history.opening.cycle);
    return {.unqualified = grade == CycleGrade::Unqualified, .unknown = !grade && history.opening.cycle > 0};
}

/** A cycle that can only be unqualified is so for the next one, decided or not. */
PreviousCycle after(const Cycle &cycle)
{
    const bool forced = cycle.gradesAllowed == std::vector{CycleGrade::Unqualified};
    return {.unqualified = forced || cycle.grade == CycleGrade::Unqualified,
            .unknown = !cycle.grade && contains(cycle.gradesUnsupported, CycleGrade::Unqualified)};
}

void allow(const Grounds &grounds, const PointsNumbers &numbers, Cycle &cycle)
{
    if (grounds.required) {
        cycle.gradesAllowed = {CycleGrade::Unqualified};
        return;
    }
    std::vector<CycleGrade> &active =
        grounds.barUnknown || grounds.requiredUnknown ? cycle.gradesUnsupported : cycle.gradesAllowed;
    if (!grounds.barred) active.push_back(CycleGrade::Active);
    if (contains(cycle.gradesAllowed, CycleGrade::Active))
        cycle.why.push_back({.rule = PointsRule::ActiveQuota, .limit = numbers.activePercent});
    std::vector<CycleGrade> &others = grounds.requiredUnknown ? cycle.gradesUnsupported : cycle.gradesAllowed;
    others.push_back(CycleGrade::Qualified);
    if (grounds.requiredUnknown) others.push_back(CycleGrade::Unqualified);
}

/** Whether the month lies below its base for article 38; nothing where that cannot be told. */
std::optional<bool> belowBase(const MonthScore &score, const PointsOptions &options)
{
    if (score.uncertain) return std::nullopt;
    if (options.rewardCompares == PointsOptions::RewardCompares::MonthTotal)
        return comparedTotal(score, options) < score.compared.sum();
    if (!score.scores) return std::nullopt;
    return std::any_of(allParts.begin(), allParts.end(),
                       [&](Part part) { return (*score.scores)[part] < score.compared[part]; });
}

/** Article 38 items 2 and 3. */
void rewardQualified(const CycleView &view, Cycle &cycle)
{
    std::optional<Month> below;
    std::optional<Month> open;
    for (int month = view.cycle.from; month <= view.cycle.to; ++month) {
        const MonthScore &score = view.score(month);
        if (!isCompared(score, view.options())) continue;
        const auto answer = belowBase(score, view.options());
        if (!answer && !open) open = score.result.month;
        if (answer.value_or(false) && !below) below = score.result.month;
    }
    if (below) {
        cycle.reward = Reward::Material;
        cycle.why.push_back({.rule = PointsRule::RewardMaterial, .month = below});
    } else if (open) {
        cycle.why.push_back({.rule = PointsRule::RewardPraise, .outcome = Outcome::Unsupported, .month = open});
    } else {
        cycle.reward = Reward::Praise;
        cycle.why.push_back({.rule = PointsRule::RewardPraise});
    }
}

void reward(const CycleView &view, Cycle &cycle)
{
    if (!cycle.grade || !contains(cycle.gradesAllowed, *cycle.grade)) return;
    switch (*cycle.grade) {
        case CycleGrade::Active:
            cycle.reward = Reward::PraiseAndMaterialAllowed;
            cycle.why.push_back({.rule = PointsRule::RewardActive});
            return;
        case CycleGrade::Qualified:
            return rewardQualified(view, cycle);
        case CycleGrade::Unqualified:
            cycle.reward = Reward::None;
            cycle.why.push_back({.rule = PointsRule::RewardNone});
    }
}

}  // namespace

std::vector<Cycle> gradeCycles(const std::vector<CycleSpan> &spans, const Course &course,
                               const std::vector<MonthScore> &scores)
{
    std::vector<Cycle> cycles;
    cycles.reserve(spans.size());
    PreviousCycle previous = beforeFirst(course.history);
    for (const CycleSpan &span : spans) {
        const CycleView view{span, course, scores};
        Grounds grounds = groundsOf(view, previous);
        Cycle cycle;
        cycle.number = span.number;
        cycle.from = monthOfCount(span.from);
        cycle.to = monthOfCount(span.to);
        cycle.evaluatedIn = monthOfCount(span.to + 1);
        cycle.carry = span.carry;
        cycle.cancelledOn = span.cancelledOn;
        cycle.why = std::move(grounds.why);
        cycle.grade = decided(course.history, span.number);
        allow(grounds, course.profileIn(span.to).numbers, cycle);
        reward(view, cycle);
        previous = after(cycle);
        cycles.push_back(std::move(cycle));
    }
    return cycles;
}

}  // namespace remit::points
