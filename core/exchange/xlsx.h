#pragma once
#include "exchange/table.h"

namespace remit {

/**
 * The sheets of an XLSX workbook, visible ones first. Reads shared, inline and rich strings, numbers, dates by number
 * format, cached results of formulas and merged areas; charts and pictures are passed over.
 * Errors: import.xlsx.damaged with the `part`, import.xlsx.entity (a document type), import.file.encrypted,
 * import.limit.*.
 */
Result<std::vector<Table>> readXlsx(const QByteArray &bytes, const QString &fileName, const TableLimits &limits);

}  // namespace remit
