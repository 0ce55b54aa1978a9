#include "points/explain.h"

#include "points/averages.h"

namespace remit::points {

namespace {

using Outcome = PointsReason::Outcome;

/** Whether the span's score rests on an average that is not known. */
bool averageMissing(const Course &course, const Span &span)
{
    if (span.absence < 0) return false;
    const auto index = std::size_t(span.absence);
    return paidByAverage(course.history.absences[index],
                         course.profileIn(monthCount(course.history.absences[index].from)).options) &&
           !course.averages[index].known;
}

void explainRecorded(const Course &course, const MonthScore &score, std::vector<PointsReason> &reasons)
{
    const auto open = [&](PointsRule rule) {
        reasons.push_back({.rule = rule, .outcome = Outcome::Unsupported, .month = score.result.month});
    };
    open(PointsRule::SingleDeduction);
    if (score.scores) return;
    open(PointsRule::PartBelowBase);
    if (course.profileIn(monthCount(score.result.month)).options.rewardCompares ==
        PointsOptions::RewardCompares::EachPart)
        open(PointsRule::RewardPraise);
}

}  // namespace

void explainDays(const Course &course, std::vector<PointsReason> &reasons)
{
    if (course.history.strict) reasons.push_back({.rule = PointsRule::Strict});
    if (course.frame.opened())
        reasons.push_back({.rule = PointsRule::OpeningUnseen,
                           .outcome = Outcome::Assumed,
                           .month = monthOfCount(course.frame.first),
                           .value = course.history.opening.balance});
    for (const Span &span : course.spans) {
        if (!span.rule) continue;
        const bool open = span.pending || averageMissing(course, span);
        reasons.push_back({.rule = *span.rule,
                           .outcome = open ? Outcome::Unsupported : Outcome::Applies,
                           .on = span.from,
                           .value = daysBetween(span.from, span.end)});
    }
    for (const auto &event : course.history.events)
        if (event.kind == PointsHistory::Event::Kind::Transferred)
            reasons.push_back({.rule = PointsRule::Transferred, .on = event.on});
    for (const SanctionPosting &sanction : course.postings.sanctions) {
        reasons.push_back({.rule = PointsRule::Sanction, .on = sanction.on, .value = sanction.points});
        if (sanction.daysUnknown)
            reasons.push_back(
                {.rule = PointsRule::ConfinementNoBase, .outcome = Outcome::Unsupported, .on = sanction.on});
    }
}

void explainMonths(const Course &course, const std::vector<MonthScore> &scores, std::vector<PointsReason> &reasons)
{
    for (const MonthScore &score : scores) {
        const MonthResult &result = score.result;
        if (score.assessedDays > 0 && score.assessedDays < score.days)
            reasons.push_back({.rule = PointsRule::PartMonth,
                               .month = result.month,
                               .value = score.assessedDays,
                               .limit = score.days});
        for (const Part part : allParts)
            if (result.bonusDropped[part] > 0)
                reasons.push_back({.rule = PointsRule::BonusCap,
                                   .outcome = Outcome::Dropped,
                                   .month = result.month,
                                   .value = result.bonusDropped[part],
                                   .limit = result.bonus[part]});
        if (result.recorded) explainRecorded(course, score, reasons);
    }
}

}  // namespace remit::points
