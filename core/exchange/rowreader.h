#pragma once
#include "exchange/finding.h"
#include "exchange/vocabulary.h"

#include <type_traits>

namespace remit {

/** What kind of row stands below a header. */
enum class RowKind { Data, Total, Signature, RepeatedHeader, Empty };
RowKind rowKind(const TableRow &row, const Header &header, const Vocabulary &words);

/** Reads the cells of one row by field name and keeps what is to be said about them. */
class RowReader
{
public:
    RowReader(const Table &table, const Header &header, const TableRow &row, const Vocabulary &words,
              std::vector<Finding> &findings)
        : m_table(table), m_header(header), m_row(row), m_words(words), m_findings(findings)
    {
    }

    const Header &header() const { return m_header; }
    const Vocabulary &words() const { return m_words; }
    bool from1904() const { return m_table.from1904; }
    /** Whether an error was found. */
    bool bad() const { return m_bad; }
    /** What the row is about (an inmate, an inmate's month); two rows with one key refuse each other. */
    const QStringList &claims() const { return m_claims; }
    void claim(const QString &key) { m_claims << key; }

    const Cell &cell(const Column &column) const;
    /** The column is absent or its cell says nothing (empty, —, 不详). */
    bool blank(const QString &field) const;
    bool blank(const Column &column) const;

    /**
     * The value of a field by a reader of values.h that takes a Cell or a QString. Nothing where the field is blank;
     * a refused value becomes an error finding of its column.
     */
    template <class Read>
    auto read(const QString &field, Read reader)
    {
        const Column *column = m_header.find(field);
        return column ? read(*column, reader) : decltype(read(*column, reader))();
    }

    template <class Read>
    auto read(const Column &column, Read reader)
    {
        auto result = call(column, reader);
        using Value = typename decltype(result)::value_type;
        std::optional<Value> value;
        if (blank(column))
            checkFormula(column);
        else if (repeats(column))
            refuseRepeat(column);
        else if (result)
            value = *std::move(result);
        else
            add(column, result.error().code, result.error().args, Severity::Error);
        return value;
    }

    QString text(const QString &field);
    std::optional<Date> date(const QString &field);
    /** The unit of a bare number in that column: of its header, else of the table; empty where none is stated. */
    QString unit(const QString &field) const;

    /** Findings about a field's cell, or with an empty field about the row. */
    void error(const QString &field, const QString &code, const ErrorArgs &args = {});
    void warn(const QString &field, const QString &code, const ErrorArgs &args = {});
    void note(const QString &field, const QString &code, const ErrorArgs &args = {});

private:
    template <class Read>
    auto call(const Column &column, Read reader) const
    {
        if constexpr (std::is_invocable_v<Read, const Cell &>)
            return reader(cell(column));
        else
            return reader(cell(column).text);
    }

    void checkFormula(const Column &column);
    /** The cell only points at the one above (同上, 〃): what it means then hangs on the order of the rows. */
    bool repeats(const Column &column) const;
    void refuseRepeat(const Column &column);
    void add(const Column &column, const QString &code, const ErrorArgs &args, Severity severity);
    void addTo(const QString &field, const QString &code, const ErrorArgs &args, Severity severity);

    const Table &m_table;
    const Header &m_header;
    const TableRow &m_row;
    const Vocabulary &m_words;
    std::vector<Finding> &m_findings;
    QStringList m_claims;
    bool m_bad = false;
};

}  // namespace remit
