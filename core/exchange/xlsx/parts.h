#pragma once
#include "exchange/table.h"
#include "exchange/xlsx/package.h"

#include <QStringList>

#include <vector>

namespace remit {

/** How numbers of one cell format are to be read. */
struct NumberFormat {
    bool isDate = false;
    /** Digits that a format of zeros (0000000000) pads to; 0 for none. */
    int width = 0;
};

/** One sheet as the workbook names it. */
struct SheetEntry {
    QString name;
    QString part;
    bool hidden = false;
};

/** What all sheets share. */
struct WorkbookParts {
    std::vector<SheetEntry> sheets;
    bool from1904 = false;
    QStringList strings;
    /** By the cell's style number. */
    std::vector<NumberFormat> formats;
};

/** Errors: those of WorkbookPackage::read and XmlScan; import.limit.sheets. */
Result<WorkbookParts> readParts(WorkbookPackage &package, const TableLimits &limits);

/** What a custom number format code makes of a number. */
NumberFormat numberFormat(const QString &code);

/** "_x000D_" stands for a character that XML cannot carry. */
QString unescaped(const QString &text);

/** The rows of one sheet with merged areas filled in. Errors: those of XmlScan; import.limit.*. */
Result<std::vector<TableRow>> readSheet(const QByteArray &bytes, const QString &part, const WorkbookParts &parts,
                                        const TableLimits &limits);

}  // namespace remit
