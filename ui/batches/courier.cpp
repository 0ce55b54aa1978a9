#include "batches/courier.h"

#include "casework/batches.h"
#include "casework/outbox.h"

namespace remit::ui {

/** All that a sending needs, fetched from the record. */
struct Courier::Order {
    QString batch;
    Transfer transfer;
    Endpoint court;
    Clock clock;
    Random random;
};

Courier::Courier(const PageContext &context, QObject *parent)
    : QObject(parent), m_context(context), m_stand(std::make_unique<QObject>())
{
    m_thread.setObjectName(u"network"_qs);
    m_stand->moveToThread(&m_thread);
    m_thread.start();
    connect(&m_context.backend, &Backend::closed, this, [this] {
        pause();
        m_waiting.clear();
    });
}

Courier::~Courier()
{
    QMetaObject::invokeMethod(
        m_stand.get(), [this] { delete m_uploader; }, Qt::BlockingQueuedConnection);
    m_thread.quit();
    m_thread.wait();
}

void Courier::send(const QString &batch)
{
    m_context.backend.ask(
        this, [batch](Workplace &place) { return queueBatch(place.desk(), batch); },
        [this, batch](const Result<Batch> &queued) {
            if (!queued) {
                Q_EMIT failed(batch, queued.error());
                return;
            }
            m_context.backend.noteChange();
            m_waiting << batch;
            next();
        });
}

void Courier::resume(Paused paused)
{
    m_context.backend.ask(
        this, [](Workplace &place) { return outbox(place.desk()); },
        [this, paused](const Result<std::vector<Transfer>> &open) {
            if (!open) return;
            for (const Transfer &one : *open) {
                if (paused == Paused::Leave && one.state == TransferState::Paused) continue;
                if (one.batch != m_current && !m_waiting.contains(one.batch)) m_waiting << one.batch;
            }
            next();
        });
}

void Courier::tryNow()
{
    QMetaObject::invokeMethod(
        m_stand.get(),
        [this] {
            if (m_uploader) m_uploader->start();
        },
        Qt::QueuedConnection);
}

void Courier::pause()
{
    QMetaObject::invokeMethod(
        m_stand.get(),
        [this] {
            if (m_uploader) m_uploader->pause();
        },
        Qt::QueuedConnection);
}

void Courier::next()
{
    if (!m_current.isEmpty() || m_waiting.isEmpty()) return;
    m_current = m_waiting.takeFirst();
    m_transfer.reset();
    m_sent = 0;
    Q_EMIT changed();
    m_context.backend.ask(
        this,
        [batch = m_current](Workplace &place) -> Result<Order> {
            auto transfer = transferOf(place.desk(), batch, place.folder());
            if (!transfer) return fail(transfer.error());
            auto court = place.court();
            if (!court) return fail(court.error());
            return Order{batch, std::move(*transfer), std::move(*court), place.desk().clock, place.desk().random};
        },
        [this](const Result<Order> &order) {
            if (order)
                start(*order);
            else
                finish(m_current, fail(order.error()));
        });
}

void Courier::start(const Order &order)
{
    // What was refused before a restart is not told as a change again.
    m_transfer = order.transfer;
    const auto keep = [this](const Transfer &transfer) -> Result<void> {
        const auto kept =
            m_context.backend.await([&](Workplace &place) { return keepTransfer(place.desk(), transfer); });
        return kept ? *kept : Result<void>(fail(u"casework.closed"_qs));
    };
    const auto work = [this, order, keep] {
        auto *uploader = new Uploader(order.transfer, order.court, keep, order.clock, order.random, {}, m_stand.get());
        m_uploader = uploader;
        connect(uploader, &Uploader::stateChanged, this, &Courier::follow);
        connect(uploader, &Uploader::progress, this, [this](qint64 sent, qint64) {
            m_sent = sent;
            Q_EMIT changed();
        });
        connect(uploader, &Uploader::finished, this,
                [this, batch = order.batch](const Result<QByteArray> &receipt) { finish(batch, receipt); });
        connect(uploader, &Uploader::finished, uploader, &QObject::deleteLater);
        uploader->start();
    };
    QMetaObject::invokeMethod(m_stand.get(), work, Qt::QueuedConnection);
}

void Courier::follow(const Transfer &transfer)
{
    // Asking again after a restart is no doubt yet; an asking that failed is.
    const auto isDoubt = [](const Transfer &one) { return one.state == TransferState::Unknown && one.fault; };
    const bool doubtBefore = m_transfer && isDoubt(*m_transfer);
    const bool completingBefore = m_transfer && m_transfer->state == TransferState::Completing;
    const bool leavesNow = m_transfer && !m_transfer->exposed && transfer.exposed;
    m_transfer = transfer;
    // Asking is no answer yet.
    const bool asks = transfer.state == TransferState::Queued || transfer.state == TransferState::Asking ||
                      transfer.state == TransferState::Unknown;
    if (transfer.fault || !asks) Q_EMIT court(!transfer.fault);
    // A batch of which nothing has left this machine is not being sent, whatever was tried.
    if (!transfer.exposed && transfer.fault && transfer.state != TransferState::Rejected)
        record(transfer.batch, BatchStatus::Signed, *transfer.fault);
    if (leavesNow) record(transfer.batch, BatchStatus::Sending, {});
    if (isDoubt(transfer) && !doubtBefore) record(transfer.batch, BatchStatus::Unknown, *transfer.fault);
    if (transfer.state == TransferState::Completing && !completingBefore) record(transfer.batch, BatchStatus::Sent, {});
    Q_EMIT changed();
}

void Courier::record(const QString &batch, BatchStatus state, const Error &error)
{
    const QString reason = error.code.isEmpty() ? QString() : m_context.words.error(error);
    m_context.backend.ask(
        this, [=](Workplace &place) { return recordSending(place.desk(), batch, state, reason); },
        [this](const Result<Batch> &) {
            m_context.backend.noteChange();
            Q_EMIT recorded();
        });
}

void Courier::finish(const QString &batch, const Result<QByteArray> &receipt)
{
    if (!receipt || receipt->isEmpty()) {
        const Error error = receipt ? Error{u"sync.receipt.none"_qs, {}, {}} : receipt.error();
        if (m_transfer && m_transfer->state == TransferState::Rejected) record(batch, BatchStatus::Rejected, error);
        if (receipt) record(batch, BatchStatus::Sent, {});
        Q_EMIT failed(batch, error);
        rest();
        return;
    }
    m_context.backend.ask(
        this,
        [batch, receipt = *receipt](Workplace &place) -> Result<Batch> {
            const auto court = place.court();
            if (!court) return fail(court.error());
            return recordReceipt(place.desk(), batch, receipt, court->court);
        },
        [this, batch](const Result<Batch> &recorded) {
            if (recorded)
                Q_EMIT received(batch);
            else
                Q_EMIT failed(batch, recorded.error());
            m_context.backend.noteChange();
            rest();
        });
}

void Courier::rest()
{
    m_current.clear();
    m_transfer.reset();
    Q_EMIT changed();
    next();
}

}  // namespace remit::ui
