#include "intake/problems.h"

#include "intake/routes.h"

namespace remit {

namespace {

struct CodeStatus {
    const char16_t *code;
    int status;
};

/** 460 is tus's own status for a wrong checksum. */
constexpr CodeStatus statuses[] = {
    {u"intake.upload.none", 404},    {u"intake.upload.busy", 423},   {u"intake.upload.offset", 409},
    {u"intake.upload.long", 413},    {u"intake.upload.size", 413},   {u"intake.upload.quota", 429},
    {u"intake.upload.digest", 422},  {u"intake.upload.whole", 409},  {u"intake.upload.checksum", 460},
    {u"intake.upload.cut", 400},     {u"intake.header", 400},        {u"intake.media", 415},
    {u"intake.tus.version", 412},    {u"intake.disk", 507},          {u"intake.batch.none", 404},
    {u"intake.receipt.none", 404},   {u"intake.document.none", 404}, {u"sync.metadata", 400},
    {u"sync.rejected", 422},         {u"file.write", 507},           {u"intake.sender", 403},
    {u"intake.sender.unknown", 403},
};

}  // namespace

int problemStatus(const Error &error)
{
    // The contract's word for a second file under the same name.
    if (error.code == u"sync.rejected" && !error.causes.empty() && error.causes.front().code == u"intake.version.taken")
        return 409;
    for (const auto &[code, status] : statuses)
        if (error.code == QStringView(code)) return status;
    return 500;
}

void IntakeServer::Routes::refuse(httplib::Response &response, const Error &error) const
{
    refuse(response, problemStatus(error), error);
}

void IntakeServer::Routes::refuse(httplib::Response &response, int status, const Error &error) const
{
    response.status = status;
    const Problem problem{status, m_messages.text(error.code, error.args), error};
    response.set_content(problemToJson(problem).canonical().toStdString(), "application/problem+json");
}

void IntakeServer::Routes::answer(httplib::Response &response, const Json &json) const
{
    response.set_content(json.canonical().toStdString(), "application/json");
}

}  // namespace remit
