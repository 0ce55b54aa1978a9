#include "law/duedates.h"

namespace remit
{

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

}  // namespace remit
