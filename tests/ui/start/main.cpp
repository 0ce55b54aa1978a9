// From the start of this program to the first page of a store, as the window does it, and what it then holds in memory:
//   ui_start STORE OFFICER PASSPHRASE
#include "compose/prison.h"
#include "demo.h"
#include "hands.h"
#include "shell/language.h"

#include <QApplication>
#include <QFile>

#include <unistd.h>

using namespace remit;
using namespace remit::ui;
using namespace remit::ui::testing;

namespace {

QByteArray contents(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

/** Milliseconds since the kernel made this process: what the loader and static data took is counted. */
qint64 sinceStart()
{
    constexpr int startTime = 19;
    const QByteArray stat = contents(u"/proc/self/stat"_qs);
    // The second field is a name in brackets, in which anything may stand.
    const QList<QByteArray> fields = stat.mid(stat.lastIndexOf(')') + 2).split(' ');
    const double started = fields[startTime].toDouble() / double(sysconf(_SC_CLK_TCK));
    return qint64((contents(u"/proc/uptime"_qs).split(' ').first().toDouble() - started) * 1000);
}

/** What this process alone and its share of what it shares take, in MB. */
qint64 memory()
{
    for (const QByteArray &line : contents(u"/proc/self/smaps_rollup"_qs).split('\n'))
        if (line.startsWith("Pss:")) return line.mid(4).trimmed().split(' ').first().toLongLong() / 1024;
    return 0;
}

}  // namespace

int main(int argc, char **argv)
{
    QApplication application(argc, argv);
    const QStringList arguments = QApplication::arguments();
    if (arguments.size() < 4) qFatal("usage: ui_start STORE OFFICER PASSPHRASE");
    installLanguage(application, Language::Chinese);
    Theme theme(Theme::Mode::Light);
    theme.applyTo(application);
    const Words words(Language::Chinese);
    const QTemporaryDir folder;
    Preferences preferences(folder.filePath(u"settings.ini"_qs));
    DialogPrompts prompts;
    Backend backend(localWorkplaces(), localStores());
    Window window({backend, words, theme, prompts, preferences, systemClock()}, std::chrono::hours(1));
    const Hands hands(window);
    window.propose(arguments[1]);
    window.show();
    if (!hands.waitFor([&] { return window.windowHandle() && window.windowHandle()->isExposed(); })) return 1;
    const qint64 shown = sinceStart();
    if (!hands.tabTo(u"民警账号"_qs)) return 1;
    hands.press(Qt::Key_A, Qt::ControlModifier);
    hands.type(arguments[2]);
    if (!hands.tabTo(u"口令"_qs)) return 1;
    hands.type(arguments[3]);
    const qint64 typed = sinceStart();
    hands.press(Qt::Key_Return);
    if (!hands.sees(u"在押罪犯"_qs, 120000)) return 1;
    const qint64 usable = sinceStart();
    QTest::qWait(3000);
    qInfo("window after %lld ms; first page %lld ms after the passphrase; %lld MB", static_cast<long long>(shown),
          static_cast<long long>(usable - typed), static_cast<long long>(memory()));
    return 0;
}
