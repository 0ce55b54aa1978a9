#pragma once
#include "command.h"

namespace remit {

/** What was typed, sorted: the command, what is said to every command, and what is said to this one. */
struct Typed {
    const Command *command = nullptr;
    /** The first word of several commands (case), where no second one followed: their help is asked for. */
    QString family;
    Globals globals;
    Arguments arguments;
    /** --help was among it. */
    bool help = false;
};

/**
 * Reads a command line. Options may stand anywhere, as "--name value" or "--name=value"; what follows "--" is operands.
 * `typed` keeps what was understood before the fault, so that the fault can be told in the language asked for.
 * Errors: remitctl.command with `command`; remitctl.option, remitctl.value with `option`; remitctl.few, remitctl.many
 * with `operands`; remitctl.language with `value`.
 */
Result<void> readArguments(const QStringList &words, const std::vector<Command> &commands, Typed &typed);

/** The help of one command. */
QStringList helpOf(const Command &command, const Messages &messages);

/** Every command of a family with its summary; without one, all of them and the options of every command. */
QStringList helpOf(const std::vector<Command> &commands, const QString &family, const Messages &messages);

}  // namespace remit
