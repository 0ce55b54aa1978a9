#include "compose/prison.h"
#include "shell/language.h"
#include "shell/window.h"
#include "widgets/dialogprompts.h"

#include <QApplication>
#include <QCommandLineParser>

using namespace remit;

namespace {

void read(QCommandLineParser &parser, const QApplication &application)
{
    parser.setApplicationDescription(u"Remit 减刑假释办案客户端"_qs);
    parser.addHelpOption();
    parser.addVersionOption();
    parser.addOption({u"store"_qs, u"The store to propose for opening (数据文件)."_qs, u"FILE"_qs});
    parser.addOption({u"lang"_qs, u"zh or en; as last chosen in the window where not given."_qs, u"LANGUAGE"_qs});
    parser.process(application);
}

}  // namespace

int main(int argc, char **argv)
{
    QApplication application(argc, argv);
    QApplication::setApplicationName(u"remit"_qs);
    QApplication::setApplicationVersion(QStringLiteral(REMIT_VERSION));
    QCommandLineParser parser;
    read(parser, application);
    ui::Preferences preferences;
    const QString asked = parser.isSet(u"lang"_qs) ? parser.value(u"lang"_qs) : preferences.language();
    const Language language = asked == u"en" ? Language::English : Language::Chinese;
    ui::installLanguage(application, language);

    ui::Theme theme(ui::Theme::modeFromCode(preferences.themeMode()));
    theme.applyTo(application);
    const ui::Words words(language);
    ui::DialogPrompts prompts;
    ui::Backend backend(localWorkplaces(), localStores());
    ui::Window window({backend, words, theme, prompts, preferences, systemClock()}, std::chrono::minutes(10));
    if (parser.isSet(u"store"_qs)) window.propose(parser.value(u"store"_qs));
    window.show();
    return QApplication::exec();
}
