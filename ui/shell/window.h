#pragma once
#include "shell/features.h"
#include "shell/history.h"
#include "shell/keyguard.h"
#include "shell/searchpresenter.h"
#include "shell/session.h"

#include <QHash>
#include <QMainWindow>

#include <memory>

class QStackedWidget;

namespace remit::ui {

class FoundPage;
class HeaderBar;
class Idle;
class Rail;
class StartPage;
class StatusBar;
class UnlockPage;

/** The program's window: unlocking, then navigation, pages, search and status around one open store. */
class Window : public QMainWindow
{
    Q_OBJECT

public:
    /** After `idleAfter` without a touch it locks. */
    Window(const PageContext &context, std::chrono::milliseconds idleAfter, QWidget *parent = nullptr);
    ~Window() override;

    /** Proposes a store on the unlock page. */
    void propose(const QString &store);
    /** Goes to a place and remembers it for going back. */
    void go(const Route &route);
    void lock();
    /** Closes the store and asks who sits down now, after a question about what was typed and not submitted. */
    void changeOfficer();
    bool isLocked() const;
    Route current() const { return m_current; }
    /** The page, or null while it has not been shown yet. */
    Page *page(const QString &id) const { return m_pages.value(id); }

protected:
    void closeEvent(QCloseEvent *event) override;

private:
    void buildEntrance();
    void begin();
    void found();
    QWidget *buildDesk();
    void dropPages();
    Page *ensurePage(const QString &id);
    void prepareNextPage();
    /** Dresses the desk, a few parts at a time, before it is first shown. */
    void warm();
    void buildCommands();
    void bindKeys();
    void unlocked();
    void showDesk();
    void present(const Route &route);
    void showPlace();
    void showHelp();
    void showAbout();
    void showSettings();
    void changeLanguage();
    void cycleTheme();
    QStringList unsubmitted() const;
    /** Titles of hidden dialogs into which something was typed. */
    QStringList openDialogs() const;
    /** Keeps everything typed as drafts, or throws it away. */
    void settle(bool keep);
    /** Asks about what was typed, if anything was, and goes on unless the officer stays. */
    void askBefore(const QString &title, const QString &keep, const QString &discard, std::function<void()> go);
    void leave();
    void leaveLocked();
    void hideDialogs();
    void restoreDialogs();
    /** After an unclean end: says what was recovered. */
    void tellRecovered();

    PageContext m_context;
    QStackedWidget *m_whole;
    UnlockPage *m_unlock;
    StartPage *m_start;
    FoundPage *m_found = nullptr;
    QWidget *m_desk = nullptr;
    Rail *m_rail = nullptr;
    HeaderBar *m_header = nullptr;
    QStackedWidget *m_stack = nullptr;
    StatusBar *m_status = nullptr;
    Idle *m_idle;
    std::vector<Feature> m_features;
    QHash<QString, Page *> m_pages;
    History m_history;
    Route m_current;
    QString m_store;
    Session m_session;
    bool m_closing = false;
    QList<QPointer<QWidget>> m_hidden;
    QList<QPointer<QWidget>> m_toDress;
    /** The last: it asks for pages until it is gone itself. */
    std::unique_ptr<KeyGuard> m_guard;
};

}  // namespace remit::ui
