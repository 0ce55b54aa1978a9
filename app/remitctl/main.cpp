#include "arguments.h"

#include <QDir>
#include <QGuiApplication>

#include <unistd.h>

namespace {

using namespace remit;

std::vector<Command> allCommands()
{
    std::vector<Command> all;
    for (const auto &family :
         {lawCommands(),        pointsCommands(),     storeCommands(),    officerCommands(),  importCommands(),
          inmateCommands(),     screenCommands(),     caseCommands(),     caseNoteCommands(), rulingCommands(),
          supplementCommands(), revocationCommands(), archiveCommands(),  dossierCommands(),  dossierNeedCommands(),
          reviewCommands(),     formCommands(),       batchCommands(),    fairnessCommands(), signingCommands(),
          sealCommands(),       stampingCommands(),   tokenCommands(),    verifyCommands(),   courtCommands(),
          ledgerCommands(),     statisticsCommands(), exchangeCommands(), partyCommands()})
        all.insert(all.end(), family.begin(), family.end());
    return all;
}

Ending runCommand(const Command &command, const Call &call)
{
    if (const auto *without = std::get_if<0>(&command.run)) return (*without)(call);
    const auto workplace = call.open();
    if (!workplace) return fail(workplace.error());
    return std::get<1>(command.run)(call, **workplace);
}

int run(const QStringList &words)
{
    const std::vector<Command> commands = allCommands();
    if (words == QStringList{u"--version"_qs}) {
        Output(false, Language::Chinese).line(QStringLiteral("remitctl " REMIT_VERSION));
        return int(Exit::Done);
    }
    Typed typed;
    const Result<void> read = readArguments(words, commands, typed);
    const Output out(typed.globals.json, typed.globals.language);
    if (!read) return int(out.error(read.error()));
    if (!typed.command || typed.help) {
        const QStringList help =
            typed.command ? helpOf(*typed.command, out.messages()) : helpOf(commands, typed.family, out.messages());
        for (const QString &line : help) out.line(line);
        return int(typed.help ? Exit::Done : Exit::Usage);
    }
    const Ending ending = runCommand(*typed.command, {typed.globals, typed.arguments, out});
    return int(ending ? *ending : out.error(ending.error()));
}

}  // namespace

int main(int argc, char **argv)
{
    // Forms are drawn without a display, also where there is no session that would give Qt its run-time folder.
    if (!qEnvironmentVariableIsSet("XDG_RUNTIME_DIR"))
        qputenv("XDG_RUNTIME_DIR", (QDir::tempPath() + u"/remit-"_qs + QString::number(getuid())).toUtf8());
    qputenv("QT_QPA_PLATFORM", "offscreen");
    QGuiApplication application(argc, argv);
    return run(application.arguments().mid(1));
}
