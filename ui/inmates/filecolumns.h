#pragma once
#include "exchange/header.h"

namespace remit::ui {

/** One column of a file that is to be imported, and what it is taken for. */
struct FileColumn {
    /** The header as written. */
    QString header;
    /** The first values below it, for people to recognise what it holds. */
    QStringList samples;
    /** The field it is read as; empty: it is left out. */
    QString field;
    /** Recognised, left out on purpose, or of no meaning (序号); false asks for a look. */
    bool known = false;

    bool operator==(const FileColumn &) const = default;
};

/** A file as an officer sees it before it is imported. */
struct FileLayout {
    /** Sheets of a workbook; one entry for CSV. */
    QStringList sheets;
    QString sheet;
    std::vector<FileColumn> columns;

    int unknown() const;
};

/**
 * The columns of the sheet that the mapping names, else of the one in which the most fields are recognised. Where no
 * row looks like a header the fullest of the first rows is taken, so that its cells can be given a meaning.
 */
FileLayout layoutOf(const std::vector<Table> &tables, const QString &kind, const Mapping &mapping);

/** The fields that a column of that kind may be read as, required ones first. */
std::vector<FieldColumn> fieldsOf(const QString &kind);

}  // namespace remit::ui
