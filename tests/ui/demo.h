#pragma once
#include "shell/window.h"
#include "widgets/dialogprompts.h"

#include <QTemporaryDir>

namespace remit::ui::testing {

/** The passphrase of every officer of the demonstration. */
inline QByteArray demoPassphrase() { return "demo-demo"; }

/** A fresh copy of a demonstration prison, which is made once a run. Without inmates it has its officers only. */
class DemoStore
{
public:
    /** Those of makeDemo, or with the longest that may stand on each. */
    enum class People { Usual, Extreme };
    explicit DemoStore(int inmates = 40, int months = 12, People people = People::Usual);
    QString path() const { return m_folder.filePath(QStringLiteral("prison.remit")); }

private:
    QTemporaryDir m_folder;
};

/** A clock that stands at noon of 2026-12-01 in China, or wherever a test moves it. */
Clock demoClock(Date day = *makeDate(2026, 12, 1));

/** A clock that stands at noon of the day that `day` holds, as a test moves it. */
inline Clock movingClock(std::shared_ptr<Date> day)
{
    return [day] { return Instant(*day) + std::chrono::hours(4); };
}

/** Opens real stores with that clock. */
OpenWorkplace demoWorkplaces(Clock clock);

/** Everything that a page needs, around a real backend. */
class Desktop
{
public:
    explicit Desktop(Language language = Language::Chinese, Theme::Mode mode = Theme::Mode::Light,
                     Prompts *prompts = nullptr, Clock clock = demoClock());

    PageContext context();
    /** Opens the store for an officer; waits for the answer. */
    void open(const QString &store, const QString &officer);

    QTemporaryDir folder;
    Clock clock;
    Words words;
    Theme theme;
    Preferences preferences;
    DialogPrompts dialogs;
    Prompts *prompts;
    Backend backend;
};

/** Answers every question at once, as a test tells it to. */
class ReadyPrompts : public Prompts
{
public:
    QString file;
    QString answer;
    QByteArray secret;
    int asked = 0;

    void openFile(QWidget *, const QString &, const QString &, std::function<void(const QString &)> done) override
    {
        ++asked;
        done(file);
    }
    /** What is chosen where several may be; empty: `file` alone. */
    QStringList files;
    void openFiles(QWidget *, const QString &, const QString &, std::function<void(const QStringList &)> done) override
    {
        ++asked;
        done(files.isEmpty() ? QStringList{file} : files);
    }
    void openFolder(QWidget *, const QString &, std::function<void(const QString &)> done) override
    {
        ++asked;
        done(file);
    }
    void saveFile(QWidget *, const QString &, const QString &, const QString &,
                  std::function<void(const QString &)> done) override
    {
        ++asked;
        done(file);
    }
    void confirm(QWidget *, const Question &, std::function<void()> done) override
    {
        ++asked;
        done();
    }
    bool keeps = true;
    void choose(QWidget *, const Choice &, std::function<void(bool)> done) override
    {
        ++asked;
        done(keeps);
    }
    void text(QWidget *, const TextQuestion &question, std::function<void(const QString &)> done) override
    {
        ++asked;
        done(answer.isEmpty() ? question.suggested : answer);
    }
    /** Onto a PDF of A4 pages at `file`. */
    void print(QWidget *, const QString &title, std::function<void(QPagedPaintDevice &)> draw) override;
    void passphrase(QWidget *, const Question &, std::function<void(Secret)> done) override
    {
        ++asked;
        done(Secret::copyOf(secret));
    }
};

/** The chief's check (复核) of the department's review of those cases, as it stands before the department agrees. */
void checkAsChief(const QString &store, const QStringList &cases);
/** Takes `count` eligible inmates' cases through the stages, the i-th to stage `reach(i)`; every role acts in its turn.
 */
QStringList workCases(const QString &store, int count, const std::function<int(int)> &reach);

}  // namespace remit::ui::testing
