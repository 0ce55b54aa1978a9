#include "casework/pointsrules.h"

#include "points/profilejson.h"

namespace remit {

Result<PointsInForce> PointsInForce::load(const Desk &desk)
{
    const Result<std::vector<ProfileRow>> rows = desk.ports.points.profiles();
    if (!rows) return fail(rows.error());
    PointsInForce rules;
    std::vector<ProfileInForce> changes;
    for (const ProfileRow &row : *rows) {
        if (!row.appliesFrom) continue;
        Result<PointsProfile> profile = pointsProfileFromJson(row.document, &desk.points.profile());
        if (!profile) return fail(profile.error());
        rules.m_profiles.push_back(std::make_unique<PointsProfile>(std::move(*profile)));
        changes.push_back({monthOf(*row.appliesFrom), rules.m_profiles.back().get()});
    }
    rules.m_history.emplace(desk.points.profile(), changes);
    return rules;
}

}  // namespace remit
