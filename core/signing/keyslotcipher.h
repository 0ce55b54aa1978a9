#pragma once
#include "signing/keyslots.h"

// The two steps of a key slot: passphrase to wrapping key, wrapping key over database key.
namespace remit::keyslot {

constexpr int keySize = 32, saltSize = 32, nonceSize = 12, tagSize = 16;

/**
 * Whether the cost is within RFC 7914 and 256 MiB: a file from elsewhere must not make the program hang or run out
 * of memory.
 */
bool isAcceptable(const ScryptCost &cost);

/** The wrapping key by scrypt; empty where there is no memory for it. Requires an acceptable cost. */
Secret derive(const KeySlot &slot, const Secret &passphrase);

/** Fills in `wrapped` and `tag` by AES-256-GCM. Requires all else of the slot, and keys of 32 bytes. */
bool wrap(KeySlot &slot, const Secret &wrappingKey, const Secret &databaseKey);

/** The database key; empty where key, officer or bytes are not those that were wrapped. Requires sizes as above. */
Secret unwrap(const KeySlot &slot, const Secret &wrappingKey);

}  // namespace remit::keyslot
