#include "shell/newstorepresenter.h"

#include <QFile>

namespace remit::ui {

NewStorePresenter::NewStorePresenter(const PageContext &context, QObject *parent) : QObject(parent), m_context(context)
{
}

bool NewStorePresenter::demoExists() const { return QFile::exists(m_context.preferences.demoStore()); }

void NewStorePresenter::found(const NewPrison &prison, Secret passphrase)
{
    if (m_busy) return;
    setBusy(true);
    // One copy makes the store, the other opens it.
    auto again = std::make_shared<Secret>(Secret::copyOf(passphrase.view()));
    m_context.backend.found(this, prison, std::move(passphrase), [=, this](const Result<void> &made) {
        if (made) return open(prison.store, prison.first.id, std::move(*again));
        setBusy(false);
        Q_EMIT failed(made.error());
    });
}

void NewStorePresenter::enterDemo()
{
    if (m_busy) return;
    setBusy(true);
    if (demoExists()) return openDemo();
    m_job = m_context.backend.makeDemo(
        this, m_context.preferences.demoStore(), [this](int done, int total) { Q_EMIT progress(done, total); },
        [this](const Result<void> &made) {
            if (made) return openDemo();
            setBusy(false);
            Q_EMIT failed(made.error());
        });
}

void NewStorePresenter::openDemo()
{
    const DemoAccess &access = m_context.backend.demoAccess();
    open(m_context.preferences.demoStore(), access.first, Secret::fromUtf8(access.passphrase.toUtf8()));
}

void NewStorePresenter::open(const QString &store, const QString &officer, Secret passphrase)
{
    m_context.backend.open(this, store, officer, std::move(passphrase), [=, this](const Result<OpenedStore> &answer) {
        setBusy(false);
        if (!answer) {
            Q_EMIT failed(answer.error());
            return;
        }
        m_context.preferences.remember(store, officer);
        Q_EMIT opened();
    });
}

void NewStorePresenter::setBusy(bool busy)
{
    m_busy = busy;
    Q_EMIT busyChanged();
}

}  // namespace remit::ui
