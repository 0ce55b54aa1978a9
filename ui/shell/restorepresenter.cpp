#include "shell/restorepresenter.h"

#include <QDir>
#include <QFileInfo>

namespace remit::ui {

TargetPlace placeAt(const QString &path)
{
    const QFileInfo file(path);
    TargetPlace place;
    place.taken = file.exists() || QFileInfo::exists(path + u".files"_qs);
    if (!place.taken) return place;
    place.size = file.size();
    if (file.exists()) place.changedAt = Instant(std::chrono::seconds(file.lastModified().toSecsSinceEpoch()));
    for (int n = 2; place.free.isEmpty(); ++n) {
        const QString name = file.dir().filePath(u"%1-%2.%3"_qs.arg(file.completeBaseName()).arg(n).arg(file.suffix()));
        if (!QFileInfo::exists(name) && !QFileInfo::exists(name + u".files"_qs)) place.free = name;
    }
    return place;
}

RestorePresenter::RestorePresenter(const PageContext &context, QObject *parent) : QObject(parent), m_context(context) {}

RestorePresenter::~RestorePresenter()
{
    if (m_backupOpen) m_context.backend.close();
}

void RestorePresenter::look(const QString &backup, const QString &officer, Secret passphrase)
{
    if (m_busy) return;
    setBusy(true);
    m_officer = officer;
    m_passphrase = Secret::copyOf(passphrase.view());
    m_context.backend.open(this, backup, officer, std::move(passphrase),
                           [this, backup](const Result<OpenedStore> &opened) {
                               m_backupOpen = opened.has_value();
                               if (opened)
                                   tell(backup, *opened);
                               else
                                   refuse(opened.error());
                           });
}

void RestorePresenter::tell(const QString &backup, const OpenedStore &opened)
{
    m_context.backend.ask(
        this, [](Workplace &place) { return place.desk().ports.ledger.head(); },
        [this, backup, opened](const Result<LedgerHead> &head) {
            if (!head) return refuse(head.error());
            setBusy(false);
            Q_EMIT looked({opened.info, opened.officer.name, head->size, head->lastAt, QFileInfo(backup).size()});
        });
}

void RestorePresenter::restore(const QString &target)
{
    if (m_busy || !m_backupOpen) return;
    setBusy(true);
    m_context.backend.ask(
        this,
        [target](Workplace &place) {
            QDir().mkpath(QFileInfo(target).absolutePath());
            return place.backUp(target);
        },
        [this, target](const Result<void> &made) {
            if (made)
                openRestored(target);
            else
                refuse(made.error());
        });
}

void RestorePresenter::openRestored(const QString &target)
{
    m_context.backend.open(this, target, m_officer, std::move(*m_passphrase),
                           [this, target](const Result<OpenedStore> &opened) {
                               m_passphrase.reset();
                               m_backupOpen = false;
                               if (!opened) return refuse(opened.error());
                               m_context.preferences.remember(target, m_officer);
                               setBusy(false);
                               Q_EMIT restored();
                           });
}

void RestorePresenter::refuse(const Error &error)
{
    setBusy(false);
    Q_EMIT failed(error);
}

void RestorePresenter::setBusy(bool busy)
{
    m_busy = busy;
    Q_EMIT busyChanged();
}

}  // namespace remit::ui
