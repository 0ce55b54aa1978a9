#pragma once
#include "base/clock.h"
#include "base/json.h"
#include "base/result.h"
#include "signing/secret.h"

#include <QByteArray>
#include <QString>

#include <vector>

namespace remit {

/** Cost of scrypt (RFC 7914); memory is 128 x n x r bytes. */
struct ScryptCost {
    qint64 n = 1 << 15;  // a power of two
    qint64 r = 8;
    qint64 p = 1;

    bool operator==(const ScryptCost &) const = default;
};

/**
 * The store's random database key, wrapped for one officer: scrypt turns the passphrase into a key, AES-256-GCM
 * wraps with the officer's id as associated data, so that a slot cannot be passed off as another officer's.
 */
struct KeySlot {
    QString officer;
    ScryptCost cost;
    QByteArray salt;     // 32 bytes
    QByteArray nonce;    // 12 bytes
    QByteArray wrapped;  // 32 bytes
    QByteArray tag;      // 16 bytes

    bool operator==(const KeySlot &) const = default;
};

/** A new 32-byte database key. */
Secret newDatabaseKey(const Random &random);

/**
 * Adds the officer's slot or, where there is one, replaces it (a changed passphrase).
 * Errors: signing.slot.empty (passphrase or officer empty), signing.slot.key (key is not 32 bytes),
 * signing.slot.cost.
 */
Result<void> addSlot(std::vector<KeySlot> &keySlots, const QString &officer, const Secret &passphrase,
                     const Secret &databaseKey, const Random &random, ScryptCost cost = {});

/** The database key. Errors: signing.slot.missing, signing.slot.passphrase (wrong, or the slot was tampered with). */
Result<Secret> openSlot(const std::vector<KeySlot> &keySlots, const QString &officer, const Secret &passphrase);

/** Errors: signing.slot.missing; signing.slot.last, since without a slot the store can never be opened again. */
Result<void> removeSlot(std::vector<KeySlot> &keySlots, const QString &officer);

/**
 * {"format":"remit-slots/1","slots":[{"officer","kdf":"scrypt","n","r","p","salt","nonce","wrapped","tag"}]}, the
 * bytes in hexadecimal.
 */
Json keySlotsToJson(const std::vector<KeySlot> &keySlots);

/**
 * Reads exactly what keySlotsToJson writes: no unknown or missing name, no doubled officer, at least one slot, cost
 * within bounds (memory at most 256 MiB). Errors: signing.slot.malformed with `path`.
 */
Result<std::vector<KeySlot>> keySlotsFromJson(const Json &json);

}  // namespace remit
