#pragma once
#include "dossier/reader.h"

#include <QObject>
#include <QPointer>
#include <QThreadPool>

#include <atomic>
#include <functional>
#include <memory>

namespace remit::ui {

/**
 * Work that waits for another process, aside from the window and from the record: a few threads of its own. What is
 * running when it is destroyed is stopped and waited for.
 */
class Aside : public QObject
{
    Q_OBJECT

public:
    explicit Aside(QObject *parent = nullptr);
    ~Aside() override;

    /** Runs `work(stopped)` over there and `done(what it returned)` here, unless stopAll() came between. */
    template <class Work, class Done>
    void run(Work work, Done done)
    {
        const auto round = m_round;
        m_pool.start([this, round, work = std::move(work), done = std::move(done)]() mutable {
            const CancelCheck stopped = [round] { return round->load(); };
            if (stopped()) return;
            auto answer = std::make_shared<decltype(work(stopped))>(work(stopped));
            QMetaObject::invokeMethod(
                this,
                [round, answer, done = std::move(done)]() mutable {
                    if (!*round) done(std::move(*answer));
                },
                Qt::QueuedConnection);
        });
    }

    /** Stops everything that was asked for so far; none of it answers. */
    void stopAll();

private:
    QThreadPool m_pool;
    /** Set when the round of work that holds it was stopped. */
    std::shared_ptr<std::atomic_bool> m_round;
};

}  // namespace remit::ui
