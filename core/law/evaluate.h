#pragma once
#include "base/sentenceend.h"
#include "law/procedure.h"
#include "law/verdict.h"
#include "records/facts.h"
#include "rules/ruleset.h"

#include <memory>

namespace remit {

class LawTable;

/**
 * The law of commutation and parole (减刑、假释), ready to be asked. Pure: the same facts always give the same
 * verdict; one object may be asked from many threads at once.
 */
class Law
{
public:
    /**
     * Compiles the rules. Errors: law.rule with `key` and `reason` where a provision uses a word that the law
     * does not know; law.reading with `name` where a reading has no record; law.topic.missing with `topic` where no
     * provision answers a question that the law asks.
     */
    static Result<Law> fromRules(RuleSet rules);

    /** Compiles the rules. Requires rules that fromRules accepts, as the built-in ones are by test. */
    explicit Law(const RuleSet &rules);
    ~Law();
    Law(Law &&) noexcept;
    Law &operator=(Law &&) noexcept;

    /** What the law says; never fails: what it cannot answer it names in the verdict's reasons. */
    Verdict evaluate(const Facts &facts) const;

    /**
     * Which court rules within what time, which steps and papers the case needs, by the rules of the report day.
     * Errors: law.procedure.unknown with `field` where the report day or the sentence is missing, or the day is
     * before the rules.
     */
    Result<CaseProcedure> procedure(const Facts &facts) const;

    /** The last day of the sentence as the history leaves it; nothing for life, or where term or dates are unknown. */
    std::optional<SentenceEnd> lastDay(const Facts &facts) const;

    const RuleSet &rules() const;

private:
    explicit Law(std::unique_ptr<LawTable> table);

    std::unique_ptr<LawTable> m_table;
};

}  // namespace remit
