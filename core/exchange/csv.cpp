#include "exchange/csv.h"

#include "exchange/values.h"

#include <array>

namespace remit {

namespace {

constexpr qsizetype longestCell = 200'000;
/** More than the rows in which a header is looked for. */
constexpr int keptLines = 64;

/** The separator by how many lines of the beginning hold it, then by how often, quoted text left aside. */
QChar sniffSeparator(QStringView text)
{
    constexpr std::array<char16_t, 4> separators = {u',', u'\t', u';', u'|'};
    std::array<int, 4> lines{};
    std::array<int, 4> total{};
    std::array<bool, 4> seen{};
    bool quoted = false;
    const QStringView head = text.first(qMin<qsizetype>(text.size(), 64 * 1024));
    for (const QChar c : head) {
        if (c == u'"') quoted = !quoted;
        if (quoted) continue;
        if (c == u'\n' || c == u'\r') seen = {};
        for (std::size_t i = 0; i < separators.size(); ++i) {
            if (c != separators[i]) continue;
            ++total[i];
            if (!seen[i]) ++lines[i];
            seen[i] = true;
        }
    }
    std::size_t best = 0;
    for (std::size_t i = 1; i < separators.size(); ++i)
        if (std::pair(lines[i], total[i]) > std::pair(lines[best], total[best])) best = i;
    return separators[best];
}

Cell textCell(const QString &found)
{
    QString text = found;
    const bool kept = text.size() > 3 && text.startsWith(u"=\"") && text.endsWith(u'"');
    if (kept) text = text.sliced(2, text.size() - 3);
    text = text.trimmed();
    if (text.size() > 1 && text[0] == u'\'' && u"=+-@\t"_qs.contains(text[1])) text.remove(0, 1);
    if (text.size() > 1 && text[0] == u'\'' && text[1].isDigit()) text.remove(0, 1);
    if (text.isEmpty()) return {};
    return {Cell::Kind::Text, text, text == found ? QString() : found};
}

/** Cuts text into rows; one call of next() gives one row. */
class CsvRows
{
public:
    CsvRows(QStringView text, const TableLimits &limits)
        : m_text(text), m_limits(limits), m_separator(sniffSeparator(text))
    {
        // Spreadsheets may state the separator in a first line of its own.
        if (!text.startsWith(u"sep=") || text.size() < 5) return;
        m_separator = text[4];
        m_at = 5;
    }

    bool atEnd() const { return m_at >= m_text.size(); }
    QChar separator() const { return m_separator; }

    Result<TableRow> next()
    {
        while (!atEnd() && atLineEnd()) endLine();
        TableRow row{m_line, {}, {}, 0};
        const qsizetype start = m_at;
        bool more = true;
        while (more) {
            const Result<QString> text = field();
            if (!text) return fail(text.error());
            if (std::ssize(row.cells) >= m_limits.columns)
                return fail(u"import.limit.columns"_qs, {{u"limit"_qs, QString::number(m_limits.columns)}});
            row.cells.push_back(textCell(*text));
            more = !atEnd() && m_text[m_at] == m_separator;
            if (more) ++m_at;
        }
        row.written = int(row.cells.size());
        if (m_kept < keptLines) row.source = m_text.sliced(start, m_at - start).toString();
        endLine();
        while (!row.cells.empty() && row.cells.back().isEmpty()) row.cells.pop_back();
        if (!row.cells.empty()) ++m_kept;
        return row;
    }

private:
    bool atLineEnd() const { return atEnd() || m_text[m_at] == u'\n' || m_text[m_at] == u'\r'; }

    /** Requires atLineEnd(). */
    void endLine()
    {
        if (atEnd()) return;
        if (m_text[m_at] == u'\r' && m_at + 1 < m_text.size() && m_text[m_at + 1] == u'\n') ++m_at;
        ++m_at;
        ++m_line;
    }

    Result<QString> field()
    {
        if (!atEnd() && m_text[m_at] == u'"') return quotedField();
        const qsizetype start = m_at;
        while (!atLineEnd() && m_text[m_at] != m_separator) ++m_at;
        return checked(m_text.sliced(start, m_at - start).toString());
    }

    Result<QString> quotedField()
    {
        const int opened = m_line;
        QString text;
        for (++m_at; !atEnd(); ++m_at) {
            if (m_text[m_at] == u'"') {
                if (m_at + 1 >= m_text.size() || m_text[m_at + 1] != u'"') break;
                ++m_at;
            }
            if (m_text[m_at] == u'\n') ++m_line;
            text += m_text[m_at];
        }
        if (atEnd()) return fail(u"import.csv.quote"_qs, {{u"row"_qs, QString::number(opened)}});
        ++m_at;
        // Text after the closing quote belongs to the field: some programs quote only a part.
        while (!atLineEnd() && m_text[m_at] != m_separator) text += m_text[m_at++];
        return checked(text);
    }

    Result<QString> checked(QString text) const
    {
        if (text.size() <= longestCell) return text;
        return fail(u"import.limit.cell"_qs,
                    {{u"row"_qs, QString::number(m_line)}, {u"limit"_qs, QString::number(longestCell)}});
    }

    QStringView m_text;
    const TableLimits &m_limits;
    QChar m_separator;
    qsizetype m_at = 0;
    int m_line = 1;
    int m_kept = 0;
};

}  // namespace

Result<Table> readCsv(const QString &text, const TableLimits &limits)
{
    Table table;
    qint64 cells = 0;
    CsvRows source(text, limits);
    while (!source.atEnd()) {
        Result<TableRow> row = source.next();
        if (!row) return fail(row.error());
        if (row->cells.empty()) continue;
        cells += std::ssize(row->cells);
        if (std::ssize(table.rows) >= limits.rows)
            return fail(u"import.limit.rows"_qs, {{u"limit"_qs, QString::number(limits.rows)}});
        if (cells > limits.cells) return fail(u"import.limit.cells"_qs, {{u"limit"_qs, QString::number(limits.cells)}});
        table.rows.push_back(std::move(*row));
    }
    table.separator = source.separator();
    return table;
}

}  // namespace remit
