#include "exchange/finding.h"

#include <algorithm>

namespace remit {

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

}  // namespace remit
