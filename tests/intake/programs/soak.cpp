// By hand: 50 kills of the intake, 50 of the client and 50 cut connections, each at a random point; prints what
// came of it.
//   sync_soak [SEED [COUNT]]
#include "trials.h"

#include <QCoreApplication>
#include <QStandardPaths>

#include <cstdio>
#include <functional>

using namespace remit::testing;

namespace {

/** Every call that makes something durable, as often as a sending needs it and once more. */
const QList<std::pair<QString, int>> &steps()
{
    static const QList<std::pair<QString, int>> steps = [] {
        QList<std::pair<QString, int>> list;
        for (const auto &[name, most] : std::initializer_list<std::pair<QString, int>>{
                 {u"fsync"_qs, 9}, {u"fdatasync"_qs, 2}, {u"rename"_qs, 6}, {u"link"_qs, 2}, {u"unlink"_qs, 3}})
            for (int count = 1; count <= most; ++count) list.append({name, count});
        return list;
    }();
    return steps;
}

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
    if (!QStandardPaths::findExecutable(u"strace"_qs).isEmpty()) {
        const int all = int(steps().size());
        failures += run("step of upload", trials, all,
                        [&](int i) { return trials.killAtStepOfUpload(steps()[i - 1].first, steps()[i - 1].second); });
        failures += run("step of decision", trials, all, [&](int i) {
            return trials.killAtStepOfDecision(steps()[i - 1].first, steps()[i - 1].second);
        });
    }
    std::printf("%d batches accepted, each exactly once: %s\n", site.accepted(), failures == 0 ? "yes" : "NO");
    return failures == 0 ? 0 : 1;
}
