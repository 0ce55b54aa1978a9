#include "base/json.h"
#include "exchange/header.h"
#include "exchange/values.h"

namespace remit {

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

Result<void> checkMapping(const Mapping &mapping, const KindColumns &kind)
{
    for (const auto &[header, field] : mapping) {
        const bool month = kind.months && readMonth(field).has_value();
        if (field.isEmpty() || month || kind.find(field) || header.startsWith(u'@')) continue;
        QStringList known;
        for (const FieldColumn &column : kind.columns) known << column.field;
        return fail(u"import.mapping.field"_qs,
                    {{u"column"_qs, header}, {u"field"_qs, field}, {u"known"_qs, known.join(u", ")}});
    }
    return {};
}

}  // namespace remit
