#pragma once
#include "law/names.h"
#include "law/situation.h"
#include "law/topic.h"
#include "records/facts.h"
#include "rules/ruleset.h"

#include <QHash>
#include <QSet>

#include <array>
#include <vector>

namespace remit
{

/** One provision, compiled. */
struct Row {
    ProvisionIndex provision = noProvision;
    int rank = 0;
    Date validFrom, validTo, judgedFrom;
    std::uint16_t phases = 0xFFFF;
    std::uint8_t grades = 0xFF;
    /** Penalty, sentence, property item, kind of evasion or proposal, whichever the topic selects by. */
    std::uint16_t selector = 0xFFFF;
    Mark mark = Mark::None;
    Traits any = 0, all = 0, none = 0;
    int from = 0, below = std::numeric_limits<int>::max();
    /** The number; with `upTo`, the lower end of a range. */
    Term value, upTo;
    bool toLife = false;
    int numerator = 1, denominator = 1, count = 0;

    bool fits(const Situation &situation, int measure) const;
};

/** The rows that answer a question: the one of highest rank, and one of the same rank with another number. */
struct Match {
    const Row *row = nullptr;
    const Row *rival = nullptr;
    explicit operator bool() const { return row; }
    const Row *operator->() const { return row; }
    const Row &operator*() const { return *row; }
};

/** The rule set as the law asks it: rows by topic, highest rank first. */
class LawTable
{
public:
    static Result<std::unique_ptr<LawTable>> compile(RuleSet rules);

    Match find(Topic topic, const Situation &situation, int selector = 0) const;
    /** Every row that fits, in order of rank. */
    template <class Each>
    void each(Topic topic, const Situation &situation, Each &&visit) const
    {
        const int measure = measureOf(situation.measure);
        for (const Row &row : m_rows[static_cast<std::size_t>(topic)])
            if (row.fits(situation, measure)) visit(row);
    }
    /** The row of a topic that has one, whatever the situation. */
    const Row *only(Topic topic) const;

    /** The days on which the rules of the verdict change, in order. */
    const std::vector<Date> &reforms() const { return m_reforms; }
    /** Whether the stricter answer decides an open question. */
    bool stricter(Reading reading) const { return m_stricter[static_cast<std::size_t>(reading)]; }
    /** Whether the name, with or without 罪 and a remark in brackets, is one of the eight violent crimes. */
    bool isViolent(const QString &crime) const;
    /** The row that denies repentance for a code of denied_because: one that speaks of this offender, or else one in
     *  force on the day; null where no rule knows the code. */
    const Row *denial(const QString &code, const Situation &situation) const;
    const RuleSet &rules() const { return m_rules; }

    /** Orders terms: months count before days. */
    static constexpr int measureOf(Term term) { return term.wholeMonths() * 1000 + term.days; }

private:
    friend class TableCompiler;

    RuleSet m_rules;
    std::array<std::vector<Row>, static_cast<std::size_t>(Topic::Count_)> m_rows;
    std::vector<Date> m_reforms;
    std::array<bool, readingCount> m_stricter{};
    QSet<QString> m_violent;
    QHash<QString, std::vector<const Row *>> m_denials;
};

constexpr bool longer(Term a, Term b)
{
    return LawTable::measureOf(a) > LawTable::measureOf(b);
}
constexpr bool shorter(Term a, Term b)
{
    return longer(b, a);
}

}  // namespace remit
