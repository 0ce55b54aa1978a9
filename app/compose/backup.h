#pragma once
#include "compose/workplace.h"

namespace remit {

/**
 * Copies the whole store, verified: the database with its key slots, and the folder beside it with sealed batches,
 * signing keys (each under its officer's passphrase) and the court's settings. Errors: storage.exists, storage.backup,
 * file.read, file.write; after a failure nothing is left at the target.
 */
Result<void> backUp(LocalWorkplace &workplace, const QString &target);

}  // namespace remit
