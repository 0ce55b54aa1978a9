// By hand: 50 kills of the intake, 50 of the client and 50 cut connections, each at a random point, and then a kill of
// the intake at every call that changes or syncs a file while it accepts a batch; prints what came of it.
//   sync_soak [SEED [COUNT [FIRST]]]   FIRST: the first of those calls
#include "trials.h"

#include <QCoreApplication>

#include <cstdio>
#include <functional>

using namespace remit::testing;

namespace {

/** How many of `count` trials failed. */
int run(const char *title, Trials &trials, int count, const std::function<QByteArray(int)> &trial)
{
    const int before = trials.struck();
    int failures = 0;
    for (int i = 1; i <= count; ++i) {
        const QByteArray fault = trial(i);
        if (fault.isEmpty()) continue;
        ++failures;
        std::printf("%s %d: %s\n", title, i, fault.constData());
    }
    std::printf("%-16s %3d runs, %3d struck, %d failed\n", title, count, trials.struck() - before, failures);
    std::fflush(stdout);
    return failures;
}

/** Kills at every call from `first` on, until the intake lives to the end; how many trials failed. */
int runEveryChange(Trials &trials, int first)
{
    const int before = trials.struck();
    int failures = 0, count = first;
    for (;; ++count) {
        const auto fault = trials.killAtChange(count);
        if (!fault) break;
        if (fault->isEmpty()) continue;
        ++failures;
        std::printf("change %d: %s\n", count, fault->constData());
    }
    std::printf("killed at every change from %d to %d: %d struck, %d failed\n", first, count - 1,
                trials.struck() - before, failures);
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
    int failures = run("intake killed", trials, count, [&](int) { return trials.killIntake(); });
    failures += run("client killed", trials, count, [&](int) { return trials.killClient(); });
    failures += run("connection cut", trials, count, [&](int) { return trials.cutConnection(); });
    failures += runEveryChange(trials, argc > 3 ? QByteArray(argv[3]).toInt() : 1);
    std::printf("%d batches accepted, each exactly once: %s\n", site.accepted(), failures == 0 ? "yes" : "NO");
    return failures == 0 ? 0 : 1;
}
