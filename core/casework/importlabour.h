#pragma once
#include "casework/imports.h"
#include "exchange/labour.h"

namespace remit {

/**
 * Makes the drafts of labour sheets (劳动日清单) out of a list of daily output, a draft a team and day; two officers
 * sign them as any other. Where a draft or a signed sheet is there already, the workers of the file are held against it
 * one by one: equal ones change nothing, new ones are added to a draft, others replace what it says only where the
 * request accepts changes. Nobody is taken off a draft, and a signed sheet is never touched: it is corrected, not
 * imported over. The day has the hours of whoever worked longest; who worked less was absent for the rest, which a note
 * says. Roles: ward_officer, area_chief. Errors: casework.role, casework.points.member, casework.cancelled, storage.*.
 */
Result<ImportOutcome> importLabourSheets(const Desk &desk, const ImportRequest &request, Imported<LabourRow> imported,
                                         const Progress &progress);

}  // namespace remit
