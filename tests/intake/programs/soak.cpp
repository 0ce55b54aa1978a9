// By hand: 50 kills of the intake, 50 of the client and 50 cut connections, each at a random point; prints what
// came of it.
//   sync_soak [SEED [COUNT]]
#include "trials.h"

#include <QCoreApplication>

#include <cstdio>

using namespace remit::testing;

namespace {

/** How many of `count` trials failed. */
int run(const char *title, Trials &trials, QByteArray (Trials::*trial)(), int count)
{
    const int before = trials.struck();
    int failures = 0;
    for (int i = 0; i < count; ++i) {
        const QByteArray fault = (trials.*trial)();
        if (fault.isEmpty()) continue;
        ++failures;
        std::printf("%s %d: %s\n", title, i + 1, fault.constData());
    }
    std::printf("%-16s %3d runs, %3d struck while sending, %d failed\n", title, count, trials.struck() - before,
                failures);
    std::fflush(stdout);
    return failures;
}

}  // namespace

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    const unsigned seed = argc > 1 ? QByteArray(argv[1]).toUInt() : std::random_device{}();
    const int count = argc > 2 ? QByteArray(argv[2]).toInt() : 50;
    std::printf("seed %u\n", seed);
    Site site;
    if (!site.start()) return 2;
    Trials trials(site, seed);
    const int failures = run("intake killed", trials, &Trials::killIntake, count) +
                         run("client killed", trials, &Trials::killClient, count) +
                         run("connection cut", trials, &Trials::cutConnection, count);
    std::printf("%d batches accepted, each exactly once: %s\n", site.accepted(), failures == 0 ? "yes" : "NO");
    return failures == 0 ? 0 : 1;
}
