#pragma once
#include "law/table.h"

#include <memory>

namespace remit {

/** Turns the words of resources/rules into rows; an unknown word is an error, never a condition that is always
 * true. */
class TableCompiler
{
public:
    explicit TableCompiler(RuleSet rules);

    Result<std::unique_ptr<LawTable>> compile();

private:
    /** The names of crimes and the codes of denial. */
    Result<void> lists();
    /** Gives every row with crimes of its own a bit. */
    Result<void> crimeLists();
    Result<void> compileRow(const Provision &provision, ProvisionIndex index);
    Result<void> condition(const Provision &provision, Row &row) const;
    Result<void> value(const Provision &provision, Row &row, std::size_t topic);
    /** The days on which rows of the first so many topics come into force or cease to be. */
    std::vector<Date> changes(std::size_t topics) const;
    void inForce();
    Result<void> readings();
    /** No day of these rules leaves a question that bars without an answer. */
    Result<void> complete() const;
    bool traits(const Json &names, Traits &out) const;

    std::unique_ptr<LawTable> m_table;
};

}  // namespace remit
