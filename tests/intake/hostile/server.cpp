#include "server.h"

#include <QHostAddress>
#include <QSslConfiguration>
#include <QTimer>

namespace remit::testing {

namespace {

Topic topicOf(const QByteArray &verb, const QByteArray &path)
{
    if (verb == "OPTIONS") return Topic::Abilities;
    if (verb == "POST") return Topic::Create;
    if (verb == "HEAD") return Topic::Locate;
    if (verb == "PATCH") return Topic::Send;
    if (path.endsWith("/receipt")) return Topic::Receipt;
    if (path.startsWith("/batches/")) return Topic::State;
    if (path.startsWith("/events")) return Topic::Events;
    if (path.startsWith("/documents/")) return Topic::Document;
    return path == "/policy" ? Topic::Policy : Topic::Other;
}

}  // namespace

HostileServer::HostileServer(const Parties &parties, SentBatch sent)
    : m_parties(parties), m_court(parties, std::move(sent))
{
    moveToThread(&m_thread);
    m_thread.start();
}

HostileServer::~HostileServer()
{
    QMetaObject::invokeMethod(
        this,
        [this] {
            close();
            qDeleteAll(findChildren<Wire *>());
        },
        Qt::BlockingQueuedConnection);
    m_thread.quit();
    m_thread.wait();
}

quint16 HostileServer::start()
{
    quint16 port = 0;
    QMetaObject::invokeMethod(
        this,
        [&] {
            if (!listen(QHostAddress::LocalHost)) qFatal("no port");
            port = serverPort();
        },
        Qt::BlockingQueuedConnection);
    return port;
}

void HostileServer::become(const Kind *kind, quint32 seed)
{
    QMetaObject::invokeMethod(
        this,
        [&] {
            m_kind = kind;
            m_dice.seed(seed);
            m_patience = int(m_dice() % 3);
            // Once it is honest, old connections are none of its business.
            qDeleteAll(findChildren<Wire *>());
        },
        Qt::BlockingQueuedConnection);
}

bool HostileServer::holds()
{
    bool holds = false;
    QMetaObject::invokeMethod(
        this, [&] { holds = m_court.holds(); }, Qt::BlockingQueuedConnection);
    return holds;
}

void HostileServer::encrypt(QSslSocket &socket) const
{
    const Handshake handshake = m_kind ? m_kind->handshake : Handshake::Sound;
    const Identity &identity = handshake == Handshake::Stranger    ? m_parties.stranger.tls
                               : handshake == Handshake::Expired   ? m_parties.expired
                               : handshake == Handshake::Elsewhere ? m_parties.elsewhere
                                                                   : m_parties.court.tls;
    const TlsIdentity own = *tlsIdentity(identity);
    QSslConfiguration tls = QSslConfiguration::defaultConfiguration();
    tls.setLocalCertificateChain(own.chain);
    tls.setPrivateKey(own.key);
    tls.setPeerVerifyMode(QSslSocket::VerifyNone);
    socket.setSslConfiguration(tls);
    socket.startServerEncryption();
}

void HostileServer::incomingConnection(qintptr descriptor)
{
    auto *wire = new Wire(*this, descriptor);
    QSslSocket *socket = wire->m_socket;
    const Handshake handshake = m_kind ? m_kind->handshake : Handshake::Sound;
    const auto instead = [this, socket](const QByteArray &bytes, bool end) {
        ++m_played;
        connect(socket, &QSslSocket::readyRead, socket, [socket, bytes, end] {
            socket->readAll();
            socket->write(bytes);
            if (end) socket->disconnectFromHost();
        });
    };
    // The first bytes of a ServerHello whose rest never comes.
    if (handshake == Handshake::Stops) return instead(QByteArray::fromHex("16030300ff020000fb0303"), false);
    if (handshake == Handshake::Alert) return instead(QByteArray::fromHex("15030300020228"), true);
    if (handshake == Handshake::Plain) return instead(http(200, "hello"), true);
    if (handshake == Handshake::Silent) return instead({}, false);
    if (handshake != Handshake::Sound && handshake != Handshake::Reset) ++m_played;
    encrypt(*socket);
    if (handshake == Handshake::Reset)
        connect(socket, &QSslSocket::encrypted, socket, [this, socket] {
            ++m_played;
            socket->abort();
        });
}

bool HostileServer::concerns(const Question &question)
{
    if (!m_kind || !m_kind->play) return false;
    const bool about =
        m_kind->topics.empty() || std::ranges::find(m_kind->topics, question.topic) != m_kind->topics.end();
    if (!about) return false;
    // Where it lies about one thing only it does so at once; else somewhere on the way.
    if (!m_kind->topics.empty()) return true;
    return m_patience-- <= 0;
}

void HostileServer::serve(Wire &wire)
{
    const bool lies = concerns(wire.question);
    if (!lies) return wire.send(m_court.answer(wire.question));
    ++m_played;
    // A piece that is answered wrongly may have been stored all the same.
    const bool stored = wire.question.topic == Topic::Send && m_dice() % 2 == 0;
    if (wire.question.topic != Topic::Send || stored) wire.honest = m_court.answer(wire.question);
    m_kind->play(wire);
}

Wire::Wire(HostileServer &server, qintptr descriptor)
    : QObject(&server), m_server(server), m_socket(new QSslSocket(this))
{
    m_socket->setSocketDescriptor(descriptor);
    connect(m_socket, &QSslSocket::readyRead, this, &Wire::read);
    connect(m_socket, &QSslSocket::disconnected, this, &QObject::deleteLater);
}

void Wire::read()
{
    if (!m_socket->isEncrypted()) return;
    m_read += m_socket->readAll();
    while (takeQuestion()) m_server.serve(*this);
}

bool Wire::takeQuestion()
{
    const qsizetype end = m_read.indexOf("\r\n\r\n");
    if (end < 0) return false;
    question = {};
    const auto lines = m_read.left(end).split('\n');
    const auto words = lines.first().split(' ');
    for (const QByteArray &line : lines.mid(1)) {
        const qsizetype colon = line.indexOf(':');
        question.headers[line.left(colon).toLower()] = line.mid(colon + 1).trimmed();
    }
    const qsizetype length = question.headers["content-length"].toLongLong();
    if (m_read.size() < end + 4 + length) return false;
    question.verb = words.value(0);
    question.path = words.value(1);
    question.body = m_read.mid(end + 4, length);
    question.topic = topicOf(question.verb, question.path);
    m_read.remove(0, end + 4 + length);
    return true;
}

void Wire::send(const QByteArray &bytes) { m_socket->write(bytes); }

void Wire::last(const QByteArray &bytes)
{
    m_socket->write(bytes);
    m_socket->disconnectFromHost();
}

void Wire::drip(const QByteArray &bytes, int everyMs)
{
    auto *timer = new QTimer(this);
    connect(timer, &QTimer::timeout, this, [this, bytes, at = qsizetype(0)]() mutable {
        if (at < bytes.size()) m_socket->write(bytes.mid(at++, 1));
    });
    timer->start(everyMs);
}

void Wire::pour(const QByteArray &head, const QByteArray &part)
{
    constexpr qint64 ahead = 512 * 1024;
    m_socket->write(head);
    const auto more = [this, part] {
        while (m_socket->state() == QAbstractSocket::ConnectedState &&
               m_socket->bytesToWrite() + m_socket->encryptedBytesToWrite() < ahead)
            if (m_socket->write(part) <= 0) return;
    };
    connect(m_socket, &QSslSocket::encryptedBytesWritten, this, more, Qt::QueuedConnection);
    more();
}

}  // namespace remit::testing
