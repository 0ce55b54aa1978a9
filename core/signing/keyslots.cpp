#include "signing/keyslots.h"

#include "signing/keyslotcipher.h"

#include <algorithm>

namespace remit {

using namespace keyslot;

namespace {

auto find(const std::vector<KeySlot> &keySlots, const QString &officer)
{
    return std::find_if(keySlots.begin(), keySlots.end(), [&](const KeySlot &slot) { return slot.officer == officer; });
}

tl::unexpected<Error> missing(const QString &officer)
{
    return fail(u"signing.slot.missing"_qs, {{u"officer"_qs, officer}});
}

}  // namespace

Secret newDatabaseKey(const Random &random) { return Secret::fromUtf8(random(keySize)); }

Result<void> addSlot(std::vector<KeySlot> &keySlots, const QString &officer, const Secret &passphrase,
                     const Secret &databaseKey, const Random &random, ScryptCost cost)
{
    const ErrorArgs args{{u"officer"_qs, officer}};
    if (officer.isEmpty() || passphrase.isEmpty()) return fail(u"signing.slot.empty"_qs, args);
    if (databaseKey.size() != keySize) return fail(u"signing.slot.key"_qs, args);
    KeySlot slot{officer, cost, random(saltSize), random(nonceSize), {}, {}};
    const Secret wrappingKey = isAcceptable(cost) ? derive(slot, passphrase) : Secret();
    if (wrappingKey.isEmpty() || !wrap(slot, wrappingKey, databaseKey)) return fail(u"signing.slot.cost"_qs, args);
    if (const auto old = find(keySlots, officer); old != keySlots.end())
        keySlots[static_cast<size_t>(old - keySlots.begin())] = std::move(slot);
    else
        keySlots.push_back(std::move(slot));
    return {};
}

Result<Secret> openSlot(const std::vector<KeySlot> &keySlots, const QString &officer, const Secret &passphrase)
{
    const auto slot = find(keySlots, officer);
    if (slot == keySlots.end()) return missing(officer);
    const bool sound = isAcceptable(slot->cost) && slot->nonce.size() == nonceSize && slot->wrapped.size() == keySize &&
                       slot->tag.size() == tagSize;
    const Secret wrappingKey = sound ? derive(*slot, passphrase) : Secret();
    Secret key = wrappingKey.isEmpty() ? Secret() : unwrap(*slot, wrappingKey);
    if (key.isEmpty()) return fail(u"signing.slot.passphrase"_qs, {{u"officer"_qs, officer}});
    return key;
}

Result<void> removeSlot(std::vector<KeySlot> &keySlots, const QString &officer)
{
    const auto slot = find(keySlots, officer);
    if (slot == keySlots.end()) return missing(officer);
    if (keySlots.size() == 1) return fail(u"signing.slot.last"_qs, {{u"officer"_qs, officer}});
    keySlots.erase(keySlots.begin() + (slot - keySlots.begin()));
    return {};
}

}  // namespace remit
