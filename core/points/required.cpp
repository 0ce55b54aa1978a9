#include "points/judgment.h"

namespace remit::points {

namespace {

using Kind = PointsHistory::Sanction::Kind;

/** Items 1 to 6 and 10: what people established. */
void findings(const CycleView &view, Grounds &grounds)
{
    constexpr int first = static_cast<int>(PointsRule::AgainstLeadership);
    for (const auto &finding : view.course.history.findings)
        if (finding.article == 23 && view.holds(finding.on))
            grounds.require({.rule = static_cast<PointsRule>(first + finding.item - 1), .on = finding.on});
}

/** Item 7. */
void repeatedSanctions(const CycleView &view, Grounds &grounds)
{
    int warnings = 0;
    int demerits = 0;
    for (const SanctionPosting &sanction : view.course.postings.sanctions) {
        if (!view.holds(sanction.on)) continue;
        if (sanction.kind == Kind::Warning) ++warnings;
        if (sanction.kind == Kind::Demerit) ++demerits;
    }
    const int bound = view.numbers().repeatedSanctions;
    const bool together = view.options().repeatedSanctions == PointsOptions::RepeatedSanctions::Together;
    if (together ? warnings + demerits >= bound : warnings >= bound || demerits > 0)
        grounds.require({.rule = PointsRule::RepeatedSanctions, .value = warnings + demerits, .limit = bound});
}

/** Item 8. */
void confinements(const CycleView &view, Grounds &grounds)
{
    const bool anyDay = view.options().confinementCycle == PointsOptions::ConfinementCycle::AnyDay;
    for (const auto &sanction : view.course.history.sanctions) {
        if (sanction.kind != Kind::Confinement || sanction.on < view.course.history.admittedOn) continue;
        const auto days = confinementDays(sanction);
        const bool touches =
            anyDay && days && days->from < view.end() && (!days->end || *days->end > view.cycle.fromDay);
        if (touches || view.holds(sanction.on)) grounds.require({.rule = PointsRule::Confined, .on = sanction.on});
    }
}

bool isLow(const MonthScore &score, const CycleView &view)
{
    const qint64 total = comparedTotal(score, view.options());
    const int bound = view.numbers().lowMonth;
    switch (view.options().lowPartMonth) {
        case PointsOptions::LowPartMonth::ProRata:
            return total * score.days < qint64(bound) * score.assessedDays;
        case PointsOptions::LowPartMonth::WholeMonths:
            return score.assessedDays == score.days && total < bound;
        case PointsOptions::LowPartMonth::Literal:
            break;
    }
    return total < bound;
}

/** Item 9. Months that may yet change leave it open only where they could decide. */
void lowMonths(const CycleView &view, Grounds &grounds)
{
    int low = 0;
    int open = 0;
    for (int month = view.cycle.from; month <= view.cycle.to; ++month) {
        const MonthScore &score = view.score(month);
        if (!isCompared(score, view.options())) continue;
        if (score.uncertain)
            ++open;
        else if (isLow(score, view))
            ++low;
    }
    const int bound = view.numbers().lowMonths;
    if (low >= bound)
        grounds.require({.rule = PointsRule::LowMonths, .value = low, .limit = bound});
    else if (low + open >= bound)
        grounds.leaveRequiredOpen({.rule = PointsRule::LowMonths, .value = low + open, .limit = bound});
}

}  // namespace

void findRequired(const CycleView &view, Grounds &grounds)
{
    findings(view, grounds);
    repeatedSanctions(view, grounds);
    confinements(view, grounds);
    lowMonths(view, grounds);
}

}  // namespace remit::points
