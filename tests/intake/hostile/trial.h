#pragma once
#include "server.h"
#include "sync/uploader.h"

#include <QTemporaryDir>

namespace remit::testing {

/** What the trials saw of the client's own behaviour. */
struct Burden {
    /** The most memory that one trial added, bytes. */
    qint64 memory = 0;
    /** The longest that one question to the server took, milliseconds. */
    qint64 question = 0;
    /** The longest turn of the client's event loop, milliseconds of its own processor time. */
    qint64 turn = 0;
    /** Sendings to servers that made believe there was progress: only a person's pause ended them. */
    int paused = 0;
    /** Trials in which the server did what its kind does. */
    int played = 0;
};

/** The true client against a server of one kind, and then against an honest one. */
class Trial
{
public:
    /** However it goes on, a question ends after `deadline`. */
    Trial(const Parties &parties, quint32 seed, std::chrono::milliseconds deadline, Burden &burden);

    /** What was wrong; empty: nothing believed that was not so, and the honest server was served. */
    QString run(const Kind &kind);

private:
    struct Sent {
        Transfer transfer;
        Result<QByteArray> receipt;
        bool came = false;
    };
    Sent send(const Transfer &transfer);
    QString visit(bool honest);
    QString judge(const Sent &sent);
    bool isAccepted(const Result<QByteArray> &receipt) const;
    Transfer fresh() const;

    const Parties &m_parties;
    Burden &m_burden;
    QTemporaryDir m_folder;
    SentBatch m_sent;
    Endpoint m_endpoint;
    std::unique_ptr<HostileServer> m_server;
    quint32 m_seed;
};

}  // namespace remit::testing
