#include "documents/fonts.h"

#include "base/json.h"

#include <QFile>
#include <QFontDatabase>

namespace remit {

Result<Fonts> Fonts::load()
{
    QFile file(u":/forms/fonts.json"_qs);
    if (!file.open(QIODevice::ReadOnly)) return fail(u"documents.form.unknown"_qs, {{u"form"_qs, u"fonts"_qs}});
    const Result<Json> table = Json::parse(file.readAll());
    if (!table) return fail(table.error());
    for (const auto &[family, package] : (*table)["packages"].object()) {
        if (!QFontDatabase::hasFamily(family))
            return fail(u"documents.font.missing"_qs, {{u"family"_qs, family}, {u"package"_qs, package.toString()}});
    }
    Fonts fonts;
    for (const auto &[role, faces] : (*table)["roles"].object()) {
        for (const Json &face : faces.array())
            fonts.m_roles[role].push_back({face["family"].toString(), face["bold"].toBool()});
    }
    return fonts;
}

std::vector<FontFace> Fonts::faces(const QString &role) const
{
    const auto found = m_roles.find(role);
    return found == m_roles.end() ? std::vector<FontFace>{} : found->second;
}

QStringList Fonts::roles() const
{
    QStringList names;
    for (const auto &[role, faces] : m_roles) names.append(role);
    return names;
}

}  // namespace remit
