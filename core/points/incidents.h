#pragma once
#include "points/admitted.h"

namespace remit::points {

/** The points that a sanction takes off (article 15). */
int sanctionPoints(PointsHistory::Sanction::Kind kind, const PointsNumbers &numbers);

/**
 * Leaves of each incident (article 28) only the highest addition and the highest deduction, a sanction being a
 * deduction of its points. Entries that lose are removed from `entries`; for sanctions that lose the points in
 * `sanctions` become 0. Which of two equal ones stays does not depend on the order of the input.
 */
void countOnce(std::vector<Candidate> &entries, const std::vector<const PointsHistory::Sanction *> &counted,
               std::vector<SanctionPosting> &sanctions, std::vector<PointsReason> &reasons);

}  // namespace remit::points
