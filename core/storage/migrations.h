#pragma once
#include "base/result.h"

namespace remit {

class Database;

/** The number of the last migration that this program knows. */
int knownSchema();

/**
 * Brings the database to the last schema, one numbered file and one transaction at a time; a new database is all of
 * them applied. Errors: storage.newer with `schema` and `known` where a newer program made it; storage.*.
 */
Result<void> migrate(Database &database);

}  // namespace remit
