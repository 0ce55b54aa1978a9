#include "points/incidents.h"

#include <algorithm>

namespace remit::points {

namespace {

/** An entry or a sanction that claims to be its incident's one addition or deduction. */
struct Claim {
    QStringView incident;
    bool deduction = false;
    int magnitude = 0;
    const Candidate *entry = nullptr;
    SanctionPosting *sanction = nullptr;

    /** Sanctions before entries of the same weight, then by day and content. */
    auto order() const
    {
        const Date on = sanction ? sanction->on : entry->on;
        const int target = entry ? int(entry->entry->target) : -1;
        const bool excusable = entry && !entry->entry->violation;
        const int item = entry ? entry->entry->specialItem : 0;
        return std::tuple(incident, deduction, -magnitude, sanction == nullptr, on, target, excusable, item);
    }
};

std::vector<Claim> claims(const std::vector<Candidate> &entries,
                          const std::vector<const PointsHistory::Sanction *> &counted,
                          std::vector<SanctionPosting> &sanctions)
{
    std::vector<Claim> all;
    for (const Candidate &candidate : entries) {
        const auto &entry = *candidate.entry;
        if (!entry.incident.isEmpty())
            all.push_back({entry.incident, entry.points < 0, std::abs(entry.points), &candidate, nullptr});
    }
    for (std::size_t i = 0; i < counted.size(); ++i)
        if (!counted[i]->incident.isEmpty())
            all.push_back({counted[i]->incident, true, sanctions[i].points, nullptr, &sanctions[i]});
    std::sort(all.begin(), all.end(), [](const Claim &a, const Claim &b) { return a.order() < b.order(); });
    return all;
}

}  // namespace

int sanctionPoints(PointsHistory::Sanction::Kind kind, const PointsNumbers &numbers)
{
    switch (kind) {
        case PointsHistory::Sanction::Kind::Warning:
            return numbers.warning;
        case PointsHistory::Sanction::Kind::Demerit:
            return numbers.demerit;
        case PointsHistory::Sanction::Kind::Confinement:
            break;
    }
    return numbers.confinement;
}

void countOnce(std::vector<Candidate> &entries, const std::vector<const PointsHistory::Sanction *> &counted,
               std::vector<SanctionPosting> &sanctions, std::vector<PointsReason> &reasons)
{
    std::vector<Claim> all = claims(entries, counted, sanctions);
    std::vector<const PointsHistory::Entry *> lost;
    for (std::size_t i = 1; i < all.size(); ++i) {
        const Claim &claim = all[i];
        if (claim.incident != all[i - 1].incident || claim.deduction != all[i - 1].deduction) continue;
        const Date on = claim.sanction ? claim.sanction->on : claim.entry->on;
        reasons.push_back({.rule = PointsRule::Incident,
                           .outcome = PointsReason::Outcome::Ignored,
                           .on = on,
                           .value = claim.deduction ? -claim.magnitude : claim.magnitude});
        if (claim.sanction)
            claim.sanction->points = 0;
        else
            lost.push_back(claim.entry->entry);
    }
    std::erase_if(entries, [&](const Candidate &candidate) {
        return std::find(lost.begin(), lost.end(), candidate.entry) != lost.end();
    });
}

}  // namespace remit::points
