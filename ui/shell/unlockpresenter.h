#pragma once
#include "shell/page.h"

#include <QTimer>

namespace remit::ui {

/** Opening a store, or the window again after a lock: what is tried, what went wrong, how long to wait. */
class UnlockPresenter : public QObject
{
    Q_OBJECT

public:
    UnlockPresenter(PageContext context, QObject *parent = nullptr);

    struct View {
        /** The officer's own store is open and only hidden: nothing but the passphrase is asked. */
        bool locked = false;
        bool busy = false;
        /** Seconds until the next try; 0: now. */
        int wait = 0;
        QString error;
        QString code;
    };
    const View &view() const { return m_view; }

    void setLocked(bool locked);
    /** Opens the store, or confirms the passphrase where the window is locked. Ignored while busy or waiting. */
    void unlock(const QString &store, const QString &officer, Secret passphrase);

Q_SIGNALS:
    void viewChanged();
    void unlocked();

private:
    void answer(const std::optional<Error> &error);
    void countDown();

    PageContext m_context;
    View m_view;
    QTimer m_second;
};

}  // namespace remit::ui
