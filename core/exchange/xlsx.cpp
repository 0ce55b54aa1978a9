#include "exchange/xlsx.h"

#include "exchange/xlsx/parts.h"

#include <algorithm>

namespace remit {

Result<std::vector<Table>> readXlsx(const QByteArray &bytes, const QString &fileName, const TableLimits &limits)
{
    Result<WorkbookPackage> package = WorkbookPackage::open(bytes, limits);
    if (!package) return fail(package.error());
    if (!package->has(u"xl/workbook.xml"_qs)) return fail(u"import.file.zip"_qs);
    const Result<WorkbookParts> parts = readParts(*package, limits);
    if (!parts) return fail(parts.error());

    std::vector<Table> tables;
    for (const SheetEntry &sheet : parts->sheets) {
        // Chart sheets have no cells.
        if (!sheet.part.contains(u"worksheets/")) continue;
        const Result<QByteArray> xml = package->read(sheet.part);
        if (!xml) return fail(xml.error());
        Result<std::vector<TableRow>> rows = readSheet(*xml, sheet.part, *parts, limits);
        if (!rows) return fail(rows.error());
        tables.push_back({fileName, sheet.name, u"XLSX"_qs, sheet.hidden, parts->from1904, std::move(*rows)});
    }
    std::ranges::stable_partition(tables, [](const Table &table) { return !table.hidden; });
    if (std::ranges::all_of(tables, [](const Table &table) { return table.rows.empty(); }))
        return fail(u"import.file.empty"_qs);
    return tables;
}

}  // namespace remit
