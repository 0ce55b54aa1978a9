#include "intake/https.h"
#include "intake/routes.h"

namespace remit {

namespace {

using httplib::Request;
using httplib::Response;

QByteArray header(const Request &request, const char *name)
{
    return QByteArray::fromStdString(request.get_header_value(name));
}

tl::unexpected<Error> badHeader(const char *name)
{
    return fail(u"intake.header"_qs, {{u"name"_qs, QString::fromLatin1(name)}});
}

/** A header that must hold a whole number. */
Result<qint64> number(const Request &request, const char *name, qint64 least)
{
    bool ok = false;
    const qint64 value = header(request, name).toLongLong(&ok);
    if (ok && value >= least) return value;
    return badHeader(name);
}

QString uploadId(const Request &request) { return QString::fromStdString(request.matches[1].str()); }

/** The announced SHA-256 of a piece; empty where none was announced. */
Result<QByteArray> announced(const Request &request)
{
    const QByteArray text = header(request, "Upload-Checksum");
    if (text.isEmpty()) return QByteArray();
    const auto digest = QByteArray::fromBase64Encoding(text.mid(7), QByteArray::AbortOnBase64DecodingErrors);
    if (!text.startsWith("sha256 ") || !digest || digest.decoded.size() != 32) return badHeader("Upload-Checksum");
    return digest.decoded;
}

/** What is left of a refused body must not be taken for the next request. */
void drain(const httplib::ContentReader &body)
{
    body([](const char *, size_t) { return true; });
}

void tell(Response &response, const Upload &upload)
{
    response.set_header("Upload-Offset", std::to_string(upload.offset));
}

}  // namespace

void IntakeServer::Routes::addTus()
{
    m_server->Options("/tus/?.*", [this](const Request &, Response &response) { describe(response); });
    m_server->Post("/tus/?", [this](const Request &request, Response &response, const httplib::ContentReader &body) {
        // httplib waits for a body that was not announced until the connection ends.
        const bool announced = request.has_header("Content-Length") || request.has_header("Transfer-Encoding");
        if (announced) drain(body);
        create(request, response);
    });
    // httplib hands HEAD to the handlers of GET.
    m_server->Get("/tus/([0-9a-f]{32})",
                  [this](const Request &request, Response &response) { locate(request, response); });
    m_server->Patch("/tus/([0-9a-f]{32})",
                    [this](const Request &request, Response &response, const httplib::ContentReader &body) {
                        append(request, response, body);
                    });
    m_server->Delete("/tus/([0-9a-f]{32})",
                     [this](const Request &request, Response &response) { terminate(request, response); });
}

bool IntakeServer::Routes::speaksTus(const Request &request, Response &response) const
{
    if (header(request, "Tus-Resumable") == "1.0.0") return true;
    response.set_header("Tus-Version", "1.0.0");
    refuse(response, {u"intake.tus.version"_qs, {}, {}});
    return false;
}

Result<void> IntakeServer::Routes::maySend(const Request &request, const QString &sender) const
{
    const auto client = clientOf(request);
    return client ? m_senders.check(sender, *client) : fail(client.error());
}

void IntakeServer::Routes::describe(Response &response) const
{
    response.status = 204;
    response.set_header("Tus-Version", "1.0.0");
    response.set_header("Tus-Extension", "creation,checksum,termination");
    response.set_header("Tus-Checksum-Algorithm", "sha256");
    response.set_header("Tus-Max-Size", std::to_string(m_uploads.limits().maxBytes));
}

void IntakeServer::Routes::create(const Request &request, Response &response)
{
    if (!speaksTus(request, response)) return;
    const auto upload = number(request, "Upload-Length", 1).and_then([&](qint64 length) {
        return parseUploadMetadata(header(request, "Upload-Metadata")).and_then([&](const UploadMetadata &metadata) {
            return maySend(request, metadata.sender).and_then([&] { return m_uploads.create(metadata, length); });
        });
    });
    if (!upload) return refuse(response, upload.error());
    response.status = 201;
    response.set_header("Location", "/tus/" + upload->id.toStdString());
    tell(response, *upload);
}

void IntakeServer::Routes::locate(const Request &request, Response &response) const
{
    const auto upload = m_uploads.locate(uploadId(request));
    if (!upload) return refuse(response, upload.error());
    response.set_header("Upload-Length", std::to_string(upload->length));
    tell(response, *upload);
}

void IntakeServer::Routes::append(const Request &request, Response &response, const httplib::ContentReader &body)
{
    if (!speaksTus(request, response)) return drain(body);
    const auto upload = store(request, body);
    if (!upload) return refuse(response, upload.error());
    response.status = 204;
    tell(response, *upload);
    if (upload->isWhole()) m_desk.notify();
}

Result<Upload> IntakeServer::Routes::store(const Request &request, const httplib::ContentReader &body)
{
    const auto offset = number(request, "Upload-Offset", 0);
    const auto checksum = announced(request);
    const bool typed = header(request, "Content-Type") == "application/offset+octet-stream";
    auto piece = offset.and_then([&](qint64 at) { return m_uploads.write(uploadId(request), at); });
    if (!checksum || !typed || !piece) {
        drain(body);
        if (!typed) return fail(u"intake.media"_qs);
        return fail(checksum ? piece.error() : checksum.error());
    }
    Result<void> written;
    const bool complete = body([&](const char *data, size_t size) {
        if (written) written = (*piece)->append({data, qsizetype(size)});
        return true;
    });
    if (!written) return fail(written.error());
    return m_uploads.settle(*std::move(piece), *checksum, complete);
}

void IntakeServer::Routes::terminate(const Request &request, Response &response)
{
    if (!speaksTus(request, response)) return;
    const auto upload = m_uploads.find(uploadId(request));
    // A whole upload is in the desk's hands: it will be decided and cannot be taken back.
    if (upload && upload->isWhole()) return refuse(response, {u"intake.upload.whole"_qs, {}, {}});
    if (const auto removed = m_uploads.remove(uploadId(request)); !removed) return refuse(response, removed.error());
    response.status = 204;
}

}  // namespace remit
