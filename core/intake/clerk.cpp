#include "intake/clerk.h"

#include "base/digest.h"
#include "base/durablefile.h"
#include "intake/folder.h"

#include <QFileInfo>

#include <algorithm>

namespace remit {

namespace {

constexpr std::chrono::milliseconds lockPatience(10000);

/** Numbers have leading zeros so that a listing is in order. */
QString eventPath(const QString &folder, qint64 sequence, const char *ending)
{
    return u"%1/events/%2.%3"_qs.arg(folder).arg(sequence, 12, 10, QChar(u'0')).arg(QString::fromLatin1(ending));
}

/** The signature is written last: an event without one never was. */
qint64 lastSequence(const QString &folder)
{
    const QStringList names = namesIn(folder + u"/events"_qs, u".p7s"_qs);
    return names.isEmpty() ? 0 : names.back().toLongLong();
}

/** The number and `prev` of the event that comes next. */
Result<CourtEvent> nextEvent(const QString &folder)
{
    CourtEvent event;
    const qint64 last = lastSequence(folder);
    event.sequence = last + 1;
    event.prev = noPreviousEvent();
    if (last == 0) return event;
    return readJson(eventPath(folder, last, "json")).and_then(eventFromJson).transform([&](const CourtEvent &before) {
        event.prev = chainDigest(before);
        return event;
    });
}

Result<EventDocument> keepDocument(const QString &folder, const QString &file)
{
    return readWhole(file).and_then([&](const QByteArray &bytes) {
        const EventDocument document{QFileInfo(file).fileName(), QString::fromLatin1(sha256Hex(bytes))};
        return writeDurably(documentPath(folder, document.digest), bytes).transform([&] { return document; });
    });
}

Result<void> isSound(const ClerkEntry &entry)
{
    if (!eventKinds().contains(entry.kind))
        return fail(u"intake.event.kind"_qs, {{u"kind"_qs, entry.kind}, {u"known"_qs, eventKinds().join(u", "_qs)}});
    if (entry.caseNumber.trimmed().isEmpty()) return fail(u"intake.event.case"_qs);
    if (!entry.data.isObject()) return fail(u"intake.event.data"_qs);
    return {};
}

Result<CourtEvent> write(const QString &folder, CourtEvent event, const SignEvent &sign)
{
    const QByteArray content = eventToJson(event).canonical();
    const auto cms = sign(content);
    if (!cms) return fail(cms.error());
    return writeDurably(eventPath(folder, event.sequence, "json"), content)
        .and_then([&] { return writeDurably(eventPath(folder, event.sequence, "p7s"), *cms); })
        .transform([&] { return event; });
}

}  // namespace

QString documentPath(const QString &folder, const QString &digest) { return folder + u"/documents/"_qs + digest; }

Result<CourtEvent> recordEvent(const QString &folder, const ClerkEntry &entry, const SignEvent &sign, Instant at)
{
    if (const auto sound = isSound(entry); !sound) return fail(sound.error());
    for (const auto &part : {u"/events"_qs, u"/documents"_qs})
        if (const auto made = makeFolder(folder + part); !made) return fail(made.error());
    FolderLock lock(folder + u"/events/lock"_qs);
    if (!lock.tryLock(lockPatience)) return fail(u"intake.event.locked"_qs);
    auto event = nextEvent(folder);
    if (!event) return event;
    event->kind = entry.kind;
    event->caseNumber = entry.caseNumber;
    event->at = at;
    event->data = entry.data;
    for (const QString &file : entry.documents) {
        const auto document = keepDocument(folder, file);
        if (!document) return fail(document.error());
        event->documents.push_back(*document);
    }
    return write(folder, *event, sign);
}

Result<std::vector<CourtEvent>> eventsOf(const QString &folder)
{
    std::vector<CourtEvent> events;
    for (qint64 n = 1; QFileInfo::exists(eventPath(folder, n, "p7s")); ++n) {
        auto event = readJson(eventPath(folder, n, "json")).and_then(eventFromJson);
        if (!event) return fail(event.error());
        events.push_back(*std::move(event));
    }
    return events;
}

Result<bool> askedForSupplement(const QString &folder, const QString &caseNumber)
{
    return eventsOf(folder).map([&](const std::vector<CourtEvent> &events) {
        return std::ranges::any_of(events, [&](const CourtEvent &event) {
            return event.caseNumber == caseNumber && event.kind == u"supplement_requested";
        });
    });
}

Result<std::vector<QByteArray>> signedEvents(const QString &folder, qint64 after, int limit)
{
    std::vector<QByteArray> events;
    for (qint64 n = after + 1; std::ssize(events) < limit; ++n) {
        const QString path = eventPath(folder, n, "p7s");
        if (!QFileInfo::exists(path)) break;
        const auto cms = readWhole(path);
        if (!cms) return fail(cms.error());
        events.push_back(*cms);
    }
    // What is told to a prison must outlast a power cut, also where the clerk's process died before its last sync.
    if (!events.empty())
        if (const auto kept = syncDurably(eventPath(folder, after + std::ssize(events), "p7s")); !kept)
            return fail(kept.error());
    return events;
}

}  // namespace remit
