#include "referencegrades.h"

#include <algorithm>

namespace remit::testing {

namespace {
using Kind = PointsHistory::Sanction::Kind;
}

bool ReferenceGrades::holds(const ReferenceCycle &cycle, Date day) const
{
    return day >= cycle.fromDay && monthOf(day) <= cycle.to;
}

std::optional<CycleGrade> ReferenceGrades::decided(int cycle) const
{
    for (const auto &decision : m_history.grades)
        if (decision.cycle == cycle) return decision.grade;
    return std::nullopt;
}

qint64 ReferenceGrades::totalOf(const ReferenceMonth &month) const
{
    qint64 total = month.result.total;
    if (m_profile.options.sanctionLowersMonth == PointsOptions::SanctionLowersMonth::BalanceOnly)
        total += month.result.sanction;
    return total;
}

std::vector<ReferenceMonth> ReferenceGrades::comparedMonths(const ReferenceCycle &cycle, bool all)
{
    std::vector<ReferenceMonth> months;
    for (Month month = cycle.from; month <= cycle.to; month += std::chrono::months(1)) {
        const ReferenceMonth score = m_days.month(month, firstOf(month + std::chrono::months(1)));
        const bool empty = score.assessed == 0 && m_profile.options.emptyMonths == PointsOptions::EmptyMonths::Skipped;
        if (all || !empty) months.push_back(score);
    }
    return months;
}

ReferenceGrades::Answer ReferenceGrades::unqualified(const ReferenceCycle &cycle,
                                                     const std::vector<ReferenceMonth> &months)
{
    const PointsOptions &options = m_profile.options;
    for (const auto &finding : m_history.findings)
        if (finding.article == 23 && holds(cycle, finding.on)) return Answer::Yes;
    int warnings = 0, demerits = 0;
    for (const auto &sanction : m_history.sanctions) {
        if (sanction.on < m_history.admittedOn) continue;
        const bool inside = holds(cycle, sanction.on) && m_days.sanctionCounts(sanction);
        warnings += inside && sanction.kind == Kind::Warning;
        demerits += inside && sanction.kind == Kind::Demerit;
        if (sanction.kind != Kind::Confinement) continue;
        if (holds(cycle, sanction.on)) return Answer::Yes;
        if (options.confinementCycle == PointsOptions::ConfinementCycle::Imposed || (!sanction.from && !sanction.to))
            continue;
        for (Date day = cycle.fromDay; monthOf(day) <= cycle.to; day = nextDay(day))
            if (day >= sanction.from.value_or(sanction.on) && (!sanction.to || day <= *sanction.to)) return Answer::Yes;
    }
    if (options.repeatedSanctions == PointsOptions::RepeatedSanctions::Together && warnings + demerits >= 2)
        return Answer::Yes;
    if (options.repeatedSanctions == PointsOptions::RepeatedSanctions::OneDemerit && (warnings >= 2 || demerits >= 1))
        return Answer::Yes;
    int low = 0, open = 0;
    for (const ReferenceMonth &month : months) {
        if (month.uncertain) {
            ++open;
            continue;
        }
        switch (options.lowPartMonth) {
            case PointsOptions::LowPartMonth::Literal:
                low += totalOf(month) < 6000;
                break;
            case PointsOptions::LowPartMonth::ProRata:
                low += totalOf(month) * month.days < 6000 * month.assessed;
                break;
            case PointsOptions::LowPartMonth::WholeMonths:
                low += month.assessed == month.days && totalOf(month) < 6000;
        }
    }
    if (low >= 3) return Answer::Yes;
    return low + open >= 3 ? Answer::Unknown : Answer::No;
}

ReferenceGrades::Answer ReferenceGrades::barred(const ReferenceCycle &cycle, const std::vector<ReferenceMonth> &months,
                                                Answer previous)
{
    Answer answer = previous;
    if (previous == Answer::Yes || m_history.propertyEvaded) return Answer::Yes;
    for (const auto &finding : m_history.findings)
        if (finding.article == 22 && holds(cycle, finding.on)) return Answer::Yes;
    for (const auto &sanction : m_history.sanctions)
        if (holds(cycle, sanction.on) && m_days.sanctionCounts(sanction) &&
            m_profile.options.sanctionIsDeduction == PointsOptions::SanctionIsDeduction::Yes)
            return Answer::Yes;
    for (std::size_t i = 0; i < m_history.entries.size(); ++i) {
        const auto &entry = m_history.entries[i];
        const auto on = m_days.countsOn(entry);
        if (entry.points <= -1000 && entry.violation && on && holds(cycle, *on) && !m_days.isOutdone(i))
            return Answer::Yes;
    }
    for (const ReferenceMonth &month : comparedMonths(cycle, true))
        if (month.result.recorded) answer = Answer::Unknown;
    for (const ReferenceMonth &month : months) {
        if (!month.scores || month.uncertain) {
            answer = Answer::Unknown;
            continue;
        }
        for (const Part part : allParts)
            if ((*month.scores)[part] < month.compared[part]) return Answer::Yes;
    }
    return answer;
}

ReferenceGrades::Answer ReferenceGrades::anyBelow(const std::vector<ReferenceMonth> &months)
{
    Answer answer = Answer::No;
    for (const ReferenceMonth &month : months) {
        const bool byPart = m_profile.options.rewardCompares == PointsOptions::RewardCompares::EachPart;
        if (month.uncertain || (byPart && !month.scores)) {
            answer = Answer::Unknown;
            continue;
        }
        if (!byPart && totalOf(month) < month.compared.sum()) return Answer::Yes;
        for (const Part part : allParts)
            if (byPart && (*month.scores)[part] < month.compared[part]) return Answer::Yes;
    }
    return answer;
}

std::vector<Cycle> ReferenceGrades::graded()
{
    const auto opening =
        m_history.opening.previousGrade ? m_history.opening.previousGrade : decided(m_history.opening.cycle);
    Answer previous = opening == CycleGrade::Unqualified        ? Answer::Yes
                      : !opening && m_history.opening.cycle > 0 ? Answer::Unknown
                                                                : Answer::No;
    std::vector<Cycle> cycles;
    for (const ReferenceCycle &closed : m_closed) {
        const std::vector<ReferenceMonth> months = comparedMonths(closed, false);
        const Answer bad = unqualified(closed, months);
        const Answer bar = barred(closed, months, previous);
        Cycle cycle;
        cycle.number = closed.number;
        cycle.from = closed.from;
        cycle.to = closed.to;
        cycle.evaluatedIn = closed.to + std::chrono::months(1);
        cycle.carry = closed.carry;
        cycle.cancelledOn = closed.cancelledOn;
        cycle.grade = decided(closed.number);
        if (bad == Answer::Yes) {
            cycle.gradesAllowed = {CycleGrade::Unqualified};
        } else if (bad == Answer::Unknown) {
            if (bar != Answer::Yes) cycle.gradesUnsupported = {CycleGrade::Active};
            cycle.gradesUnsupported.push_back(CycleGrade::Qualified);
            cycle.gradesUnsupported.push_back(CycleGrade::Unqualified);
        } else {
            if (bar == Answer::No) cycle.gradesAllowed = {CycleGrade::Active};
            if (bar == Answer::Unknown) cycle.gradesUnsupported = {CycleGrade::Active};
            cycle.gradesAllowed.push_back(CycleGrade::Qualified);
        }
        const bool allowed =
            cycle.grade && std::count(cycle.gradesAllowed.begin(), cycle.gradesAllowed.end(), *cycle.grade);
        if (allowed && cycle.grade == CycleGrade::Active) cycle.reward = Reward::PraiseAndMaterialAllowed;
        if (allowed && cycle.grade == CycleGrade::Unqualified) cycle.reward = Reward::None;
        if (allowed && cycle.grade == CycleGrade::Qualified) {
            const Answer below = anyBelow(months);
            if (below == Answer::Yes) cycle.reward = Reward::Material;
            if (below == Answer::No) cycle.reward = Reward::Praise;
        }
        if (bad == Answer::Yes || cycle.grade == CycleGrade::Unqualified)
            previous = Answer::Yes;
        else
            previous = bad == Answer::Unknown && !cycle.grade ? Answer::Unknown : Answer::No;
        cycles.push_back(cycle);
    }
    return cycles;
}

}  // namespace remit::testing
