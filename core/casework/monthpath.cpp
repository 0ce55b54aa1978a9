#include "casework/monthpath.h"

#include "base/json.h"

#include <QFile>

#include <algorithm>

namespace remit {

namespace {

QStringList listOf(const Json &json)
{
    QStringList texts;
    for (const Json &text : json.array()) texts << text.toString();
    return texts;
}

MonthPath load()
{
    QFile file(u":/points/month/path.json"_qs);
    if (!file.open(QIODevice::ReadOnly)) qFatal("points month path is missing");
    const Result<Json> json = Json::parse(file.readAll());
    if (!json) qFatal("points month path: %s", qPrintable(json.error().code));
    MonthPath path{listOf((*json)["states"]), {}};
    for (const Json &row : (*json)["steps"].array())
        path.steps.push_back({row["step"].toString(), row["from"].toString(), row["to"].toString(),
                              listOf(row["roles"]), listOf(row["needs"]), int(row["article"].toInteger())});
    return path;
}

}  // namespace

const MonthPath &MonthPath::shipped()
{
    static const MonthPath path = load();
    return path;
}

Result<MonthPathStep> MonthPath::next(const QString &state, const QString &step, const QStringList &roles,
                                      const QString &officer) const
{
    const auto found = std::find_if(steps.begin(), steps.end(),
                                    [&](const MonthPathStep &row) { return row.step == step && row.from == state; });
    if (found == steps.end()) return fail(u"casework.points.step"_qs, {{u"step"_qs, step}, {u"month_state"_qs, state}});
    const bool held = std::any_of(found->roles.begin(), found->roles.end(),
                                  [&](const QString &role) { return roles.contains(role); });
    if (!held) return fail(u"casework.role"_qs, {{u"officer"_qs, officer}, {u"roles"_qs, found->roles.join(u", ")}});
    return *found;
}

}  // namespace remit
