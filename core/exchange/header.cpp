#include "exchange/header.h"

#include "exchange/headermatch.h"
#include "exchange/values.h"

#include <QSet>

#include <algorithm>

namespace remit {

namespace {

/** Rows from the top in which a header is looked for. */
constexpr std::size_t searched = 40;

Finding note(const QString &column, const char16_t *code, Severity severity)
{
    return {0, column, {}, QString::fromUtf16(code), {}, severity};
}

/** What stands in the row that comes nearest to a header, for people to compare. */
QString seenHeaders(const std::vector<HeaderName> &names)
{
    QStringList seen;
    for (const HeaderName &name : names)
        if (!name.header.isEmpty() && seen.size() < 40) seen << name.header;
    return seen.join(u'、');
}

/** The row, or the two rows where they say more together than either alone, that name the most fields. */
HeaderCandidate bestCandidate(const Table &table, const KindColumns &kind, const Vocabulary &words,
                              const Mapping &mapping)
{
    HeaderCandidate best;
    const std::size_t end = std::min(searched, table.rows.size());
    for (std::size_t row = 0; row < end; ++row) {
        HeaderCandidate single = matchHeader(table, row, row, kind, words, mapping);
        if (single.score > best.score) best = std::move(single);
    }
    for (std::size_t row = 0; row + 1 < end; ++row) {
        HeaderCandidate twofold = matchHeader(table, row, row + 1, kind, words, mapping);
        if (twofold.score > best.score) best = std::move(twofold);
    }
    return best;
}

/** What names both columns: as headers repeat, also by place, as a spreadsheet letters it and counted from 1. */
ErrorArgs doubledArgs(const std::vector<HeaderName> &names, const HeaderName &first, const HeaderName &second)
{
    const auto placeOf = [&names](const HeaderName &name) { return int(&name - names.data()); };
    return {{u"field"_qs, first.field},
            {u"named"_qs, first.field},
            {u"first"_qs, first.header},
            {u"first_letter"_qs, columnLetters(placeOf(first))},
            {u"first_place"_qs, QString::number(placeOf(first) + 1)},
            {u"second"_qs, second.header},
            {u"second_letter"_qs, columnLetters(placeOf(second))},
            {u"second_place"_qs, QString::number(placeOf(second) + 1)}};
}

/** Fields that two columns claim; a weak claim gives way to a strong one. */
Result<void> settleClaims(HeaderCandidate &candidate, std::vector<Finding> &findings)
{
    for (HeaderName &name : candidate.names) {
        if (name.field.isEmpty()) continue;
        for (HeaderName &other : candidate.names) {
            if (&other == &name || other.field != name.field) continue;
            if (name.weak == other.weak)
                return fail(u"import.column.doubled"_qs, doubledArgs(candidate.names, name, other));
            HeaderName &weaker = name.weak ? name : other;
            findings.push_back(note(weaker.header, u"import.column.unused", Severity::Warning));
            weaker.field.clear();
            weaker.known = true;
            if (&weaker == &name) break;
        }
    }
    return {};
}

Result<void> checkPresence(const HeaderCandidate &candidate, const KindColumns &kind, std::vector<Finding> &findings)
{
    const auto present = [&](const QString &field) {
        return std::ranges::any_of(candidate.names, [&](const HeaderName &n) { return n.field == field; });
    };
    for (const FieldColumn &column : kind.columns) {
        if (present(column.field)) continue;
        const ErrorArgs args = {{u"named"_qs, kind.kind + u'.' + column.field},
                                {u"field"_qs, column.names.value(0, column.field)},
                                {u"seen"_qs, seenHeaders(candidate.names)}};
        if (column.required) return fail(u"import.column.missing"_qs, args);
        const bool inParts = (column.field == u"sentence" && (present(u"term_years"_qs) || present(u"term_months"_qs) ||
                                                              present(u"sentence_kind"_qs))) ||
                             (column.field.startsWith(u"term_") && present(u"term_range"_qs));
        if (column.expected && !inParts)
            findings.push_back({0, {}, {}, u"import.column.absent"_qs, args, Severity::Warning});
    }
    return {};
}

/** The year of bare month columns written into them. */
Result<void> dateMonths(HeaderCandidate &candidate, int year)
{
    for (HeaderName &name : candidate.names) {
        if (name.bareMonth == 0) continue;
        if (year == 0) return fail(u"import.month.noyear"_qs, {{u"column"_qs, name.header}});
        const qsizetype part = name.field.indexOf(u':');
        name.field =
            isoMonth(std::chrono::year(year) / name.bareMonth) + (part < 0 ? QString() : name.field.sliced(part));
    }
    return {};
}

void reportColumns(const HeaderCandidate &candidate, const Mapping &mapping, std::vector<Finding> &findings)
{
    QSet<QString> used;
    for (const HeaderName &name : candidate.names) {
        if (!name.mappedBy.isEmpty()) used.insert(name.mappedBy);
        if (name.field.isEmpty() && !name.known && !name.header.isEmpty())
            findings.push_back(note(name.header, u"import.column.unknown", Severity::Note));
    }
    for (const auto &[header, field] : mapping)
        if (!used.contains(header) && !header.startsWith(u'@'))
            findings.push_back(note(header, u"import.mapping.unused", Severity::Warning));
}

}  // namespace

Result<Header> findHeader(const Table &table, const KindColumns &kind, const Vocabulary &words, const Mapping &mapping,
                          std::vector<Finding> &findings)
{
    if (const auto fits = checkMapping(mapping, kind); !fits) return fail(fits.error());
    HeaderCandidate best = bestCandidate(table, kind, words, mapping);
    if (best.score < 2) {
        const HeaderCandidate first =
            table.rows.empty() ? HeaderCandidate{} : matchHeader(table, 0, 0, kind, words, {});
        return fail(u"import.header.missing"_qs, {{u"sheet"_qs, table.sheet}, {u"seen"_qs, seenHeaders(first.names)}});
    }
    const Result<StatedPeriod> stated = statedPeriod(table, best.first, mapping);
    if (!stated) return fail(stated.error());
    for (const auto &step :
         {dateMonths(best, stated->year), settleClaims(best, findings), checkPresence(best, kind, findings)})
        if (!step) return fail(step.error());
    reportColumns(best, mapping, findings);

    Header header;
    header.firstData = best.last + 1;
    header.row = table.rows[best.last].number;
    header.unit = statedUnit(table, best.first);
    header.year = stated->year;
    header.month = stated->month;
    for (std::size_t i = 0; i < best.names.size(); ++i)
        if (!best.names[i].field.isEmpty())
            header.columns.push_back({i, best.names[i].field, best.names[i].header, headerUnit(best.names[i].header)});
    return header;
}

}  // namespace remit
