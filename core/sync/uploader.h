#pragma once
#include "signing/sha256.h"
#include "sync/connection.h"
#include "sync/transfer.h"

#include <QFile>
#include <QTimer>

#include <future>

namespace remit {

/** How an uploader behaves in trouble. */
struct UploadOptions {
    /** The first wait; see retryDelay(). */
    std::chrono::milliseconds firstWait{1000};
    /** Failures in a row after which it pauses and tells the officer; 0: never. */
    int giveUpAfter = 0;
};

/**
 * Carries out one transfer against an intake, or any tus 1.0.0 server, on the event loop of its thread: asks the
 * pure next() what to do, keeps the new value through `keep` before acting on it, and does one request at a time.
 * The file is read against its digest before its first byte leaves, a piece at a time so that the thread stays
 * alive.
 */
class Uploader : public QObject
{
    Q_OBJECT

public:
    /** Stores the transfer durably; called before every step that a restart must know of. */
    using Keep = std::function<Result<void>(const Transfer &)>;

    Uploader(Transfer transfer, Endpoint endpoint, Keep keep, Clock clock, Random random, UploadOptions options = {},
             QObject *parent = nullptr);

    const Transfer &transfer() const { return m_transfer; }

    /** Starts, or goes on after a pause or a restart of the program. */
    void start() { happen(on::Start{}); }
    /** Stops where it is; start() goes on. */
    void pause() { happen(on::Pause{}); }
    /** Withdraws the upload. A batch that the intake has accepted meanwhile ends as Done all the same. */
    void cancel() { happen(on::Cancel{}); }

Q_SIGNALS:
    /** Bytes that the server holds or that are under way to it, and all there are. */
    void progress(qint64 sent, qint64 total);
    void stateChanged(const remit::Transfer &transfer);
    /**
     * It has come to rest (delete the uploader only later, with deleteLater): the receipt's bytes, to be verified
     * with verifyReceipt (empty where the server gives none), or why there is none: the transfer's fault,
     * sync.cancelled, or what kept the transfer from being stored.
     */
    void finished(const remit::Result<QByteArray> &receipt);

private:
    void happen(const TransferEvent &event);
    void settle(Transfer after, const std::vector<TransferCommand> &commands);
    void carryOut(TransferCommand command);
    void request(const QByteArray &verb, const QUrl &url, const Connection::Headers &headers, const QByteArray &body,
                 std::function<TransferEvent(const Answer &)> read);
    bool isReadyFor(TransferCommand command);
    void learnServer();
    void openFile();
    void digestMore();
    void create();
    void sendPiece();
    void readAhead(qint64 offset);
    void wait();
    void abort();
    void finish();

    Transfer m_transfer;
    Connection m_connection;
    Keep m_keep;
    Random m_random;
    UploadOptions m_options;
    QTimer m_retry;
    QFile m_file;
    /** Set while the file is being read against its digest. */
    std::unique_ptr<Sha256> m_hash;
    bool m_fileChecked = false;
    /** A piece of the file with its SHA-256, which is empty where the server takes none. */
    struct FilePiece {
        qint64 offset = 0;
        QByteArray bytes, digest;
    };
    static FilePiece readPiece(int file, qint64 offset, qint64 length, bool checksum);
    /** The next piece, read by another thread while this one is under way. */
    std::future<FilePiece> m_ahead;
    /** What waits for the file or the server's abilities. */
    TransferCommand m_pending = TransferCommand::Send;
    /** Whether the server takes checksums; nothing before it was asked. */
    std::optional<bool> m_checksums;
    QByteArray m_receipt;
};

}  // namespace remit
