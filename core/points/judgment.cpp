#include "points/judgment.h"

#include <algorithm>

namespace remit::points {

namespace {

using Outcome = PointsReason::Outcome;
using Kind = PointsHistory::Sanction::Kind;

/** Looks at one cycle, article by article. */
class Judge
{
public:
    Judge(const CycleSpan &cycle, const Course &course, const std::vector<MonthScore> &scores)
        : m_cycle(cycle), m_course(course), m_scores(scores), m_options(course.profile.options),
          m_numbers(course.profile.numbers), m_end(firstDay(cycle.to + 1))
    {
    }

    Grounds judge(PreviousCycle previous)
    {
        if (m_cycle.partlyUnseen) tell({.rule = PointsRule::OpeningUnseen, .outcome = Outcome::Assumed});
        findings();
        sanctions();
        lowMonths();
        singleDeductions();
        partsBelowBase();
        if (previous.unqualified) bar({.rule = PointsRule::PreviousUnqualified});
        else if (previous.unknown) barUnknown({.rule = PointsRule::PreviousUnqualified});
        if (m_course.history.propertyEvaded) bar({.rule = PointsRule::PropertyEvaded});
        return std::move(m_grounds);
    }

private:
    bool holds(Date day) const { return day >= m_cycle.fromDay && day < m_end; }

    void tell(PointsReason reason) { m_grounds.why.push_back(reason); }

    void bar(PointsReason reason)
    {
        reason.outcome = Outcome::Barred;
        m_grounds.barred = true;
        tell(reason);
    }

    void barUnknown(PointsReason reason)
    {
        reason.outcome = Outcome::Unsupported;
        m_grounds.barUnknown = true;
        tell(reason);
    }

    void require(PointsReason reason)
    {
        reason.outcome = Outcome::Required;
        m_grounds.required = true;
        tell(reason);
    }

    /** Articles 22 item 5 and 23 items 1 to 6 and 10. */
    void findings()
    {
        for (const auto &finding : m_course.history.findings) {
            if (!holds(finding.on)) continue;
            if (finding.article == 22) {
                bar({.rule = PointsRule::ProvincialBar, .on = finding.on});
                continue;
            }
            const int first = static_cast<int>(PointsRule::AgainstLeadership);
            require({.rule = static_cast<PointsRule>(first + finding.item - 1), .on = finding.on});
        }
    }

    /** Article 23 items 7 and 8, and article 22 item 1 for sanctions. */
    void sanctions()
    {
        int warnings = 0;
        int demerits = 0;
        for (const SanctionPosting &sanction : m_course.postings.sanctions) {
            if (!holds(sanction.on)) continue;
            if (sanction.kind == Kind::Warning) ++warnings;
            if (sanction.kind == Kind::Demerit) ++demerits;
            if (m_options.sanctionIsDeduction == PointsOptions::SanctionIsDeduction::Yes)
                bar({.rule = PointsRule::SingleDeduction,
                     .on = sanction.on,
                     .value = sanction.points,
                     .limit = m_numbers.singleDeduction});
        }
        const int bound = m_numbers.repeatedSanctions;
        const bool together = m_options.repeatedSanctions == PointsOptions::RepeatedSanctions::Together;
        if (together ? warnings + demerits >= bound : warnings >= bound || demerits > 0)
            require({.rule = PointsRule::RepeatedSanctions, .value = warnings + demerits, .limit = bound});
        confinements();
    }

    void confinements()
    {
        const bool anyDay = m_options.confinementCycle == PointsOptions::ConfinementCycle::AnyDay;
        for (const auto &sanction : m_course.history.sanctions) {
            if (sanction.kind != Kind::Confinement || sanction.on < m_course.history.admittedOn) continue;
            const auto days = confinementDays(sanction);
            const bool touches =
                anyDay && days && days->from < m_end && (!days->end || *days->end > m_cycle.fromDay);
            if (touches || holds(sanction.on)) require({.rule = PointsRule::Confined, .on = sanction.on});
        }
    }

    /** Article 23 item 9. */
    void lowMonths()
    {
        int low = 0;
        int open = 0;
        for (int month = m_cycle.from; month <= m_cycle.to; ++month) {
            const MonthScore &score = scoreOf(month);
            if (!isCompared(score, m_options)) continue;
            if (score.uncertain) ++open;
            else if (isLow(score)) ++low;
        }
        const PointsReason reason{.rule = PointsRule::LowMonths, .value = low, .limit = m_numbers.lowMonths};
        if (low >= m_numbers.lowMonths) return require(reason);
        if (low + open < m_numbers.lowMonths) return;
        m_grounds.requiredUnknown = true;
        tell({.rule = reason.rule, .outcome = Outcome::Unsupported, .value = low + open, .limit = reason.limit});
    }

    bool isLow(const MonthScore &score) const
    {
        const qint64 total = comparedTotal(score, m_options);
        switch (m_options.lowPartMonth) {
        case PointsOptions::LowPartMonth::ProRata:
            return total * score.days < qint64(m_numbers.lowMonth) * score.assessedDays;
        case PointsOptions::LowPartMonth::WholeMonths:
            if (score.assessedDays < score.days) return false;
            break;
        case PointsOptions::LowPartMonth::Literal: break;
        }
        return total < m_numbers.lowMonth;
    }

    /** Article 22 item 1. What a recorded month's entries were is not known. */
    void singleDeductions()
    {
        for (const Posting &entry : m_course.postings.entries)
            if (holds(entry.on) && entry.violation && -entry.points >= m_numbers.singleDeduction)
                bar({.rule = PointsRule::SingleDeduction,
                     .on = entry.on,
                     .value = -entry.points,
                     .limit = m_numbers.singleDeduction});
        for (int month = m_cycle.from; month <= m_cycle.to; ++month)
            if (scoreOf(month).result.recorded)
                barUnknown({.rule = PointsRule::SingleDeduction, .month = monthOfCount(month)});
    }

    /** Article 22 item 2. */
    void partsBelowBase()
    {
        for (int month = m_cycle.from; month <= m_cycle.to; ++month) {
            const MonthScore &score = scoreOf(month);
            if (!isCompared(score, m_options)) continue;
            if (!score.scores || score.uncertain) {
                barUnknown({.rule = PointsRule::PartBelowBase, .month = score.result.month});
                continue;
            }
            for (const Part part : parts)
                if ((*score.scores)[part] < score.compared[part])
                    bar({.rule = PointsRule::PartBelowBase,
                         .month = score.result.month,
                         .value = (*score.scores)[part],
                         .limit = score.compared[part]});
        }
    }

    const MonthScore &scoreOf(int month) const { return m_scores[std::size_t(month - m_course.frame.first)]; }

    const CycleSpan &m_cycle;
    const Course &m_course;
    const std::vector<MonthScore> &m_scores;
    const PointsOptions &m_options;
    const PointsNumbers &m_numbers;
    Date m_end;
    Grounds m_grounds;
};

}  // namespace

Grounds groundsOf(const CycleSpan &cycle, const Course &course, const std::vector<MonthScore> &scores,
                  PreviousCycle previous)
{
    return Judge(cycle, course, scores).judge(previous);
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
