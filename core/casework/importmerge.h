#pragma once
#include "casework/importcompare.h"

#include <map>
#include <set>

namespace remit {

/**
 * Reads the rows of a roster together with the record (exchange/rostermerge.h): what a file has no column for stays as
 * recorded, which the report says once for all rows; what is found in the whole is reported of the row.
 */
class RosterMerge
{
public:
    explicit RosterMerge(ImportReport &report);

    struct Whole {
        Json line;
        /** Members that lose what came with something that the row replaces, by path. */
        QStringList follows;
        /** The row and the record cannot both be right; the report says why. */
        bool contradicts = false;
    };
    /** The row's line with what is recorded of its inmate. Errors: facts.* of a line that is none. */
    Result<Whole> merged(const Inmate &recorded, const IncomingRecord &each);
    /** After the last row: what was kept is said, and nothing is called missing that is recorded. */
    void finish();

private:
    bool reportErrors(int row, const Inmate &inmate);

    ImportReport &m_report;
    /** What the reader has reported already: row and code. */
    std::set<std::pair<int, QString>> m_told;
    std::set<int> m_withSentence;
    /** Rows by the member that was kept in them. */
    std::map<QString, int> m_kept;
};

}  // namespace remit
