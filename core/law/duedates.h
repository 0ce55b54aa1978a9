#pragma once
#include "law/note.h"

#include <algorithm>

namespace remit {

/**
 * The days that must have come before a proposal may be made. Each stands for one reason; where its words leave two
 * days, both are kept until it is known whether the other would change the answer.
 */
class DueDates
{
public:
    explicit DueDates(Date asOf) : m_asOf(asOf) {}
    /** No proposal can be made after `last`. */
    void notAfter(Date last) { m_last = last; }

    /** The outcome of waiting for the day. */
    Outcome outcome(Date day) const { return m_asOf >= day ? Outcome::Met : Outcome::NotYet; }
    void add(qsizetype reason, Date day) { add(reason, day, day); }
    void add(qsizetype reason, Date day, Date otherwise) { add(reason, day, otherwise, day); }
    /** As before; a court may bring the day forward to `relaxed` (第十九条、第二十条、第三十一条). */
    void add(qsizetype reason, Date day, Date otherwise, Date relaxed)
    {
        m_days.append({day, otherwise, reason});
        m_earliest = std::max(m_earliest, std::optional(day));
        m_relaxed = std::max(m_relaxed, std::optional(relaxed));
    }
    /** A day that the answer may not precede, without a reason of its own. */
    void notBefore(Date day) { add(-1, day); }

    /** The first day on which all have come; nothing where none was asked for. */
    std::optional<Date> earliest() const { return m_earliest; }
    /** The same, with every day brought forward that a court may bring forward. */
    std::optional<Date> relaxed() const { return m_relaxed; }
    /** Whether all have come too late: on no day are they past and a proposal still possible. */
    bool tooLate() const { return cameTooLate(m_earliest.value_or(m_asOf)); }
    bool cameTooLate(Date day) const { return std::max(day, m_asOf) > m_last; }
    /** Marks on each ambiguous reason whether its other day would change the earliest day or the decision. */
    void markAffects(Reasons &reasons) const;

private:
    struct Due {
        Date day;
        Date otherwise;
        qsizetype reason;
    };
    /** What waiting for the day comes to: met, not yet, or never. */
    Decision answer(Date day) const;

    Date m_asOf;
    Date m_last = Date::max();
    QVarLengthArray<Due, 8> m_days;
    std::optional<Date> m_earliest;
    std::optional<Date> m_relaxed;
};

/** The day on which a period that starts on `from` is met: its months by addMonths, then its days. */
Date afterPeriod(Date from, Term period);

}  // namespace remit
