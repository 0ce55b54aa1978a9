#pragma once
#include "shell/page.h"

namespace remit::ui {

/** Making a store from nothing, a prison's own or the demonstration, and entering it. */
class NewStorePresenter : public QObject
{
    Q_OBJECT

public:
    explicit NewStorePresenter(const PageContext &context, QObject *parent = nullptr);

    /** Makes the prison's store and opens it for its first officer. Ignored while busy. */
    void found(const NewPrison &prison, Secret passphrase);
    /** Opens the demonstration of this machine; makes it where there is none yet. Ignored while busy. */
    void enterDemo();
    void stop() { m_job.stop(); }
    bool isBusy() const { return m_busy; }
    /** Whether the demonstration exists already. */
    bool demoExists() const;

Q_SIGNALS:
    void busyChanged();
    void progress(int done, int total);
    void opened();
    void failed(const remit::Error &error);

private:
    void setBusy(bool busy);
    void open(const QString &store, const QString &officer, Secret passphrase);
    void openDemo();

    PageContext m_context;
    Job m_job;
    bool m_busy = false;
};

}  // namespace remit::ui
