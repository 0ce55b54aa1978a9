#pragma once
#include "base/json.h"
#include "base/result.h"

namespace remit::points {

/** A value as a refusal shows it; a dash where it is absent. */
inline QString told(const Json &value)
{
    return value.isNull() ? u"—"_qs : QString::fromUtf8(value.canonical().left(120));
}

/** Where in which profile document the reader stands; errors carry both. */
struct ProfilePath {
    QString profile;
    QString path;

    ProfilePath member(const QString &name) const { return {profile, path + u'.' + name}; }
    ProfilePath element(std::size_t index) const { return {profile, path + u'[' + QString::number(index) + u']'}; }

    tl::unexpected<Error> error(QString code, const QString &value) const
    {
        return fail(std::move(code), {{u"profile"_qs, profile}, {u"path"_qs, path}, {u"value"_qs, value}});
    }
};

}  // namespace remit::points
