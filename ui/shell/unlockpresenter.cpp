#include "shell/unlockpresenter.h"

namespace remit::ui {

UnlockPresenter::UnlockPresenter(PageContext context, QObject *parent) : QObject(parent), m_context(std::move(context))
{
    m_second.setInterval(1000);
    connect(&m_second, &QTimer::timeout, this, &UnlockPresenter::countDown);
}

void UnlockPresenter::setLocked(bool locked)
{
    m_view = {};
    m_view.locked = locked;
    Q_EMIT viewChanged();
}

void UnlockPresenter::unlock(const QString &store, const QString &officer, Secret passphrase)
{
    if (m_view.busy || m_view.wait > 0) return;
    m_view.busy = true;
    m_view.error.clear();
    m_view.code.clear();
    Q_EMIT viewChanged();
    if (m_view.locked) {
        m_context.backend.confirm(this, std::move(passphrase), [this](const Result<void> &answer) {
            this->answer(answer ? std::nullopt : std::optional(answer.error()));
        });
        return;
    }
    m_context.backend.open(this, store, officer, std::move(passphrase), [=, this](const Result<OpenedStore> &opened) {
        if (opened) m_context.preferences.remember(store, opened->officer.id);
        answer(opened ? std::nullopt : std::optional(opened.error()));
    });
}

void UnlockPresenter::answer(const std::optional<Error> &error)
{
    m_view.busy = false;
    if (error) {
        m_view.error = m_context.words.error(*error);
        m_view.code = error->code;
        m_view.wait = error->args.value(u"wait"_qs).toInt();
        // Nothing to wait for is nothing to speak of.
        if (error->code == u"storage.passphrase" && m_view.wait == 0)
            m_view.error = m_context.words.of(u"unlock"_qs, u"wrong"_qs);
        if (m_view.wait > 0) m_second.start();
    }
    Q_EMIT viewChanged();
    if (!error) Q_EMIT unlocked();
}

void UnlockPresenter::countDown()
{
    if (--m_view.wait <= 0) {
        m_view.wait = 0;
        m_second.stop();
    }
    Q_EMIT viewChanged();
}

}  // namespace remit::ui
