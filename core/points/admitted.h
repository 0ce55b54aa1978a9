#pragma once
#include "points/postings.h"

namespace remit::points {

/** An entry that may count, on the day on which it counts. */
struct Candidate {
    const PointsHistory::Entry *entry = nullptr;
    Date on;
    bool recorded = false;
};

/** The entries of the assessed months that no rule leaves out. */
std::vector<Candidate> candidates(const PointsHistory &history, const ProfileHistory &profiles, const Frame &frame,
                                  const std::vector<Span> &spans, std::vector<PointsReason> &reasons);

/** The sanctions of the assessed months. */
std::vector<const PointsHistory::Sanction *> countedSanctions(const PointsHistory &history, const Frame &frame,
                                                              std::vector<PointsReason> &reasons);

}  // namespace remit::points
