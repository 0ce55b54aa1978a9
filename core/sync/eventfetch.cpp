#include "sync/eventfetch.h"

namespace remit {

EventFetch::EventFetch(const Endpoint &endpoint, std::optional<CourtEvent> last, Clock clock, QObject *parent)
    : QObject(parent),
      m_client(endpoint, clock),
      m_court(endpoint.court),
      m_clock(std::move(clock)),
      m_last(std::move(last))
{
}

void EventFetch::start() { nextPage(); }

void EventFetch::nextPage()
{
    m_client.events(m_last ? m_last->sequence : 0, [this](const Result<std::vector<QByteArray>> &page) { take(page); });
}

void EventFetch::take(const Result<std::vector<QByteArray>> &page)
{
    if (!page) return Q_EMIT finished(fail(page.error()));
    if (page->empty()) return Q_EMIT finished(Result<FetchedEvents>(std::move(m_fetched)));
    for (const QByteArray &cms : *page) {
        Result<CourtEvent> event = verifyEvent(cms, m_last ? &*m_last : nullptr, m_court, m_clock());
        if (!event) return Q_EMIT finished(fail(event.error()));
        for (const EventDocument &document : event->documents)
            if (!m_fetched.documents.contains(document.digest) && !m_wanted.contains(document.digest))
                m_wanted << document.digest;
        m_last = *std::move(event);
        m_fetched.events.push_back(cms);
    }
    nextDocument();
}

void EventFetch::nextDocument()
{
    if (m_wanted.isEmpty()) return nextPage();
    m_client.document(m_wanted.first(), [this](const Result<QByteArray> &bytes) {
        if (!bytes) return Q_EMIT finished(fail(bytes.error()));
        m_fetched.documents[m_wanted.takeFirst()] = *bytes;
        nextDocument();
    });
}

}  // namespace remit
