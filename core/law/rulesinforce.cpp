#include "law/table.h"

#include <algorithm>

namespace remit {

LawInForce::LawInForce(const LawTable &table, Date from) : m_table(&table), m_from(from)
{
    std::size_t place = 0;
    for (const auto &rows : table.m_rows)
        for (std::size_t phase = 0; phase < phaseCount; ++phase) {
            for (const Row &row : rows)
                if (row.inForce(from) && row.concerns(static_cast<Phase>(phase))) m_rows.push_back(&row);
            m_begins[++place] = static_cast<std::uint16_t>(m_rows.size());
        }
}

Match LawInForce::best(const Row *const *begin, const Row *const *end, const Situation &situation, int selector)
{
    Match match;
    for (const Row *const *place = begin; place != end; ++place) {
        const Row &row = **place;
        if (match.row && row.rank < match.row->rank) break;
        if (!row.selects(selector) || !row.fits(situation)) continue;
        if (!match.row)
            match.row = &row;
        else if (row.value != match.row->value)
            match.rival = &row;
    }
    return match;
}

const Row *LawInForce::denial(const QString &code, const Situation &situation) const
{
    const auto rows = m_table->m_denials.constFind(code);
    if (rows == m_table->m_denials.constEnd()) return nullptr;
    const Row *inForce = nullptr;
    for (const Row *row : *rows) {
        if (!row->inForce(m_from)) continue;
        if (row->concerns(situation.phase) && row->fits(situation)) return row;
        if (!inForce) inForce = row;
    }
    return inForce ? inForce : rows->front();
}

}  // namespace remit
