#include "command.h"

#include <QDir>
#include <QGuiApplication>
#include <QTextStream>

#include <algorithm>
#include <unistd.h>

namespace {

using namespace remit;

std::vector<Command> allCommands()
{
    std::vector<Command> all;
    for (const auto &family : {lawCommands(), pointsCommands(), storeCommands(), recordCommands(), caseCommands(),
                               batchCommands(), courtCommands(), ledgerCommands()})
        all.insert(all.end(), family.begin(), family.end());
    return all;
}

QString usage(const std::vector<Command> &commands)
{
    QString text = u"remitctl [--store FILE] [--passphrase-file FILE] [--as OFFICER] [--json] [--lang zh|en] COMMAND …\n\n"_qs;
    for (const Command &command : commands) text += u"  %1 %2\n"_qs.arg(command.words, -18).arg(command.summary);
    return text;
}

/** The options before the command's words; what is left is the command. Errors: remitctl.usage. */
Result<Globals> takeGlobals(QStringList &arguments)
{
    Globals globals;
    while (!arguments.isEmpty() && arguments.first().startsWith(u"--")) {
        const QString option = arguments.takeFirst();
        QString *value = option == u"--store"             ? &globals.store
                         : option == u"--passphrase-file" ? &globals.passphraseFile
                         : option == u"--as"              ? &globals.officer
                                                          : nullptr;
        if (option == u"--json") globals.json = true;
        else if (option == u"--lang" && !arguments.isEmpty())
            globals.language = arguments.takeFirst() == u"en" ? Language::English : Language::Chinese;
        else if (value && !arguments.isEmpty()) *value = arguments.takeFirst();
        else if (option == u"--help") arguments.prepend(u"help"_qs);
        else return fail(u"remitctl.usage"_qs, {{u"what"_qs, option}});
    }
    return globals;
}

/** --json may also stand behind the command, as people type it. */
void takeLateJson(QStringList &arguments, Globals &globals)
{
    if (arguments.removeAll(u"--json"_qs) > 0) globals.json = true;
}

int run(QStringList arguments)
{
    const std::vector<Command> commands = allCommands();
    Result<Globals> globals = takeGlobals(arguments);
    if (!globals) return int(Output(false, Language::Chinese).error(globals.error()));
    takeLateJson(arguments, *globals);
    const Output out(globals->json, globals->language);
    if (arguments.isEmpty() || arguments.first() == u"help" || arguments.first() == u"-h") {
        out.line(usage(commands));
        return int(arguments.isEmpty() ? Exit::Usage : Exit::Done);
    }
    const QString two = arguments.mid(0, 2).join(u' ');
    const auto found = std::find_if(commands.begin(), commands.end(), [&](const Command &command) {
        return command.words == two || command.words == arguments.first();
    });
    if (found == commands.end()) return int(out.error({u"remitctl.command"_qs, {{u"command"_qs, two}}, {}}));
    const qsizetype words = found->words.count(u' ') + 1;
    return int(found->run({*globals, arguments.mid(words), out}));
}

}  // namespace

int main(int argc, char **argv)
{
    // Forms are drawn without a display, also where there is no session that would give Qt its run-time folder.
    if (!qEnvironmentVariableIsSet("XDG_RUNTIME_DIR"))
        qputenv("XDG_RUNTIME_DIR", (QDir::tempPath() + u"/remit-"_qs + QString::number(getuid())).toUtf8());
    if (!qEnvironmentVariableIsSet("QT_QPA_PLATFORM")) qputenv("QT_QPA_PLATFORM", "offscreen");
    QGuiApplication application(argc, argv);
    return run(application.arguments().mid(1));
}
