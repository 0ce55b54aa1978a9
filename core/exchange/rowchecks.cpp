#include "exchange/rowchecks.h"

#include "exchange/values.h"

namespace remit {

QString readInmateNumber(RowReader &row)
{
    const QString field = u"number"_qs;
    if (row.blank(field)) row.error(field, u"import.value.required"_qs);
    return row.read(field, &readIdentifier).value_or(QString());
}

bool requireField(RowReader &row, const QString &kind, const QString &field)
{
    if (!row.blank(field)) return true;
    if (row.header().find(field)) {
        row.error(field, u"import.value.required"_qs);
        return false;
    }
    const KindColumns *columns = row.words().find(kind);
    const FieldColumn *column = columns ? columns->find(field) : nullptr;
    row.error({}, u"import.value.column"_qs, {{u"field"_qs, column ? column->names.value(0, field) : field}});
    return false;
}

void requireOrder(RowReader &row, const std::optional<Date> &earlier, const std::optional<Date> &later,
                  const QString &field)
{
    if (earlier && later && *earlier > *later)
        row.error(field, u"import.order.days"_qs, {{u"earlier"_qs, isoDate(*earlier)}, {u"later"_qs, isoDate(*later)}});
}

}  // namespace remit
