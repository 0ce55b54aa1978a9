#include "sync/replies.h"

namespace remit {

namespace {

bool isLater(int status) { return status == 408 || status == 423 || status == 425 || status == 429 || status >= 500; }

tl::unexpected<Error> meaningless(std::vector<Error> causes = {})
{
    return fail(u"sync.answer"_qs, {}, std::move(causes));
}

Error meaninglessError() { return meaningless().value(); }

/** The value of a header that is a whole number, or -1. */
qint64 number(const Answer &answer, const char *name)
{
    bool ok = false;
    const qint64 value = answer.header(name).toLongLong(&ok);
    return ok && value >= 0 ? value : -1;
}

}  // namespace

Error problemOf(const Answer &answer)
{
    if (answer.header("content-type").startsWith("application/problem+json")) {
        const auto problem = Json::parse(answer.body).and_then(problemFromJson);
        if (problem) return problem->error;
    }
    return {u"sync.refused"_qs, {{u"status"_qs, QString::number(answer.status)}, {u"title"_qs, QString()}}, {}};
}

Result<Json> readDocument(const Answer &answer)
{
    if (answer.status >= 300) return fail(problemOf(answer));
    auto json = Json::parse(answer.body);
    if (answer.status != 200 || !json) return meaningless(json ? std::vector<Error>{} : std::vector{json.error()});
    return json;
}

Result<QByteArray> readBytes(const Answer &answer)
{
    if (answer.status >= 300) return fail(problemOf(answer));
    if (answer.status == 202) return fail(u"sync.receipt.pending"_qs);
    if (answer.status != 200 || answer.body.isEmpty()) return meaningless();
    return answer.body;
}

Result<std::optional<BatchState>> readBatchState(const Answer &answer, const QString &digest)
{
    if (answer.status == 404) return std::optional<BatchState>();
    const auto state = readDocument(answer).and_then(batchStateFromJson);
    if (!state) return fail(state.error());
    if (state->digest != digest) return meaningless();
    return std::optional<BatchState>(*state);
}

Result<std::vector<QByteArray>> readEvents(const Answer &answer)
{
    const auto json = readDocument(answer);
    if (!json) return fail(json.error());
    std::vector<QByteArray> events;
    for (const Json &event : (*json)["events"].array()) {
        const auto bytes =
            QByteArray::fromBase64Encoding(event.toString().toLatin1(), QByteArray::AbortOnBase64DecodingErrors);
        if (!bytes) return meaningless();
        events.push_back(*bytes);
    }
    return (*json)["events"].isArray() ? Result<std::vector<QByteArray>>(events) : meaningless();
}

TransferEvent troubleOf(const Answer &answer)
{
    const Error error = problemOf(answer);
    if (answer.status < 300) return on::Stopped{meaninglessError()};
    if (isLater(answer.status)) return on::Doubt{error};
    if (error.code != u"sync.refused") return on::Refused{error};
    return on::Stopped{error};
}

TransferEvent askedEvent(const Answer &answer, const QString &digest)
{
    if (answer.status != 200 && answer.status != 404) return troubleOf(answer);
    const auto state = readBatchState(answer, digest);
    if (!state) return on::Doubt{state.error()};
    if (!*state) return on::NotKnown{};
    if ((*state)->stage == BatchState::Stage::Rejected)
        return on::Refused{{u"sync.rejected"_qs, {}, (*state)->reasons}};
    return on::Known{};
}

TransferEvent createdEvent(const Answer &answer, const QUrl &asked)
{
    if (answer.status != 201) return troubleOf(answer);
    const QByteArray location = answer.header("location");
    QUrl url = asked.resolved(QUrl(QString::fromUtf8(location)));
    // A server behind a proxy may believe itself to be reached over plain HTTP.
    if (url.host() == asked.host() && url.port(asked.port(443)) == asked.port(443)) url.setScheme(asked.scheme());
    if (location.isEmpty() ||
        url.adjusted(QUrl::RemovePath | QUrl::RemoveQuery) != asked.adjusted(QUrl::RemovePath | QUrl::RemoveQuery))
        return on::Stopped{{u"sync.location"_qs, {{u"url"_qs, url.toString()}}, {}}};
    return on::Created{url.toString(QUrl::FullyEncoded)};
}

TransferEvent locatedEvent(const Answer &answer, qint64 size)
{
    if (answer.status == 404 || answer.status == 410) return on::Gone{};
    if (answer.status != 200 && answer.status != 204) return troubleOf(answer);
    const qint64 offset = number(answer, "upload-offset");
    if (offset < 0) return on::Stopped{meaninglessError()};
    if (const qint64 length = number(answer, "upload-length"); length >= 0 && length != size) return on::Gone{};
    return on::Offset{offset};
}

TransferEvent sentEvent(const Answer &answer, qint64 expected, qint64 size)
{
    // 409: another offset; 460: tus's word for a wrong checksum.
    if (answer.status == 409 || answer.status == 460) return on::Conflict{};
    if (answer.status == 404 || answer.status == 410) return on::Gone{};
    if (answer.status != 204 && answer.status != 200) return troubleOf(answer);
    const qint64 offset = number(answer, "upload-offset");
    if (offset == expected || offset > size) return on::Offset{offset};
    return on::Conflict{};
}

TransferEvent receiptEvent(const Answer &answer, const Result<QByteArray> &bytes)
{
    if (bytes) return on::ReceiptGiven{};
    if (answer.status == 404) return on::NotKnown{};
    if (answer.status < 300) return on::Doubt{bytes.error()};
    return troubleOf(answer);
}

TransferEvent terminatedEvent(const Answer &answer)
{
    if (isLater(answer.status)) return on::Doubt{problemOf(answer)};
    return on::Terminated{};
}

}  // namespace remit
