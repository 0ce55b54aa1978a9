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

Tries readTries(const QString &store)
{
    const Result<QByteArray> bytes = readWhole(triesPath(store), 4096);
    if (!bytes) return {};
    const Result<Json> json = Json::parse(*bytes);
    if (!json) return {};
    return {int((*json)["failures"].toInteger()), (*json)["last_at"].toInteger()};
}

/** On a read-only disk the count cannot be kept; the store cannot be opened there for writing either. */
void writeTries(const QString &store, Tries tries)
{
    Json json;
    json.set("failures", tries.failures);
    json.set("last_at", tries.lastAt);
    static_cast<void>(writeDurably(triesPath(store), json.canonical()));
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

int secondsToWait(const QString &store, Instant now)
{
    const Tries tries = readTries(store);
    const qint64 wait = waitAfter(tries.failures);
    // A clock set back must not lengthen the wait beyond its own length, nor end it.
    const qint64 passed = std::max<qint64>(0, now.time_since_epoch().count() - tries.lastAt);
    return int(std::max<qint64>(0, wait - passed));
}

Result<Secret> unlock(const QString &store, const QString &officer, const Secret &passphrase, Instant now)
{
    if (const int wait = secondsToWait(store, now); wait > 0)
        return fail(u"storage.wait"_qs, {{u"wait"_qs, QString::number(wait)}});
    const Result<std::vector<KeySlot>> keySlots = readSlots(store);
    if (!keySlots) return fail(keySlots.error());
    Result<Secret> key = openSlot(*keySlots, officer, passphrase);
    if (key) {
        if (readTries(store).failures > 0) QFile::remove(triesPath(store));
        return key;
    }
    if (key.error().code == u"signing.slot.missing") return fail(u"storage.officer"_qs, {{u"officer"_qs, officer}});
    const Tries tries{readTries(store).failures + 1, now.time_since_epoch().count()};
    writeTries(store, tries);
    return fail(u"storage.passphrase"_qs, {{u"officer"_qs, officer},
                                           {u"failures"_qs, QString::number(tries.failures)},
                                           {u"wait"_qs, QString::number(waitAfter(tries.failures))}});
}

}  // namespace remit
