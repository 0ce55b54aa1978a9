#include "intake/clerk.h"
#include "intake/routes.h"

#include <QFile>

namespace remit {

namespace {

using httplib::Request;
using httplib::Response;

/** How long the question for a receipt waits for the checks to end before it says "not yet". */
constexpr std::chrono::seconds patience(5);
constexpr int eventsOfOnePage = 100;

QString match(const Request &request) { return QString::fromStdString(request.matches[1].str()); }

}  // namespace

void IntakeServer::Routes::addQuestions()
{
    m_server->Get("/policy", [this](const Request &, Response &response) { answer(response, policyToJson(m_policy)); });
    m_server->Get("/batches/([0-9a-f]{64})",
                  [this](const Request &request, Response &response) { answerState(request, response); });
    m_server->Get("/batches/([0-9a-f]{64})/receipt",
                  [this](const Request &request, Response &response) { answerReceipt(request, response); });
    m_server->Get("/events", [this](const Request &request, Response &response) { answerEvents(request, response); });
    m_server->Get("/documents/([0-9a-f]{64})",
                  [this](const Request &request, Response &response) { answerDocument(match(request), response); });
}

/**
 * Who sends another's container under an own name is told that it was rejected; to everybody else that says nothing
 * about the container, which its true sender may still send.
 */
bool IntakeServer::Routes::concerns(const Request &request, const BatchState &state) const
{
    if (state.reasons.empty()) return true;
    const Error &reason = state.reasons.front();
    const bool posed = reason.code == u"intake.metadata.differs" && reason.args.value(u"name"_qs) == u"sender";
    return !posed || maySend(request, reason.args.value(u"expected"_qs)).has_value();
}

void IntakeServer::Routes::answerState(const Request &request, Response &response) const
{
    const QString digest = match(request);
    const auto state = m_desk.state(digest);
    if (!state || !concerns(request, *state))
        return refuse(response, {u"intake.batch.none"_qs, {{u"digest"_qs, digest}}, {}});
    answer(response, batchStateToJson(*state));
}

void IntakeServer::Routes::answerReceipt(const Request &request, Response &response)
{
    const QString digest = match(request);
    const auto state = m_desk.decided(digest, patience);
    if (state && state->stage == BatchState::Stage::Sent) {
        response.status = 202;
        response.set_header("Retry-After", "1");
        return answer(response, batchStateToJson(*state));
    }
    if (state && state->stage == BatchState::Stage::Rejected && concerns(request, *state))
        return refuse(response, {u"sync.rejected"_qs, {}, state->reasons});
    const auto receipt = m_batches.receipt(digest);
    if (!receipt) return refuse(response, receipt.error());
    response.set_content(receipt->toStdString(), "application/pkcs7-mime");
}

void IntakeServer::Routes::answerEvents(const Request &request, Response &response) const
{
    bool ok = true;
    const QByteArray after = QByteArray::fromStdString(request.get_param_value("after"));
    const qint64 number = after.isEmpty() ? 0 : after.toLongLong(&ok);
    if (!ok || number < 0) return refuse(response, {u"intake.header"_qs, {{u"name"_qs, u"after"_qs}}, {}});
    const auto events = signedEvents(m_folder, number, eventsOfOnePage);
    if (!events) return refuse(response, events.error());
    Json::Array list;
    for (const QByteArray &event : *events) list.push_back(QString::fromLatin1(event.toBase64()));
    answer(response, Json::Object{{u"events"_qs, list}});
}

void IntakeServer::Routes::answerDocument(const QString &digest, Response &response) const
{
    const auto file = std::make_shared<QFile>(documentPath(m_folder, digest));
    if (!file->open(QIODevice::ReadOnly))
        return refuse(response, {u"intake.document.none"_qs, {{u"digest"_qs, digest}}, {}});
    response.set_content_provider(size_t(file->size()), "application/octet-stream",
                                  [file](size_t offset, size_t length, httplib::DataSink &sink) {
                                      constexpr size_t slice = 64 * 1024;
                                      if (!file->seek(qint64(offset))) return false;
                                      const QByteArray bytes = file->read(qint64(std::min(length, slice)));
                                      return !bytes.isEmpty() && sink.write(bytes.constData(), size_t(bytes.size()));
                                  });
}

}  // namespace remit
