#pragma once
#include "casework/desk.h"

namespace remit {

/**
 * The papers on file that tell of something older than what the record holds now: as isOutdated, and those that tell
 * points (计分考核) of a month that was corrected since. A month that is new since then outdates none. Errors:
 * casework.inmate.unknown, storage.*, points.history.*.
 */
Result<QStringList> outdatedPapers(const Desk &desk, const CaseFile &file);

}  // namespace remit
