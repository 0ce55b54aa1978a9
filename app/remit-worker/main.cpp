// The process that opens files nobody vouches for: it may hang or crash, and nothing but this process is lost. One
// request on standard input, one answer on standard output; it may read files, and do nothing else (limits.h).
#include "documents/fonts.h"
#include "limits.h"
#include "serve.h"

#include <QGuiApplication>

#include <unistd.h>
#include <cerrno>
#include <optional>

namespace {

using namespace remit;

/** More than the largest dossier. */
constexpr qsizetype largestRequest = 1LL << 30;

QByteArray readAll()
{
    constexpr qsizetype step = 1 << 20;
    QByteArray bytes;
    for (;;) {
        const qsizetype had = bytes.size();
        bytes.resize(had + step);
        const ssize_t got = ::read(STDIN_FILENO, bytes.data() + had, size_t(step));
        bytes.resize(had + std::max<qsizetype>(got, 0));
        if (got < 0 && errno == EINTR) continue;
        if (got <= 0 || bytes.size() > largestRequest) return bytes;
    }
}

void writeAll(int out, const QByteArray &bytes)
{
    for (qsizetype sent = 0; sent < bytes.size();) {
        const ssize_t put = ::write(out, bytes.constData() + sent, size_t(bytes.size() - sent));
        if (put < 0 && errno == EINTR) continue;
        if (put <= 0) return;
        sent += put;
    }
}

/** Drawing a page and reading its words need neither fonts of ours nor a screen; loading them takes half of the time.
 */
bool onlyLooks(const QString &what) { return what == u"picture" || what == u"texts" || what == u"words"; }

/** Joining holds all papers twice. */
Allowance allowanceFor(const QString &what)
{
    if (what == u"merge") return {55, 3072};
    return {6, 1024};
}

}  // namespace

int main(int argc, char **argv)
{
    // What a library prints must not run into the answer.
    const int out = dup(STDOUT_FILENO);
    dup2(STDERR_FILENO, STDOUT_FILENO);
    qputenv("QT_QPA_PLATFORM", "offscreen");
    // So far nothing is looked at but how the bytes are framed.
    const Result<WorkerMessage> request = decode(readAll());
    if (!request) return 2;
    const QString what = request->head["do"].toString();
    std::optional<QGuiApplication> application;
    std::optional<Result<Fonts>> fonts;
    if (!onlyLooks(what)) {
        application.emplace(argc, argv);
        fonts.emplace(Fonts::load());
    }
    if (!giveUp(allowanceFor(what))) {
        writeAll(out, encode(refusalOf({u"dossier.worker.limits"_qs, {}, {}})));
        return 0;
    }
    writeAll(out, encode(answer(*request, fonts && *fonts ? &**fonts : nullptr)));
    // No tidying up: what a bad file left behind is not to be walked through again.
    _exit(0);
}
