#pragma once
#include "base/date.h"
#include "base/result.h"

#include <QString>
#include <QStringList>

#include <optional>
#include <vector>

namespace remit {

/** What a value bound to a form is, and with that its shape on paper. */
enum class BindingKind {
    Text,
    /** ISO day, printed 2019年3月4日. */
    Date,
    /** ISO month, printed 2024年6月. */
    Month,
    /** Integer hundredths, printed 112.5. */
    Points,
    /** Integer fen, printed 20000元. */
    Money,
    /** shortTerm ("1y6m"), printed 一年六个月. */
    Term,
    Integer,
    Flag,
    /** An array of objects, with `fields`; a part of the form repeats for each. */
    List
};

/** A value that a form knows by name. */
struct Binding {
    QString name;
    BindingKind kind = BindingKind::Text;
    /** A form without it is refused; otherwise its place stays empty, or its part is left out. */
    bool required = false;
    std::vector<Binding> fields;
};

/** How text is set. Sizes and distances in points, as printers count. */
struct TextStyle {
    QString role = QStringLiteral("fangsong");
    double size = 12;
    /** From one base line to the next. */
    double pitch = 18;
    /** Smallest size that text may shrink to before it overflows; equal to `size` where it must not shrink. */
    double minimum = 12;
    /** Indent of a paragraph's first line, in characters. */
    double indent = 0;
    enum class Align { Left, Centre, Right, Justify };
    Align align = Align::Left;
    /** Heavier strokes, for titles: no bold face is packaged. */
    bool heavy = false;
};

/** Part of a form that is printed only where a value is there, or is not: "parole.region" or "!changes". */
using Condition = QString;

/** A cell of a table. */
struct Cell {
    enum class Kind { Label, Value, Photo, Opinion };
    Kind kind = Kind::Value;
    /** With {binding} in it. Parts in [square brackets] vanish where a binding inside them is absent. */
    QString text;
    TextStyle style;
    int column = 0;
    int columns = 1;
    int rows = 1;
    /** Written one character below the other, as row heads are. */
    bool vertical = false;
    /** Opinion: the name of its signature and seal places; binding of the signer and of the day. */
    QString place;
    QString signer;
    QString signedOn;
    /** Words before the signature (签名：). */
    QString signLabel;
};

/** What happens to a row whose text does not fit. */
enum class Overflow {
    /** The row becomes as high as its text and moves to the next page as a whole. */
    Grow,
    /** The row breaks over pages; its label is repeated with 续. */
    Continue,
    /** The text becomes smaller down to its style's minimum; what still does not fit is refused. */
    Shrink
};

struct Row {
    std::vector<Cell> cells;
    /** Least height in mm. */
    double height = 8;
    Overflow overflow = Overflow::Grow;
    Condition when;
    /** A list binding: the row is printed once for each element, {.field} names the element's members. */
    QString repeat;
    /** Stays on the page of the row after it. */
    bool keep = false;
};

/** One part of a form, from top to bottom: a paragraph, a table or a place to sign and seal. */
struct Block {
    enum class Kind { Paragraph, Table, Sign };
    Kind kind = Kind::Paragraph;
    QString name;
    Condition when;
    QString repeat;
    /** Paragraph. */
    QString text;
    TextStyle style;
    /** Free space above, in mm. */
    double above = 0;
    /** Stays on the page of the block after it. */
    bool keep = false;
    /** Table: widths of the columns in mm. */
    std::vector<double> columns;
    std::vector<Row> rows;
    /** Sign: the lines above each other at the right (issuer, day) with the seal over them. */
    QStringList lines;
    double sealSize = 42;
    QString place;
};

/**
 * A form (文书格式) as data: what is printed where, which values it takes, and from when to when it is used, since the
 * articles that papers cite change with the law.
 */
struct Form {
    QString name;
    QString title;
    std::optional<Date> from;
    std::optional<Date> until;
    double width = 210;
    double height = 297;
    double left = 28;
    double right = 26;
    double top = 37;
    double bottom = 35;
    std::vector<Binding> bindings;
    std::vector<Block> blocks;
};

/** The names of the embedded forms, one each however many versions there are. */
QStringList formNames();

/**
 * The version of the form that is used on that day (提请日). Errors: documents.form.unknown with `form`;
 * documents.form.date with `form` and `date` where no version is valid then; documents.form.invalid with `form` and
 * `path` where its file is not as it must be.
 */
Result<Form> loadForm(const QString &name, Date on);

}  // namespace remit
