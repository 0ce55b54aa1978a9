#include "sync/uploader.h"

#include "sync/protocol.h"
#include "sync/replies.h"

#include <QFileInfo>

#include <unistd.h>
#include <cerrno>

namespace remit {

namespace {

using Command = TransferCommand;

const Connection::Headers tusOnly{{"Tus-Resumable", "1.0.0"}};

/** A connection's failure: most pass with time, a server that must not be trusted does not. */
TransferEvent eventOf(const Error &error)
{
    static const QStringList lasting{u"sync.server.untrusted"_qs, u"sync.insecure"_qs, u"sync.answer.size"_qs};
    if (lasting.contains(error.code)) return on::Stopped{error};
    return on::Doubt{error};
}

Error changedFile(const QString &path) { return {u"sync.file.changed"_qs, {{u"path"_qs, path}}, {}}; }

/** Whether two URLs lead to the same server: a court that has moved does not have the upload any more. */
bool isSameServer(const QUrl &one, const QUrl &other)
{
    return one.scheme() == other.scheme() && one.host() == other.host() && one.port() == other.port();
}

/** Whether a restart needs to know: bytes gained on the way do not matter, the server is asked again. */
bool isWorthKeeping(const Transfer &before, Transfer after)
{
    after.offset = before.offset;
    return after != before;
}

}  // namespace

Uploader::Uploader(Transfer transfer, Endpoint endpoint, Keep keep, Clock clock, Random random, UploadOptions options,
                   QObject *parent)
    : QObject(parent),
      m_transfer(std::move(transfer)),
      m_connection(std::move(endpoint), std::move(clock)),
      m_keep(std::move(keep)),
      m_random(std::move(random)),
      m_options(options)
{
    m_retry.setSingleShot(true);
    connect(&m_retry, &QTimer::timeout, this, [this] { happen(on::RetryDue{}); });
    connect(&m_connection, &Connection::bodySent, this, [this](qint64 sent) {
        if (m_transfer.state == TransferState::Uploading) Q_EMIT progress(m_transfer.offset + sent, m_transfer.size);
    });
}

void Uploader::happen(const TransferEvent &event)
{
    auto [after, commands] = next(m_transfer, event);
    if (isWorthKeeping(m_transfer, after)) {
        if (const auto kept = m_keep(after); !kept) {
            after = next(m_transfer, on::Stopped{kept.error()}).first;
            after.fault = kept.error();
            commands = {Command::Abort, Command::Finish};
        }
    }
    settle(std::move(after), commands);
}

void Uploader::settle(Transfer after, const std::vector<TransferCommand> &commands)
{
    const Transfer before = std::exchange(m_transfer, std::move(after));
    if (before.offset != m_transfer.offset) Q_EMIT progress(m_transfer.offset, m_transfer.size);
    if (before.state != m_transfer.state || before.fault != m_transfer.fault) Q_EMIT stateChanged(m_transfer);
    for (const Command command : commands) carryOut(command);
}

void Uploader::carryOut(TransferCommand command)
{
    const QUrl batch = m_connection.url(u"batches/"_qs + m_transfer.digest);
    const QUrl upload(m_transfer.uploadUrl);
    const bool isHere = isSameServer(upload, m_connection.tus());
    switch (command) {
        case Command::Ask:
            return request("GET", batch, {}, {}, [this](const Answer &a) { return askedEvent(a, m_transfer.digest); });
        case Command::Create:
            return create();
        case Command::Locate:
            if (!isHere) return happen(on::Gone{});
            return request("HEAD", upload, tusOnly, {},
                           [this](const Answer &a) { return locatedEvent(a, m_transfer.size); });
        case Command::Send:
            return sendPiece();
        case Command::FetchReceipt:
            return request("GET", QUrl(batch.toString() + u"/receipt"_qs), {}, {},
                           [this](const Answer &answer) -> TransferEvent {
                               auto bytes = readBytes(answer);
                               if (bytes) m_receipt = *bytes;
                               return receiptEvent(answer, bytes);
                           });
        case Command::Terminate:
            if (!isHere) return happen(on::Terminated{});
            return request("DELETE", upload, tusOnly, {}, terminatedEvent);
        case Command::Wait:
            return wait();
        case Command::Abort:
            return abort();
        case Command::Finish:
            return finish();
    }
}

void Uploader::request(const QByteArray &verb, const QUrl &url, const Connection::Headers &headers,
                       const QByteArray &body, std::function<TransferEvent(const Answer &)> read)
{
    m_connection.send(verb, url, headers, body, [this, read = std::move(read)](const Result<Answer> &answer) {
        happen(answer ? read(*answer) : eventOf(answer.error()));
    });
}

/** Before bytes may leave the file must be the one that was sealed and the server's abilities known. */
bool Uploader::isReadyFor(TransferCommand command)
{
    m_pending = command;
    if (!m_fileChecked)
        openFile();
    else if (!m_checksums)
        learnServer();
    else
        return true;
    return false;
}

void Uploader::openFile()
{
    m_ahead = {};
    m_file.close();
    m_file.setFileName(m_transfer.file);
    if (!m_file.open(QIODevice::ReadOnly) || m_file.size() != m_transfer.size)
        return happen(on::Stopped{changedFile(m_transfer.file)});
    m_hash = std::make_unique<Sha256>();
    digestMore();
}

void Uploader::digestMore()
{
    if (!m_hash) return;
    constexpr qint64 slice = 4 * 1024 * 1024;
    const QByteArray bytes = m_file.read(slice);
    m_hash->add(bytes);
    if (!bytes.isEmpty()) {
        QMetaObject::invokeMethod(this, &Uploader::digestMore, Qt::QueuedConnection);
        return;
    }
    m_fileChecked = QString::fromLatin1(std::exchange(m_hash, nullptr)->result().toHex()) == m_transfer.digest;
    if (!m_fileChecked) return happen(on::Stopped{changedFile(m_transfer.file)});
    carryOut(m_pending);
}

void Uploader::learnServer()
{
    m_connection.send("OPTIONS", m_connection.tus(), {}, {}, [this](const Result<Answer> &answer) {
        if (!answer) return happen(eventOf(answer.error()));
        m_checksums = answer->header("tus-extension").contains("checksum") &&
                      answer->header("tus-checksum-algorithm").contains("sha256");
        carryOut(m_pending);
    });
}

void Uploader::create()
{
    if (!isReadyFor(Command::Create)) return;
    const QUrl url = m_connection.tus();
    auto headers = tusOnly;
    headers.emplace_back("Upload-Length", QByteArray::number(m_transfer.size));
    headers.emplace_back("Upload-Metadata", uploadMetadata({m_transfer.digest, m_transfer.sender, m_transfer.batch,
                                                            QFileInfo(m_transfer.file).fileName()}));
    headers.emplace_back("Content-Type", "application/octet-stream");
    request("POST", url, headers, {}, [url](const Answer &answer) { return createdEvent(answer, url); });
}

Uploader::FilePiece Uploader::readPiece(int file, qint64 offset, qint64 length, bool checksum)
{
    FilePiece piece{offset, QByteArray(length, Qt::Uninitialized), {}};
    qint64 done = 0;
    while (done < length) {
        const ssize_t got = ::pread(file, piece.bytes.data() + done, size_t(length - done), offset + done);
        if (got < 0 && errno == EINTR) continue;
        if (got <= 0) break;
        done += got;
    }
    piece.bytes.truncate(done);
    if (checksum) piece.digest = Sha256::of(piece.bytes);
    return piece;
}

void Uploader::readAhead(qint64 offset)
{
    const qint64 length = std::min(m_transfer.chunk, m_transfer.size - offset);
    if (length > 0) m_ahead = std::async(std::launch::async, readPiece, m_file.handle(), offset, length, *m_checksums);
}

void Uploader::sendPiece()
{
    if (!isReadyFor(Command::Send)) return;
    const qint64 length = std::min(m_transfer.chunk, m_transfer.size - m_transfer.offset);
    FilePiece piece = m_ahead.valid() ? m_ahead.get() : FilePiece();
    if (piece.offset != m_transfer.offset || piece.bytes.size() != length)
        piece = readPiece(m_file.handle(), m_transfer.offset, length, *m_checksums);
    if (piece.bytes.size() != length) return happen(on::Stopped{changedFile(m_transfer.file)});
    auto headers = tusOnly;
    headers.emplace_back("Content-Type", "application/offset+octet-stream");
    headers.emplace_back("Upload-Offset", QByteArray::number(m_transfer.offset));
    if (*m_checksums) headers.emplace_back("Upload-Checksum", "sha256 " + piece.digest.toBase64());
    const qint64 expected = m_transfer.offset + length;
    request("PATCH", QUrl(m_transfer.uploadUrl), headers, piece.bytes,
            [this, expected](const Answer &answer) { return sentEvent(answer, expected, m_transfer.size); });
    readAhead(expected);
}

void Uploader::wait()
{
    if (m_options.giveUpAfter > 0 && m_transfer.attempts >= m_options.giveUpAfter)
        return happen(on::Stopped{m_transfer.fault.value_or(Error{u"sync.stalled"_qs, {}, {}})});
    const auto jitter = static_cast<unsigned char>(m_random(1).at(0));
    m_retry.start(retryDelay(m_transfer.attempts, jitter, m_options.firstWait));
}

void Uploader::abort()
{
    m_connection.abort();
    m_retry.stop();
    m_hash.reset();
    m_ahead = {};
    m_fileChecked = false;
}

void Uploader::finish()
{
    m_ahead = {};
    m_file.close();
    m_fileChecked = false;
    if (m_transfer.state == TransferState::Done)
        Q_EMIT finished(m_receipt);
    else
        Q_EMIT finished(fail(m_transfer.fault.value_or(Error{u"sync.cancelled"_qs, {}, {}})));
}

}  // namespace remit
