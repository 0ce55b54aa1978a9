#pragma once
#include "shell/page.h"
#include "signing/secret.h"

namespace remit::ui {

/** What a backup holds, as it is said before anything is made of it. */
struct BackupContents {
    StoreInfo info;
    QString officer;
    qint64 acts = 0;
    std::optional<Instant> lastAt;
    qint64 size = 0;
};

/** What lies at a place where a store shall be made: nothing, or a file that stays untouched. */
struct TargetPlace {
    bool taken = false;
    qint64 size = 0;
    std::optional<Instant> changedAt;
    /** A name beside it that is free. */
    QString free;
};
TargetPlace placeAt(const QString &path);

/** Makes a data file out of a backup (从备份恢复); a file that exists is never replaced. */
class RestorePresenter : public QObject
{
    Q_OBJECT

public:
    explicit RestorePresenter(const PageContext &context, QObject *parent = nullptr);
    ~RestorePresenter() override;

    /** Opens the backup for that officer and tells what it holds. */
    void look(const QString &backup, const QString &officer, Secret passphrase);
    /** Makes the data file and opens it. Requires that the backup was looked at. */
    void restore(const QString &target);
    bool isBusy() const { return m_busy; }

Q_SIGNALS:
    void busyChanged();
    void looked(const remit::ui::BackupContents &contents);
    void restored();
    void failed(const remit::Error &error);

private:
    void tell(const QString &backup, const OpenedStore &opened);
    void openRestored(const QString &target);
    void refuse(const Error &error);
    void setBusy(bool busy);

    PageContext m_context;
    QString m_officer;
    /** For opening what was restored; gone with the dialog. */
    std::optional<Secret> m_passphrase;
    bool m_busy = false;
    bool m_backupOpen = false;
};

}  // namespace remit::ui
