#pragma once
#include "base/result.h"

#include <QByteArray>
#include <QString>

#include <vector>

namespace remit {

/** One cell of a file as it was found; nothing in it is interpreted beyond what the file itself says. */
struct Cell {
    enum class Kind { Empty, Text, Number, Day, Boolean, Fault };
    Kind kind = Kind::Empty;
    /**
     * What a person sees: the text; a number's plain decimal digits (1303000001, 118.5), padded with zeros where
     * its format asks for them; a date cell's day as 2019-03-04; a fault's name (#REF!).
     */
    QString text;
    /** The characters of the file where they differ from `text`: a serial day, a number with an exponent. */
    QString raw;
    /** The value is a formula's last result; empty where the file carries none. */
    bool formula = false;
    /** A number with more digits than a spreadsheet keeps (15), so that the last ones are lost. */
    bool digitsLost = false;

    bool isEmpty() const { return text.isEmpty(); }
    bool operator==(const Cell &) const = default;
};

/** One row with its place in the file. */
struct TableRow {
    /** Counted from 1 as a spreadsheet shows it; in CSV the line on which the row starts. */
    int number = 0;
    /** Without the empty ones at the end. */
    std::vector<Cell> cells;
    /** The line as it stands in a CSV file, kept only of the first rows, where headers are. */
    QString source = {};
    /** How many cells that line has, empty ones at its end too. */
    int written = 0;
};

/** One sheet of a workbook, or a whole CSV file. Empty rows are left out. */
struct Table {
    /** The file's name without its folder; a year may stand in it. */
    QString file;
    /** The sheet's name; empty for CSV. */
    QString sheet;
    /** UTF-8, GB18030, UTF-16LE, UTF-16BE; XLSX for workbooks. */
    QString encoding;
    bool hidden = false;
    /** Days in number cells count from 1904-01-01 instead of 1899-12-30. */
    bool from1904 = false;
    std::vector<TableRow> rows;
    /** What parts the cells of a CSV file's lines. */
    QChar separator = u',';
};

/** What a file may cost before it is refused. */
struct TableLimits {
    qint64 fileBytes = 128LL << 20;
    /** All parts of a workbook together after inflating: a small file that grows beyond it is refused early. */
    qint64 inflatedBytes = 512LL << 20;
    int rows = 300'000;
    int columns = 1'000;
    qint64 cells = 8'000'000;
    int sheets = 64;
    int xmlDepth = 64;
};

/**
 * Reads CSV (UTF-8 with or without mark, UTF-16 with mark, GB18030; comma, tab or semicolon) or XLSX, told apart by
 * content, never by the name. A workbook gives one table a sheet, visible ones first; merged areas carry their value
 * in every cell.
 * Errors: import.file.* (kind, size, damage, encryption), import.encoding, import.csv.quote, import.xlsx.*,
 * import.limit.
 */
Result<std::vector<Table>> readTables(const QByteArray &bytes, const QString &fileName, const TableLimits &limits = {});

/** The same from disk. Errors: also file.read and file.size. */
Result<std::vector<Table>> readTableFile(const QString &path, const TableLimits &limits = {});

}  // namespace remit
