#include "court.h"
#include "intake/problems.h"

namespace remit::testing {

namespace {

Answer refusal(const Error &error, int status)
{
    const Problem problem{status, error.code, error};
    return {status, problemToJson(problem).canonical(), {{"content-type", "application/problem+json"}}};
}

Answer refusal(const Error &error) { return refusal(error, problemStatus(error)); }

Answer saying(const Json &json) { return {200, json.canonical(), {{"content-type", "application/json"}}}; }

}  // namespace

Answer Court::told(const Upload &upload, int status) const
{
    return {status,
            {},
            {{"upload-offset", QByteArray::number(upload.offset)},
             {"upload-length", QByteArray::number(upload.length)},
             {"location", "/tus/" + upload.id.toLatin1()}}};
}

Answer Court::answerReceipt(const QString &digest) const
{
    const auto state = stateOf(*m_uploads, *m_batches, digest);
    if (state && state->stage == BatchState::Stage::Sent) return {202, batchStateToJson(*state).canonical(), {}};
    if (state && state->stage == BatchState::Stage::Rejected) return refusal({u"sync.rejected"_qs, {}, state->reasons});
    const auto receipt = m_batches->receipt(digest);
    return receipt ? Answer{200, *receipt, {}} : refusal(receipt.error());
}

Answer Court::answerEvents(qint64 after) const
{
    const auto events = signedEvents(m_folder.path(), after, 100);
    if (!events) return refusal(events.error());
    Json::Array list;
    for (const QByteArray &event : *events) list.push_back(QString::fromLatin1(event.toBase64()));
    return saying(Json::Object{{u"events"_qs, list}});
}

Answer Court::serve(const Request &request)
{
    using Kind = Request::Kind;
    const auto upload = m_uploads->find(request.upload);
    switch (request.kind) {
        case Kind::Ask: {
            const auto state = stateOf(*m_uploads, *m_batches, request.metadata.digest);
            return state ? saying(batchStateToJson(*state)) : refusal({u"intake.batch.none"_qs, {}, {}});
        }
        case Kind::Create: {
            const auto made = m_uploads->create(request.metadata, request.length);
            return made ? told(*made, 201) : refusal(made.error());
        }
        case Kind::Locate: {
            const auto located = m_uploads->locate(request.upload);
            return located ? told(*located, 200) : refusal(located.error());
        }
        case Kind::Terminate: {
            if (upload && upload->isWhole()) return refusal({u"intake.upload.whole"_qs, {}, {}});
            const auto removed = m_uploads->remove(request.upload);
            return removed ? Answer{204, {}, {}} : refusal(removed.error());
        }
        case Kind::Receipt:
            return answerReceipt(request.metadata.digest);
        default:
            return answerEvents(request.after);
    }
}

std::optional<Answer> Court::answer(const Request &request)
{
    if (!isUp()) return std::nullopt;
    return survive([&]() -> std::optional<Answer> { return serve(request); });
}

std::optional<Answer> Court::open(qint64 connection, const Request &request)
{
    auto piece = m_uploads->write(request.upload, request.offset);
    if (!piece) return refusal(piece.error());
    m_bodies[connection] = {
        std::move(*piece), m_uploads->path(request.upload), request.checksum, request.body.size(), {}};
    return std::nullopt;
}

void Court::append(qint64 connection, const QByteArray &bytes)
{
    const auto body = m_bodies.find(connection);
    if (body == m_bodies.end()) return;
    body->second.missing -= bytes.size();
    if (body->second.written) body->second.written = body->second.piece->append(bytes);
}

Answer Court::finish(Body body, bool complete)
{
    if (!body.written) return refusal(body.written.error());
    const auto upload = m_uploads->settle(std::move(body.piece), body.checksum, complete && body.missing == 0);
    if (!upload) return refusal(upload.error());
    if (upload->isWhole()) m_timeline.after(m_chance.between(0, 3000), [this] { decideAll(); });
    return told(*upload, 204);
}

std::optional<Answer> Court::close(qint64 connection, bool complete)
{
    const auto body = m_bodies.find(connection);
    if (!isUp() || body == m_bodies.end()) return std::nullopt;
    return survive([&]() -> std::optional<Answer> {
        Body taken = std::move(body->second);
        m_bodies.erase(body);
        return finish(std::move(taken), complete);
    });
}

}  // namespace remit::testing
