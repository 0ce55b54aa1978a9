#pragma once
#include "casework/conduct.h"
#include "casework/pointsshapes.h"

namespace remit {

/**
 * Checks a matter against the record and the rules and fills in what the desk knows; its files are added to
 * `attachments`. Errors: those of recordMatters.
 */
Result<MatterRecord> prepareMatter(const Desk &desk, const NewMatter &added, std::vector<Attachment> &attachments);

/** Whether two records tell the same of the same inmate, whoever recorded them and whatever proves them. */
bool saysTheSame(const PointsMatter &a, const PointsMatter &b);

}  // namespace remit
