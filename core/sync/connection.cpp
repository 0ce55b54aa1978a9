#include "sync/connection.h"

#include "sync/faults.h"

#include <QSslConfiguration>
#include <QTimer>

namespace remit {

/** The request under way. */
struct Connection::Flight {
    Flight(QUrl to, bool bodiless, qint64 limit) : url(std::move(to)), reader(bodiless, limit), bodyLimit(limit) {}

    QUrl url;
    QByteArray head;
    QByteArray body;
    AnswerReader reader;
    qint64 bodyLimit;
    Done done;
    /** Bytes that were handed to the network. */
    qint64 written = 0;
    /** Whether it went out over a connection that had carried another request. */
    bool reused = false;
    /** What Qt's own verification had against the server. */
    std::vector<Error> distrust;
    QTimer silence, deadline;
};

namespace {

QSslConfiguration mutualTls(const Endpoint &endpoint)
{
    QSslConfiguration tls = QSslConfiguration::defaultConfiguration();
    QList<QSslCertificate> roots;
    for (const Certificate &authority : endpoint.court.authorities())
        roots << QSslCertificate(authority.der(), QSsl::Der);
    tls.setCaCertificates(roots);
    tls.setProtocol(QSsl::TlsV1_2OrLater);
    tls.setPeerVerifyMode(QSslSocket::VerifyPeer);
    tls.setLocalCertificateChain(endpoint.identity.chain);
    tls.setPrivateKey(endpoint.identity.key);
    return tls;
}

QString serverName(const QUrl &url) { return url.authority(QUrl::FullyEncoded); }

int portOf(const QUrl &url) { return url.port(443); }

QByteArray headOf(const QByteArray &verb, const QUrl &url, const Connection::Headers &headers, qsizetype length)
{
    const QString path = url.path(QUrl::FullyEncoded), query = url.query(QUrl::FullyEncoded);
    const QString target = (path.isEmpty() ? u"/"_qs : path) + (url.hasQuery() ? u'?' + query : QString());
    QByteArray head = verb + ' ' + target.toUtf8() +
                      " HTTP/1.1\r\nHost: " + url.authority(QUrl::FullyEncoded | QUrl::RemoveUserInfo).toUtf8() +
                      "\r\nAccept-Encoding: identity\r\nConnection: keep-alive\r\n";
    if (length > 0 || verb == "POST" || verb == "PATCH")
        head += "Content-Length: " + QByteArray::number(length) + "\r\n";
    for (const auto &[name, value] : headers) head += name + ": " + value + "\r\n";
    return head + "\r\n";
}

QNetworkReply::NetworkError networkError(QAbstractSocket::SocketError error)
{
    switch (error) {
        case QAbstractSocket::ConnectionRefusedError:
        case QAbstractSocket::ProxyConnectionRefusedError:
            return QNetworkReply::ConnectionRefusedError;
        case QAbstractSocket::HostNotFoundError:
        case QAbstractSocket::ProxyNotFoundError:
            return QNetworkReply::HostNotFoundError;
        case QAbstractSocket::RemoteHostClosedError:
        case QAbstractSocket::ProxyConnectionClosedError:
            return QNetworkReply::RemoteHostClosedError;
        case QAbstractSocket::NetworkError:
        case QAbstractSocket::SocketTimeoutError:
        case QAbstractSocket::ProxyConnectionTimeoutError:
            return QNetworkReply::TemporaryNetworkFailureError;
        default:
            return QNetworkReply::UnknownNetworkError;
    }
}

}  // namespace

Connection::Connection(Endpoint endpoint, Clock clock, QObject *parent)
    : QObject(parent), m_endpoint(std::move(endpoint)), m_clock(std::move(clock))
{
    if (!m_endpoint.root.path().endsWith(u'/')) m_endpoint.root.setPath(m_endpoint.root.path() + u'/');
}

Connection::~Connection() { dropSocket(); }

QUrl Connection::url(const QString &path) const { return m_endpoint.root.resolved(QUrl(path)); }

QUrl Connection::tus() const { return m_endpoint.tus.isEmpty() ? url(u"tus/"_qs) : m_endpoint.tus; }

Error Connection::timeout() const { return {u"sync.timeout"_qs, {{u"server"_qs, serverName(m_flight->url)}}, {}}; }

Error Connection::unreachable(QNetworkReply::NetworkError error, const QString &words) const
{
    return {u"sync.unreachable"_qs, {{u"server"_qs, serverName(m_flight->url)}}, {networkFault(error, words)}};
}

void Connection::send(const QByteArray &verb, const QUrl &url, const Headers &headers, const QByteArray &body,
                      Done done, qint64 answerLimit)
{
    Q_ASSERT(!m_flight);
    m_flight = std::make_unique<Flight>(url, verb == "HEAD", answerLimit);
    m_flight->done = std::move(done);
    if (url.scheme() != u"https" || url.host().isEmpty()) {
        const Error insecure{u"sync.insecure"_qs, {{u"url"_qs, url.toString()}}, {}};
        m_flight->deadline.callOnTimeout(this, [this, insecure] { conclude(fail(insecure)); });
        return m_flight->deadline.start(0);
    }
    m_flight->head = headOf(verb, url, headers, body.size());
    m_flight->body = body;
    for (QTimer *timer : {&m_flight->silence, &m_flight->deadline}) {
        timer->setSingleShot(true);
        timer->callOnTimeout(this, [this] { conclude(fail(timeout())); });
    }
    m_flight->silence.start(m_endpoint.silence);
    m_flight->deadline.start(m_endpoint.deadline);
    m_flight->reused = canReuse(url);
    if (m_flight->reused)
        write();
    else
        connectTo(url);
}

bool Connection::canReuse(const QUrl &url) const
{
    return m_socket && m_socket->isEncrypted() && m_socket->state() == QAbstractSocket::ConnectedState &&
           m_socket->bytesAvailable() == 0 && m_server == serverName(url);
}

void Connection::connectTo(const QUrl &url)
{
    // What is read at once: an answer is looked at before more of it is taken from the network.
    constexpr qint64 readAhead = 256 * 1024;
    dropSocket();
    m_server = serverName(url);
    m_socket = new QSslSocket(this);
    m_socket->setSslConfiguration(mutualTls(m_endpoint));
    m_socket->setProxy(m_endpoint.proxy);
    m_socket->setReadBufferSize(readAhead);
    connect(m_socket, &QSslSocket::encrypted, this, &Connection::checkPeer);
    connect(m_socket, &QSslSocket::sslErrors, this, [this](const QList<QSslError> &errors) {
        for (const QSslError &error : errors)
            if (m_flight) m_flight->distrust.push_back(certificateFault(error));
    });
    connect(m_socket, &QSslSocket::encryptedBytesWritten, this, [this] {
        if (m_flight) m_flight->silence.start(m_endpoint.silence);
    });
    connect(m_socket, &QSslSocket::bytesWritten, this, &Connection::noteWritten);
    connect(m_socket, &QSslSocket::readyRead, this, &Connection::collect);
    connect(m_socket, &QSslSocket::errorOccurred, this, &Connection::broken);
    connect(m_socket, &QSslSocket::disconnected, this, &Connection::hungUp);
    m_socket->connectToHostEncrypted(url.host(), quint16(portOf(url)));
}

void Connection::dropSocket()
{
    if (!m_socket) return;
    QSslSocket *socket = std::exchange(m_socket, nullptr);
    socket->disconnect(this);
    socket->abort();
    socket->deleteLater();
}

void Connection::checkPeer()
{
    std::vector<Certificate> chain;
    for (const QSslCertificate &certificate : m_socket->peerCertificateChain())
        if (auto read = Certificate::fromDer(certificate.toDer())) chain.push_back(*read);
    const QUrl url = m_flight->url;
    const auto trusted = verifyChain(chain, m_endpoint.court, m_clock(), Purpose::TlsServer, url.host());
    if (trusted) return write();
    conclude(fail(u"sync.server.untrusted"_qs, {{u"server"_qs, serverName(url)}}, {trusted.error()}));
}

void Connection::write()
{
    m_socket->write(m_flight->head);
    m_socket->write(m_flight->body);
}

void Connection::noteWritten(qint64 bytes)
{
    if (!m_flight) return;
    m_flight->silence.start(m_endpoint.silence);
    m_flight->written += bytes;
    if (const qint64 body = m_flight->written - m_flight->head.size(); body > 0) Q_EMIT bodySent(body);
}

void Connection::collect()
{
    using State = AnswerReader::State;
    // Nothing was asked: whatever this is must not be taken for the next answer.
    if (!m_flight) return dropSocket();
    m_flight->silence.start(m_endpoint.silence);
    const QByteArray bytes = m_socket->readAll();
    const State state = m_flight->reader.take(bytes);
    const qint64 limit = std::max(m_flight->bodyLimit, AnswerReader::mostHead);
    if (state == State::Done) return conclude(m_flight->reader.answer());
    if (state == State::TooLarge)
        return conclude(fail(u"sync.answer.size"_qs, {{u"limit"_qs, QString::number(limit)}}));
    if (state == State::Broken)
        return conclude(fail(unreachable(QNetworkReply::ProtocolFailure, u"not an answer of HTTP/1.1"_qs)));
}

void Connection::broken(QAbstractSocket::SocketError error)
{
    if (!m_flight) return dropSocket();
    const QString words = m_socket->errorString(), server = serverName(m_flight->url);
    if (!m_flight->distrust.empty())
        return conclude(fail(u"sync.server.untrusted"_qs, {{u"server"_qs, server}}, m_flight->distrust));
    // The other end hung up: what came before that may be a whole answer.
    if (error == QAbstractSocket::RemoteHostClosedError) return hungUp();
    const bool tls = error == QAbstractSocket::SslHandshakeFailedError || error == QAbstractSocket::SslInternalError ||
                     error == QAbstractSocket::SslInvalidUserDataError;
    if (tls) return lose({u"sync.tls"_qs, {{u"server"_qs, server}}, {handshakeFault(words)}});
    lose(unreachable(networkError(error), words));
}

void Connection::hungUp()
{
    if (!m_flight) return dropSocket();
    if (m_socket->bytesAvailable() > 0) {
        collect();
        if (!m_flight || !m_socket) return;
    }
    if (m_flight->reader.end() == AnswerReader::State::Done) return conclude(m_flight->reader.answer());
    lose(unreachable(QNetworkReply::RemoteHostClosedError, m_socket->errorString()));
}

void Connection::lose(Error why)
{
    // A server closes a connection that was idle for some time; that says nothing about the question. A body is not
    // sent again before somebody has asked how much of it arrived.
    const bool again = m_flight->reused && m_flight->body.isEmpty() && m_flight->reader.isEmpty();
    if (!again) return conclude(fail(std::move(why)));
    m_flight->reused = false;
    m_flight->written = 0;
    connectTo(m_flight->url);
}

void Connection::conclude(Result<Answer> answer)
{
    const auto flight = std::move(m_flight);
    const bool isSent = flight->written >= flight->head.size() + flight->body.size();
    if (!answer || !isSent || !flight->reader.staysOpen()) dropSocket();
    // Last: whoever is told may ask the next question, or be done with this connection.
    flight->done(answer);
}

void Connection::abort()
{
    if (m_flight) dropSocket();
    m_flight.reset();
}

}  // namespace remit
