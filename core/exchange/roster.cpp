#include "exchange/roster.h"

#include "exchange/importing.h"
#include "exchange/inmatechecks.h"
#include "exchange/points.h"
#include "exchange/rosterparts.h"

#include <algorithm>

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
        imported.findings.push_back({0,
                                     column->header,
                                     {},
                                     u"import.custody.derived"_qs,
                                     {{u"rows"_qs, QString::number(rows)}},
                                     Severity::Note});
}

void report(RowReader &row, const std::vector<InmateFinding> &findings)
{
    for (const InmateFinding &found : findings) {
        // The last day may stand in a column together with the first.
        const QString field =
            found.field == u"term_ends_on" && !row.header().find(found.field) ? u"term_range"_qs : found.field;
        if (found.severity == Severity::Error)
            row.error(field, found.code, found.args);
        else
            row.warn(field, found.code, found.args);
    }
}

/** No column of the judgment, but months and scores: a table of points would make inmates with nothing but a name. */
bool looksLikePoints(const Header &header, const std::vector<Table> &tables)
{
    static const QStringList judgment = {
        u"sentence"_qs,       u"sentence_kind"_qs, u"term_years"_qs,     u"term_months"_qs,  u"term_days"_qs,
        u"term_starts_on"_qs, u"term_ends_on"_qs,  u"term_range"_qs,     u"crime"_qs,        u"crime_facts"_qs,
        u"penalties"_qs,      u"court"_qs,         u"judged_on"_qs,      u"effective_on"_qs, u"judgment_number"_qs,
        u"delivered_on"_qs,   u"birth_date"_qs,    u"identity_number"_qs};
    if (std::ranges::any_of(judgment, [&header](const QString &field) { return header.find(field); })) return false;
    const auto points = importPoints(tables);
    return points || points.error().code == u"import.month.noyear";
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
        deriveFromJudgment(inmate);
        report(row, checkInmate(inmate));
        row.claim(inmate.number);
        return std::vector<Inmate>{inmate};
    });
    if (imported && looksLikePoints(imported->header, tables)) return fail(u"import.roster.points"_qs);
    if (imported) noteCustodyFromTerm(*imported);
    return imported;
}

}  // namespace remit
