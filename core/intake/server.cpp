#include "intake/server.h"

#include "intake/routes.h"

#include <QFile>

#include <sys/socket.h>

namespace remit {

namespace {

constexpr int workers = 16;
/** A client that is silent for so long while it owes bytes loses its connection, and its upload is free again. */
constexpr std::chrono::seconds silence(20);
constexpr time_t idleSeconds = 5;

/** Unlike httplib's default never SO_REUSEPORT: a second intake on the same port must fail, not share it. */
void exclusivePort(socket_t socket)
{
    const int yes = 1;
    ::setsockopt(socket, SOL_SOCKET, SO_REUSEADDR, &yes, sizeof yes);
}

}  // namespace

IntakeServer::Routes::Routes(ServerOptions options, Policy policy, QString folder, Uploads &uploads, Batches &batches,
                             AcceptanceDesk &desk)
    : m_options(std::move(options)),
      m_policy(std::move(policy)),
      m_folder(std::move(folder)),
      m_uploads(uploads),
      m_batches(batches),
      m_desk(desk)
{
}

void IntakeServer::Routes::setUp()
{
    m_server->new_task_queue = [] { return new httplib::ThreadPool(workers); };
    m_server->set_socket_options(exclusivePort);
    m_server->set_tcp_nodelay(true);
    m_server->set_keep_alive_max_count(std::numeric_limits<int>::max());
    m_server->set_keep_alive_timeout(idleSeconds);
    m_server->set_read_timeout(silence);
    m_server->set_write_timeout(silence);
    m_server->set_default_headers({{"Tus-Resumable", "1.0.0"}, {"Cache-Control", "no-store"}});
    m_server->set_exception_handler([this](const auto &, httplib::Response &response, std::exception_ptr) {
        refuse(response, 500, {u"intake.fault"_qs, {}, {}});
    });
    m_server->set_error_handler([this](const httplib::Request &, httplib::Response &response) {
        if (response.body.empty()) refuse(response, response.status, {u"intake.request"_qs, {}, {}});
    });
    addTus();
    addQuestions();
}

IntakeServer::IntakeServer(ServerOptions options, Policy policy, QString folder, Uploads &uploads, Batches &batches,
                           AcceptanceDesk &desk)
    : m_routes(
          std::make_unique<Routes>(std::move(options), std::move(policy), std::move(folder), uploads, batches, desk))
{
}

IntakeServer::~IntakeServer() = default;

Result<quint16> IntakeServer::bind()
{
    const ServerOptions &options = m_routes->m_options;
    for (const QString &file : {options.certificateFile, options.keyFile, options.clientCaFile})
        if (!QFile(file).open(QIODevice::ReadOnly)) return fail(u"intake.tls"_qs, {{u"path"_qs, file}});
    auto server = std::make_unique<httplib::SSLServer>(QFile::encodeName(options.certificateFile).constData(),
                                                       QFile::encodeName(options.keyFile).constData(),
                                                       QFile::encodeName(options.clientCaFile).constData());
    if (!server->is_valid()) return fail(u"intake.tls"_qs, {{u"path"_qs, options.certificateFile}});
    SSL_CTX_set_min_proto_version(server->ssl_context(), TLS1_2_VERSION);
    m_routes->m_server = std::move(server);
    m_routes->setUp();
    const std::string host = options.host.toStdString();
    const int port = options.port == 0                                      ? m_routes->m_server->bind_to_any_port(host)
                     : m_routes->m_server->bind_to_port(host, options.port) ? options.port
                                                                            : -1;
    if (port <= 0)
        return fail(u"intake.listen"_qs, {{u"host"_qs, options.host}, {u"port"_qs, QString::number(options.port)}});
    return static_cast<quint16>(port);
}

void IntakeServer::run()
{
    if (!m_routes->m_stopping) m_routes->m_server->listen_after_bind();
    m_routes->m_ended = true;
}

/** Asked again until it is heard: a server that is only about to listen does not notice the first call. */
void IntakeServer::stop()
{
    m_routes->m_stopping = true;
    while (!m_routes->m_ended) {
        m_routes->m_server->stop();
        std::this_thread::sleep_for(std::chrono::milliseconds(10));
    }
}

}  // namespace remit
