#include "points/admitted.h"

namespace remit::points {

namespace {

using Entry = PointsHistory::Entry;
using Outcome = PointsReason::Outcome;

/** The rule that leaves the entry out, if one does. */
std::optional<PointsRule> leftOut(const Entry &entry, const Span &span, bool fromDetention,
                                  const PointsOptions &options)
{
    const bool awayCounts = options.awayEntries == PointsOptions::ClosedEntries::Count;
    if (span.away() && !awayCounts && !fromDetention) return PointsRule::EntryWhileAway;
    const bool labourCounts = options.incapableLabourEntries == PointsOptions::ClosedEntries::Count;
    if (entry.target == Entry::Target::Labour && span.incapable && !labourCounts)
        return PointsRule::LabourEntryWithoutCapacity;
    const bool clearedCounts = options.clearedInvestigationEntries == PointsOptions::OpenEntries::Count;
    if (span.standing == Standing::Cleared && !clearedCounts) return PointsRule::EntryWhileInvestigated;
    return std::nullopt;
}

}  // namespace

std::vector<Candidate> candidates(const PointsHistory &history, const ProfileHistory &profiles, const Frame &frame,
                                  const std::vector<Span> &spans, std::vector<PointsReason> &reasons)
{
    std::vector<Candidate> counted;
    counted.reserve(history.entries.size());
    for (const Entry &entry : history.entries) {
        const bool fromDetention = entry.on < history.admittedOn;
        const Date on = fromDetention ? history.admittedOn : entry.on;
        if (on < frame.begin() || on >= frame.end()) continue;
        if (const auto rule = leftOut(entry, spanOn(spans, on), fromDetention, profiles.in(monthCount(on)).options)) {
            reasons.push_back({.rule = *rule, .outcome = Outcome::Ignored, .on = entry.on, .value = entry.points});
            continue;
        }
        if (fromDetention)
            reasons.push_back({.rule = PointsRule::DetentionEntry, .on = entry.on, .value = entry.points});
        counted.push_back({&entry, on, recordedIn(history, monthCount(on)) != nullptr});
    }
    return counted;
}

std::vector<const PointsHistory::Sanction *> countedSanctions(const PointsHistory &history, const Frame &frame,
                                                              std::vector<PointsReason> &reasons)
{
    std::vector<const PointsHistory::Sanction *> counted;
    for (const auto &sanction : history.sanctions) {
        if (sanction.on < history.admittedOn) {
            reasons.push_back(
                {.rule = PointsRule::SanctionBeforeAdmission, .outcome = Outcome::Unsupported, .on = sanction.on});
        } else if (sanction.on >= frame.begin() && sanction.on < frame.end()) {
            counted.push_back(&sanction);
        }
    }
    return counted;
}

}  // namespace remit::points
