#include "points/profile.h"

#include "points/profilejson.h"

#include <QDir>
#include <QFile>

namespace remit {

PointsProfiles PointsProfiles::shipped()
{
    PointsProfiles profiles;
    // The national rule first: the others rest on it.
    QStringList files = QDir(u":/points"_qs).entryList({u"*.json"_qs}, QDir::Files, QDir::Name);
    files.removeOne(u"national.json"_qs);
    files.prepend(u"national.json"_qs);
    for (const QString &name : files) {
        QFile file(u":/points/"_qs + name);
        const bool opened = file.open(QIODevice::ReadOnly);
        const Result<void> added = Json::parse(opened ? file.readAll() : QByteArray()).and_then([&](const Json &json) {
            return profiles.add(json);
        });
        if (!added) {
            qFatal("points profile %s: %s %s", qPrintable(name), qPrintable(added.error().code),
                   qPrintable(added.error().args.value(u"path"_qs)));
        }
    }
    return profiles;
}

Result<void> PointsProfiles::add(const Json &document)
{
    const QString basedOn = document["based_on"].toString();
    const auto base = m_profiles.find(basedOn);
    if (!basedOn.isEmpty() && base == m_profiles.end()) {
        return fail(u"points.profile.base"_qs, {{u"profile"_qs, document["profile"].toString()},
                                                {u"path"_qs, u"$.based_on"_qs},
                                                {u"value"_qs, basedOn},
                                                {u"known"_qs, ids().join(u"、"_qs)}});
    }
    Result<PointsProfile> profile = pointsProfileFromJson(document, basedOn.isEmpty() ? nullptr : &base->second);
    if (!profile) return fail(profile.error());
    if (m_profiles.contains(profile->id)) {
        return fail(u"points.profile.doubled"_qs,
                    {{u"profile"_qs, profile->id}, {u"path"_qs, u"$.profile"_qs}, {u"value"_qs, profile->id}});
    }
    m_profiles.emplace(profile->id, std::move(*profile));
    return {};
}

Result<const PointsProfile *> PointsProfiles::find(const QString &id) const
{
    const auto found = m_profiles.find(id);
    if (found == m_profiles.end()) return fail(u"points.profile.unknown"_qs, {{u"profile"_qs, id}});
    return &found->second;
}

QStringList PointsProfiles::ids() const
{
    QStringList ids;
    for (const auto &[id, profile] : m_profiles) ids << id;
    return ids;
}

}  // namespace remit
