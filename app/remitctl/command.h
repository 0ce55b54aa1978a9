#pragma once
#include "base/json.h"
#include "base/messages.h"
#include "base/result.h"
#include "compose/workplace.h"

#include <QCommandLineParser>
#include <QStringList>

#include <functional>

namespace remit {

/** What every command is given besides its own arguments. */
struct Globals {
    QString store;
    QString passphraseFile;
    QString officer;
    bool json = false;
    Language language = Language::Chinese;
};

/** How a command ended; the process's exit code. */
enum class Exit { Done = 0, Negative = 1, Usage = 2, Refused = 3, BadInput = 4, Storage = 5, Network = 6, Signature = 7 };

/** The exit code that an error stands for, by the family of its code. */
Exit exitOf(const Error &error);

/** Prints: with --json one document on standard output, else lines for people; messages on standard error. */
class Output
{
public:
    Output(bool json, Language language) : m_json(json), m_messages(language) {}

    bool json() const { return m_json; }
    const Messages &messages() const { return m_messages; }
    /** The answer: the document with --json, the lines without. */
    void answer(const Json &document, const QStringList &lines) const;
    void document(const QByteArray &canonical) const;
    void line(const QString &text) const;
    /** A remark while it works. */
    void note(const QString &text) const;
    /** Prints the error and gives its exit code. */
    Exit error(const Error &error) const;

private:
    bool m_json;
    Messages m_messages;
};

/** One call of a command. */
struct Call {
    Globals globals;
    /** The arguments after the command's own words. */
    QStringList arguments;
    const Output &out;

    /**
     * Reads the options and positional arguments. Prints the help or the fault and gives the exit code where the
     * command is not to run.
     */
    std::optional<Exit> parse(QCommandLineParser &parser) const;
    /**
     * The same for a command without options: between `least` and `most` positional arguments, which stay in
     * `arguments`.
     */
    std::optional<Exit> plain(const QString &usage, int least, int most) const;
    /** The store with the officer of --as; asks for the passphrase where no file gives it. */
    Result<std::unique_ptr<LocalWorkplace>> open() const;
    Result<Secret> passphrase() const;
};

/** A command by its words, such as "law term". */
struct Command {
    QString words;
    QString summary;
    std::function<Exit(const Call &)> run;
};

// One family a file.
std::vector<Command> lawCommands();
std::vector<Command> pointsCommands();
std::vector<Command> storeCommands();
std::vector<Command> recordCommands();
std::vector<Command> caseCommands();
std::vector<Command> batchCommands();
std::vector<Command> courtCommands();
std::vector<Command> ledgerCommands();

/** A parser with the command's summary and --help. */
void describe(QCommandLineParser &parser, const QString &summary);

}  // namespace remit
