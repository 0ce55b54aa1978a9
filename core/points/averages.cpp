#include "points/averages.h"

#include "points/monthscore.h"

#include <algorithm>

namespace remit::points {

namespace {

using Absence = PointsHistory::Absence;

/** Adds a month's or part month's scores; false where they are not known. */
bool gather(const MonthScore &score, Average &average)
{
    if (score.assessedDays == 0) return true;
    if (!score.scores || score.uncertain) return false;
    for (const Part part : allParts) average.points[part] += (*score.scores)[part];
    average.days += score.assessedDays;
    return true;
}

bool wholly(const MonthScore &score) { return score.assessedDays == score.days && score.scores && !score.uncertain; }

}  // namespace

bool paidByAverage(const Absence &absence, const PointsOptions &options)
{
    switch (absence.kind) {
        case Absence::Kind::RescueInjury:
        case Absence::Kind::InvestigatedClear:
            return true;
        case Absence::Kind::Stoppage:
            return options.stoppage == PointsOptions::Stoppage::Average;
        case Absence::Kind::ReturnedForTrial:
            return absence.outcome == Absence::Outcome::Cleared;
        default:
            return false;
    }
}

Average averageBefore(Date start, const Course &course, const std::vector<MonthScore> &scores)
{
    const int month = monthCount(start);
    const int months = course.profileIn(month).numbers.averageMonths;
    const int from = std::max(month - months, course.frame.first);
    const bool seen = month - months >= course.frame.first;
    // Months before an opening were assessed, but are not known here.
    if (!seen && course.frame.opened()) return {};
    const auto score = [&](int m) -> const MonthScore & { return scores[std::size_t(m - course.frame.first)]; };

    Average average;
    bool whole = seen;
    for (int m = from; m < month; ++m) {
        if (!gather(score(m), average)) return {};
        whole = whole && wholly(score(m));
    }
    if (whole) {
        average.months = months;
    } else if (!gather(scoreMonth(course, month, start), average)) {
        return {};
    }
    average.known = average.days > 0;
    return average;
}

void learnAverages(int month, Course &course, const std::vector<MonthScore> &scores)
{
    const auto &absences = course.history.absences;
    std::vector<std::size_t> beginning;
    for (std::size_t i = 0; i < absences.size(); ++i)
        if (monthCount(absences[i].from) == month && paidByAverage(absences[i], course.profileIn(month).options))
            beginning.push_back(i);
    std::sort(beginning.begin(), beginning.end(), [&](std::size_t a, std::size_t b) {
        return std::pair(absences[a].from, a) < std::pair(absences[b].from, b);
    });
    for (const std::size_t i : beginning) course.averages[i] = averageBefore(absences[i].from, course, scores);
}

}  // namespace remit::points
