#pragma once
#include "points/admitted.h"

namespace remit::points {

/** The special additions among `entries` under the single and the yearly limit of article 14, by date. */
std::vector<SpecialPosting> specials(const std::vector<Candidate> &entries, const PointsHistory &history,
                                     const ProfileHistory &profiles, const Frame &frame,
                                     std::vector<PointsReason> &reasons);

}  // namespace remit::points
