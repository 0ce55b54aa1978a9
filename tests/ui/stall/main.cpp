// Works at a prison of 5,000 inmates and 36 months as an officer does and prints how long the window stood still:
//   ui_stall FOLDER [INMATES] [MONTHS]      FOLDER keeps the prison for the next run
// With REMIT_TRACE set it also names every event that took 12 ms or more.
#include "demo.h"
#include "hands.h"
#include "shell/language.h"
#include "stallmonitor.h"
#include "statistics/statisticspresenter.h"
#include "tracing.h"
#include "widgets/table.h"

#include "compose/demo.h"

#include <QApplication>
#include <QDir>
#include <QHeaderView>
#include <QLineEdit>
#include <QScrollBar>

using namespace remit;
using namespace remit::ui;
using namespace remit::ui::testing;

namespace {

QString prison(const QString &folder, int inmates, int months)
{
    const QString path = QDir(folder).filePath(u"prison-%1-%2.remit"_qs.arg(inmates).arg(months));
    if (QFile::exists(path)) return path;
    QDir().mkpath(folder);
    QElapsedTimer clock;
    clock.start();
    const auto made =
        makeDemo({path, inmates, months, 7}, Secret::copyOf(demoPassphrase()), demoClock(*makeDate(2026, 11, 2)));
    if (!made) qFatal("demo: %s", qPrintable(made.error().code));
    // Statistics count cases, so there are some at every stage.
    constexpr int cases = 300;
    workCases(path, cases, [](int i) { return i % 11; });
    qInfo("prison of %d inmates and %d months made in %lld ms", inmates, months,
          static_cast<long long>(clock.elapsed()));
    return path;
}

/** Every step is followed by time for what it set going. */
void settle(int milliseconds = 400) { QTest::qWait(milliseconds); }

void typeAndErase(const Hands &hands, const QString &text)
{
    for (const QChar letter : text) {
        hands.type(letter);
        settle(120);
    }
    for (int i = 0; i < text.size(); ++i) {
        hands.press(Qt::Key_Backspace);
        settle(60);
    }
}

void list(const Hands &hands, StallMonitor &monitor)
{
    hands.press(Qt::Key_2, Qt::AltModifier);
    const auto rows = [&] {
        const Table *shown = hands.table(u"罪犯名册"_qs);
        return shown && shown->model() ? shown->model()->rowCount() : 0;
    };
    if (!hands.waitFor([&] { return rows() > 1; }, 60000)) qFatal("the list stays empty");
    settle();
    monitor.report("opening the list");
    Table *table = hands.table(u"罪犯名册"_qs);
    const QString name = table->model()->index(7, 1).data().toString(),
                  number = table->model()->index(11, 0).data().toString();
    hands.press(Qt::Key_F, Qt::ControlModifier);
    typeAndErase(hands, name.left(1));
    typeAndErase(hands, name.left(2));
    typeAndErase(hands, number);
    monitor.report("filter by characters and number");
    hands.press(Qt::Key_K, Qt::ControlModifier);
    typeAndErase(hands, name.left(2));
    typeAndErase(hands, number);
    hands.press(Qt::Key_Escape);
    monitor.report("search everywhere");
    for (int column = 0; column < table->model()->columnCount(); ++column)
        for (const auto order : {Qt::AscendingOrder, Qt::DescendingOrder}) {
            table->sortByColumn(column, order);
            settle(60);
        }
    monitor.report("sorting by every column");
    for (int i = 0; i <= 200; ++i) {
        table->verticalScrollBar()->setValue(table->verticalScrollBar()->maximum() * i / 200);
        settle(5);
    }
    monitor.report("scrolling from end to end");
}

void one(const Hands &hands, StallMonitor &monitor)
{
    Table *table = hands.table(u"罪犯名册"_qs);
    for (int row = 0; row < 200; row += 20) {
        table->choose(row);
        table->setFocus();
        hands.press(Qt::Key_Return);
        hands.sees(u"最早可提请"_qs);
        settle(150);
        hands.press(Qt::Key_3, Qt::ControlModifier);
        settle(60);
        hands.press(Qt::Key_Left, Qt::AltModifier);
        settle(60);
    }
    monitor.report("opening ten inmates");
}

void screening(const Hands &hands, StallMonitor &monitor)
{
    QElapsedTimer clock;
    clock.start();
    hands.press(Qt::Key_F8);
    hands.sees(u"筛查完成"_qs, 300000);
    settle();
    monitor.report("screening the whole prison");
    qInfo("screening took %lld ms", static_cast<long long>(clock.elapsed()));
    Table *table = hands.table(u"罪犯名册"_qs);
    for (int column = 0; column < table->model()->columnCount(); ++column) {
        table->sortByColumn(column, Qt::AscendingOrder);
        settle(60);
    }
    monitor.report("sorting with verdicts");
    clock.start();
    hands.press(Qt::Key_F8);
    settle(300);
    table->choose(3);
    table->setFocus();
    const QString name = table->model()->index(3, 1).data().toString();
    hands.press(Qt::Key_Return);
    const Page *page = hands.window().page(u"inmates"_qs);
    if (!hands.waitFor([&] { return page->crumbs().contains(name); }, 300000))
        qFatal("%s does not open", qPrintable(name));
    qInfo("an inmate opened during screening was there after %lld ms", static_cast<long long>(clock.elapsed() - 300));
    hands.press(Qt::Key_Left, Qt::AltModifier);
    hands.sees(u"筛查完成"_qs, 300000);
    monitor.report("an inmate during screening");
}

/** Every indicator of the current year on its page; beside it how long the record takes to be read and counted. */
void statistics(const Hands &hands, const PageContext &context, StallMonitor &monitor)
{
    StatisticsPresenter presenter(context);
    bool counted = false;
    QObject::connect(&presenter, &StatisticsPresenter::counted, &presenter, [&] { counted = true; });
    QElapsedTimer clock;
    clock.start();
    presenter.load();
    if (!hands.waitFor([&] { return counted; }, 300000)) qFatal("nothing is counted");
    qInfo("the record was read and counted after %lld ms", static_cast<long long>(clock.elapsed()));
    monitor.report("reading the record for statistics");
    qint64 slowest = 0;
    for (const Indicator indicator : indicators()) {
        clock.start();
        presenter.setIndicator(indicator);
        slowest = std::max(slowest, clock.elapsed());
    }
    qInfo("another indicator took at most %lld ms", static_cast<long long>(slowest));
    hands.window().go({u"statistics"_qs, {}});
    settle(4000);
    monitor.report("opening statistics");
    for (const Indicator indicator : indicators()) {
        hands.window().go({u"statistics"_qs, indicatorCode(indicator)});
        settle(500);
    }
    monitor.report("every indicator on its page");
}

}  // namespace

int main(int argc, char **argv)
{
    TracingApplication application(argc, argv);
    const QStringList arguments = QApplication::arguments();
    installLanguage(application, Language::Chinese);
    const QString store = prison(arguments.value(1, u"."_qs), arguments.value(2, u"5000"_qs).toInt(),
                                 arguments.value(3, u"36"_qs).toInt());
    Desktop desktop;
    desktop.theme.applyTo(application);
    Window window(desktop.context(), std::chrono::hours(1));
    const Hands hands(window);
    window.propose(store);
    window.show();
    settle(1000);
    StallMonitor monitor;
    if (!hands.signIn(u"ward"_qs)) {
        hands.sees(u"(the store does not open)"_qs, 0);
        return 1;
    }
    settle();
    monitor.report("unlocking, first page");
    list(hands, monitor);
    one(hands, monitor);
    screening(hands, monitor);
    statistics(hands, desktop.context(), monitor);
    return 0;
}
