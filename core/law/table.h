#pragma once
#include "law/crimenames.h"
#include "law/names.h"
#include "law/row.h"
#include "records/facts.h"
#include "rules/ruleset.h"

#include <QHash>

#include <array>
#include <memory>
#include <vector>

namespace remit {

inline constexpr std::size_t topicCount = static_cast<std::size_t>(Topic::Count_);

class LawTable;

/**
 * The rules of the days between two reforms, as the law asks them: a question reads only the rows of its topic that
 * are in force and concern the phase, highest rank first.
 */
class LawInForce
{
public:
    /** Requires a table that outlives it. */
    LawInForce(const LawTable &table, Date from);

    /** The first day of these rules. */
    Date from() const { return m_from; }
    Match find(Topic topic, const Situation &situation, int selector = 0) const
    {
        const auto [begin, end] = rows(topic, situation.phase);
        return begin == end ? Match() : best(begin, end, situation, selector);
    }
    /** Every row that fits, in order of rank. */
    template <class Each>
    void each(Topic topic, const Situation &situation, Each &&visit) const
    {
        const auto [begin, end] = rows(topic, situation.phase);
        for (const Row *const *row = begin; row != end; ++row)
            if ((*row)->fits(situation)) visit(**row);
    }
    /** The row of a topic that has one, whatever the situation and the day. */
    const Row *only(Topic topic) const;
    /** The row that denies repentance for a code of denied_because: one that speaks of this offender, or else one in
     *  force on the day; null where no rule knows the code. */
    const Row *denial(const QString &code, const Situation &situation) const;
    /** Whether the stricter answer decides an open question. */
    bool stricter(Reading reading) const;
    /** The lists of crimes that name it; a row of such a list has its bit. */
    CrimeLists listsOf(QStringView crime) const { return crimes().listsOf(crime); }
    CrimeKind kindOf(QStringView crime) const { return crimes().find(crime); }
    const RuleSet &set() const;

private:
    const CrimeNames &crimes() const;
    /** The row of highest rank among these that fits. */
    static Match best(const Row *const *begin, const Row *const *end, const Situation &situation, int selector);
    static constexpr std::size_t placeOf(Topic topic, Phase phase)
    {
        return static_cast<std::size_t>(topic) * phaseCount + static_cast<std::size_t>(phase);
    }
    std::pair<const Row *const *, const Row *const *> rows(Topic topic, Phase phase) const
    {
        const std::size_t place = placeOf(topic, phase);
        return {m_rows.data() + m_begins[place], m_rows.data() + m_begins[place + 1]};
    }

    const LawTable *m_table;
    Date m_from;
    std::vector<const Row *> m_rows;
    /** Where the rows of a topic and phase begin; they end where the next begin. */
    std::array<std::uint16_t, topicCount * phaseCount + 1> m_begins{};
};

/** The rule set, compiled: every row by topic, highest rank first, and which of them are in force when. */
class LawTable
{
public:
    static Result<std::unique_ptr<LawTable>> compile(RuleSet rules);

    /** The rules in force on the day. */
    const LawInForce &on(Date day) const;
    /** The row of a topic that has one, whatever the situation and the day. */
    const Row *only(Topic topic) const { return &m_rows[static_cast<std::size_t>(topic)].front(); }
    /** The days on which the rules of the verdict change, in order. */
    const std::vector<Date> &reforms() const { return m_reforms; }
    const RuleSet &rules() const { return m_set; }

private:
    friend class TableCompiler;
    friend class LawInForce;

    RuleSet m_set;
    std::array<std::vector<Row>, topicCount> m_rows;
    std::vector<Date> m_reforms;
    /** In order of their first days, the first since ever. */
    std::vector<LawInForce> m_inForce;
    std::array<bool, readingCount> m_stricter{};
    CrimeNames m_crimes;
    QHash<QString, std::vector<const Row *>> m_denials;
};

inline const Row *LawInForce::only(Topic topic) const { return m_table->only(topic); }
inline bool LawInForce::stricter(Reading reading) const
{
    return m_table->m_stricter[static_cast<std::size_t>(reading)];
}
inline const CrimeNames &LawInForce::crimes() const { return m_table->m_crimes; }
inline const RuleSet &LawInForce::set() const { return m_table->rules(); }

}  // namespace remit
