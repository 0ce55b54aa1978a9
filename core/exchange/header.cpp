#include "exchange/header.h"

#include "base/json.h"
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
HeaderCandidate bestCandidate(const Table &table, const KindColumns &kind, const Vocabulary &words, const Mapping &mapping)
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

/** Fields that two columns claim; a weak claim gives way to a strong one. */
Result<void> settleClaims(HeaderCandidate &candidate, std::vector<Finding> &findings)
{
    for (HeaderName &name : candidate.names) {
        if (name.field.isEmpty()) continue;
        for (HeaderName &other : candidate.names) {
            if (&other == &name || other.field != name.field) continue;
            if (name.weak == other.weak)
                return fail(u"import.column.doubled"_qs, {{u"field"_qs, name.field},
                                                          {u"first"_qs, name.header},
                                                          {u"second"_qs, other.header}});
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
        const ErrorArgs args = {{u"field"_qs, column.names.value(0, column.field)}, {u"seen"_qs, seenHeaders(candidate.names)}};
        if (column.required) return fail(u"import.column.missing"_qs, args);
        const bool inParts = column.field == u"sentence" && (present(u"term_years"_qs) || present(u"term_months"_qs) ||
                                                             present(u"sentence_kind"_qs));
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
        name.field = isoMonth(std::chrono::year(year) / name.bareMonth);
    }
    return {};
}

Result<void> checkMapping(const Mapping &mapping, const KindColumns &kind)
{
    for (const auto &[header, field] : mapping) {
        const bool month = kind.months && readMonth(field).has_value();
        if (field.isEmpty() || month || kind.find(field) || header.startsWith(u'@')) continue;
        return fail(u"import.mapping.field"_qs, {{u"column"_qs, header}, {u"field"_qs, field}});
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

const Column *Header::find(const QString &field) const
{
    const auto found = std::ranges::find(columns, field, &Column::field);
    return found == columns.end() ? nullptr : &*found;
}

Error asError(const Finding &finding)
{
    ErrorArgs args = finding.args;
    args.insert(u"row"_qs, QString::number(finding.row));
    args.insert(u"column"_qs, finding.column);
    args.insert(u"value"_qs, finding.value);
    return {finding.code, args, {}};
}

Result<Mapping> readMapping(QByteArrayView bytes)
{
    const Result<Json> json = Json::parse(bytes);
    if (!json) return fail(json.error());
    if (!json->isObject()) return fail(u"import.mapping"_qs, {{u"column"_qs, u"$"_qs}});
    Mapping mapping;
    for (const auto &[header, field] : json->object()) {
        if (!field.isString() && !field.isNull() && !field.isInteger())
            return fail(u"import.mapping"_qs, {{u"column"_qs, header}});
        mapping[header] = field.isInteger() ? QString::number(field.toInteger()) : field.toString();
    }
    return mapping;
}

Result<Header> findHeader(const Table &table, const KindColumns &kind, const Vocabulary &words, const Mapping &mapping,
                          std::vector<Finding> &findings)
{
    if (const auto fits = checkMapping(mapping, kind); !fits) return fail(fits.error());
    HeaderCandidate best = bestCandidate(table, kind, words, mapping);
    if (best.score < 2) {
        const HeaderCandidate first = table.rows.empty() ? HeaderCandidate{} : matchHeader(table, 0, 0, kind, words, {});
        return fail(u"import.header.missing"_qs, {{u"sheet"_qs, table.sheet}, {u"seen"_qs, seenHeaders(first.names)}});
    }
    const Result<StatedPeriod> stated = statedPeriod(table, best.first, mapping);
    if (!stated) return fail(stated.error());
    for (const auto &step : {dateMonths(best, stated->year), settleClaims(best, findings),
                             checkPresence(best, kind, findings)})
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

Result<ChosenSheet> chooseSheet(const std::vector<Table> &tables, const KindColumns &kind, const Vocabulary &words,
                                const Mapping &mapping)
{
    std::optional<ChosenSheet> best;
    std::optional<Error> nearest;
    QStringList others;
    for (std::size_t i = 0; i < tables.size(); ++i) {
        std::vector<Finding> findings;
        const Result<Header> header = findHeader(tables[i], kind, words, mapping, findings);
        if (!header) {
            const bool nearer = !nearest || nearest->code == u"import.header.missing";
            if (nearer) nearest = header.error();
            continue;
        }
        // Hidden sheets come last and count only where no visible one fits.
        if (best && tables[i].hidden) continue;
        const bool better = !best || header->columns.size() > best->header.columns.size();
        if (best) others << tables[better ? best->table : i].sheet;
        if (better) best = ChosenSheet{i, *header, findings};
    }
    if (!best) return fail(nearest.value_or(Error{u"import.file.empty"_qs, {}, {}}));
    if (!others.isEmpty())
        best->findings.push_back({0, {}, {}, u"import.sheet.others"_qs,
                                  {{u"sheet"_qs, tables[best->table].sheet}, {u"others"_qs, others.join(u'、')}},
                                  Severity::Warning});
    return *best;
}

}  // namespace remit
