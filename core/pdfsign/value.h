#pragma once
#include <QByteArray>

#include <optional>
#include <vector>

namespace remit {

/** One value of a PDF (ISO 32000-1, 7.3) as it stands in the file. Views point into the bytes that were read. */
struct PdfValue {
    enum class Kind { Null, Boolean, Integer, Real, Name, Text, Hex, Array, Dictionary, Reference };
    Kind kind = Kind::Null;
    /** Every byte of it, delimiters included. */
    QByteArrayView written;
    /** A name without its slash or the content of a string, decoded; a real number as it is written. */
    QByteArray text;
    /** An integer, the object number of a reference, a boolean as 0 or 1. */
    qint64 number = 0;
    /** The elements of an array; of a dictionary the values, in the order of `names`. */
    std::vector<PdfValue> items;
    std::vector<QByteArray> names;

    bool isDictionary() const { return kind == Kind::Dictionary; }
    bool isArray() const { return kind == Kind::Array; }
    bool isReference() const { return kind == Kind::Reference; }
    bool isInteger() const { return kind == Kind::Integer; }
    bool isString() const { return kind == Kind::Text || kind == Kind::Hex; }
    bool isName(const char *name) const { return kind == Kind::Name && text == name; }
    /** An integer or a real number, in thousandths; nothing for anything else. */
    std::optional<qint64> thousandths() const;
    /** The value of a dictionary's entry; null where there is none. */
    const PdfValue *find(const char *name) const;

    /** The same content, however it is spaced and in whatever order a dictionary names it. */
    bool operator==(const PdfValue &other) const;
};

/** An indirect object: its value and, where it is a stream, the stream's bytes as they stand in the file. */
struct PdfObject {
    PdfValue value;
    std::optional<QByteArrayView> stream;

    bool operator==(const PdfObject &other) const;
};

/** "/Name" with everything escaped that has to be. */
QByteArray nameToken(QByteArrayView name);
/** A string in hexadecimal; text is written as UTF-16 where it is not plain ASCII (ISO 32000-1, 7.9.2). */
QByteArray textToken(const QString &text);
/** What a text string says. */
QString textOf(const PdfValue &value);

}  // namespace remit
