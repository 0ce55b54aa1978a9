#include "casework/importidentity.h"

#include "exchange/values.h"
#include "exchange/vocabulary.h"

#include <QRegularExpression>

namespace remit {

namespace {

/** What decides whether two spellings are one name. */
QString nameKey(const QString &name)
{
    static const QRegularExpression dots(u"[·•・．.‧∙⋅･]"_qs);
    return compact(name).remove(dots).toLower();
}

}  // namespace

std::optional<QString> otherName(const ImportReport &report, const TableRow &row, const QString &recorded)
{
    const Column *column = report.header.find(u"name"_qs);
    if (!column || column->index >= row.cells.size()) return std::nullopt;
    const QString written = row.cells[column->index].text;
    if (builtInVocabulary().blanks.contains(compact(written).toLower())) return std::nullopt;
    if (nameKey(written) == nameKey(recorded)) return std::nullopt;
    return written;
}

}  // namespace remit
