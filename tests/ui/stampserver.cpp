#include "stampserver.h"

#include <QTcpSocket>

#include <openssl/pem.h>
#include <openssl/ts.h>

namespace remit::ui::testing {

namespace {

ASN1_INTEGER *one(TS_RESP_CTX *, void *)
{
    ASN1_INTEGER *number = ASN1_INTEGER_new();
    ASN1_INTEGER_set(number, 1);
    return number;
}

int timeOf(TS_RESP_CTX *, void *at, long *seconds, long *microseconds)
{
    *seconds = long(std::chrono::system_clock::to_time_t(*static_cast<const Instant *>(at)));
    *microseconds = 0;
    return 1;
}

CertificateRequest named(const QString &name, CertificateRole role, Instant at)
{
    CertificateRequest request;
    request.commonName = name;
    request.role = role;
    request.notBefore = at - std::chrono::days(365);
    request.notAfter = at + std::chrono::days(365 * 19);
    request.demo = true;
    return request;
}

}  // namespace

StampServer::StampServer(Instant at)
    : m_at(at),
      m_root(*createAuthority(named(u"时间戳根"_qs, CertificateRole::Authority, at), systemRandom())),
      m_own(*issue(m_root, named(u"时间戳服务"_qs, CertificateRole::TimeStamp, at), systemRandom()))
{
    if (!m_server.listen(QHostAddress::LocalHost)) qFatal("no time-stamp authority");
    QObject::connect(&m_server, &QTcpServer::newConnection, &m_server, [this] { serve(); });
}

QString StampServer::address() const { return u"http://127.0.0.1:%1/"_qs.arg(m_server.serverPort()); }

void StampServer::serve()
{
    QTcpSocket *socket = m_server.nextPendingConnection();
    QObject::connect(socket, &QTcpSocket::readyRead, socket, [this, socket, bytes = QByteArray()]() mutable {
        bytes += socket->readAll();
        const qsizetype head = bytes.indexOf("\r\n\r\n");
        const qsizetype named = bytes.toLower().indexOf("content-length: ");
        if (head < 0 || named < 0) return;
        const QByteArray length = bytes.mid(named + 16, bytes.indexOf('\r', named) - named - 16);
        if (bytes.size() < head + 4 + length.toLongLong()) return;
        const QByteArray answer = reply(bytes.mid(head + 4));
        socket->write("HTTP/1.1 200 OK\r\nContent-Type: application/timestamp-reply\r\nContent-Length: " +
                      QByteArray::number(answer.size()) + "\r\nConnection: close\r\n\r\n" + answer);
        socket->disconnectFromHost();
    });
    QObject::connect(socket, &QTcpSocket::disconnected, socket, &QObject::deleteLater);
}

QByteArray StampServer::reply(const QByteArray &request) const
{
    const std::unique_ptr<TS_RESP_CTX, decltype(&TS_RESP_CTX_free)> context(TS_RESP_CTX_new(), &TS_RESP_CTX_free);
    const std::unique_ptr<ASN1_OBJECT, decltype(&ASN1_OBJECT_free)> policy(OBJ_txt2obj("1.2.3.4", 1),
                                                                           &ASN1_OBJECT_free);
    const auto *der = static_cast<const unsigned char *>(static_cast<const void *>(m_own.key.data()));
    const std::unique_ptr<EVP_PKEY, decltype(&EVP_PKEY_free)> key(
        d2i_AutoPrivateKey(nullptr, &der, long(m_own.key.size())), &EVP_PKEY_free);
    Instant at = m_at;
    TS_RESP_CTX_set_signer_cert(context.get(), m_own.certificate.handle());
    TS_RESP_CTX_set_signer_key(context.get(), key.get());
    TS_RESP_CTX_set_signer_digest(context.get(), EVP_sha256());
    TS_RESP_CTX_set_ess_cert_id_digest(context.get(), EVP_sha256());
    TS_RESP_CTX_set_def_policy(context.get(), policy.get());
    TS_RESP_CTX_add_md(context.get(), EVP_sha256());
    TS_RESP_CTX_set_serial_cb(context.get(), one, nullptr);
    TS_RESP_CTX_set_time_cb(context.get(), timeOf, &at);
    const std::unique_ptr<BIO, decltype(&BIO_free)> query(BIO_new_mem_buf(request.data(), int(request.size())),
                                                          &BIO_free);
    const std::unique_ptr<TS_RESP, decltype(&TS_RESP_free)> made(TS_RESP_create_response(context.get(), query.get()),
                                                                 &TS_RESP_free);
    unsigned char *bytes = nullptr;
    const int size = made ? i2d_TS_RESP(made.get(), &bytes) : 0;
    const QByteArray answer(static_cast<const char *>(static_cast<const void *>(bytes)), size);
    OPENSSL_free(bytes);
    return answer;
}

}  // namespace remit::ui::testing
