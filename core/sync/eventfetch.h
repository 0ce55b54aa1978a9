#pragma once
#include "sync/client.h"
#include "sync/receipt.h"

#include <map>

namespace remit {

/** What a court has said since the last visit. */
struct FetchedEvents {
    /** Signed events (CMS) in order; each was verified against the one before. */
    std::vector<QByteArray> events;
    /** The documents that they name, by SHA-256 in hexadecimal. */
    std::map<QString, QByteArray> documents;

    bool operator==(const FetchedEvents &) const = default;
};

/**
 * Fetches a court's events that follow the last one known, with their documents, page by page. Keeps nothing: a visit
 * that breaks off is made again from the same place.
 */
class EventFetch : public QObject
{
    Q_OBJECT

public:
    /** `last` is the last event recorded; nothing before the first. */
    EventFetch(const Endpoint &endpoint, std::optional<CourtEvent> last, Clock clock, QObject *parent = nullptr);

    void start();

Q_SIGNALS:
    /** Once. Errors: those of IntakeClient, sync.event.*. */
    void finished(const Result<FetchedEvents> &fetched);

private:
    void nextPage();
    void take(const Result<std::vector<QByteArray>> &page);
    void nextDocument();

    IntakeClient m_client;
    TrustStore m_court;
    Clock m_clock;
    std::optional<CourtEvent> m_last;
    FetchedEvents m_fetched;
    /** Documents named and not yet fetched. */
    QStringList m_wanted;
};

}  // namespace remit
