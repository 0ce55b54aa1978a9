#include "exchange/rowreader.h"

#include "exchange/values.h"

#include <QRegularExpression>
#include <QSet>

namespace remit {

namespace {

bool hasDigit(const QString &text)
{
    return std::any_of(text.begin(), text.end(), [](QChar c) { return c.isDigit(); });
}

/** The first filled cells of a row, without blanks. */
QStringList beginning(const TableRow &row)
{
    QStringList out;
    for (const Cell &cell : row.cells)
        if (!cell.isEmpty() && out.size() < 3) out << compact(cell.text).toLower();
    return out;
}

bool isTotal(const QString &text, const QStringList &words)
{
    return std::any_of(words.begin(), words.end(), [&](const QString &word) {
        return text == word || text.endsWith(word) || text.startsWith(word + u':') || text.startsWith(word + u'(');
    });
}

bool isSignature(const QString &text, const QStringList &words, bool numbered)
{
    static const QRegularExpression page(u"^(?:第\\d+页|共\\d+页|-\\d+-)"_qs);
    return page.match(text).hasMatch() || std::any_of(words.begin(), words.end(), [&](const QString &word) {
               return text.startsWith(compact(word) + u':') || (!numbered && text == compact(word));
           });
}

}  // namespace

RowKind rowKind(const TableRow &row, const Header &header, const Vocabulary &words)
{
    const Column *column = header.find(u"number"_qs);
    const QString number =
        column && column->index < row.cells.size() ? compact(row.cells[column->index].text) : QString();
    const QStringList start = beginning(row);
    const bool any = std::any_of(header.columns.begin(), header.columns.end(), [&row](const Column &known) {
        return known.index < row.cells.size() && (!row.cells[known.index].isEmpty() || row.cells[known.index].formula);
    });
    if (start.isEmpty()) return RowKind::Empty;
    if (column && headerKey(number) == headerKey(column->header) && !number.isEmpty()) return RowKind::RepeatedHeader;
    if (isSignature(start.first(), words.signatures, hasDigit(number))) return RowKind::Signature;
    if (!any) return isTotal(start.first(), words.totals) ? RowKind::Total : RowKind::Empty;
    if (isTotal(number.toLower(), words.totals)) return RowKind::Total;
    // 合计 in the column before the number, which then counts people (2人), while nobody is named.
    const Column *name = header.find(u"name"_qs);
    const bool named = name && name->index < row.cells.size() && !row.cells[name->index].isEmpty();
    if (name && !named && isTotal(start.first(), words.totals)) return RowKind::Total;
    if (hasDigit(number)) return RowKind::Data;
    for (const QString &text : start)
        if (isTotal(text, words.totals)) return RowKind::Total;
    return RowKind::Data;
}

const Cell &RowReader::cell(const Column &column) const
{
    static const Cell none;
    return column.index < m_row.cells.size() ? m_row.cells[column.index] : none;
}

bool RowReader::blank(const Column &column) const
{
    const Cell &found = cell(column);
    return found.kind != Cell::Kind::Fault && m_words.blanks.contains(compact(found.text).toLower());
}

bool RowReader::blank(const QString &field) const
{
    const Column *column = m_header.find(field);
    return !column || blank(*column);
}

QString RowReader::text(const QString &field) { return read(field, &readText).value_or(QString()); }

std::optional<Date> RowReader::date(const QString &field)
{
    return read(field, [this](const Cell &found) { return readDate(found, from1904()); });
}

QString RowReader::unit(const QString &field) const
{
    const Column *column = m_header.find(field);
    if (!column) return {};
    return column->unit.isEmpty() ? m_header.unit : column->unit;
}

bool RowReader::repeats(const Column &column) const
{
    static const QSet<QString> marks{u"同上"_qs, u"同前"_qs, u"〃"_qs, u"″"_qs, u"\""_qs, u"''"_qs};
    return marks.contains(compact(cell(column).text));
}

void RowReader::refuseRepeat(const Column &column)
{
    // A cell that is read twice, for its sentence and for what follows it, is told once.
    const QString code = u"import.value.ditto"_qs;
    for (auto told = m_findings.rbegin(); told != m_findings.rend() && told->row == m_row.number; ++told)
        if (told->code == code && told->column == column.header) return;
    add(column, code, {}, Severity::Error);
}

void RowReader::checkFormula(const Column &column)
{
    if (cell(column).formula && cell(column).isEmpty()) add(column, u"import.value.formula"_qs, {}, Severity::Error);
}

void RowReader::add(const Column &column, const QString &code, const ErrorArgs &args, Severity severity)
{
    m_findings.push_back({m_row.number, column.header, cell(column).text, code, args, severity});
    m_bad = m_bad || severity == Severity::Error;
}

void RowReader::addTo(const QString &field, const QString &code, const ErrorArgs &args, Severity severity)
{
    static const Column none{std::size_t(-1), {}, {}, {}};
    const Column *column = m_header.find(field);
    // A sentence may stand in columns of its parts instead.
    for (const char16_t *part : {u"term_years", u"term_months", u"term_days", u"sentence_kind"})
        if (!column && field == u"sentence") column = m_header.find(QString::fromUtf16(part));
    add(column ? *column : none, code, args, severity);
}

void RowReader::error(const QString &field, const QString &code, const ErrorArgs &args)
{
    addTo(field, code, args, Severity::Error);
}

void RowReader::warn(const QString &field, const QString &code, const ErrorArgs &args)
{
    addTo(field, code, args, Severity::Warning);
}

void RowReader::note(const QString &field, const QString &code, const ErrorArgs &args)
{
    addTo(field, code, args, Severity::Note);
}

}  // namespace remit
