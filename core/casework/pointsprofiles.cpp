#include "casework/pointsprofiles.h"

#include "casework/officers.h"
#include "casework/pointsrules.h"
#include "casework/record.h"
#include "points/profilejson.h"
#include "points/profilelabour.h"

#include <algorithm>

namespace remit {

namespace {

Result<std::optional<ProfileRow>> rowOfProfile(const Desk &desk, const QString &id)
{
    return desk.ports.points.profiles().map([&](const std::vector<ProfileRow> &rows) {
        const auto found = std::find_if(rows.begin(), rows.end(), [&](const ProfileRow &row) { return row.id == id; });
        return found == rows.end() ? std::optional<ProfileRow>() : std::optional(*found);
    });
}

/** Made-up numbers must never govern a real inmate. */
Result<void> requireReal(const Desk &desk, const PointsProfile &profile)
{
    if (!profile.example) return {};
    const Result<StoreInfo> info = desk.ports.officers.info();
    if (!info) return fail(info.error());
    if (info->environment != StoreInfo::Environment::Production) return {};
    return fail(u"casework.points.example"_qs, {{u"profile"_qs, profile.id}});
}

Result<void> requireUnsummed(const Desk &desk, Date from)
{
    bool summed = false;
    const Result<void> walked = desk.ports.points.eachMonth(Month(std::chrono::year(9999), std::chrono::December),
                                                            [&](const MonthTotal &total) {
                                                                summed = total.month >= monthOf(from);
                                                                return !summed;
                                                            });
    if (!walked) return walked;
    if (!summed) return {};
    return fail(u"casework.points.profile.summed"_qs, {{u"month"_qs, isoMonth(monthOf(from))}});
}

/** A profile that may come into force. One published before these were asked for is still read as it is. */
Result<PointsProfile> profileFrom(const Desk &desk, const Json &document)
{
    const PointsProfile &base = desk.points.profile();
    const QString basedOn = document["based_on"].toString();
    if (!basedOn.isEmpty() && basedOn != base.id)
        return fail(u"points.profile.base"_qs, {{u"profile"_qs, document["profile"].toString()},
                                                {u"path"_qs, u"$.based_on"_qs},
                                                {u"value"_qs, basedOn},
                                                {u"known"_qs, base.id}});
    Result<PointsProfile> profile = pointsProfileFromJson(document, &base);
    if (!profile) return profile;
    const Result<void> joined = points::checkBands(*profile);
    if (!joined) return fail(joined.error());
    return profile;
}

}  // namespace

Result<void> draftProfile(const Desk &desk, const Json &document)
{
    const Result<void> allowed = requireRole(desk, {u"department_officer"_qs, u"department_chief"_qs});
    if (!allowed) return allowed;
    const Result<PointsProfile> profile = profileFrom(desk, document);
    if (!profile) return fail(profile.error());
    const Result<void> real = requireReal(desk, *profile);
    if (!real) return real;
    return decide(desk,
                  [&]() -> Result<Commit> {
                      const Result<std::optional<ProfileRow>> row = rowOfProfile(desk, profile->id);
                      if (!row) return fail(row.error());
                      if (*row && (*row)->appliesFrom)
                          return fail(u"casework.points.profile.published"_qs, {{u"profile"_qs, profile->id}});
                      const NewAct act{u"points.profile.draft"_qs,
                                       desk.today(),
                                       {u"profile:"_qs + profile->id},
                                       Json::Object{{u"document"_qs, document},
                                                    {u"person"_qs, desk.officer.person},
                                                    {u"applies_from"_qs, Json()}},
                                       {},
                                       {}};
                      return Commit{{act}, {}, {}};
                  })
        .map([](const auto &) {});
}

Result<void> publishProfile(const Desk &desk, const QString &profile, Date appliesFrom)
{
    const Result<void> allowed = requireRole(desk, {u"department_chief"_qs, u"governor"_qs});
    if (!allowed) return allowed;
    // A month is governed by one profile, whole.
    if (unsigned(std::chrono::year_month_day(appliesFrom).day()) != 1)
        return fail(u"casework.points.profile.day"_qs, {{u"on"_qs, isoDate(appliesFrom)}});
    return decide(desk,
                  [&]() -> Result<Commit> {
                      const Result<std::optional<ProfileRow>> row = rowOfProfile(desk, profile);
                      if (!row) return fail(row.error());
                      if (!*row || (*row)->appliesFrom)
                          return fail(u"casework.points.profile.unknown"_qs, {{u"profile"_qs, profile}});
                      if ((*row)->person == desk.officer.person)
                          return fail(u"casework.points.person"_qs, {{u"person"_qs, desk.officer.person}});
                      const Result<PointsProfile> sound = profileFrom(desk, (*row)->document);
                      if (!sound) return fail(sound.error());
                      const Result<void> open = requireUnsummed(desk, appliesFrom);
                      if (!open) return fail(open.error());
                      const NewAct act{u"points.profile.publish"_qs,
                                       appliesFrom,
                                       {u"profile:"_qs + profile},
                                       Json::Object{{u"document"_qs, (*row)->document},
                                                    {u"person"_qs, desk.officer.person},
                                                    {u"applies_from"_qs, isoDate(appliesFrom)}},
                                       {},
                                       {}};
                      return Commit{{act}, {}, {}};
                  })
        .map([](const auto &) {});
}

}  // namespace remit
