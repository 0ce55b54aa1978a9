#include "token/channel.h"

#include <QElapsedTimer>
#include <QProcess>
#include <QtEndian>

#include <unistd.h>
#include <cerrno>

namespace remit {

namespace {

constexpr qsizetype headSize = 4;

bool readAll(int descriptor, char *into, qsizetype size)
{
    while (size > 0) {
        const ssize_t got = ::read(descriptor, into, size_t(size));
        if (got < 0 && errno == EINTR) continue;
        if (got <= 0) return false;
        into += got;
        size -= got;
    }
    return true;
}

qsizetype sizeIn(const char *head) { return qsizetype(qFromBigEndian<quint32>(head)); }

Error errorOf(const Json &json)
{
    Error error{json["code"].toString(), {}, {}};
    const Json &args = json["args"];
    for (const auto &[name, value] : args.object()) error.args.insert(name, value.toString());
    return error;
}

}  // namespace

QByteArray framed(QByteArrayView bytes)
{
    QByteArray frame(headSize, '\0');
    qToBigEndian(quint32(bytes.size()), frame.data());
    return frame.append(bytes);
}

std::optional<Secret> readFrame(int descriptor)
{
    char head[headSize];
    if (!readAll(descriptor, head, headSize) || sizeIn(head) > largestFrame) return std::nullopt;
    Secret bytes(sizeIn(head));
    return readAll(descriptor, bytes.data(), bytes.size()) ? std::optional(std::move(bytes)) : std::nullopt;
}

bool writeFrame(int descriptor, QByteArrayView bytes)
{
    const QByteArray frame = framed(bytes);
    for (qsizetype sent = 0; sent < frame.size();) {
        const ssize_t put = ::write(descriptor, frame.constData() + sent, size_t(frame.size() - sent));
        if (put < 0 && errno == EINTR) continue;
        if (put <= 0) return false;
        sent += put;
    }
    return true;
}

SignerProcess::SignerProcess(const QString &program, int timeoutSeconds)
    : m_program(program), m_timeout(timeoutSeconds * 1000), m_process(std::make_unique<QProcess>())
{
    m_process->setProcessChannelMode(QProcess::ForwardedErrorChannel);
    m_process->start(program, QStringList());
}

SignerProcess::~SignerProcess()
{
    if (m_process->state() == QProcess::NotRunning) return;
    m_process->closeWriteChannel();
    constexpr int patience = 300;
    if (!m_process->waitForFinished(patience)) m_process->kill();
    m_process->waitForFinished(patience);
}

tl::unexpected<Error> SignerProcess::end(const char16_t *code, ErrorArgs args)
{
    m_process->kill();
    m_process->waitForFinished(1000);
    return fail(QString::fromUtf16(code), std::move(args));
}

Result<QByteArray> SignerProcess::answer(const QString &step)
{
    QElapsedTimer timer;
    timer.start();
    QByteArray bytes;
    for (;;) {
        bytes += m_process->readAllStandardOutput();
        const bool headed = bytes.size() >= headSize;
        if (headed && sizeIn(bytes.constData()) > largestFrame) return end(u"token.process", {{u"step"_qs, step}});
        if (headed && bytes.size() >= headSize + sizeIn(bytes.constData())) return bytes.sliced(headSize);
        const int left = m_timeout - int(timer.elapsed());
        if (left <= 0)
            return end(u"token.timeout", {{u"seconds"_qs, QString::number(m_timeout / 1000)}, {u"step"_qs, step}});
        m_process->waitForReadyRead(left);
        if (m_process->state() == QProcess::NotRunning && m_process->bytesAvailable() == 0)
            return fail(u"token.process"_qs, {{u"step"_qs, step}});
    }
}

Result<Json> SignerProcess::ask(const Json &request, const Secret *secret)
{
    if (!m_process->waitForStarted(m_timeout) && m_process->state() == QProcess::NotRunning) {
        const bool missing = m_process->error() == QProcess::FailedToStart;
        return missing ? fail(u"token.program"_qs, {{u"path"_qs, m_program}})
                       : fail(u"token.process"_qs, {{u"step"_qs, request["do"].toString()}});
    }
    m_process->write(framed(request.canonical()));
    if (secret) {
        QByteArray frame = framed(secret->view());
        m_process->write(frame);
        frame.fill('\0');
    }
    const Result<QByteArray> bytes = answer(request["do"].toString());
    if (!bytes) return fail(bytes.error());
    Result<Json> json = Json::parse(*bytes);
    if (!json) return end(u"token.process", {{u"step"_qs, request["do"].toString()}});
    if (json->has(u"error"_qs)) return fail(errorOf((*json)["error"]));
    return (*json)["answer"];
}

}  // namespace remit
