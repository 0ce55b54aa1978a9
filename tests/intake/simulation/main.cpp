// transfer_simulation COUNT SEED [WITHOUT]: runs COUNT schedules of faults from SEED on; each that goes wrong is
// printed with its seed, and at the end how often each kind of fault struck. WITHOUT (sync, idempotency, sequence,
// receipt, proof) leaves a safeguard out: then the first schedule that notices ends the run.
#include "schedule.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QTextStream>

using namespace remit;
using namespace remit::testing;

namespace {

/** Every kind that a schedule knows; a run in which one never struck proves nothing about it. */
const QList<QByteArray> kinds{"answer cut",
                              "answer lost",
                              "answer to another question",
                              "client killed",
                              "client's clock jumped",
                              "client's disk full",
                              "clerk's command killed",
                              "connection cut",
                              "court's clock jumped",
                              "court's disk full",
                              "event doubled",
                              "event left out",
                              "events out of order",
                              "hung up in the middle",
                              "intake killed",
                              "intake killed at a sync",
                              "paused",
                              "power cut",
                              "request doubled",
                              "request lost",
                              "request overtaken",
                              "slow",
                              "withdrawn"};
/** So many schedules meet every kind of fault. */
constexpr quint32 enough = 100;

bool tell(QTextStream &out, const Tally &tally, quint32 count)
{
    bool all = true;
    for (const auto &[kind, times] : tally) out << "  " << kind << ": " << times << '\n';
    for (const QByteArray &kind : kinds) {
        if (tally.contains(kind) || count < enough) continue;
        out << "never: " << kind << '\n';
        all = false;
    }
    return all;
}

}  // namespace

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    const QStringList arguments = application.arguments();
    const QStringList names{u""_qs, u"sync"_qs, u"idempotency"_qs, u"sequence"_qs, u"receipt"_qs, u"proof"_qs};
    const auto without = Without(std::max<qsizetype>(0, names.indexOf(arguments.value(3))));
    const quint32 count = arguments.value(1, u"100"_qs).toUInt(), first = arguments.value(2, u"1"_qs).toUInt();
    QTextStream out(stdout);
    const Samples samples;
    Tally tally;
    QElapsedTimer timer;
    timer.start();
    quint32 wrong = 0;
    for (quint32 seed = first; seed < first + count && (wrong == 0 || without == Without::Nothing); ++seed) {
        const QString fault = Schedule(samples, seed, without, tally).run();
        if (fault.isEmpty()) continue;
        ++wrong;
        out << "seed " << seed << ": " << fault << Qt::endl;
    }
    const bool all = tell(out, tally, count);
    out << count << " schedules, seeds " << first << " to " << first + count - 1 << ", " << wrong << " wrong, "
        << timer.elapsed() / 1000 << " s" << Qt::endl;
    return wrong == 0 && all ? 0 : 1;
}
