#include "compose/prison.h"
#include "shell/language.h"
#include "shell/single.h"
#include "shell/window.h"
#include "widgets/dialogprompts.h"

#include <QApplication>
#include <QCommandLineParser>
#include <QIcon>
#include <QScreen>

using namespace remit;

namespace {

void read(QCommandLineParser &parser, const QApplication &application)
{
    parser.setApplicationDescription(u"Remit 减刑假释办案客户端"_qs);
    parser.addHelpOption();
    parser.addVersionOption();
    parser.addOption({u"store"_qs, u"The store to propose for opening (数据文件)."_qs, u"FILE"_qs});
    parser.addOption({u"lang"_qs, u"zh or en; as last chosen in the window where not given."_qs, u"LANGUAGE"_qs});
    parser.addPositionalArgument(u"FILE"_qs, u"The same, as the desktop opens it."_qs, u"[FILE]"_qs);
    parser.process(application);
}

}  // namespace

int main(int argc, char **argv)
{
    QApplication application(argc, argv);
    QApplication::setApplicationName(u"remit"_qs);
    // The window's icon is the one of this entry in the desktop's menu.
    QApplication::setDesktopFileName(u"org.remit.Remit"_qs);
    QApplication::setWindowIcon(QIcon::fromTheme(u"org.remit.Remit"_qs));
    QApplication::setApplicationVersion(QStringLiteral(REMIT_VERSION));
    QCommandLineParser parser;
    read(parser, application);
    ui::Preferences preferences({}, ui::Preferences::administratorsFile());
    const bool asks = parser.isSet(u"lang"_qs) && !preferences.isLocked(ui::Setting::Language);
    const QString asked = asks ? parser.value(u"lang"_qs) : preferences.language();
    const Language language = asked == u"en" ? Language::English : Language::Chinese;
    ui::installLanguage(application, language);

    const QString store = parser.isSet(u"store"_qs) ? parser.value(u"store"_qs) : parser.positionalArguments().value(0);
    ui::Single single(ui::Single::usualFolder());
    if (single.passedOn(store)) return 0;

    ui::Theme theme(ui::Theme::modeFromCode(preferences.themeMode()));
    theme.applyTo(application);
    const ui::Words words(language);
    ui::DialogPrompts prompts;
    ui::Backend backend(localWorkplaces(), localStores());
    ui::Window window({backend, words, theme, prompts, preferences, systemClock()},
                      std::chrono::minutes(preferences.idleMinutes()));
    if (!store.isEmpty()) window.propose(store);
    QObject::connect(&single, &ui::Single::startedAgain, &window, [&](const QString &file) {
        if (!file.isEmpty() && !backend.opened()) window.propose(file);
        window.setWindowState(window.windowState() & ~Qt::WindowMinimized);
        window.raise();
        window.activateWindow();
    });
    window.resize(window.size().boundedTo(window.screen()->availableSize()));
    window.show();
    return QApplication::exec();
}
