#pragma once
#include "casework/values.h"
#include "storage/database.h"

namespace remit {

/** What the views hold on one inmate, read from the records, without the months; nothing of an unknown number. */
Result<std::optional<InmateRecord>> readInmate(Database &database, const QString &number);

/** Adds the recorded months, which only an inmate's own page shows. */
Result<void> readMonths(Database &database, InmateRecord &record);

}  // namespace remit
