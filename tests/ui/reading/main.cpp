// Opens the review of a case whose dossier has a PDF of 1,000 pages, in the real window with the real worker, and
// prints how long its first page takes beside pdftoppm, and how long the window stood still while somebody reads:
//   ui_reading FOLDER [PAGES]
#include "cases/review/pageview.h"
#include "demo.h"
#include "hands.h"
#include "shell/language.h"
#include "stallmonitor.h"

#include "goodfiles.h"

#include <QApplication>
#include <QDir>
#include <QFile>
#include <QProcess>
#include <QScrollBar>

#include <algorithm>

using namespace remit;
using namespace remit::ui;
using namespace remit::ui::testing;

namespace {

constexpr int rounds = 5;

qint64 median(std::vector<qint64> values)
{
    std::ranges::sort(values);
    return values[values.size() / 2];
}

PageView *viewIn(const Hands &hands) { return qobject_cast<PageView *>(hands.part(u"卷宗页面"_qs)); }

/** Waits for the page without giving the loop more rest than it needs; milliseconds. */
qint64 untilSharp(const Hands &hands)
{
    QElapsedTimer clock;
    clock.start();
    const auto there = [&] {
        const PageView *view = viewIn(hands);
        return view && view->isSharp() && view->picture();
    };
    while (!there() && clock.elapsed() < 60000) QCoreApplication::processEvents(QEventLoop::AllEvents, 5);
    return clock.elapsed();
}

qint64 pdftoppm(const QString &pdf, const QString &folder, int dpi)
{
    QElapsedTimer clock;
    clock.start();
    QProcess process;
    process.start(u"pdftoppm"_qs, {u"-f"_qs, u"1"_qs, u"-l"_qs, u"1"_qs, u"-r"_qs, QString::number(dpi), pdf,
                                   QDir(folder).filePath(u"page"_qs)});
    process.waitForFinished();
    return clock.elapsed();
}

/** The dossier with that PDF, opened by the department. */
void enter(const Hands &hands, ReadyPrompts &prompts, const QString &number, const QString &pdf)
{
    if (!hands.signIn(u"dept"_qs)) qFatal("cannot enter");
    hands.window().go({u"cases"_qs, number});
    if (!hands.sees(u"卷宗还是空的"_qs)) qFatal("no dossier");
    prompts.files = {pdf};
    hands.press(Qt::Key_A, Qt::ControlModifier | Qt::ShiftModifier);
    if (!hands.sees(u"附入卷宗"_qs)) qFatal("not read");
    hands.press(Qt::Key_Return, Qt::ControlModifier);
    if (!hands.sees(u"已附卷 1 份"_qs)) qFatal("not attached");
}

/** A window of its own each time, so that nothing of the dossier is at hand; in turns with pdftoppm. */
void compareFirstPage(const DemoStore &store, const QString &number, const QString &pdf, const QString &folder)
{
    std::vector<qint64> ours, theirs;
    for (int round = 0; round < rounds; ++round) {
        Desktop desktop;
        Window window(desktop.context(), std::chrono::hours(9));
        window.resize(1366, 768);
        window.show();
        const Hands hands(window);
        window.propose(store.path());
        if (!hands.signIn(u"dept"_qs)) qFatal("cannot enter");
        QTest::qWait(2500);
        QElapsedTimer clock;
        clock.start();
        window.go({u"review"_qs, number});
        untilSharp(hands);
        ours.push_back(clock.elapsed());
        const int dpi = int(viewIn(hands)->picture()->width() / 595.0 * 72);
        theirs.push_back(pdftoppm(pdf, folder, dpi));
    }
    qInfo("first page on the screen: %lld ms, pdftoppm -f 1 -l 1: %lld ms (medians of %d, in turns)",
          static_cast<long long>(median(ours)), static_cast<long long>(median(theirs)), rounds);
}

void read(const Hands &hands, StallMonitor &monitor)
{
    PageView *view = viewIn(hands);
    view->setFocus();
    QTest::qWait(1500);
    monitor.report("resting");
    std::vector<qint64> turns;
    for (int page = 0; page < 60; ++page) {
        QTest::qWait(250);
        hands.press(Qt::Key_Right);
        turns.push_back(untilSharp(hands));
    }
    monitor.report("turning 60 pages");
    qInfo("a page turned to is there after %lld ms (median), at most %lld ms", static_cast<long long>(median(turns)),
          static_cast<long long>(std::ranges::max(turns)));
    for (int step = 0; step < 40; ++step) {
        hands.press(Qt::Key_Right);
        QTest::qWait(30);
    }
    untilSharp(hands);
    monitor.report("leafing through 40 pages");
    auto *thumbnails = qobject_cast<QAbstractScrollArea *>(hands.part(u"缩略图"_qs));
    for (auto *area : hands.window().findChildren<QAbstractScrollArea *>())
        if (area->accessibleName() == u"缩略图"_qs) thumbnails = area;
    QScrollBar *bar = thumbnails->verticalScrollBar();
    for (int step = 0; step <= 300; ++step) {
        bar->setValue(bar->maximum() * step / 300);
        QTest::qWait(8);
    }
    QTest::qWait(1500);
    monitor.report("scrolling the thumbnails from end to end");
    hands.press(Qt::Key_F, Qt::ControlModifier);
    hands.type(u"Sheet"_qs);
    QElapsedTimer clock;
    clock.start();
    hands.press(Qt::Key_Return);
    hands.sees(u"查到 "_qs);
    qInfo("all pages searched after %lld ms", static_cast<long long>(clock.elapsed()));
    monitor.report("searching");
}

}  // namespace

int main(int argc, char **argv)
{
    QApplication application(argc, argv);
    const QStringList arguments = QApplication::arguments();
    if (arguments.size() < 2) qFatal("usage: ui_reading FOLDER [PAGES]");
    QDir().mkpath(arguments.at(1));
    installLanguage(application, Language::Chinese);
    const QString pdf = QDir(arguments.at(1)).filePath(u"卷宗.pdf"_qs);
    QFile file(pdf);
    if (!file.open(QIODevice::WriteOnly)) qFatal("cannot write");
    file.write(remit::testing::plainPdf(arguments.value(2, u"1000"_qs).toInt()));
    file.close();
    const DemoStore store;
    const QStringList cases = workCases(store.path(), 1, [](int) { return 3; });
    ReadyPrompts prompts;
    Desktop desktop(Language::Chinese, Theme::Mode::Light, &prompts);
    desktop.theme.applyTo(application);
    Window window(desktop.context(), std::chrono::hours(9));
    window.resize(1366, 768);
    window.show();
    const Hands hands(window);
    window.propose(store.path());
    enter(hands, prompts, cases.first(), pdf);
    QTest::qWait(2000);
    window.go({u"review"_qs, cases.first()});
    untilSharp(hands);
    StallMonitor monitor;
    read(hands, monitor);
    compareFirstPage(store, cases.first(), pdf, arguments.at(1));
    return 0;
}
