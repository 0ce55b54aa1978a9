#include "shell/backend.h"

#include <QElapsedTimer>

namespace remit::ui {

Backend::Backend(OpenWorkplace open, MakeStore make, QObject *parent)
    : QObject(parent), m_open(std::move(open)), m_make(std::move(make)), m_desk(std::make_unique<QObject>())
{
    m_thread.setObjectName(u"record"_qs);
    m_desk->moveToThread(&m_thread);
    m_thread.start();
}

Backend::~Backend()
{
    // What is open belongs to the thread, and so does its closing.
    QMetaObject::invokeMethod(
        m_desk.get(), [this] { m_place.reset(); }, Qt::BlockingQueuedConnection);
    m_beside.waitForDone();
    m_thread.quit();
    m_thread.wait();
}

void Backend::open(QObject *context, const QString &store, const QString &officer, Secret passphrase,
                   std::function<void(Result<OpenedStore>)> done)
{
    Q_EMIT opening();
    auto secret = std::make_shared<Secret>(std::move(passphrase));
    const QPointer<QObject> guard(context);
    const auto work = [=, this] {
        m_place.reset();
        auto place = m_open(store, officer, std::move(*secret));
        Result<OpenedStore> answer;
        if (place) {
            m_place = std::move(*place);
            answer = OpenedStore{m_place->info(), m_place->desk().officer, store};
        } else {
            answer = fail(place.error());
        }
        deliver([=, this] {
            if (answer) m_opened = *answer;
            if (guard) done(answer);
        });
    };
    QMetaObject::invokeMethod(m_desk.get(), work, Qt::QueuedConnection);
}

void Backend::confirm(QObject *context, Secret passphrase, std::function<void(Result<void>)> done)
{
    auto secret = std::make_shared<Secret>(std::move(passphrase));
    ask(
        context, [secret](Workplace &place) { return place.confirm(std::move(*secret)); }, std::move(done));
}

void Backend::close()
{
    m_opened.reset();
    QMetaObject::invokeMethod(
        m_desk.get(), [this] { m_place.reset(); }, Qt::QueuedConnection);
    Q_EMIT closed();
}

void Backend::found(QObject *context, NewPrison prison, Secret passphrase, std::function<void(Result<void>)> done)
{
    auto secret = std::make_shared<Secret>(std::move(passphrase));
    const auto work = [=, this, guard = QPointer<QObject>(context)] {
        const Result<void> made = m_make.prison(prison, *secret);
        deliver([=] {
            if (guard) done(made);
        });
    };
    QMetaObject::invokeMethod(m_desk.get(), work, Qt::QueuedConnection);
}

Job Backend::makeDemo(QObject *context, const QString &store, std::function<void(int, int)> told,
                      std::function<void(Result<void>)> done)
{
    Job job;
    const auto work = [=, this, guard = QPointer<QObject>(context),
                       progress = reporting(context, job, std::move(told))] {
        const Result<void> made = m_make.demo(store, progress);
        deliver([=] {
            if (guard) done(made);
        });
    };
    QMetaObject::invokeMethod(m_desk.get(), work, Qt::QueuedConnection);
    return job;
}

Progress Backend::reporting(QObject *context, const Job &job, std::function<void(int, int)> told)
{
    return [this, guard = QPointer<QObject>(context), job, told = std::move(told),
            clock = std::make_shared<QElapsedTimer>()](int count, int total) {
        if (!clock->isValid() || clock->elapsed() >= 40 || count == total) {
            clock->start();
            deliver([guard, told, count, total] {
                if (guard) told(count, total);
            });
        }
        return !job.stopped();
    };
}

void Backend::post(std::function<void(Workplace &)> work)
{
    QMetaObject::invokeMethod(
        m_desk.get(),
        [this, work = std::move(work)] {
            if (m_place) work(*m_place);
        },
        Qt::QueuedConnection);
}

void Backend::deliver(std::function<void()> call)
{
    QMetaObject::invokeMethod(this, std::move(call), Qt::QueuedConnection);
}

}  // namespace remit::ui
