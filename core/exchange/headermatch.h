#pragma once
#include "exchange/header.h"

namespace remit {

/** One column's header under examination. */
struct HeaderName {
    /** As written; of a header over two rows both parts where both were needed. */
    QString header;
    /** The field that it means; empty for none. */
    QString field;
    /** Not among the fields, but nothing to report either (序号). */
    bool known = false;
    bool weak = false;
    /** 1 to 12 for a month column without a year. */
    unsigned bareMonth = 0;
    /** The mapping entry that decided. */
    QString mappedBy;
};

/** One row, or two rows one above the other, taken for the header. */
struct HeaderCandidate {
    std::size_t first = 0;
    std::size_t last = 0;
    std::vector<HeaderName> names;
    /** How many different fields were recognised. */
    int score = 0;
};

/** Requires first <= last <= first + 1 < table.rows.size(). */
HeaderCandidate matchHeader(const Table &table, std::size_t first, std::size_t last, const KindColumns &kind,
                            const Vocabulary &words, const Mapping &mapping);

/** A column's name in a spreadsheet: 0 is A, 26 is AA. */
QString columnLetters(int index);

/** The year, and with it the month, that mapping, title, sheet or file name state. */
struct StatedPeriod {
    int year = 0;
    std::optional<Month> month;
};

/** Errors: import.month.years where the rows above the header state several years. */
Result<StatedPeriod> statedPeriod(const Table &table, std::size_t headerRow, const Mapping &mapping);

/** 月 of a cell "单位：月" above the header; empty where there is none. */
QString statedUnit(const Table &table, std::size_t headerRow);

}  // namespace remit
