#pragma once
#include "sync/connection.h"
#include "sync/transfer.h"

#include <QFile>
#include <QTimer>

namespace remit {

/** How an uploader works. */
struct UploadOptions {
    /** Bytes of one piece; what a cut connection can waste at most. */
    qint64 chunk = 4 * 1024 * 1024;
    /** Failures in a row after which it pauses and tells the officer; 0: never. */
    int giveUpAfter = 0;
};

/**
 * Carries out one transfer against an intake, or any tus 1.0.0 server, on the event loop of its thread: asks the pure
 * next() what to do, keeps the new value through `keep` before acting on it, and does one request at a time.
 * The file is read against its digest before the first byte leaves.
 */
class Uploader : public QObject
{
    Q_OBJECT

public:
    /** Stores the transfer durably; called before every step that a restart must know of. */
    using Keep = std::function<Result<void>(const Transfer &)>;

    Uploader(Transfer transfer, Endpoint endpoint, Keep keep, Clock clock, Random random, UploadOptions options = {},
             QObject *parent = nullptr);
    ~Uploader() override;

    const Transfer &transfer() const { return m_transfer; }

    /** Starts, or goes on after a pause or a restart. */
    void start();
    /** Stops where it is; start() goes on. */
    void pause();
    /** Withdraws the upload. A batch that the intake has accepted meanwhile ends as Done all the same. */
    void cancel();

Q_SIGNALS:
    /** Bytes that the server holds or that are under way to it, and all there are. */
    void progress(qint64 sent, qint64 total);
    void stateChanged(const remit::Transfer &transfer);
    /**
     * It has come to rest: the receipt's bytes, not yet verified (empty where the server gives none), or why not:
     * the transfer's fault, sync.paused or sync.cancelled.
     */
    void finished(const remit::Result<QByteArray> &receipt);

private:
    void happen(const TransferEvent &event);
    void carryOut(TransferCommand command);
    void digestFile();
    void digestMore();
    void ask();
    void create();
    void locate();
    void sendPiece();
    void fetchReceipt();
    void terminate();
    void wait();
    void finish();
    void learnServer(std::function<void()> then);
    void request(const QByteArray &verb, const QUrl &url, const Connection::Headers &headers, const QByteArray &body,
                 std::function<TransferEvent(const Answer &)> read);

    Transfer m_transfer;
    Connection m_connection;
    Keep m_keep;
    Random m_random;
    UploadOptions m_options;
    QTimer m_retry;
    QFile m_file;
    QByteArray m_receipt;
};

}  // namespace remit
