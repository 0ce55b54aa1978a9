// Says how long until the month of a whole prison stands on the screen, with every day already recorded:
//   ui_month FOLDER [INMATES]      FOLDER keeps the prison for the next run
#include "benchdays.h"
#include "demo.h"
#include "hands.h"
#include "shell/language.h"
#include "widgets/table.h"

#include "compose/demo.h"
#include "compose/workplace.h"

#include <QApplication>
#include <QDir>
#include <QElapsedTimer>
#include <QLabel>

using namespace remit;
using namespace remit::ui;
using namespace remit::ui::testing;

namespace {

const QString month = u"2026-10"_qs;

/** A prison with twelve imported months and every day of October signed. */
QString prison(const QString &folder, int inmates)
{
    const QString path = QDir(folder).filePath(u"month-%1.remit"_qs.arg(inmates));
    if (QFile::exists(path)) return path;
    QDir().mkpath(folder);
    QElapsedTimer clock;
    clock.start();
    const Clock now = demoClock(*makeDate(2026, 11, 2));
    const auto made = makeDemo({path, inmates, 12, 7}, Secret::copyOf(demoPassphrase()), now);
    if (!made) qFatal("demo: %s", qPrintable(made.error().code));
    const auto place = LocalWorkplace::open(path, u"ward"_qs, Secret::copyOf(demoPassphrase()), now);
    if (!place) qFatal("open: %s", qPrintable(place.error().code));
    const Desk &desk = (*place)->desk();
    QStringList people;
    const auto rows = desk.ports.inmates.inmates({}).value();
    for (const InmateRow &row : rows) people << row.number;
    remit::testing::recordDays(desk, desk.ports.points.areas().value().front(), people, *parseIsoMonth(month));
    qInfo("prison of %d inmates made in %lld s", inmates, static_cast<long long>(clock.elapsed() / 1000));
    return path;
}

/** Whether the page says that the month it shows is this one; it does so once its rows are there. */
bool stands(Window &window, const QString &wanted)
{
    for (const QLabel *one : window.page(u"points"_qs)->findChildren<QLabel *>())
        if (one->property("look") == u"title"_qs && one->text() == wanted) return true;
    return false;
}

/** From the order to the rows on the screen. */
qint64 timed(Window &window, const Hands &hands, const QString &wanted, int inmates)
{
    QElapsedTimer clock;
    clock.start();
    window.go({u"points"_qs, wanted});
    const auto shown = [&] {
        const Table *table = hands.table(u"月得分"_qs);
        return table && table->model()->rowCount() == inmates && stands(window, wanted);
    };
    if (!QTest::qWaitFor(shown, 60000)) qFatal("the month stays away");
    hands.table(u"月得分"_qs)->repaint();
    return clock.elapsed();
}

}  // namespace

int main(int argc, char **argv)
{
    QApplication application(argc, argv);
    const QStringList arguments = QApplication::arguments();
    const int inmates = arguments.value(2, u"5000"_qs).toInt();
    const QString store = prison(arguments.value(1), inmates);
    installLanguage(application, Language::Chinese);
    Desktop desktop(Language::Chinese, Theme::Mode::Light, nullptr, demoClock(*makeDate(2026, 11, 3)));
    desktop.theme.applyTo(application);
    Window window(desktop.context(), std::chrono::hours(1));
    window.resize(1366, 768);
    window.propose(store);
    window.show();
    const Hands hands(window);
    if (!QTest::qWaitForWindowActive(&window) || !hands.signIn(u"dept"_qs)) return 1;
    QTest::qWait(3000);
    for (int round = 0; round < 6; ++round)
        // Another month in between, so that nothing stands there already.
        for (const QString &wanted : {month, u"2026-09"_qs})
            qInfo("%s, round %d: %lld ms", qPrintable(wanted), round,
                  static_cast<long long>(timed(window, hands, wanted, inmates)));
    return 0;
}
