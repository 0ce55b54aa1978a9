#pragma once
#include "base/clock.h"
#include "base/result.h"
#include "signing/trust.h"
#include "sync/answer.h"

#include <QNetworkProxy>
#include <QNetworkReply>
#include <QObject>
#include <QSslCertificate>
#include <QSslKey>
#include <QSslSocket>
#include <QUrl>

#include <chrono>
#include <functional>
#include <memory>

namespace remit {

class Secret;
struct Identity;

/** The client's own certificate and key for TLS (客户端证书). */
struct TlsIdentity {
    QList<QSslCertificate> chain;
    QSslKey key;
};

/** From an issued identity. Errors: sync.identity with `name`. */
Result<TlsIdentity> tlsIdentity(const Identity &identity);
/** From the bytes of a PKCS#12 file. Errors: sync.identity (wrong passphrase too). */
Result<TlsIdentity> tlsIdentity(const QByteArray &pkcs12, const Secret &passphrase);
/** Certificate (PEM or DER; more certificates after the first are its chain) and private key. Errors: file.*,
 * sync.identity. */
Result<TlsIdentity> tlsIdentity(const QString &certificateFile, const QString &keyFile);

/** How to reach one court's intake. */
struct Endpoint {
    /** The intake's root, such as https://intake.example:8443/; questions are asked below it. */
    QUrl root;
    /** Where uploads are created; empty: root + "tus/". */
    QUrl tus;
    TlsIdentity identity;
    /** The one court CA: no other root is believed, the system's neither. */
    TrustStore court;
    /** Without any progress for so long a request is given up. */
    std::chrono::milliseconds silence{30000};
    /** However it goes on, a request ends after so long. */
    std::chrono::milliseconds deadline{180000};
    /** None by default, the system's neither. */
    QNetworkProxy proxy{QNetworkProxy::NoProxy};
};

/**
 * Requests over mutual TLS to one pinned server: HTTP/1.1, no redirects, no cookies, bounded answers. The peer's
 * chain is verified a second time, by our own verifier, after the handshake and before any byte of a request.
 * One request at a time; the connection stays for the next one. Lives on the thread whose event loop drives it.
 */
class Connection : public QObject
{
    Q_OBJECT

public:
    using Done = std::function<void(Result<Answer>)>;
    using Headers = std::vector<std::pair<QByteArray, QByteArray>>;

    Connection(Endpoint endpoint, Clock clock, QObject *parent = nullptr);
    ~Connection() override;

    const Endpoint &endpoint() const { return m_endpoint; }
    /** The URL of a path below the root. */
    QUrl url(const QString &path) const;
    /** The URL at which uploads are created. */
    QUrl tus() const;

    /**
     * Sends a request; `done` is called exactly once, later, unless abort() comes before. Any HTTP status is an
     * answer. Errors: sync.server.untrusted (with the cause), sync.tls (the server may refuse our certificate) and
     * sync.unreachable with `server`, sync.timeout with `server`, sync.answer.size with `limit`, sync.insecure with
     * `url`. Requires no request under way.
     */
    void send(const QByteArray &verb, const QUrl &url, const Headers &headers, const QByteArray &body, Done done,
              qint64 answerLimit = 4 * 1024 * 1024);
    /** Gives up the request under way, without a call of `done`. */
    void abort();

Q_SIGNALS:
    /** Bytes of the request's body that were handed to the network. */
    void bodySent(qint64 bytes);

private:
    struct Flight;
    void connectTo(const QUrl &url);
    bool canReuse(const QUrl &url) const;
    void dropSocket();
    void checkPeer();
    void write();
    void noteWritten(qint64 bytes);
    void collect();
    void broken(QAbstractSocket::SocketError error);
    void hungUp();
    /** The connection broke: a mere question over an old one is asked again, else the answer is this error. */
    void lose(Error why);
    void conclude(Result<Answer> answer);
    Error unreachable(QNetworkReply::NetworkError error, const QString &words) const;
    Error timeout() const;

    Endpoint m_endpoint;
    Clock m_clock;
    QSslSocket *m_socket = nullptr;
    /** Whom it leads to. */
    QString m_server;
    std::unique_ptr<Flight> m_flight;
};

}  // namespace remit
