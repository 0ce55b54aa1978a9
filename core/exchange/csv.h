#pragma once
#include "exchange/table.h"

namespace remit {

/**
 * Rows of delimited text (RFC 4180, any line end). The separator is the one of comma, tab, semicolon and bar that parts
 * most lines alike. Spreadsheet habits are taken off: ="0013", a leading apostrophe before = + - @, tabs that keep
 * a number as text.
 * Gives a table without names.
 * Errors: import.csv.quote with the row where a quote opens and never ends; import.limit.*.
 */
Result<Table> readCsv(const QString &text, const TableLimits &limits);

}  // namespace remit
