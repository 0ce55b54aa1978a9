#pragma once
#include "base/result.h"

namespace remit::points {

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
