// The window's own sending as a program of its own, so that tests/app/sendkill.sh can kill it anywhere.
//   ui_courier STORE OFFICER PASSPHRASE-FILE [BATCH]
// sends the batch, or goes on with what an earlier run left, as the window does when it opens a store. Exit 0: a
// receipt came, 2: nothing was left to do.
#include "base/durablefile.h"
#include "batches/courier.h"
#include "compose/prison.h"
#include "compose/workplace.h"
#include "widgets/dialogprompts.h"

#include <QApplication>
#include <QTemporaryDir>
#include <QTextStream>

using namespace remit;
using namespace remit::ui;

int main(int argc, char **argv)
{
    QApplication application(argc, argv);
    const QStringList arguments = QApplication::arguments();
    const QString batch = arguments.value(4);
    const auto passphrase = readWhole(arguments.value(3), 4096);
    if (!passphrase) return 3;
    QTemporaryDir folder;
    Preferences preferences(folder.filePath(u"settings.ini"_qs));
    Theme theme(Theme::Mode::Light);
    const Words words(Language::Chinese);
    DialogPrompts prompts;
    Backend backend(localWorkplaces(), localStores());
    Courier courier({backend, words, theme, prompts, preferences, systemClock()});

    const auto end = [&](int code, const QString &said) {
        QTextStream(stderr) << said << Qt::endl;
        QApplication::exit(code);
    };
    QObject::connect(&courier, &Courier::received, [&](const QString &id) { end(0, id); });
    QObject::connect(&courier, &Courier::failed,
                     [&](const QString &, const Error &error) { end(1, words.error(error)); });
    backend.open(&courier, arguments.value(1), arguments.value(2), Secret::fromUtf8(passphrase->trimmed()),
                 [&](const Result<OpenedStore> &opened) {
                     if (!opened) return end(4, words.error(opened.error()));
                     if (!batch.isEmpty()) return courier.send(batch);
                     courier.resume(Courier::Paused::Leave);
                     // Answers come in the order asked: by then the courier has begun where there was anything to do.
                     backend.ask(
                         &courier, [](Workplace &) { return 0; },
                         [&](int) {
                             if (courier.current().isEmpty()) end(2, u"nothing to send"_qs);
                         });
                 });
    return QApplication::exec();
}
