#pragma once
#include "points/judgment.h"

namespace remit::points {

/** The closed cycles with the grades allowed (articles 21 to 23) and the rewards of those decided (article 38). */
std::vector<Cycle> gradeCycles(const std::vector<CycleSpan> &spans, const Course &course,
                               const std::vector<MonthScore> &scores);

}  // namespace remit::points
