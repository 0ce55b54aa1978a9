#pragma once
#include "base/date.h"
#include "base/result.h"
#include "documents/template.h"
#include "documents/vocabulary.h"

#include <QString>
#include <QStringList>

#include <vector>

namespace remit {

/** How text is set. Sizes in points, as printers count. */
struct TextStyle {
    /** A role of Fonts. */
    QString role;
    double size = 12;
    /** From one base line to the next. */
    double pitch = 18;
    /** Smallest size that text may shrink to before it takes more room; `size` where it must not shrink. */
    double minimum = 12;
    /** Indent of a paragraph's first line, in characters. */
    double indent = 0;
    enum class Align { Left, Centre, Right, Justify };
    Align align = Align::Left;
};

/** A cell of a table. */
struct FormCell {
    enum class Kind {
        /** Words of the form itself; repeated with （续） where its row goes on over the page. */
        Label,
        Value,
        /** An empty frame for the photograph. */
        Photo,
        /** Text with, below it, room for a signature, the day and a seal. */
        Opinion,
        /** The text as a QR code (二维码). */
        Code
    };
    Kind kind = Kind::Value;
    Template text;
    TextStyle style;
    /** First column, and how many columns and rows it covers. */
    int column = 0;
    int columns = 1;
    int rows = 1;
    /** Opinion: the name of its places, the words before the signature, at the seal, the signer's name and the day.
     */
    QString place;
    Template signLabel;
    Template sealLabel;
    Template signer;
    Template day;
};

/** What happens to a row whose text does not fit. Text is never cut. */
enum class RowOverflow {
    /** The row becomes as high as its text and moves to the next page as a whole; higher than a page, it continues.
     */
    Grow,
    /** The row breaks over pages (续页). */
    Continue,
    /** Cells that do not fit become smaller, down to their style's minimum; then the row grows. */
    Shrink
};

struct FormRow {
    std::vector<FormCell> cells;
    /** Least height in mm. */
    double height = 8;
    RowOverflow overflow = RowOverflow::Grow;
    Template when;
    /** A list: the row is printed once for each element. */
    QString repeat;
    /** A heading: repeated on the next page where the rows below it go on there, and never last on a page. */
    bool head = false;
};

/** One part of a form. Parts follow each other from top to bottom. */
struct FormBlock {
    enum class Kind { Paragraph, Table, Sign };
    Kind kind = Kind::Paragraph;
    QString name;
    /** Printed only where this expands without a missing value. */
    Template when;
    /** A list: the paragraph is printed once for each element. */
    QString repeat;
    /** Paragraph: line feeds divide it. */
    Template text;
    TextStyle style;
    /** Free space above, in mm. */
    double above = 0;
    /** Stays on the page of the block after it. */
    bool keep = false;
    /** Table: widths of the columns in mm. */
    std::vector<double> columns;
    std::vector<FormRow> rows;
    /** Sign: issuer and day, centred on each other near the right margin, and the seal over them (mm across). */
    std::vector<Template> lines;
    QString place;
    double seal = 42;
};

/** Words and styles at the edge of every page, the same for all forms. */
struct PageFurniture {
    /** With {page} and {pages}; with {document}. */
    QString pageNumber;
    QString documentId;
    QString demo;
    QString demoNote;
    /** Added to a label whose row goes on over the page: （续）. */
    QString continued;
    TextStyle small;
    TextStyle mark;
};

/**
 * A form (文书格式) as data: what is printed where, which values it must have, and from when to when it is used,
 * since the articles that papers cite change with the law. All lengths in mm.
 */
struct Form {
    QString name;
    QString title;
    double width = 210;
    double height = 297;
    double left = 28;
    double right = 26;
    double top = 37;
    double bottom = 35;
    /** Every one of these groups needs one of its names. */
    std::vector<QStringList> required;
    std::vector<FormBlock> blocks;
    FormVocabulary vocabulary;
    PageFurniture furniture;
};

/** The names of the embedded forms. */
QStringList formNames();

/**
 * The form as it is used on that day (提请日). Errors: documents.form.unknown with `form`; documents.form.date with
 * `form` and `date` where it is not used then or a dated phrase has no text for that day; documents.form.invalid
 * with `form` and `part` where its file is not as it must be.
 */
Result<Form> loadForm(const QString &name, Date on);

}  // namespace remit
