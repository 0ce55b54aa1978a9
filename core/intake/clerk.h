#pragma once
#include "base/clock.h"
#include "sync/protocol.h"

#include <functional>

namespace remit {

/** Signs an event's canonical bytes. */
using SignEvent = std::function<Result<QByteArray>(QByteArrayView)>;

/** What a clerk (法院立案、审判人员) enters. */
struct ClerkEntry {
    QString caseNumber;
    /** One of eventKinds(). */
    QString kind;
    Json data = Json::Object{};
    /** Files that go with it. */
    QStringList documents;
};

/**
 * Appends a signed event to the court's chain in DIR/events (N.json, N.p7s) and its documents to
 * DIR/documents/DIGEST. May run beside the server: a lock file orders those who append. Errors: intake.event.kind
 * with `kind` and `known`, intake.event.case, intake.event.locked, file.*, signing.*.
 */
Result<CourtEvent> recordEvent(const QString &folder, const ClerkEntry &entry, const SignEvent &sign, Instant at);

/** The signed events after a number, in order, at most `limit`. Errors: file.read. */
Result<std::vector<QByteArray>> signedEvents(const QString &folder, qint64 after, int limit);

/** Every event of the court, in order. Errors: file.read, json.*, fields.*. */
Result<std::vector<CourtEvent>> eventsOf(const QString &folder);

/** Whether the court has asked for a supplement (补充材料) in that case. Errors: file.read, intake.store. */
Result<bool> askedForSupplement(const QString &folder, const QString &caseNumber);

/** The file of a document by its digest; empty where there is none. */
QString documentPath(const QString &folder, const QString &digest);

}  // namespace remit
