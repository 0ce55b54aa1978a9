#include "sync/client.h"

#include "base/digest.h"
#include "sync/replies.h"

namespace remit {

IntakeClient::IntakeClient(Endpoint endpoint, Clock clock, QObject *parent)
    : QObject(parent), m_connection(std::move(endpoint), std::move(clock))
{
}

template <class T>
void IntakeClient::get(const QString &path, std::function<Result<T>(const Answer &)> read,
                       std::function<void(Result<T>)> done, qint64 limit)
{
    m_connection.send(
        "GET", m_connection.url(path), {}, {},
        [read = std::move(read), done = std::move(done)](const Result<Answer> &answer) { done(answer.and_then(read)); },
        limit);
}

void IntakeClient::policy(std::function<void(Result<Policy>)> done)
{
    get<Policy>(
        u"policy"_qs, [](const Answer &answer) { return readDocument(answer).and_then(policyFromJson); },
        std::move(done));
}

void IntakeClient::batch(const QString &digest, std::function<void(Result<std::optional<BatchState>>)> done)
{
    get<std::optional<BatchState>>(
        u"batches/"_qs + digest, [digest](const Answer &a) { return readBatchState(a, digest); }, std::move(done));
}

void IntakeClient::receipt(const QString &digest, std::function<void(Result<QByteArray>)> done)
{
    get<QByteArray>(u"batches/%1/receipt"_qs.arg(digest), readBytes, std::move(done));
}

void IntakeClient::events(qint64 after, std::function<void(Result<std::vector<QByteArray>>)> done)
{
    get<std::vector<QByteArray>>(u"events?after=%1"_qs.arg(after), readEvents, std::move(done));
}

void IntakeClient::document(const QString &digest, std::function<void(Result<QByteArray>)> done)
{
    constexpr qint64 limit = 256LL * 1024 * 1024;
    const auto read = [digest](const Answer &answer) {
        return readBytes(answer).and_then([&](const QByteArray &bytes) -> Result<QByteArray> {
            if (QString::fromLatin1(sha256Hex(bytes)) != digest)
                return fail(u"sync.document"_qs, {{u"digest"_qs, digest}});
            return bytes;
        });
    };
    get<QByteArray>(u"documents/"_qs + digest, read, std::move(done), limit);
}

}  // namespace remit
