#pragma once
#include "exchange/finding.h"
#include "exchange/vocabulary.h"

#include <map>

namespace remit {

/**
 * What an officer says about a file's columns: header as written -> field name, a month (2025-01) or nothing to leave
 * the column out. "@year" states the year of bare month columns, "@sheet" the sheet of a workbook.
 */
using Mapping = std::map<QString, QString>;

/** Reads {"column header":"field"}. Errors: json.*, import.mapping. */
Result<Mapping> readMapping(QByteArrayView bytes);

/** Whether every entry names a field or a month of the kind. Errors: import.mapping.field. */
Result<void> checkMapping(const Mapping &mapping, const KindColumns &kind);

/**
 * Finds the header row below title and unit rows and names the columns.
 * Findings: unknown and left-out columns, mapping entries without a column. Errors: import.header.missing,
 * import.column.missing with `field` and `seen`, import.column.doubled, import.mapping.field, import.month.noyear.
 */
Result<Header> findHeader(const Table &table, const KindColumns &kind, const Vocabulary &words, const Mapping &mapping,
                          std::vector<Finding> &findings);

/** The sheet to import and its header. */
struct ChosenSheet {
    std::size_t table = 0;
    Header header;
    std::vector<Finding> findings;
};

/**
 * The sheet that the mapping names, else the one whose header fits best, visible ones before hidden ones; others that
 * would fit too are named in a warning. Errors: import.sheet.missing; those of findHeader for the sheet that comes
 * nearest.
 */
Result<ChosenSheet> chooseSheet(const std::vector<Table> &tables, const KindColumns &kind, const Vocabulary &words,
                                const Mapping &mapping);

}  // namespace remit
