#pragma once
#include "casework/officers.h"
#include "casework/trustedtime.h"
#include "shell/page.h"
#include "widgets/rowsmodel.h"

namespace remit::ui {

/** Who works at this store (民警) and which court it sends to. */
class AdminPresenter : public QObject
{
    Q_OBJECT

public:
    explicit AdminPresenter(const PageContext &context, QObject *parent = nullptr);

    void load();
    /** An empty passphrase or key file changes nothing of the officer's. */
    void enrol(const Officer &officer, Secret passphrase, const QString &keyFile);
    void setCourt(const CourtAccess &access, Secret passphrase);
    /** The officer's own. */
    void changePassphrase(Secret now, Secret then);
    void backUp(const QString &target);
    /** Reads an officer's duties and certificates; told by historyRead. */
    void readHistory(const QString &officer);
    // Each of these ends in recorded or refused.
    void changeDuty(const DutyChange &change);
    /** The certificate of the officer at the desk is used no more. */
    void endOwnCertificate(const QString &reason);
    void confirmClock(const QString &reason);
    void permitLate(const LatePermit &permit);

    RowsModel<Officer> &officers() { return m_officers; }
    const StoreInfo &info() const { return m_info; }
    /** Whether the officer at the desk may change anything here. */
    bool mayChange() const;

Q_SIGNALS:
    void loaded();
    void enrolled(const QString &name);
    void courtSet();
    void passphraseChanged();
    void backedUp(const QString &target);
    void historyRead(const remit::OfficerHistory &history);
    /** What was just recorded, in a sentence. */
    void recorded(const QString &text);
    /** What was asked for was not done. */
    void refused(const remit::Error &error);
    void failed(const remit::Error &error);

private:
    template <class Work>
    void recordThat(Work work, const QString &text);

    PageContext m_context;
    RowsModel<Officer> m_officers;
    StoreInfo m_info;
};

}  // namespace remit::ui
