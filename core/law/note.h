#pragma once
#include "law/table.h"
#include "law/verdict.h"

namespace remit {

/** Adds one reason and fills it in. */
class Note
{
public:
    Note(Reasons &reasons, const Row *row, Outcome outcome) : m_reasons(reasons), m_index(reasons.size())
    {
        reasons.emplace_back(row ? row->provision : noProvision, outcome);
    }

    /** Facts come before results. */
    Note &fact(Field field, Value value, int place = 0)
    {
        Reason &r = reason();
        Q_ASSERT(r.resultCount == 0 && r.factCount < r.arguments.size());
        r.arguments[r.factCount++] = {field, static_cast<std::uint16_t>(place), value};
        return *this;
    }
    Note &result(Field field, Value value)
    {
        Reason &r = reason();
        const std::size_t place = r.factCount + r.resultCount++;
        Q_ASSERT(place < r.arguments.size());
        r.arguments[place] = {field, 0, value};
        return *this;
    }
    /** The words leave two readings; the reason's outcome so far is what the deciding one leads to. */
    Note &ambiguous(Reading reading, std::uint8_t affects = 0)
    {
        reason().outcome = Outcome::Ambiguous;
        reason().reading = reading;
        reason().affects = affects;
        return *this;
    }
    Note &affects(Affects field)
    {
        reason().affects |= static_cast<std::uint8_t>(field);
        return *this;
    }
    /** Which crimes or categories make a strict row fit, and the crime's number in the facts; nothing for other rows.
     */
    Note &strictBecause(const Row &row, const Situation &situation);
    qsizetype index() const { return m_index; }

private:
    Reason &reason() { return m_reasons[m_index]; }

    Reasons &m_reasons;
    qsizetype m_index;
};

/** A fact that is missing and matters; `row` is the rule that asks for it. */
inline void missing(Reasons &reasons, const Row *row, Field field, int place = 0)
{
    Note(reasons, row, Outcome::Unsupported).fact(field, Value(), place);
}

/** Notes that the row bars, and what about the person makes it fit. */
void noteBar(const Row &row, const Situation &situation, Reasons &reasons);

/** What the reasons add up to. */
Decision decisionOf(const Reasons &reasons);

}  // namespace remit
