#pragma once
#include "shell/page.h"

#include <vector>

namespace remit::ui {

/** A command that the search offers, such as "锁定". */
struct Command {
    QString title;
    QString shortcut;
    std::function<void()> run;
};

/** Something that the search found. */
struct Hit {
    enum class Kind { Inmate, Case, Command };
    Kind kind = Kind::Inmate;
    QString title;
    QString note;
    /** Where an inmate or a case leads to. */
    Route route;
    /** Place in the commands, for a command. */
    int command = -1;
};

/** Looks for people, cases and commands by one or two characters or the beginning of a number (Ctrl+K). */
class SearchPresenter : public QObject
{
    Q_OBJECT

public:
    explicit SearchPresenter(const PageContext &context, QObject *parent = nullptr);

    void setCommands(std::vector<Command> commands) { m_commands = std::move(commands); }
    const std::vector<Command> &commands() const { return m_commands; }
    /** Starts a search; only the latest one is answered. */
    void search(const QString &text);
    const std::vector<Hit> &hits() const { return m_hits; }
    QString text() const { return m_text; }

Q_SIGNALS:
    void found();

private:
    std::vector<Hit> commandHits(const QString &text) const;

    PageContext m_context;
    std::vector<Command> m_commands;
    std::vector<Hit> m_hits;
    QString m_text;
};

}  // namespace remit::ui
