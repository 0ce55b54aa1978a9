#pragma once
#include "base/json.h"

namespace remit::testing {

/** What the path of a fact leads to, such as "history[1].served_on"; null where nothing is stated. */
inline const Json &statedAt(const Json &facts, const QString &path)
{
    static const Json nothing;
    const Json *here = &facts;
    for (const QString &step : path.split(u'.')) {
        const qsizetype bracket = step.indexOf(u'[');
        here = &(*here)[bracket < 0 ? step : step.first(bracket)];
        if (bracket < 0) continue;
        const auto place = step.mid(bracket + 1).chopped(1).toUInt();
        if (place >= here->array().size()) return nothing;
        here = &here->array()[place];
    }
    return *here;
}

}  // namespace remit::testing
