#pragma once
#include "intake/server.h"

#include "base/messages.h"
#include "intake/senders.h"

#include <httplib.h>

#include <atomic>

namespace remit {

/** What the addresses of an intake answer. Handlers run on the server's threads. */
struct IntakeServer::Routes {
    Routes(ServerOptions options, Policy policy, QString folder, Uploads &uploads, Batches &batches,
           AcceptanceDesk &desk);

    void setUp();
    void addTus();
    void addQuestions();

    void describe(httplib::Response &response) const;
    void create(const httplib::Request &request, httplib::Response &response);
    void locate(const httplib::Request &request, httplib::Response &response) const;
    void append(const httplib::Request &request, httplib::Response &response, const httplib::ContentReader &body);
    void terminate(const httplib::Request &request, httplib::Response &response);
    Result<Upload> store(const httplib::Request &request, const httplib::ContentReader &body);
    /** Whether the request's certificate may send for the unit. Errors: those of Senders::check, intake.sender.unknown.
     */
    Result<void> maySend(const httplib::Request &request, const QString &sender) const;
    /** Whether the request speaks tus 1.0.0; answers it where not. */
    bool speaksTus(const httplib::Request &request, httplib::Response &response) const;

    bool concerns(const httplib::Request &request, const BatchState &state) const;
    void answerState(const httplib::Request &request, httplib::Response &response) const;
    void answerReceipt(const httplib::Request &request, httplib::Response &response);
    void answerEvents(const httplib::Request &request, httplib::Response &response) const;
    void answerDocument(const QString &digest, httplib::Response &response) const;

    void answer(httplib::Response &response, const Json &json) const;
    /** Answers with the error as a problem, with the status that belongs to its code. */
    void refuse(httplib::Response &response, const Error &error) const;
    void refuse(httplib::Response &response, int status, const Error &error) const;

    ServerOptions m_options;
    Policy m_policy;
    QString m_folder;
    Senders m_senders{m_folder};
    Uploads &m_uploads;
    Batches &m_batches;
    AcceptanceDesk &m_desk;
    Messages m_messages{Language::Chinese};
    std::unique_ptr<httplib::SSLServer> m_server;
    std::atomic<bool> m_stopping = false;
    std::atomic<bool> m_ended = false;
};

}  // namespace remit
