#include "exchange/header.h"

namespace remit {

Result<ChosenSheet> chooseSheet(const std::vector<Table> &tables, const KindColumns &kind, const Vocabulary &words,
                                const Mapping &mapping)
{
    std::optional<ChosenSheet> best;
    std::optional<Error> nearest;
    QStringList others;
    const auto asked = mapping.find(u"@sheet"_qs);
    for (std::size_t i = 0; i < tables.size(); ++i) {
        if (asked != mapping.end() && tables[i].sheet != asked->second) continue;
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
    if (!best && !nearest && asked != mapping.end())
        return fail(u"import.sheet.missing"_qs, {{u"sheet"_qs, asked->second}});
    if (!best) return fail(nearest.value_or(Error{u"import.file.empty"_qs, {}, {}}));
    if (!others.isEmpty())
        best->findings.push_back({0,
                                  {},
                                  {},
                                  u"import.sheet.others"_qs,
                                  {{u"sheet"_qs, tables[best->table].sheet}, {u"others"_qs, others.join(u'、')}},
                                  Severity::Warning});
    return *best;
}

}  // namespace remit
