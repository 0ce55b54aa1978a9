#include "storage/lastcheck.h"

#include "base/durablefile.h"
#include "base/json.h"

#include <QDateTime>
#include <QFile>
#include <QFileInfo>

namespace remit {

namespace {

/** The file as it lies there. */
Json fingerprintOf(const QString &store)
{
    const QFileInfo file(store);
    Json json;
    json.set("start", thisBoot());
    json.set("size", file.size());
    json.set("modified", file.lastModified().toMSecsSinceEpoch());
    return json;
}

bool isOpenOrWasLeft(const QString &store) { return QFile::exists(store + u"-wal"_qs); }

}  // namespace

QString checkedPath(const QString &store) { return store + u".checked"_qs; }

std::optional<Instant> soundSince(const QString &store, Instant now)
{
    if (isOpenOrWasLeft(store) || thisBoot().isEmpty()) return std::nullopt;
    const auto noted =
        readWhole(checkedPath(store), 1 << 10).and_then([](const QByteArray &bytes) { return Json::parse(bytes); });
    if (!noted || (*noted)["file"] != fingerprintOf(store)) return std::nullopt;
    const std::optional<Instant> at = parseInstant((*noted)["at"].toString());
    if (!at || now < *at || now - *at >= longestUnchecked) return std::nullopt;
    return at;
}

void noteCleanEnd(const QString &store, Instant checkedAt)
{
    if (isOpenOrWasLeft(store)) return;
    Json note;
    note.set("at", isoInstant(checkedAt));
    note.set("file", fingerprintOf(store));
    // Without a sync: a note that is lost, torn or cannot be written only means that the store is read through again.
    QFile file(checkedPath(store));
    if (file.open(QIODevice::WriteOnly | QIODevice::Truncate)) file.write(note.canonical());
}

}  // namespace remit
