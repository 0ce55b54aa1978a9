#pragma once
#include "base/json.h"
#include "base/messages.h"
#include "base/result.h"
#include "compose/workplace.h"

#include <QHash>
#include <QStringList>

#include <functional>
#include <variant>

namespace remit {

/** What every command may be given besides its own arguments, before or after its words. */
struct Globals {
    QString store;
    QString passphraseFile;
    QString officer;
    bool json = false;
    Language language = Language::Chinese;
};

/** How a command ended; the process's exit code. */
enum class Exit {
    Done = 0,
    Negative = 1,
    Usage = 2,
    Refused = 3,
    BadInput = 4,
    Storage = 5,
    Network = 6,
    Signature = 7
};

/** The exit code that an error stands for, by the family of its code. */
Exit exitOf(const Error &error);

/** Prints: with --json one document on standard output, else lines for people; messages on standard error. */
class Output
{
public:
    Output(bool json, Language language) : m_json(json), m_messages(language) {}

    bool json() const { return m_json; }
    const Messages &messages() const { return m_messages; }
    /** A text of the catalogue in the language of --lang. */
    QString say(const QString &code, const ErrorArgs &args = {}) const { return m_messages.text(code, args); }
    /** The answer: the document with --json, the lines without. */
    void answer(const Json &document, const QStringList &lines) const;
    void document(const QByteArray &canonical) const;
    void line(const QString &text) const;
    /** A remark while it works. */
    void note(const QString &text) const;
    /** Prints the error, told of the item where it befell one of several, and gives its exit code. */
    Exit error(const Error &error, const QString &item = {}) const;

private:
    bool m_json;
    Messages m_messages;
};

/** What was typed behind a command's words, read by its declaration. */
struct Arguments {
    QStringList operands;
    QHash<QString, QStringList> options;
};

/** One call of a command. */
struct Call {
    Globals globals;
    Arguments arguments;
    const Output &out;

    const QStringList &operands() const { return arguments.operands; }
    /** The operand at that place; empty where there are fewer. */
    QString operand(int index) const { return arguments.operands.value(index); }
    bool isSet(const QString &option) const { return arguments.options.contains(option); }
    /** The option's last value; the fallback where it was not given. */
    QString value(const QString &option, const QString &fallback = {}) const;
    /** Every value of an option that may be repeated. */
    QStringList values(const QString &option) const { return arguments.options.value(option); }
    /** The parts of a value between commas; none where the option was not given. */
    QStringList list(const QString &option) const { return value(option).split(u',', Qt::SkipEmptyParts); }
    /** The day of an option; the fallback where it was not given. Errors: remitctl.date with `value`. */
    Result<Date> day(const QString &option, Date fallback) const;
    /** What --at names, a moment or noon in China of a day; now without it. Errors: remitctl.date. */
    Result<Instant> moment() const;

    /** An option that the command cannot do without. Errors: remitctl.missing with `option`. */
    Result<QString> required(const QString &option) const;
    /** A whole number not below 0; the fallback where it was not given. Errors: remitctl.number with `option`, `value`.
     */
    Result<qint64> number(const QString &option, qint64 fallback) const;

    /** The store with the officer of --as; asks for the passphrase where no file gives it. */
    Result<std::unique_ptr<LocalWorkplace>> open() const;
    Result<Secret> passphrase() const { return passphrase(globals.passphraseFile); }
    /** The first line of a file; without a file, what the officer types. */
    Result<Secret> passphrase(const QString &file) const;
};

/** An option of a command: its name, and what it takes; a flag takes nothing, "FILE…" may be given several times. */
struct Option {
    QString name;
    QString takes = {};

    bool mayRepeat() const { return takes.endsWith(u'…'); }
};

/** How a command ends: an exit code, or the error that the caller prints. */
using Ending = Result<Exit>;

/**
 * A command as it is declared: everything that reading its arguments and writing its help needs. Its summary is the
 * catalogue's text "help.WORDS" (blanks as dots), an option's "option.WORDS.NAME" or, where several commands share it,
 * "option.NAME".
 */
struct Command {
    /** Such as "law term". */
    QString words;
    /** The operands as the help shows them: "FILE", "[BATCH]", "CASE…", "[SEQ…]". */
    QString operands;
    std::vector<Option> options;
    /** With a workplace: the store is opened first with the officer of --as. */
    std::variant<std::function<Ending(const Call &)>, std::function<Ending(const Call &, LocalWorkplace &)>> run;
};

// One family a file.
std::vector<Command> lawCommands();
std::vector<Command> pointsCommands();
std::vector<Command> storeCommands();
std::vector<Command> officerCommands();
std::vector<Command> importCommands();
std::vector<Command> inmateCommands();
std::vector<Command> screenCommands();
std::vector<Command> caseCommands();
std::vector<Command> caseNoteCommands();
std::vector<Command> reviewCommands();
std::vector<Command> rulingCommands();
std::vector<Command> supplementCommands();
std::vector<Command> revocationCommands();
std::vector<Command> archiveCommands();
std::vector<Command> exchangeCommands();
std::vector<Command> partyCommands();
std::vector<Command> dossierCommands();
std::vector<Command> dossierNeedCommands();
std::vector<Command> formCommands();
std::vector<Command> batchCommands();
std::vector<Command> fairnessCommands();
std::vector<Command> statisticsCommands();
std::vector<Command> signingCommands();
std::vector<Command> sealCommands();
std::vector<Command> stampingCommands();
std::vector<Command> tokenCommands();
std::vector<Command> verifyCommands();
std::vector<Command> courtCommands();
std::vector<Command> ledgerCommands();

}  // namespace remit
