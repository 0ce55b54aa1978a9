#include "commands.h"

#include <QCoreApplication>

#include <csignal>

using namespace remit;

namespace {

/** As remitctl: 2 wrong usage, 4 bad input, 5 storage, 6 network, 7 signature or key. */
int exitCode(const Error &error)
{
    if (error.code == u"intake.usage") return 2;
    if (error.code.startsWith(u"file.") || error.code == u"intake.store" || error.code == u"intake.locked") return 5;
    if (error.code == u"intake.listen" || error.code == u"intake.tls") return 6;
    if (error.code.startsWith(u"signing.")) return 7;
    return 4;
}

/** Before any thread starts, so that only the one that waits for these signals gets them. */
void blockEndSignals()
{
    sigset_t ends;
    sigemptyset(&ends);
    sigaddset(&ends, SIGTERM);
    sigaddset(&ends, SIGINT);
    pthread_sigmask(SIG_BLOCK, &ends, nullptr);
}

}  // namespace

int main(int argc, char **argv)
{
    blockEndSignals();
    const QCoreApplication application(argc, argv);
    const auto done = readArguments(application.arguments()).and_then([](const IntakeCommand &command) {
        return std::visit([](const auto &chosen) { return carryOut(chosen); }, command);
    });
    if (done) return 0;
    print(done.error());
    return exitCode(done.error());
}
