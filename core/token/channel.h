#pragma once
#include "base/json.h"
#include "signing/secret.h"

#include <QByteArray>

#include <optional>

class QProcess;

// What the window's process and the signer's process say to each other over pipes: frames of four bytes of length,
// highest first, and as many bytes. A request is one frame of JSON; a login is followed by a second one that holds the
// PIN and nothing else, so that it never stands in a text.
namespace remit {

/** No frame is larger. */
inline constexpr qsizetype largestFrame = 4 << 20;

/** The frame of these bytes. Requires no more than largestFrame of them. */
QByteArray framed(QByteArrayView bytes);

/** The next frame of a file descriptor, waiting for it; nothing at the end or for a frame that is too large. */
std::optional<Secret> readFrame(int descriptor);
/** Whether all was written. */
bool writeFrame(int descriptor, QByteArrayView bytes);

/**
 * The other process as the window's process holds it: one request at a time, each answered within a time or not at all.
 * After any failure it is ended, for a driver that hangs or has died is of no further use.
 */
class SignerProcess
{
public:
    /** Starts `program`. Errors come with the first request. */
    SignerProcess(const QString &program, int timeoutSeconds);
    ~SignerProcess();

    /**
     * The answer to a request; `secret` is sent behind it where it is given. Errors: token.program with `path`,
     * token.timeout with `seconds` and `step`, token.process where it ended, and the error that it answered with.
     */
    Result<Json> ask(const Json &request, const Secret *secret = nullptr);

private:
    Result<QByteArray> answer(const QString &step);
    tl::unexpected<Error> end(const char16_t *code, ErrorArgs args);

    QString m_program;
    int m_timeout;
    std::unique_ptr<QProcess> m_process;
};

}  // namespace remit
