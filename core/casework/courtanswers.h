#pragma once
#include "casework/courtvalues.h"
#include "casework/desk.h"

#include <map>

namespace remit {

class TrustStore;

/** What a visit to the court brought. */
struct TakenEvents {
    int taken = 0;
    /** Cases that the court named and that were not sent from this store, perhaps because it is an old backup; their
     * events are kept all the same. */
    QStringList strangers;
};

/**
 * Verifies the court's events, which must follow the last one recorded, and keeps them, each as one act with its
 * signature and its documents (by SHA-256). Their cases show from then on how they stand before the court. Nothing is
 * kept unless all are. Errors: casework.role, sync.event.*, casework.court.document with `name` where a document was
 * not fetched; storage.*.
 */
Result<TakenEvents> takeEvents(const Desk &desk, const std::vector<QByteArray> &signedEvents,
                               const std::map<QString, QByteArray> &documents, const TrustStore &court);

/**
 * The last day for sending what the court asked for (补充材料): the one that the court names (`due_on`), else three
 * days after the request (法释〔2014〕5号), seven where it is about property duties (`property`, 法释〔2024〕5号).
 * Nothing for other events.
 */
std::optional<Date> supplementDue(const CourtEvent &event);

}  // namespace remit
