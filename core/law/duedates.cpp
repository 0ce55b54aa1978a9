#include "law/duedates.h"

#include <algorithm>

namespace remit
{

std::optional<Date> DueDates::earliest() const
{
    if (m_days.isEmpty()) return std::nullopt;
    return std::max_element(m_days.begin(), m_days.end(), [](const Due &a, const Due &b) { return a.day < b.day; })
        ->day;
}

void DueDates::markAffects(Reasons &reasons) const
{
    if (m_days.isEmpty()) return;
    const Date all = *earliest();
    for (const Due &due : m_days) {
        if (due.day == due.otherwise || due.reason < 0) continue;
        Date other = due.otherwise;
        for (const Due &rest : m_days)
            if (&rest != &due) other = std::max(other, rest.day);
        std::uint8_t &affects = reasons[due.reason].affects;
        if (other != all) affects |= static_cast<std::uint8_t>(Affects::EarliestOn);
        if (outcome(other) != outcome(all)) affects |= static_cast<std::uint8_t>(Affects::Decision);
    }
}

Date afterPeriod(Date from, Term period)
{
    return addMonths(from, period.wholeMonths()) + std::chrono::days(period.days);
}

Decision decisionOf(const Reasons &reasons)
{
    Decision decision = Decision::Eligible;
    for (const Reason &reason : reasons) {
        Decision one = Decision::Eligible;
        if (reason.decided == Outcome::NotYet)
            one = Decision::NotYet;
        else if (reason.decided == Outcome::Unmet)
            one = Decision::Barred;
        else if (reason.decided == Outcome::Unsupported)
            one = Decision::Unsupported;
        else if (reason.decided == Outcome::Invalid)
            one = Decision::Invalid;
        decision = std::max(decision, one);
    }
    return decision;
}

}  // namespace remit
