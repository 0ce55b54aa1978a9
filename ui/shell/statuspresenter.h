#pragma once
#include "shell/page.h"

namespace remit::ui {

/** What the status bar says, each asked of the record anew: never a guess. */
struct Standing {
    qint64 acts = 0;
    std::optional<Instant> savedAt;
    std::optional<Instant> checkpointAt;
    bool witnessed = false;
    QString witness;
    /** Batches that are sealed or on their way but not yet received. */
    int waiting = 0;
    /** Batches whose sending is in doubt. */
    int unknown = 0;
    std::optional<Error> trouble;
};

/** Fetches the standing after every change, and every minute. */
class StatusPresenter : public QObject
{
    Q_OBJECT

public:
    explicit StatusPresenter(const PageContext &context, QObject *parent = nullptr);

    const Standing &standing() const { return m_standing; }
    void refresh();
    QString savedText() const;
    QString ledgerText() const;
    QString waitingText() const;

Q_SIGNALS:
    void changed();

private:
    PageContext m_context;
    Standing m_standing;
};

}  // namespace remit::ui
