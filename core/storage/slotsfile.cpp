#include "storage/slotsfile.h"

#include "base/durablefile.h"
#include "base/json.h"

#include <QFile>

#include <algorithm>

namespace remit {

namespace {

constexpr int freeTries = 2;
constexpr int longestWait = 300;

struct Tries {
    int failures = 0;
    qint64 lastAt = 0;
};

/** Every officer's failed tries by login. Names that the store does not know share one count, under the empty name. */
Json readAllTries(const QString &store)
{
    const Result<QByteArray> bytes = readWhole(triesPath(store), 1 << 20);
    return bytes ? Json::parse(*bytes).value_or(Json()) : Json();
}

Tries readTries(const QString &store, const QString &officer)
{
    const Json all = readAllTries(store);
    return {int(all[officer]["failures"].toInteger()), all[officer]["last_at"].toInteger()};
}

/** On a read-only disk the count cannot be kept; the store cannot be opened there for writing either. */
void writeTries(const QString &store, const QString &officer, Tries tries)
{
    Json all = readAllTries(store);
    Json one;
    one.set("failures", tries.failures);
    one.set("last_at", tries.lastAt);
    all.set(officer, std::move(one));
    static_cast<void>(writeDurably(triesPath(store), all.canonical()));
}

/** Tries the slot of another, so that the time taken does not tell which logins exist. */
Result<Secret> refuseSlowly(const std::vector<KeySlot> &keySlots, const Secret &passphrase)
{
    if (!keySlots.empty()) static_cast<void>(openSlot(keySlots, keySlots.front().officer, passphrase));
    return fail(u"signing.slot.missing"_qs);
}

}  // namespace

QString slotsPath(const QString &store) { return store + u".slots"_qs; }
QString triesPath(const QString &store) { return store + u".tries"_qs; }

Result<std::vector<KeySlot>> readSlots(const QString &store)
{
    const QString path = slotsPath(store);
    return readWhole(path, 1 << 20)
        .and_then([](const QByteArray &bytes) { return Json::parse(bytes); })
        .and_then(keySlotsFromJson)
        .or_else([&](const Error &cause) -> Result<std::vector<KeySlot>> {
            return fail(u"storage.slots"_qs, {{u"path"_qs, path}}, {cause});
        });
}

Result<void> writeSlots(const QString &store, const std::vector<KeySlot> &keySlots)
{
    return writeDurably(slotsPath(store), keySlotsToJson(keySlots).pretty());
}

int waitAfter(int failures)
{
    if (failures <= freeTries) return 0;
    return std::min(longestWait, 1 << std::min(failures - freeTries, 9));
}

int secondsToWait(const QString &store, const QString &officer, Instant now)
{
    const Tries tries = readTries(store, officer);
    const qint64 wait = waitAfter(tries.failures);
    // A clock set back must not lengthen the wait beyond its own length, nor end it.
    const qint64 passed = std::max<qint64>(0, now.time_since_epoch().count() - tries.lastAt);
    return int(std::max<qint64>(0, wait - passed));
}

Result<Secret> unlock(const QString &store, const QString &officer, const Secret &passphrase, Instant now)
{
    const Result<std::vector<KeySlot>> keySlots = readSlots(store);
    if (!keySlots) return fail(keySlots.error());
    const bool known =
        std::any_of(keySlots->begin(), keySlots->end(), [&](const KeySlot &slot) { return slot.officer == officer; });
    const QString counted = known ? officer : QString();
    if (const int wait = secondsToWait(store, counted, now); wait > 0)
        return fail(u"storage.wait"_qs, {{u"wait"_qs, QString::number(wait)}});
    Result<Secret> key = known ? openSlot(*keySlots, officer, passphrase) : refuseSlowly(*keySlots, passphrase);
    if (key) {
        if (readTries(store, officer).failures > 0) writeTries(store, officer, {});
        return key;
    }
    const Tries tries{readTries(store, counted).failures + 1, now.time_since_epoch().count()};
    writeTries(store, counted, tries);
    const int wait = waitAfter(tries.failures);
    return fail(wait ? u"storage.passphrase.wait"_qs : u"storage.passphrase"_qs,
                {{u"officer"_qs, officer},
                 {u"failures"_qs, QString::number(tries.failures)},
                 {u"wait"_qs, QString::number(wait)}});
}

}  // namespace remit
