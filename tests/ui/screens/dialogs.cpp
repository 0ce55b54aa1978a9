// Presses every button that opens a dialog, as three officers do, and saves one picture of each dialog:
//   ui_dialogs_screens FOLDER [zh|en] [light|dark|contrast] [1366x768]
#include "demo.h"
#include "opener.h"
#include "screens/picture.h"
#include "shell/language.h"

#include <QApplication>
#include <QDialog>
#include <QLineEdit>

using namespace remit;
using namespace remit::ui;
using namespace remit::ui::testing;

namespace {

void sit(Window &window, const QString &officer)
{
    if (!window.isLocked()) window.changeOfficer();
    if (!QTest::qWaitFor([&] { return window.isLocked(); }, 60000)) qFatal("cannot leave");
    window.findChild<QLineEdit *>(u"officer"_qs)->setText(officer);
    for (auto *line : window.findChildren<QLineEdit *>())
        if (line->isVisible() && line->echoMode() == QLineEdit::Password) {
            line->setText(QString::fromUtf8(demoPassphrase()));
            QTest::keyClick(line, Qt::Key_Return);
        }
    if (!QTest::qWaitFor([&] { return !window.isLocked(); }, 60000)) qFatal("cannot enter");
}

}  // namespace

int main(int argc, char **argv)
{
    QApplication application(argc, argv);
    const QStringList arguments = QApplication::arguments();
    if (arguments.size() < 2) qFatal("usage: ui_dialogs_screens FOLDER [zh|en] [light|dark|contrast] [1366x768]");
    const QString folder = arguments.at(1);
    QDir().mkpath(folder);
    const Language language = arguments.value(2) == u"en" ? Language::English : Language::Chinese;
    installLanguage(application, language);
    const DemoStore store(40, 12, picturedPeople());
    const QStringList cases = workCases(store.path(), 4, [](int i) { return 3 * i; });
    Desktop desktop(language, Theme::modeFromCode(arguments.value(3)));
    desktop.theme.applyTo(application);
    Window window(desktop.context(), std::chrono::hours(1));
    const QStringList size = arguments.value(4, u"1366x768"_qs).split(u'x');
    window.resize(size.value(0).toInt(), size.value(1).toInt());
    window.propose(store.path());
    window.show();
    QSet<QString> taken;
    Opener opener(window, desktop.backend, [&](QDialog *dialog, const QString &) {
        const QString name = QString::fromLatin1(dialog->metaObject()->className()).section(u"::"_qs, -1).toLower();
        if (taken.contains(name)) return;
        taken.insert(name);
        takePicture(*dialog, folder, name);
    });
    for (const QString &officer : {u"chief"_qs, u"ward"_qs, u"admin"_qs}) {
        sit(window, officer);
        opener.openEverywhere(cases);
    }
    return 0;
}
