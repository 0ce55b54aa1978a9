#include "batches/courtvisit.h"

namespace remit::ui {

/** All that a visit needs, fetched from the record. */
struct CourtVisit::Errand {
    Endpoint court;
    std::optional<CourtEvent> last;
    Clock clock;
};

CourtVisit::CourtVisit(const PageContext &context, QObject *parent)
    : QObject(parent), m_context(context), m_stand(std::make_unique<QObject>())
{
    m_thread.setObjectName(u"court"_qs);
    m_stand->moveToThread(&m_thread);
    m_thread.start();
}

CourtVisit::~CourtVisit()
{
    QMetaObject::invokeMethod(
        m_stand.get(),
        [this] {
            // A copy: each child that goes leaves the list.
            const QObjectList underWay = m_stand->children();
            qDeleteAll(underWay);
        },
        Qt::BlockingQueuedConnection);
    m_thread.quit();
    m_thread.wait();
}

void CourtVisit::start()
{
    if (m_underWay) return;
    m_underWay = true;
    Q_EMIT began();
    m_context.backend.ask(
        this,
        [](Workplace &place) -> Result<Errand> {
            auto court = place.court();
            if (!court) return fail(court.error());
            const auto last = place.desk().ports.cases.lastCourtEvent();
            if (!last) return fail(last.error());
            return Errand{*std::move(court), *last, place.desk().clock};
        },
        [this](const Result<Errand> &errand) {
            if (errand)
                fetch(*errand);
            else
                end(fail(errand.error()));
        });
}

void CourtVisit::fetch(const Errand &errand)
{
    const auto work = [this, errand] {
        auto *fetch = new EventFetch(errand.court, errand.last, errand.clock, m_stand.get());
        connect(fetch, &EventFetch::finished, this, &CourtVisit::take);
        connect(fetch, &EventFetch::finished, fetch, &QObject::deleteLater);
        fetch->start();
    };
    QMetaObject::invokeMethod(m_stand.get(), work, Qt::QueuedConnection);
}

void CourtVisit::take(const Result<FetchedEvents> &fetched)
{
    if (!fetched) return end(fail(fetched.error()));
    m_context.backend.ask(
        this,
        [fetched = *fetched](Workplace &place) -> Result<TakenEvents> {
            const auto court = place.court();
            if (!court) return fail(court.error());
            return takeEvents(place.desk(), fetched.events, fetched.documents, court->court);
        },
        [this](const Result<TakenEvents> &taken) { end(taken); });
}

void CourtVisit::end(const Result<TakenEvents> &taken)
{
    m_underWay = false;
    if (!taken) {
        Q_EMIT failed(taken.error());
        return;
    }
    if (taken->taken > 0) m_context.backend.noteChange();
    Q_EMIT took(*taken);
}

}  // namespace remit::ui
