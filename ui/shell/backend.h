#pragma once
#include "casework/workplace.h"

#include <QObject>
#include <QPointer>
#include <QThread>
#include <QThreadPool>

#include <atomic>
#include <functional>
#include <memory>
#include <type_traits>

namespace remit::ui {

/** What the window may know of an open store without asking again. */
struct OpenedStore {
    StoreInfo info;
    Officer officer;
    QString path;
};

/** A long job on its way; stops between items. */
class Job
{
public:
    Job() : m_stopped(std::make_shared<std::atomic_bool>(false)) {}
    void stop() { *m_stopped = true; }
    bool stopped() const { return *m_stopped; }

private:
    std::shared_ptr<std::atomic_bool> m_stopped;
};

/**
 * The record, on a thread of its own: the one place through which the window asks and changes anything, so that
 * disk, cryptography and long work never hold up the screen. Questions are answered in the order asked, on the
 * thread of the window, unless their asker is gone by then or the store was closed.
 */
class Backend : public QObject
{
    Q_OBJECT

public:
    explicit Backend(OpenWorkplace open, MakeStore make = {}, QObject *parent = nullptr);
    ~Backend() override;

    /** Opens a store in place of the one that is open; that one is closed first. */
    void open(QObject *context, const QString &store, const QString &officer, Secret passphrase,
              std::function<void(Result<OpenedStore>)> done);
    /** Checks the passphrase of the officer at the desk, who locked the window. */
    void confirm(QObject *context, Secret passphrase, std::function<void(Result<void>)> done);
    void close();
    /** Makes a prison's store; it is not opened by that. */
    void found(QObject *context, NewPrison prison, Secret passphrase, std::function<void(Result<void>)> done);
    /** Makes a demonstration prison there; `told(done, total)` as with start(). */
    Job makeDemo(QObject *context, const QString &store, std::function<void(int, int)> told,
                 std::function<void(Result<void>)> done);
    /** How a demonstration prison is entered. */
    const DemoAccess &demoAccess() const { return m_make.demoAccess; }
    const std::optional<OpenedStore> &opened() const { return m_opened; }

    /** Runs `work(Workplace &)` over there and `done(what it returned)` here. */
    template <class Work, class Done>
    void ask(QObject *context, Work work, Done done)
    {
        using Answer = std::invoke_result_t<Work, Workplace &>;
        post([this, guard = QPointer<QObject>(context), work = std::move(work),
              done = std::move(done)](Workplace &place) mutable {
            auto answer = std::make_shared<Answer>(work(place));
            deliver([guard, done, answer]() mutable {
                if (guard) done(std::move(*answer));
            });
        });
    }

    /** The same with progress: `work(Workplace &, const Progress &)`; `told(done, total)` at most every 40 ms. */
    template <class Work, class Told, class Done>
    Job start(QObject *context, Work work, Told told, Done done)
    {
        Job job;
        const Progress progress = reporting(context, job, std::move(told));
        ask(
            context, [work = std::move(work), progress](Workplace &place) mutable { return work(place, progress); },
            std::move(done));
        return job;
    }

    /**
     * As start(), but beside the record's thread, with a connection of its own: for work that waits for something else,
     * as a token that does not answer. What else is asked meanwhile is answered meanwhile. `work` gives a Result.
     */
    template <class Work, class Told, class Done>
    Job startBeside(QObject *context, Work work, Told told, Done done)
    {
        using Answer = std::invoke_result_t<Work, Workplace &, const Progress &>;
        Job job;
        const Progress progress = reporting(context, job, std::move(told));
        post([this, guard = QPointer<QObject>(context), work = std::move(work), done = std::move(done),
              progress](Workplace &place) mutable {
            m_beside.start([this, guard, work = std::move(work), done = std::move(done), progress,
                            open = place.again()]() mutable {
                const auto own = open();
                auto answer = std::make_shared<Answer>(own ? work(**own, progress) : Answer(fail(own.error())));
                deliver([guard, done, answer]() mutable {
                    if (guard) done(std::move(*answer));
                });
            });
        });
        return job;
    }

    /** Asks from a third thread and waits there; nothing where no store is open. Requires any thread but the
     * window's. */
    template <class Work>
    auto await(Work work) -> std::optional<std::invoke_result_t<Work, Workplace &>>
    {
        std::optional<std::invoke_result_t<Work, Workplace &>> answer;
        QMetaObject::invokeMethod(
            m_desk.get(),
            [&] {
                if (m_place) answer = work(*m_place);
            },
            Qt::BlockingQueuedConnection);
        return answer;
    }

    /** To be called when a change has been made, so that whoever shows the record asks again. */
    void noteChange() { Q_EMIT changed(); }

Q_SIGNALS:
    void changed();
    void opening();
    void closed();

private:
    /** Tells `told` on the window's thread, at most every 40 ms, and stops when the job is stopped. */
    Progress reporting(QObject *context, const Job &job, std::function<void(int, int)> told);
    void post(std::function<void(Workplace &)> work);
    void deliver(std::function<void()> call);

    OpenWorkplace m_open;
    MakeStore m_make;
    std::optional<OpenedStore> m_opened;
    QThread m_thread;
    /** Lives on the thread; receives the work. */
    std::unique_ptr<QObject> m_desk;
    /** Touched on the thread only. */
    std::unique_ptr<Workplace> m_place;
    /** For work beside the record; ends before the rest does. */
    QThreadPool m_beside;
};

}  // namespace remit::ui
