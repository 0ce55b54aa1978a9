#pragma once
#include "points/balance.h"

namespace remit::points {

/** A cycle's grounds under articles 21 to 23, each with its reason. */
class Grounds
{
public:
    std::vector<PointsReason> why;
    /** A ground of article 22: not active. */
    bool barred = false;
    bool barUnknown = false;
    /** A ground of article 23: unqualified, and nothing else. */
    bool required = false;
    bool requiredUnknown = false;

    void bar(PointsReason reason) { tell(reason, PointsReason::Outcome::Barred, barred); }
    void leaveBarOpen(PointsReason reason) { tell(reason, PointsReason::Outcome::Unsupported, barUnknown); }
    void require(PointsReason reason) { tell(reason, PointsReason::Outcome::Required, required); }
    void leaveRequiredOpen(PointsReason reason) { tell(reason, PointsReason::Outcome::Unsupported, requiredUnknown); }

private:
    void tell(PointsReason reason, PointsReason::Outcome outcome, bool &found)
    {
        reason.outcome = outcome;
        found = true;
        why.push_back(reason);
    }
};

/** One cycle with the course that it is part of. */
struct CycleView {
    const CycleSpan &cycle;
    const Course &course;
    const std::vector<MonthScore> &scores;

    const PointsOptions &options() const { return course.profileIn(cycle.to).options; }
    const PointsNumbers &numbers() const { return course.profileIn(cycle.to).numbers; }
    Date end() const { return firstDay(cycle.to + 1); }
    /** Whether a fact of the day belongs to the cycle. */
    bool holds(Date day) const { return day >= cycle.fromDay && day < end(); }
    const MonthScore &score(int month) const { return scores[std::size_t(month - course.frame.first)]; }
};

/** What was decided or must be decided about the cycle before. */
struct PreviousCycle {
    bool unqualified = false;
    bool unknown = false;
};

/** Everything that articles 22 and 23 find in the cycle. */
Grounds groundsOf(const CycleView &view, PreviousCycle previous);

/** Article 23: what makes the cycle unqualified. */
void findRequired(const CycleView &view, Grounds &grounds);

/** Article 22: what bars active. */
void findBars(const CycleView &view, PreviousCycle previous, Grounds &grounds);

/** Whether the month is compared at all: months wholly before admission, in induction or away are not. */
bool isCompared(const MonthScore &score, const PointsOptions &options);

/** The score that articles 23 item 9 and 38 look at. */
int comparedTotal(const MonthScore &score, const PointsOptions &options);

}  // namespace remit::points
