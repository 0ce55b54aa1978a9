#pragma once
#include "base/date.h"
#include "base/result.h"
#include "records/inmate.h"

#include <optional>
#include <vector>

namespace remit {

/**
 * Why a change of sentence cannot have been: made before the judgment took effect (刑法第七十八条: while it is served),
 * made or served after `today`, or a commutation to more than the sentence that it reduces. `others` are the inmate's
 * changes on record and in the same file. Nothing where it can have been. Codes: casework.import.ruling.early, .future,
 * .longer.
 */
std::optional<Error> impossibleChange(const SentenceChange &change, const JudgmentFacts &judgment,
                                      const std::vector<SentenceChange> &others, Date today);

}  // namespace remit
