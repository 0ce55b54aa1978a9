#pragma once
#include "liar.h"

#include <QSslSocket>
#include <QTcpServer>
#include <QThread>

#include <random>

namespace remit::testing {

class Wire;

/** How a server begins a connection. */
enum class Handshake { Sound, Stranger, Expired, Elsewhere, Stops, Plain, Silent, Reset, Alert };

/** One kind of misbehaving server (不守规矩的服务器). */
struct Kind {
    const char *name;
    /** The questions that it answers so; all of them where there is none. */
    std::vector<Topic> topics;
    /** Answers, or does not; nothing: only the handshake is wrong. */
    std::function<void(Wire &)> play;
    Handshake handshake = Handshake::Sound;
};

/** A server on this machine, on a thread of its own, that is honest but for one kind of question. */
class HostileServer : public QTcpServer
{
    Q_OBJECT

public:
    HostileServer(const Parties &parties, SentBatch sent);
    ~HostileServer() override;

    quint16 start();
    /** From now on it misbehaves like this; null: it is honest. */
    void become(const Kind *kind, quint32 seed);
    bool holds();
    std::vector<QByteArray> chain();
    /** Questions that were answered as the kind does. */
    int played() const { return m_played; }

protected:
    void incomingConnection(qintptr descriptor) override;

private:
    friend class Wire;
    void encrypt(QSslSocket &socket) const;
    void serve(Wire &wire);
    bool concerns(const Question &question);

    const Parties &m_parties;
    HonestCourt m_court;
    const Kind *m_kind = nullptr;
    std::mt19937 m_dice;
    /** Questions of the kind's topics that are still answered honestly. */
    int m_patience = 0;
    std::atomic<int> m_played = 0;
    QThread m_thread;
};

/** One connection, as a kind sees it. */
class Wire : public QObject
{
    Q_OBJECT

public:
    Wire(HostileServer &server, qintptr descriptor);

    Question question;
    /** What an honest court answers. */
    QByteArray honest;

    const HonestCourt &court() const { return m_server.m_court; }
    quint32 below(quint32 limit) { return quint32(m_server.m_dice() % limit); }
    void send(const QByteArray &bytes);
    /** Sends and hangs up. */
    void last(const QByteArray &bytes);
    /** The bytes one by one, so many milliseconds apart. */
    void drip(const QByteArray &bytes, int everyMs);
    /** The bytes, then the same part again and again for as long as somebody reads. */
    void pour(const QByteArray &head, const QByteArray &part);

private:
    friend class HostileServer;
    void read();
    bool takeQuestion();

    HostileServer &m_server;
    QSslSocket *m_socket;
    QByteArray m_read;
};

}  // namespace remit::testing
