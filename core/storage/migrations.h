#pragma once
#include "base/result.h"

namespace remit {

class Database;

/** The number of the last migration that this program knows. */
int knownSchema();

/** The number of the last migration that the database has seen; 0 for a new one. Errors: storage.*. */
Result<int> schemaOf(Database &database);

/**
 * Brings the database to the last schema, one numbered file and one transaction at a time; a new database is all of
 * them applied. Views that stood before are then to be folded anew, so a change of a fold needs a migration too, if
 * only one that says so. Errors: storage.newer with `schema` and `known` where a newer program made it; storage.*.
 */
Result<void> migrate(Database &database);

}  // namespace remit
