#include "points/postings.h"

#include "points/incidents.h"
#include "points/specials.h"

#include <algorithm>

namespace remit::points {

namespace {

Part partOf(PointsHistory::Entry::Target target)
{
    switch (target) {
        case PointsHistory::Entry::Target::Education:
            return Part::Education;
        case PointsHistory::Entry::Target::Labour:
            return Part::Labour;
        default:
            return Part::Custody;
    }
}

std::vector<Posting> daily(const std::vector<Candidate> &entries)
{
    std::vector<Posting> postings;
    postings.reserve(entries.size());
    for (const Candidate &candidate : entries) {
        const auto &entry = *candidate.entry;
        if (entry.target == PointsHistory::Entry::Target::Special) continue;
        postings.push_back({candidate.on, partOf(entry.target), entry.points, entry.violation, candidate.recorded});
    }
    std::sort(postings.begin(), postings.end(), [](const Posting &a, const Posting &b) { return a.on < b.on; });
    return postings;
}

}  // namespace

Postings postings(const PointsHistory &history, const ProfileHistory &profiles, const Frame &frame,
                  const std::vector<Span> &spans, std::vector<PointsReason> &reasons)
{
    Postings all;
    std::vector<Candidate> entries = candidates(history, profiles, frame, spans, reasons);
    const auto sanctions = countedSanctions(history, frame, reasons);
    for (const auto *sanction : sanctions) {
        const bool confinement = sanction->kind == PointsHistory::Sanction::Kind::Confinement;
        all.sanctions.push_back({sanction->on, sanction->kind,
                                 sanctionPoints(sanction->kind, profiles.in(monthCount(sanction->on)).numbers),
                                 confinement && !confinementDays(*sanction)});
    }
    countOnce(entries, sanctions, all.sanctions, reasons);
    all.entries = daily(entries);
    all.specials = specials(entries, history, profiles, frame, reasons);
    std::sort(all.sanctions.begin(), all.sanctions.end(),
              [](const SanctionPosting &a, const SanctionPosting &b) { return a.on < b.on; });
    return all;
}

}  // namespace remit::points
