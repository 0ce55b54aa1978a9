#pragma once
#include "base/date.h"
#include "base/result.h"
#include "exchange/table.h"

#include <QString>

#include <optional>
#include <vector>

namespace remit {

/** A note informs, a warning wants a look, an error refuses its row. */
enum class Severity { Note, Warning, Error };

/** What an import has to say about one cell, one row or the whole file. */
struct Finding {
    /** The row as the file's reader sees it, counted from 1; 0 for the whole file. */
    int row = 0;
    /** The column's header as written; empty where the row or the file is meant. */
    QString column;
    /** The cell's text as read. */
    QString value;
    /** Code of the message catalogue and what its text names, besides row, column and value. */
    QString code;
    ErrorArgs args;
    Severity severity = Severity::Error;

    bool operator==(const Finding &) const = default;
};

/** The finding as an error value, row, column and value among its arguments, ready for Messages::text. */
Error asError(const Finding &finding);

/** One column that was recognised. */
struct Column {
    /** Its place in the row, from 0. */
    std::size_t index = 0;
    /** The field's name in the column list (resources/exchange/headers.json), or a month as 2025-01. */
    QString field;
    /** The header as written; of a header over two rows both parts. */
    QString header;
    /** The unit that the header states in brackets: 月, 元, 万元. */
    QString unit;
};

/** How a table was understood. */
struct Header {
    /** Place of the first row with data in Table::rows. */
    std::size_t firstData = 0;
    /** Source row number of the (last) header row. */
    int row = 0;
    std::vector<Column> columns;
    /** The unit stated above the table (单位：月); empty where there is none. */
    QString unit;
    /** The year stated by mapping, title, sheet or file name; 0 where none does. */
    int year = 0;
    /** The month stated there (2025年1月计分考核表), where the rows name none. */
    std::optional<Month> month;

    /** The column of a field, or null. */
    const Column *find(const QString &field) const;
};

/** What every import tells, whatever its rows are. */
struct ImportReport {
    struct Counts {
        /** Rows with data; accepted + left out + refused make it up. */
        int read = 0;
        int accepted = 0;
        int refused = 0;
        /** Total, signature and repeated header rows, each also noted as a finding. */
        int skipped = 0;
        /** Good rows that hold nothing to record (no month has points), each with a warning. */
        int leftOut = 0;
        bool operator==(const Counts &) const = default;
    };
    Table table;
    Header header;
    std::vector<Finding> findings;
    /** Refused rows, as places in table.rows. */
    std::vector<std::size_t> badRows;
    Counts counts;
};

/** One accepted record and the row that it came from. */
template <class T>
struct ImportedRow {
    int row = 0;
    T value;
};

/** Typed records of a file: rows with any error finding are refused as a whole, so that a repaired row is complete. */
template <class T>
struct Imported : ImportReport {
    std::vector<ImportedRow<T>> rows;
};

}  // namespace remit
