#include "sync/connection.h"

#include "sync/faults.h"

#include <QNetworkReply>
#include <QSslConfiguration>
#include <QTimer>

namespace remit {

/** The request under way. */
struct Connection::Flight {
    QNetworkReply *reply = nullptr;
    Done done;
    qint64 limit = 0;
    QByteArray body;
    /** Why we ended it ourselves. */
    std::optional<Error> stopped;
    /** What Qt's own verification had against the server. */
    std::vector<Error> distrust;
    QTimer deadline;
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

QNetworkRequest makeRequest(const QUrl &url, const Endpoint &endpoint, const Connection::Headers &headers)
{
    QNetworkRequest request(url);
    request.setSslConfiguration(mutualTls(endpoint));
    request.setAttribute(QNetworkRequest::Http2AllowedAttribute, false);
    request.setAttribute(QNetworkRequest::RedirectPolicyAttribute, QNetworkRequest::ManualRedirectPolicy);
    request.setAttribute(QNetworkRequest::CookieLoadControlAttribute, QNetworkRequest::Manual);
    request.setAttribute(QNetworkRequest::CookieSaveControlAttribute, QNetworkRequest::Manual);
    request.setAttribute(QNetworkRequest::AuthenticationReuseAttribute, QNetworkRequest::Manual);
    request.setAttribute(QNetworkRequest::CacheLoadControlAttribute, QNetworkRequest::AlwaysNetwork);
    request.setTransferTimeout(int(endpoint.silence.count()));
    request.setRawHeader("Accept-Encoding", "identity");
    for (const auto &[name, value] : headers) request.setRawHeader(name, value);
    return request;
}

QString serverName(const QUrl &url) { return url.authority(); }

}  // namespace

Connection::Connection(Endpoint endpoint, Clock clock, QObject *parent)
    : QObject(parent), m_endpoint(std::move(endpoint)), m_clock(std::move(clock))
{
    if (!m_endpoint.root.path().endsWith(u'/')) m_endpoint.root.setPath(m_endpoint.root.path() + u'/');
    m_network.setProxy(m_endpoint.proxy);
}

Connection::~Connection() { abort(); }

QUrl Connection::url(const QString &path) const { return m_endpoint.root.resolved(QUrl(path)); }

QUrl Connection::tus() const { return m_endpoint.tus.isEmpty() ? url(u"tus/"_qs) : m_endpoint.tus; }

void Connection::send(const QByteArray &verb, const QUrl &url, const Headers &headers, const QByteArray &body,
                      Done done, qint64 answerLimit)
{
    Q_ASSERT(!m_flight);
    m_flight = std::make_unique<Flight>();
    m_flight->done = std::move(done);
    m_flight->limit = answerLimit;
    if (url.scheme() != u"https") {
        m_flight->stopped = Error{u"sync.insecure"_qs, {{u"url"_qs, url.toString()}}, {}};
        QMetaObject::invokeMethod(this, &Connection::finish, Qt::QueuedConnection);
        return;
    }
    m_flight->reply = dispatch(verb, makeRequest(url, m_endpoint, headers), body);
    watch();
}

QNetworkReply *Connection::dispatch(const QByteArray &verb, const QNetworkRequest &request, const QByteArray &body)
{
    if (verb == "GET") return m_network.get(request);
    if (verb == "HEAD") return m_network.head(request);
    if (verb == "DELETE") return m_network.deleteResource(request);
    return m_network.sendCustomRequest(request, verb, body);
}

void Connection::watch()
{
    QNetworkReply *reply = m_flight->reply;
    // Emitted after the handshake while the network thread waits for our answer: nothing was sent yet.
    connect(reply, &QNetworkReply::encrypted, this, &Connection::checkPeer);
    connect(reply, &QNetworkReply::sslErrors, this, [this](const QList<QSslError> &errors) {
        for (const QSslError &error : errors) m_flight->distrust.push_back(certificateFault(error));
    });
    connect(reply, &QNetworkReply::readyRead, this, &Connection::collect);
    connect(reply, &QNetworkReply::uploadProgress, this, [this](qint64 sent) { Q_EMIT bodySent(sent); });
    connect(reply, &QNetworkReply::finished, this, &Connection::finish);
    m_flight->deadline.setSingleShot(true);
    connect(&m_flight->deadline, &QTimer::timeout, this, [this] {
        stop({u"sync.timeout"_qs, {{u"server"_qs, serverName(m_flight->reply->url())}}, {}});
    });
    m_flight->deadline.start(m_endpoint.deadline);
}

void Connection::checkPeer()
{
    std::vector<Certificate> chain;
    for (const QSslCertificate &certificate : m_flight->reply->sslConfiguration().peerCertificateChain())
        if (auto read = Certificate::fromDer(certificate.toDer())) chain.push_back(*read);
    const QUrl url = m_flight->reply->url();
    const auto trusted = verifyChain(chain, m_endpoint.court, m_clock(), Purpose::TlsServer, url.host());
    if (!trusted) stop({u"sync.server.untrusted"_qs, {{u"server"_qs, serverName(url)}}, {trusted.error()}});
}

void Connection::collect()
{
    m_flight->body += m_flight->reply->readAll();
    if (m_flight->body.size() > m_flight->limit)
        stop({u"sync.answer.size"_qs, {{u"limit"_qs, QString::number(m_flight->limit)}}, {}});
}

void Connection::stop(Error why)
{
    m_flight->stopped = std::move(why);
    m_flight->reply->abort();
}

void Connection::abort()
{
    if (!m_flight) return;
    const auto flight = std::move(m_flight);
    if (!flight->reply) return;
    flight->reply->disconnect(this);
    flight->reply->abort();
    flight->reply->deleteLater();
}

void Connection::finish()
{
    if (!m_flight) return;
    const auto answer = outcome();
    const auto flight = std::move(m_flight);
    if (flight->reply) flight->reply->deleteLater();
    flight->done(answer);
}

Result<Answer> Connection::outcome() const
{
    if (m_flight->stopped) return fail(*m_flight->stopped);
    QNetworkReply *reply = m_flight->reply;
    const QString server = serverName(reply->url());
    if (!m_flight->distrust.empty())
        return fail(u"sync.server.untrusted"_qs, {{u"server"_qs, server}}, m_flight->distrust);
    const QVariant status = reply->attribute(QNetworkRequest::HttpStatusCodeAttribute);
    const auto error = reply->error();
    const bool cut = error != QNetworkReply::NoError && error < QNetworkReply::ContentAccessDenied;
    if (status.isValid() && !cut) {
        Answer answer{status.toInt(), m_flight->body, {}};
        for (const auto &[name, value] : reply->rawHeaderPairs()) answer.headers.insert(name.toLower(), value);
        return answer;
    }
    if (error == QNetworkReply::OperationCanceledError) return fail(u"sync.timeout"_qs, {{u"server"_qs, server}});
    if (error == QNetworkReply::SslHandshakeFailedError)
        return fail(u"sync.tls"_qs, {{u"server"_qs, server}}, {handshakeFault(reply->errorString())});
    return fail(u"sync.unreachable"_qs, {{u"server"_qs, server}}, {networkFault(error, reply->errorString())});
}

}  // namespace remit
