#pragma once
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
    /** What was asked for was not done. */
    void refused(const remit::Error &error);
    void failed(const remit::Error &error);

private:
    PageContext m_context;
    RowsModel<Officer> m_officers;
    StoreInfo m_info;
};

}  // namespace remit::ui
