#pragma once
#include "shell/page.h"

namespace remit::ui {

/** The state of the work at a glance, counted by the record. */
struct Overview {
    qint64 inmates = 0;
    int openCases = 0;
    int lockedCases = 0;
    /** Open cases by stage, in the workflow's order. */
    std::vector<std::pair<QString, int>> stages;
    /** Cases that were sent back and wait at an earlier stage, with the reason. */
    struct Returned {
        CaseRow row;
        QString reason;
        Date on;
    };
    std::vector<Returned> returned;
    std::vector<Batch> batches;
    int waitingReceipts = 0;
    std::optional<Instant> checkpointAt;
    qint64 checkpointSize = 0;
    QString witness;
    std::optional<Error> trouble;
};

/** Gathers the overview; runs on the record's thread. */
Overview overviewOf(Workplace &place);

class DashboardPresenter : public QObject
{
    Q_OBJECT

public:
    explicit DashboardPresenter(const PageContext &context, QObject *parent = nullptr);

    void load();
    const std::optional<Overview> &overview() const { return m_overview; }

Q_SIGNALS:
    void loaded();

private:
    PageContext m_context;
    std::optional<Overview> m_overview;
};

}  // namespace remit::ui
