#include "law/duedates.h"

namespace remit {

Decision DueDates::answer(Date day) const
{
    if (cameTooLate(day)) return Decision::Barred;
    return outcome(day) == Outcome::Met ? Decision::Eligible : Decision::NotYet;
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
        const bool never = answer(all) == Decision::Barred && answer(other) == Decision::Barred;
        if (other != all && !never) affects |= static_cast<std::uint8_t>(Affects::EarliestOn);
        if (answer(other) != answer(all)) affects |= static_cast<std::uint8_t>(Affects::Decision);
    }
}

Date afterPeriod(Date from, Term period)
{
    return addMonths(from, period.wholeMonths()) + std::chrono::days(period.days);
}

}  // namespace remit
