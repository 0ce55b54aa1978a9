#pragma once
#include "base/clock.h"
#include "base/date.h"
#include "base/result.h"

#include <QString>
#include <QStringList>

#include <variant>
#include <vector>

namespace remit {

/** A number of hundredths, written with two decimals: points, or money in fen as yuan. */
struct Hundredths {
    qint64 value = 0;
    bool operator==(const Hundredths &) const = default;
};

/** One value of a table that is written: nothing, text, a whole number, hundredths or a day. */
using OutputValue = std::variant<std::monostate, QString, qint64, Hundredths, Date>;

/** A table to write. */
struct OutputTable {
    /** The sheet's name; characters that a spreadsheet forbids are replaced. */
    QString title;
    QStringList columns;
    std::vector<std::vector<OutputValue>> rows;
};

/**
 * CSV as spreadsheets open it without a question: UTF-8 with mark, RFC 4180, CRLF. Text that a spreadsheet would take
 * for a formula (= + - @ first, and not a number) gets an apostrophe before it, which readTables takes off again.
 */
QByteArray csvBytes(const OutputTable &table);

/** The cells of one line, parted, quoted where needed and held back from being formulas as in csvBytes; no line end. */
QString csvLine(const QStringList &cells, QChar separator = u',');

/** csvBytes to disk, durably. Errors: file.write. */
Result<void> writeCsv(const QString &path, const OutputTable &table);

/**
 * A workbook of one sheet: bold header that stays in view, filter, dates and numbers as such, text never as a formula.
 * `created` is what the file's properties state. Errors: file.write, export.xlsx.
 */
Result<void> writeXlsx(const QString &path, const OutputTable &table, Instant created);

}  // namespace remit
