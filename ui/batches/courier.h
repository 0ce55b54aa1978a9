#pragma once
#include "shell/page.h"
#include "sync/uploader.h"

#include <QThread>

namespace remit::ui {

/**
 * Carries sealed batches to the court (送达) on a network thread of its own, one after the other. Every step of a
 * transfer is kept by the record before it is taken, so that a restart goes on where it stood; the receipt is
 * verified and recorded before anybody is told that it arrived.
 */
class Courier : public QObject
{
    Q_OBJECT

public:
    explicit Courier(const PageContext &context, QObject *parent = nullptr);
    ~Courier() override;

    /** Puts a signed batch into the outbox and sends it. */
    void send(const QString &batch);
    /** What resume() goes on with: after a restart not with what the officer paused. */
    enum class Paused { Leave, Too };
    /** Goes on with what the outbox holds. */
    void resume(Paused paused);
    /** Stops where it is; resume() goes on. */
    void pause();
    /** Ends the wait before the next try. */
    void tryNow();

    /** The batch under way; empty: none. */
    const QString &current() const { return m_current; }
    const std::optional<Transfer> &transfer() const { return m_transfer; }
    qint64 sentBytes() const { return m_sent; }

Q_SIGNALS:
    void changed();
    /** The record says otherwise of a batch than before. */
    void recorded();
    void received(const QString &batch);
    void failed(const QString &batch, const remit::Error &error);
    /** What the exchange showed of the court: whether it answers. */
    void court(bool reached);

private:
    struct Order;

    void next();
    void start(const Order &order);
    void follow(const Transfer &transfer);
    void finish(const QString &batch, const Result<QByteArray> &receipt);
    void record(const QString &batch, BatchStatus state, const Error &error);
    void rest();

    PageContext m_context;
    QThread m_thread;
    /** Lives on the thread; owns the uploader. */
    std::unique_ptr<QObject> m_stand;
    QPointer<Uploader> m_uploader;
    QStringList m_waiting;
    QString m_current;
    std::optional<Transfer> m_transfer;
    qint64 m_sent = 0;
};

}  // namespace remit::ui
