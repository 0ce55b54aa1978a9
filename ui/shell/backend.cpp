#include "shell/backend.h"

namespace remit::ui {

Backend::Backend(OpenWorkplace open, QObject *parent)
    : QObject(parent), m_open(std::move(open)), m_desk(std::make_unique<QObject>())
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
