#include "inmates/filecolumns.h"

#include "exchange/headermatch.h"

#include <algorithm>

namespace remit::ui {

namespace {

constexpr std::size_t searched = 40;
constexpr std::size_t fullest = 10;
constexpr int samplesShown = 3;

std::size_t filled(const TableRow &row)
{
    return std::size_t(
        std::count_if(row.cells.begin(), row.cells.end(), [](const Cell &cell) { return !cell.isEmpty(); }));
}

HeaderCandidate headerOf(const Table &table, const KindColumns &kind, const Mapping &mapping)
{
    const Vocabulary &words = builtInVocabulary();
    HeaderCandidate best;
    const std::size_t end = std::min(searched, table.rows.size());
    for (const std::size_t height : {std::size_t(0), std::size_t(1)})
        for (std::size_t row = 0; row + height < end; ++row) {
            HeaderCandidate one = matchHeader(table, row, row + height, kind, words, mapping);
            if (one.score > best.score) best = std::move(one);
        }
    if (best.score > 0 || table.rows.empty()) return best;
    const auto last = table.rows.begin() + std::ptrdiff_t(std::min(fullest, table.rows.size()));
    const auto row = std::max_element(table.rows.begin(), last,
                                      [](const TableRow &a, const TableRow &b) { return filled(a) < filled(b); });
    const std::size_t place = std::size_t(row - table.rows.begin());
    return matchHeader(table, place, place, kind, words, mapping);
}

QStringList samplesOf(const Table &table, std::size_t from, std::size_t column)
{
    QStringList samples;
    for (std::size_t row = from; row < table.rows.size() && samples.size() < samplesShown; ++row)
        if (const auto &cells = table.rows[row].cells; column < cells.size() && !cells[column].isEmpty())
            samples << cells[column].text.simplified().left(24);
    return samples;
}

}  // namespace

int FileLayout::unknown() const
{
    return int(std::count_if(columns.begin(), columns.end(), [](const FileColumn &column) { return !column.known; }));
}

FileLayout layoutOf(const std::vector<Table> &tables, const QString &kind, const Mapping &mapping)
{
    FileLayout layout;
    const KindColumns *columns = builtInVocabulary().find(kind);
    const auto named = mapping.find(u"@sheet"_qs);
    const Table *chosen = nullptr;
    HeaderCandidate header;
    for (const Table &table : tables) {
        layout.sheets << table.sheet;
        if (named != mapping.end() && named->second != table.sheet) continue;
        HeaderCandidate one = headerOf(table, *columns, mapping);
        if (chosen && one.score <= header.score) continue;
        chosen = &table;
        header = std::move(one);
    }
    if (!chosen) return layout;
    layout.sheet = chosen->sheet;
    for (std::size_t i = 0; i < header.names.size(); ++i) {
        const HeaderName &name = header.names[i];
        if (name.header.isEmpty()) continue;
        const QString field = name.bareMonth ? QString() : name.field;
        layout.columns.push_back({name.header, samplesOf(*chosen, header.last + 1, i), field,
                                  name.known || !name.field.isEmpty() || !name.mappedBy.isEmpty()});
    }
    return layout;
}

std::vector<FieldColumn> fieldsOf(const QString &kind)
{
    std::vector<FieldColumn> fields = builtInVocabulary().find(kind)->columns;
    std::stable_sort(fields.begin(), fields.end(), [](const FieldColumn &a, const FieldColumn &b) {
        return std::pair(!a.required, !a.expected) < std::pair(!b.required, !b.expected);
    });
    return fields;
}

}  // namespace remit::ui
