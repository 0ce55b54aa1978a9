#pragma once
#include "sync/connection.h"
#include "sync/protocol.h"

namespace remit {

/** The questions around an upload. Each calls `done` once, later; one question at a time. */
class IntakeClient : public QObject
{
    Q_OBJECT

public:
    IntakeClient(Endpoint endpoint, Clock clock, QObject *parent = nullptr);

    /** GET /policy. Errors of every question: those of Connection, sync.refused and the server's own, sync.answer.
     */
    void policy(std::function<void(Result<Policy>)> done);
    /** GET /batches/{digest}; nothing where the intake does not know it. */
    void batch(const QString &digest, std::function<void(Result<std::optional<BatchState>>)> done);
    /** GET /batches/{digest}/receipt: the CMS; see verifyReceipt. */
    void receipt(const QString &digest, std::function<void(Result<QByteArray>)> done);
    /** GET /events?after=N: signed events in order, at most one page; see verifyEvent. Empty: there are no more. */
    void events(qint64 after, std::function<void(Result<std::vector<QByteArray>>)> done);
    /** GET /documents/{digest}: a document that an event named. Errors: sync.document where the bytes are others.
     */
    void document(const QString &digest, std::function<void(Result<QByteArray>)> done);

private:
    template <class T>
    void get(const QString &path, std::function<Result<T>(const Answer &)> read, std::function<void(Result<T>)> done,
             qint64 limit = 4 * 1024 * 1024);

    Connection m_connection;
};

}  // namespace remit
