#include "arguments.h"

#include "examples.h"

#include <algorithm>

namespace remit {

namespace {

const std::vector<Option> &globalOptions()
{
    static const std::vector<Option> options{{u"store"_qs, u"FILE"_qs}, {u"passphrase-file"_qs, u"FILE"_qs},
                                             {u"as"_qs, u"OFFICER"_qs}, {u"json"_qs},
                                             {u"lang"_qs, u"zh|en"_qs}, {u"help"_qs}};
    return options;
}

const Option *find(const std::vector<Option> &options, const QString &name)
{
    const auto found =
        std::find_if(options.begin(), options.end(), [&](const Option &option) { return option.name == name; });
    return found == options.end() ? nullptr : &*found;
}

/** The command whose words begin the operands; two words before one. */
const Command *find(const std::vector<Command> &commands, const QStringList &operands)
{
    for (const int count : {2, 1}) {
        const QString words = operands.mid(0, count).join(u' ');
        for (const Command &command : commands)
            if (command.words == words) return &command;
    }
    return nullptr;
}

bool isOf(const Command &command, const QString &family) { return command.words.startsWith(family + u' '); }

bool isFamily(const std::vector<Command> &commands, const QString &word)
{
    return std::any_of(commands.begin(), commands.end(), [&](const Command &command) { return isOf(command, word); });
}

/** One option as typed; the value is missing where the next word is needed. */
struct Word {
    QString name;
    std::optional<QString> value;
};

Word split(const QString &text)
{
    const QString bare = text == u"-h" ? u"help"_qs : text.mid(2);
    const qsizetype equals = bare.indexOf(u'=');
    if (equals < 0) return {bare, std::nullopt};
    return {bare.left(equals), bare.mid(equals + 1)};
}

Result<void> setGlobal(Typed &typed, const QString &name, const QString &value)
{
    Globals &globals = typed.globals;
    if (name == u"store")
        globals.store = value;
    else if (name == u"passphrase-file")
        globals.passphraseFile = value;
    else if (name == u"as")
        globals.officer = value;
    else if (name == u"json")
        globals.json = true;
    else if (name == u"help")
        typed.help = true;
    else if (value == u"zh")
        globals.language = Language::Chinese;
    else if (value == u"en")
        globals.language = Language::English;
    else
        return fail(u"remitctl.language"_qs, {{u"value"_qs, value}});
    return {};
}

/** Options that stand before the command's words are known to be those of every command or of this one. */
struct Taken {
    QString name;
    QString value;
};

/** Which options take a value cannot depend on the command, which is not known yet: any command's declaration will do.
 */
const Option *known(const std::vector<Command> &commands, const QString &name)
{
    if (const Option *global = find(globalOptions(), name)) return global;
    for (const Command &command : commands)
        if (const Option *option = find(command.options, name)) return option;
    return nullptr;
}

Result<std::vector<Taken>> takeOptions(const QStringList &words, const std::vector<Command> &commands,
                                       QStringList &operands)
{
    std::vector<Taken> taken;
    for (qsizetype i = 0; i < words.size(); ++i) {
        const QString &text = words[i];
        if (text == u"--") {
            operands += words.mid(i + 1);
            break;
        }
        if (text != u"-h" && !text.startsWith(u"--")) {
            operands << text;
            continue;
        }
        Word word = split(text);
        const Option *option = known(commands, word.name);
        if (!option || (option->takes.isEmpty() && word.value))
            return fail(u"remitctl.option"_qs, {{u"option"_qs, text}});
        if (!option->takes.isEmpty() && !word.value) {
            if (i + 1 == words.size()) return fail(u"remitctl.value"_qs, {{u"option"_qs, text}});
            word.value = words[++i];
        }
        taken.push_back({word.name, word.value.value_or(QString())});
    }
    return taken;
}

/** Holds the number of operands against the declaration. */
Result<void> countOperands(const Command &command, qsizetype given)
{
    const QStringList declared = command.operands.split(u' ', Qt::SkipEmptyParts);
    const auto least =
        std::count_if(declared.begin(), declared.end(), [](const QString &word) { return !word.startsWith(u'['); });
    const ErrorArgs args{{u"operands"_qs, command.words + u' ' + command.operands}};
    if (given < least) return fail(u"remitctl.few"_qs, args);
    if (given > declared.size() && !command.operands.contains(u'…')) return fail(u"remitctl.many"_qs, args);
    return {};
}

QString usageOf(const Option &option)
{
    return u"--"_qs + option.name + (option.takes.isEmpty() ? QString() : u' ' + option.takes);
}

QString optionText(const Command *command, const QString &name, const Messages &messages)
{
    const QString own = command ? u"option.%1.%2"_qs.arg(QString(command->words).replace(u' ', u'.'), name) : QString();
    return messages.text(messages.has(own) ? own : u"option."_qs + name);
}

}  // namespace

Result<void> readArguments(const QStringList &words, const std::vector<Command> &commands, Typed &typed)
{
    QStringList operands;
    const Result<std::vector<Taken>> taken = takeOptions(words, commands, operands);
    if (!taken) return fail(taken.error());
    for (const Taken &option : *taken) {
        const Option *global = find(globalOptions(), option.name);
        if (!global) continue;
        const auto same = [&](const Taken &one) { return one.name == option.name; };
        if (!global->takes.isEmpty() && std::count_if(taken->begin(), taken->end(), same) > 1)
            return fail(u"remitctl.doubled"_qs, {{u"option"_qs, u"--"_qs + option.name}});
        const Result<void> set = setGlobal(typed, option.name, option.value);
        if (!set) return set;
    }
    if (operands.value(0) == u"help") {
        typed.help = true;
        operands.removeFirst();
    }
    if (operands.isEmpty()) return {};
    typed.command = find(commands, operands);
    if (!typed.command && operands.size() == 1 && isFamily(commands, operands.first())) typed.family = operands.first();
    if (!typed.family.isEmpty()) return {};
    if (!typed.command) return fail(u"remitctl.command"_qs, {{u"command"_qs, operands.mid(0, 2).join(u' ')}});
    if (typed.help) return {};
    for (const Taken &option : *taken) {
        if (find(globalOptions(), option.name)) continue;
        const Option *declared = find(typed.command->options, option.name);
        if (!declared) return fail(u"remitctl.option"_qs, {{u"option"_qs, u"--"_qs + option.name}});
        QStringList &values = typed.arguments.options[option.name];
        // Of two values none is taken silently.
        if (!values.isEmpty() && !declared->takes.isEmpty() && !declared->mayRepeat())
            return fail(u"remitctl.doubled"_qs, {{u"option"_qs, u"--"_qs + option.name}});
        values << option.value;
    }
    typed.arguments.operands = operands.mid(typed.command->words.count(u' ') + 1);
    return countOperands(*typed.command, typed.arguments.operands.size());
}

QStringList helpOf(const Command &command, const Messages &messages)
{
    QStringList lines{u"remitctl %1 %2"_qs.arg(command.words, command.operands).trimmed(),
                      messages.text(u"help."_qs + QString(command.words).replace(u' ', u'.'))};
    if (!command.options.empty()) lines << QString();
    for (const Option &option : command.options)
        lines << u"  %1 %2"_qs.arg(usageOf(option), -36).arg(optionText(&command, option.name, messages));
    if (const Example example = exampleOf(command.words); !example.lines.isEmpty()) {
        const QString file = example.option.isEmpty() ? u"FILE"_qs : u"--"_qs + example.option + u" FILE"_qs;
        lines << QString() << messages.text(u"help.example"_qs, {{u"file"_qs, file}}) << example.lines;
    }
    return lines;
}

QStringList helpOf(const std::vector<Command> &commands, const QString &family, const Messages &messages)
{
    QStringList lines{
        u"remitctl [--store FILE] [--passphrase-file FILE] [--as OFFICER] [--json] [--lang zh|en] %1"_qs.arg(
            family.isEmpty() ? u"COMMAND …"_qs : family + u" …"_qs),
        {}};
    if (family.isEmpty()) {
        for (const Option &option : globalOptions())
            lines << u"  %1 %2"_qs.arg(usageOf(option), -24).arg(optionText(nullptr, option.name, messages));
        lines << QString();
    }
    for (const Command &command : commands)
        if (family.isEmpty() || isOf(command, family))
            lines << u"  %1 %2"_qs.arg(command.words, -24)
                         .arg(messages.text(u"help."_qs + QString(command.words).replace(u' ', u'.')));
    return lines;
}

}  // namespace remit
