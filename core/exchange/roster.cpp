#include "exchange/roster.h"

#include "exchange/importing.h"
#include "exchange/rosterparts.h"

namespace remit {

namespace {

/** What holds for every row is said once, with the number of rows. */
void noteCustodyFromTerm(Imported<Inmate> &imported)
{
    if (imported.header.find(u"custody_from"_qs)) return;
    int rows = 0;
    for (const auto &row : imported.rows) rows += row.value.judgment.custodyFrom ? 1 : 0;
    const Column *column = imported.header.find(u"term_starts_on"_qs);
    if (!column) column = imported.header.find(u"term_range"_qs);
    if (rows > 0 && column)
        imported.findings.push_back({0, column->header, {}, u"import.custody.derived"_qs,
                                     {{u"rows"_qs, QString::number(rows)}}, Severity::Note});
}

}  // namespace

Result<Imported<Inmate>> importRoster(const std::vector<Table> &tables, const Mapping &mapping)
{
    auto imported = importKind<Inmate>(tables, u"roster"_qs, mapping, u"import.inmate.doubled"_qs, [](RowReader &row) {
        Inmate inmate;
        readPerson(row, inmate);
        readJudgment(row, inmate);
        readCrimes(row, inmate);
        readPenaltyColumns(row, inmate);
        checkInmate(row, inmate);
        row.claim(inmate.number);
        return std::vector<Inmate>{inmate};
    });
    if (imported) noteCustodyFromTerm(*imported);
    return imported;
}

}  // namespace remit
