#include "exchange/headermatch.h"

#include "exchange/values.h"

#include <QRegularExpression>
#include <QSet>

namespace remit {

namespace {

const Cell &cellAt(const TableRow &row, std::size_t column)
{
    static const Cell none;
    return column < row.cells.size() ? row.cells[column] : none;
}

/** The names that a column may go by, best first; the first is what people are shown. */
QStringList alternatives(const Table &table, std::size_t first, std::size_t last, std::size_t column)
{
    const QString lower = cellAt(table.rows[last], column).text;
    if (first == last) return {lower};
    QString upper = cellAt(table.rows[first], column).text;
    // A group's name stands over its first column only where the file knows no merged areas.
    for (std::size_t left = column; upper.isEmpty() && !lower.isEmpty() && left-- > 0;)
        upper = cellAt(table.rows[first], left).text;
    if (lower.isEmpty() || upper == lower) return {upper};
    if (upper.isEmpty()) return {lower};
    return {upper + lower, lower};
}

/** The month that a header names, in the field or, without a year, in bareMonth. */
bool matchMonth(const QString &text, const Cell &cell, HeaderName &name)
{
    static const QRegularExpression suffix(
        u"(?<=月)(?:份|月?总分|得分|考核分|分值|分数|积分|计分|考核|合计)+$|\\([^)]*\\)$"_qs);
    // As a number 2025.1 may have been 2025.10.
    if (cell.kind == Cell::Kind::Number && cell.text.contains(u'.')) return false;
    const QString bare = compact(text).remove(suffix);
    if (const auto month = readMonth(bare)) {
        name.field = isoMonth(*month);
        return true;
    }
    name.bareMonth = unsigned(readMonthNumber(bare));
    if (name.bareMonth == 0) return false;
    name.field = u"month "_qs + QString::number(name.bareMonth);
    return true;
}

/** A part of a month, 1月 over 监管改造: the month's field with the part's behind a colon. */
bool matchMonthPart(const QString &text, const KindColumns &kind, HeaderName &name)
{
    static const QRegularExpression shape(u"^(.*月份?)([^月]+)$"_qs);
    static const QStringList parts = {u"custody"_qs, u"education"_qs, u"labour"_qs, u"special"_qs, u"sanction"_qs};
    const auto match = shape.match(compact(text));
    if (!match.hasMatch()) return false;
    for (const QString &part : parts) {
        const FieldColumn *column = kind.find(part);
        if (!column || !column->names.contains(headerKey(match.captured(2)))) continue;
        HeaderName month;
        if (!matchMonth(match.captured(1), {}, month)) return false;
        name.field = month.field + u':' + part;
        name.bareMonth = month.bareMonth;
        return true;
    }
    return false;
}

bool matchMapping(const QString &text, const Mapping &mapping, HeaderName &name)
{
    for (const auto &[header, field] : mapping) {
        if (compact(header) != compact(text)) continue;
        name.mappedBy = header;
        name.known = true;
        const auto month = readMonth(field);
        name.field = month ? isoMonth(*month) : field;
        return true;
    }
    return false;
}

bool matchWords(const QString &text, const KindColumns &kind, const Vocabulary &words, HeaderName &name)
{
    for (const QString &key : headerKeys(text)) {
        if (key.isEmpty()) continue;
        for (const bool weak : {false, true})
            for (const FieldColumn &column : kind.columns) {
                if (!(weak ? column.weak : column.names).contains(key)) continue;
                name.field = column.field;
                name.weak = weak;
                return true;
            }
        if (words.ignored.contains(key)) return name.known = true;
    }
    return false;
}

/** The one year that the text states as such (2025年), not as part of a day. */
std::optional<StatedPeriod> periodIn(const QString &text)
{
    static const QRegularExpression shape(
        uR"((?<!\d)((?:19|20)\d{2}|[二一][〇○零九一二三四五六七八]{3})年(?:度)?(?:([\d一二三四五六七八九十]{1,2})月(?![\d一二三四五六七八九十]*[\d一二三四五六七八九十]日))?)"_qs);
    static const QRegularExpression day(uR"(年[\d一二三四五六七八九十]{1,2}月[\d一二三四五六七八九十]{1,3}日)"_qs);
    const QString bare = compact(text);
    const auto match = shape.match(bare);
    if (!match.hasMatch() || bare.contains(day)) return std::nullopt;
    const auto january = readMonth(match.captured(1) + u"年1月"_qs);
    if (!january) return std::nullopt;
    StatedPeriod period{int(january->year()), {}};
    if (const int month = readMonthNumber(match.captured(2) + u"月"_qs))
        period.month = january->year() / unsigned(month);
    return period;
}

}  // namespace

QString columnLetters(int index)
{
    QString letters;
    for (int rest = index + 1; rest > 0; rest = (rest - 1) / 26) letters.prepend(QChar(u'A' + (rest - 1) % 26));
    return letters;
}

HeaderCandidate matchHeader(const Table &table, std::size_t first, std::size_t last, const KindColumns &kind,
                            const Vocabulary &words, const Mapping &mapping)
{
    HeaderCandidate candidate{first, last, {}, 0};
    QSet<QString> fields;
    const std::size_t width = std::max(table.rows[first].cells.size(), table.rows[last].cells.size());
    for (std::size_t column = 0; column < width; ++column) {
        HeaderName name;
        const QStringList texts = alternatives(table, first, last, column);
        name.header = tidy(texts.first());
        for (const QString &text : texts) {
            if (text.isEmpty()) continue;
            const bool month = kind.months && (matchMonth(text, cellAt(table.rows[last], column), name) ||
                                               matchMonthPart(text, kind, name));
            if (!matchMapping(text, mapping, name) && !month && !matchWords(text, kind, words, name)) continue;
            name.header = tidy(text);
            if (!name.mappedBy.isEmpty()) name.bareMonth = 0;
            break;
        }
        if (!name.field.isEmpty()) fields.insert(name.field);
        candidate.names.push_back(name);
    }
    candidate.score = int(fields.size());
    return candidate;
}

Result<StatedPeriod> statedPeriod(const Table &table, std::size_t headerRow, const Mapping &mapping)
{
    if (const auto year = mapping.find(u"@year"_qs); year != mapping.end()) {
        const int number = year->second.toInt();
        if (number < 1900 || number > 2199)
            return fail(u"import.mapping.field"_qs, {{u"column"_qs, u"@year"_qs}, {u"field"_qs, year->second}});
        return StatedPeriod{number, {}};
    }
    StatedPeriod found;
    for (std::size_t row = 0; row < headerRow; ++row)
        for (const Cell &cell : table.rows[row].cells) {
            const auto period = periodIn(cell.text);
            if (!period) continue;
            if (found.year != 0 && found.year != period->year)
                return fail(u"import.month.years"_qs, {{u"first"_qs, QString::number(found.year)},
                                                       {u"second"_qs, QString::number(period->year)}});
            found = *period;
        }
    if (found.year != 0) return found;
    static const QRegularExpression bareYear(uR"((?<!\d)(20\d{2})(?!\d))"_qs);
    for (const QString &name : {table.sheet, table.file}) {
        if (const auto period = periodIn(name)) return *period;
        if (const auto match = bareYear.match(name); match.hasMatch())
            return StatedPeriod{match.captured(1).toInt(), {}};
    }
    return found;
}

QString statedUnit(const Table &table, std::size_t headerRow)
{
    static const QRegularExpression unit(u"^(?:[^:]{0,6})单位:(年|月|个月|天|日|元|万元|分)$"_qs);
    for (std::size_t row = 0; row < headerRow; ++row)
        for (const Cell &cell : table.rows[row].cells)
            if (const auto match = unit.match(compact(cell.text)); match.hasMatch())
                return match.captured(1) == u"个月" ? u"月"_qs : match.captured(1);
    return {};
}

}  // namespace remit
