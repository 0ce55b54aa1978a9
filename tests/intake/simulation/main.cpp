// transfer_simulation COUNT SEED [WITHOUT]: runs COUNT schedules of faults from SEED on; the first that goes wrong is
// printed with its seed. WITHOUT (sync, idempotency, sequence, receipt) leaves a safeguard out: then one must go wrong.
#include "schedule.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QTextStream>

using namespace remit;
using namespace remit::testing;

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    const QStringList arguments = application.arguments();
    const QStringList names{u""_qs, u"sync"_qs, u"idempotency"_qs, u"sequence"_qs, u"receipt"_qs};
    const auto without = Without(std::max<qsizetype>(0, names.indexOf(arguments.value(3))));
    const quint32 count = arguments.value(1, u"100"_qs).toUInt(), first = arguments.value(2, u"1"_qs).toUInt();
    QTextStream out(stdout);
    const CourtKey court;
    QElapsedTimer timer;
    timer.start();
    for (quint32 seed = first; seed < first + count; ++seed) {
        const QString wrong = Schedule(court, seed, without).run();
        if (wrong.isEmpty()) continue;
        out << "seed " << seed << ": " << wrong << Qt::endl;
        return 1;
    }
    out << count << " schedules from seed " << first << ", nothing wrong, " << timer.elapsed() << " ms" << Qt::endl;
    return 0;
}
