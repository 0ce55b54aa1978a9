#include "intake/server.h"

#include "intake/https.h"
#include "intake/routes.h"

namespace remit {

namespace {

constexpr int workers = 16;
/** A client that is silent for so long while it owes bytes loses its connection, and its upload is free again. */
constexpr std::chrono::seconds silence(20);
constexpr time_t idleSeconds = 5;

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
    auto server = httpsServer(m_routes->m_options);
    if (!server) return fail(server.error());
    m_routes->m_server = *std::move(server);
    m_routes->setUp();
    return bindServer(*m_routes->m_server, m_routes->m_options);
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
