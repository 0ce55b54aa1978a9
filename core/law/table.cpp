#include "law/table.h"

#include "law/tablecompiler.h"

#include <algorithm>

namespace remit {

Result<std::unique_ptr<LawTable>> LawTable::compile(RuleSet rules) { return TableCompiler(std::move(rules)).compile(); }

const LawInForce &LawTable::on(Date day) const
{
    const auto later = std::upper_bound(m_inForce.begin(), m_inForce.end(), day,
                                        [](Date asked, const LawInForce &rules) { return asked < rules.from(); });
    return *(later - 1);
}

}  // namespace remit
