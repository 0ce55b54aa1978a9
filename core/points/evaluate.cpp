#include "points/evaluate.h"

#include "points/averages.h"
#include "points/balance.h"
#include "points/check.h"
#include "points/explain.h"
#include "points/grades.h"
#include "points/monthscore.h"

#include <algorithm>

namespace remit {

namespace {

using namespace points;

std::vector<MonthScore> scoreMonths(Course &course)
{
    std::vector<MonthScore> scores;
    scores.reserve(std::size_t(course.frame.count()));
    for (int month = course.frame.first; month <= course.frame.last; ++month) {
        if (!course.averages.empty()) learnAverages(month, course, scores);
        scores.push_back(scoreMonth(course, month));
    }
    return scores;
}

/** What the cycles leave open is told with the rest as well. */
void gatherOpen(const std::vector<Cycle> &cycles, std::vector<PointsReason> &reasons)
{
    for (const Cycle &cycle : cycles)
        for (const PointsReason &reason : cycle.why)
            if (reason.outcome == PointsReason::Outcome::Unsupported &&
                std::find(reasons.begin(), reasons.end(), reason) == reasons.end())
                reasons.push_back(reason);
}

}  // namespace

Result<Assessment> Points::evaluate(const PointsHistory &history) const
{
    if (const Result<void> sound = checkHistory(history); !sound) return fail(sound.error());
    const Frame frame(history);
    Assessment answer;
    answer.id = history.id;
    if (frame.begin() < m_profiles.first().validFrom) {
        answer.reasons.push_back({.rule = PointsRule::BeforeRules,
                                  .outcome = PointsReason::Outcome::Unsupported,
                                  .month = monthOfCount(frame.first),
                                  .on = m_profiles.first().validFrom});
        return answer;
    }
    Course course{.history = history,
                  .profiles = m_profiles,
                  .frame = frame,
                  .spans = timeline(history, frame.begin(), frame.end(), answer.reasons),
                  .postings = {},
                  .averages = std::vector<Average>(history.absences.size())};
    course.postings = postings(history, m_profiles, frame, course.spans, answer.reasons);
    std::vector<MonthScore> scores = scoreMonths(course);
    explainDays(course, answer.reasons);
    explainMonths(course, scores, answer.reasons);
    const std::vector<CycleSpan> closed = runBalance(course, scores, answer.reasons);
    answer.cycles = gradeCycles(closed, course, scores);
    gatherOpen(answer.cycles, answer.reasons);
    answer.months.reserve(scores.size());
    for (const MonthScore &score : scores) answer.months.push_back(score.result);
    return answer;
}

}  // namespace remit
