#pragma once
#include "law/note.h"

#include <algorithm>

namespace remit
{

/**
 * The days that must have come before a proposal may be made. Each stands for one reason; where its words leave two
 * days, both are kept until it is known whether the other would change the answer.
 */
class DueDates
{
public:
    explicit DueDates(Date asOf) : m_asOf(asOf) {}

    /** The outcome of waiting for the day. */
    Outcome outcome(Date day) const { return m_asOf >= day ? Outcome::Met : Outcome::NotYet; }
    void add(qsizetype reason, Date day) { add(reason, day, day); }
    void add(qsizetype reason, Date day, Date otherwise)
    {
        m_days.append({day, otherwise, reason});
        m_earliest = std::max(m_earliest, std::optional(day));
    }
    /** A day that the answer may not precede, without a reason of its own. */
    void notBefore(Date day) { add(-1, day); }

    /** The first day on which all have come; nothing where none was asked for. */
    std::optional<Date> earliest() const { return m_earliest; }
    /** Marks on each ambiguous reason whether its other day would change the earliest day or the decision. */
    void markAffects(Reasons &reasons) const;

private:
    struct Due {
        Date day;
        Date otherwise;
        qsizetype reason;
    };
    Date m_asOf;
    QVarLengthArray<Due, 8> m_days;
    std::optional<Date> m_earliest;
};

/** The day on which a period that starts on `from` is met: its months by addMonths, then its days. */
Date afterPeriod(Date from, Term period);

}  // namespace remit
