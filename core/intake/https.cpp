#include "intake/https.h"

#include <QFile>

#include <sys/socket.h>

namespace remit {

namespace {

/** Unlike httplib's default never SO_REUSEPORT: a second intake on the same port must fail, not share it. */
void exclusivePort(socket_t socket)
{
    const int yes = 1;
    ::setsockopt(socket, SOL_SOCKET, SO_REUSEADDR, &yes, sizeof yes);
}

}  // namespace

Result<std::unique_ptr<httplib::SSLServer>> httpsServer(const ServerOptions &options)
{
    for (const QString &file : {options.certificateFile, options.keyFile, options.clientCaFile})
        if (!QFile(file).open(QIODevice::ReadOnly)) return fail(u"intake.tls"_qs, {{u"path"_qs, file}});
    auto server = std::make_unique<httplib::SSLServer>(QFile::encodeName(options.certificateFile).constData(),
                                                       QFile::encodeName(options.keyFile).constData(),
                                                       QFile::encodeName(options.clientCaFile).constData());
    if (!server->is_valid()) return fail(u"intake.tls"_qs, {{u"path"_qs, options.certificateFile}});
    SSL_CTX_set_min_proto_version(server->ssl_context(), TLS1_2_VERSION);
    server->set_socket_options(exclusivePort);
    return server;
}

Result<quint16> bindServer(httplib::SSLServer &server, const ServerOptions &options)
{
    const std::string host = options.host.toStdString();
    const int port = options.port == 0                         ? server.bind_to_any_port(host)
                     : server.bind_to_port(host, options.port) ? options.port
                                                               : -1;
    if (port <= 0)
        return fail(u"intake.listen"_qs, {{u"host"_qs, options.host}, {u"port"_qs, QString::number(options.port)}});
    return static_cast<quint16>(port);
}

Result<Certificate> clientOf(const httplib::Request &request)
{
    const std::unique_ptr<X509, void (*)(X509 *)> peer(request.ssl ? SSL_get1_peer_certificate(request.ssl) : nullptr,
                                                       X509_free);
    unsigned char *bytes = nullptr;
    const int size = peer ? i2d_X509(peer.get(), &bytes) : -1;
    if (size < 0) return fail(u"intake.sender.unknown"_qs);
    const QByteArray der(reinterpret_cast<const char *>(bytes), size);
    OPENSSL_free(bytes);
    return Certificate::fromDer(der);
}

}  // namespace remit
