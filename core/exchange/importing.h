#pragma once
#include "exchange/header.h"
#include "exchange/rowreader.h"

#include <functional>

namespace remit {

/** The columns of a built-in kind. Requires that resources/exchange/headers.json describes it. */
const KindColumns &columnsOf(const Vocabulary &words, const QString &kind);

/**
 * Goes through the data rows below the header: notes those that are skipped, lets `take` read the others and
 * refuses those with errors and those that claim the same key. `take` gets the place in table.rows and must keep
 * what it read apart until `refused` is known: the rows in report.badRows are none. It tells whether the row held
 * anything to record; good rows without it are left out with a warning.
 */
void readRows(ImportReport &report, const Vocabulary &words, const std::function<bool(std::size_t, RowReader &)> &take,
              const QString &doubledCode);

/**
 * The whole way of one kind: choose the sheet, find the header, read each row into values by `read`, which gives
 * std::vector<T>, and keep the values of rows without errors.
 */
template <class T, class Read>
Result<Imported<T>> importKind(const std::vector<Table> &tables, const QString &kind, const Mapping &mapping,
                               const QString &doubledCode, Read read)
{
    const Vocabulary &words = builtInVocabulary();
    const Result<ChosenSheet> chosen = chooseSheet(tables, columnsOf(words, kind), words, mapping);
    if (!chosen) return fail(chosen.error());
    Imported<T> imported;
    imported.table = tables[chosen->table];
    imported.header = chosen->header;
    imported.findings = chosen->findings;
    std::map<std::size_t, std::vector<T>> values;
    const auto take = [&](std::size_t row, RowReader &reader) { return !(values[row] = read(reader)).empty(); };
    readRows(imported, words, take, doubledCode);
    for (const std::size_t row : imported.badRows) values.erase(row);
    for (auto &[row, found] : values)
        for (T &value : found) imported.rows.push_back({imported.table.rows[row].number, std::move(value)});
    return imported;
}

}  // namespace remit
