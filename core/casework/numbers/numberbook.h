#pragma once
#include "base/result.h"
#include "casework/numbers/series.h"
#include "ledger/act.h"

#include <map>

namespace remit {

/** What one ledger's acts make of the numbers of proposals (文书号登记簿), act by act; nothing else changes it. */
class NumberBook
{
public:
    /**
     * Enters what an act says: number.*, a case.step that brings a proposal's number, exchange.resolve where a case may
     * lose its own. Others change nothing. Errors: casework.record with `path` where the act cannot be read.
     */
    Result<void> enter(const Act &act);

    /** By series, number and case; what nothing is known of is not among them. */
    std::vector<NumberRow> rows() const;

private:
    Result<void> setRange(const Act &act, NumberState state, qint64 range);
    Result<void> endRange(const Act &act, NumberState state);
    Result<void> report(const Act &act);
    Result<void> use(const Act &act, const QString &text);
    void drop(const Act &act);

    /** Series, number, and the case that has or had it. */
    using Key = std::tuple<NumberSeries, int, QString>;
    std::map<Key, NumberRow> m_rows;
};

}  // namespace remit
