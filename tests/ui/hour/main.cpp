// The first hour with Remit by keyboard alone or by mouse, and how long the window stood still at each station:
//   ui_hour [keyboard|mouse]
// With REMIT_TRACE set it also names every event that took 12 ms or more.
#include "firsthour.h"
#include "stallmonitor.h"
#include "tracing.h"

using namespace remit::ui::testing;

int main(int argc, char **argv)
{
    TracingApplication application(argc, argv);
    const bool mouse = QApplication::arguments().value(1) == QStringLiteral("mouse");
    FirstHour hour(mouse ? Way::Kind::Mouse : Way::Kind::Keyboard);
    if (!hour.prepare()) qFatal("no intake");
    StallMonitor whole, monitor;
    for (const FirstHour::Station &station : FirstHour::stations()) {
        if (!(hour.*station.work)()) qFatal("the hour ends at: %s", station.what);
        monitor.report(station.what);
    }
    whole.report("the whole hour");
    qInfo("%d keys, %d clicks", hour.way().hands().keys(), hour.way().hands().clicks());
    return 0;
}
