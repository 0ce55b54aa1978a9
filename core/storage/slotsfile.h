#pragma once
#include "base/clock.h"
#include "signing/keyslots.h"

namespace remit {

/** The files beside a store: "x.remit" has its key slots in "x.remit.slots" and its failed tries in "x.remit.tries". */
QString slotsPath(const QString &store);
QString triesPath(const QString &store);

/** Errors: storage.slots (unreadable or damaged) with `path`. */
Result<std::vector<KeySlot>> readSlots(const QString &store);
Result<void> writeSlots(const QString &store, const std::vector<KeySlot> &keySlots);

/** Seconds that must pass after the `failures`-th wrong passphrase in a row: 0, 0, 2, 4, 8 … at most 300. */
int waitAfter(int failures);

/** Seconds that this officer still has to wait before the next try; 0: now. One officer's mistakes keep no other
 * waiting. */
int secondsToWait(const QString &store, const QString &officer, Instant now);

/**
 * The database key for an officer's passphrase. A wrong one is counted durably before the answer is given, so that
 * neither a restart nor a second window starts the count anew. A login that does not exist is answered like a wrong
 * passphrase: the answer does not tell who is enrolled.
 * Errors: storage.wait with `wait` (seconds), storage.passphrase and, once a wait
 * follows, storage.passphrase.wait with `officer`, `failures` and `wait`, storage.slots.
 */
Result<Secret> unlock(const QString &store, const QString &officer, const Secret &passphrase, Instant now);

}  // namespace remit
