#pragma once
#include "courtintake.h"
#include "demo.h"
#include "way.h"

namespace remit::ui::testing {

/**
 * The first hour with Remit, from a machine on which it was never opened to the court's receipt: the prison's own
 * store, the roster and what goes with it, the officers, the court's address, one case through its stages by five
 * people, its papers, the sealed batch and the receipt. Real widgets, a real store, the real intake over mutual TLS.
 */
class FirstHour
{
public:
    explicit FirstHour(Way::Kind kind);

    const Way &way() const { return m_way; }
    /** Whether the intake runs and the keys lie ready, which somebody brings on a stick. */
    bool prepare();
    /** What is done, in order; each station begins where the one before ended. False says where it failed. */
    struct Station {
        const char *what;
        bool (FirstHour::*work)();
    };
    static const std::vector<Station> &stations();

private:
    bool found();
    bool importFiles();
    bool enrol();
    bool nameTheCourt();
    bool openCase();
    bool discuss();
    bool review();
    bool decide();
    bool makePapers();
    bool seal();
    bool send();

    bool import(const QString &file, const QString &read, const QString &done);
    bool enrolOne(const QString &login, const QString &name, const QString &role);
    bool sitDown(const QString &officer, const QString &seen);
    bool goOnWithTheCase(const QString &officer);
    /** Scans of those kinds, copied in a file manager, into the dossier of the case that is shown. */
    bool attach(const QStringList &kinds);
    bool meet(const QStringList &people);
    bool agree(const QString &stage, const QString &next, bool standard);

    QTemporaryDir m_folder;
    std::shared_ptr<Date> m_day;
    Words m_words;
    Theme m_theme;
    Preferences m_preferences;
    DialogPrompts m_dialogs;
    Backend m_backend;
    Window m_window;
    Hands m_hands;
    Way m_way;
    CourtIntake m_court;
};

}  // namespace remit::ui::testing
