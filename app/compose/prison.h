#pragma once
#include "compose/workplace.h"

namespace remit {

/**
 * Makes the store of a prison with its first officer, who must be able to enrol the others. Nothing remains of a store
 * that could not be made. Errors: casework.officer.*, storage.exists, storage.network, storage.*, file.write.
 */
Result<void> foundPrison(const NewPrison &prison, const Secret &passphrase, const Clock &clock);

/** Removes a store that was made in vain: database, key slots and the folder beside it. */
void discardStore(const QString &store);

/** For the window: makes prisons and the demonstration that `remitctl demo` makes. */
MakeStore localStores();

}  // namespace remit
