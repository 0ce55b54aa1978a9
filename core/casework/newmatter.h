#pragma once
#include "casework/conduct.h"
#include "casework/pointsshapes.h"

namespace remit {

/**
 * Checks a matter against the record and the rules and fills in what the desk knows; its files are added to
 * `attachments`. Errors: those of recordMatters.
 */
Result<MatterRecord> prepareMatter(const Desk &desk, const NewMatter &added, std::vector<Attachment> &attachments);

}  // namespace remit
