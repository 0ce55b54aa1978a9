// By hand: hands in so many files that were made to do harm and prints what came of them (../README.md).
#include "base/messages.h"
#include "trial.h"

#include <QGuiApplication>
#include <QMap>

#include <cstdio>

using namespace remit;
using namespace remit::testing;

int main(int argc, char **argv)
{
    qputenv("QT_QPA_PLATFORM", "offscreen");
    const QGuiApplication application(argc, argv);
    const QStringList words = QGuiApplication::arguments();
    const int count = words.value(1, u"500"_qs).toInt();
    const unsigned seed = words.value(2, u"20261201"_qs).toUInt();
    const WorkerReader reader(QStringLiteral(REMIT_WORKER));
    const Messages messages(Language::Chinese);
    QMap<QString, int> outcomes;
    qint64 longest = 0;
    int wrong = 0;
    for (const BadFile &file : badFiles(count, seed)) {
        const Trial trial = tryFile(reader, file.bytes);
        const QString code = trial.outcome.section(u": "_qs, -1);
        const bool told = code == u"taken" || messages.has(code);
        const bool right = told && trial.milliseconds <= 10000 && (file.mayBeGood || trial.outcome != u"taken");
        if (!right) ++wrong;
        if (!right || trial.milliseconds > 3000)
            std::printf("%s %s: %s, %lld ms\n", right ? "slow " : "WRONG", qPrintable(file.what),
                        qPrintable(trial.outcome), static_cast<long long>(trial.milliseconds));
        ++outcomes[trial.outcome];
        longest = std::max(longest, trial.milliseconds);
        std::fflush(stdout);
    }
    for (auto it = outcomes.begin(); it != outcomes.end(); ++it)
        std::printf("%5d %s\n", it.value(), qPrintable(it.key()));
    std::printf("%d files, seed %u: %d wrong, the longest step %lld ms\n", count, seed, wrong,
                static_cast<long long>(longest));
    return wrong == 0 ? 0 : 1;
}
