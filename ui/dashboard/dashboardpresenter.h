#pragma once
#include "casework/agenda/tasks.h"
#include "casework/agenda/warnings.h"
#include "shell/page.h"

namespace remit::ui {

/** The state of the work at a glance, counted by the record. */
struct Overview {
    qint64 inmates = 0;
    int openCases = 0;
    int lockedCases = 0;
    /** Open cases by stage, in the workflow's order. */
    std::vector<std::pair<QString, int>> stages;
    /** What the officer at the desk has to see to, the most pressing first. */
    std::vector<DeskTask> tasks;
    /** What somebody should know, red first. */
    std::vector<Warning> warnings;
    int returned = 0;
    /** Cases for the court that are in no batch. */
    int unbatched = 0;
    /** Whether the officer may bring files in and make batches; whether the officer opens cases. */
    bool department = false;
    bool opensCases = false;
    int count(DeskTask::Kind kind) const;
    /** Tasks that can be done and whose day is today or over. */
    int dueToday = 0;
    /** What the court did since yesterday, the latest first. */
    struct Answer {
        /** Of a receipt the batch. */
        QString number;
        QString name;
        /** As eventKinds(), or "received": the receipt of a batch (回执). */
        QString kind;
        Instant at;
    };
    std::vector<Answer> answers;
    struct BatchLine {
        Batch batch;
        /** Cases of it that the court has ruled on. */
        int ruled = 0;
    };
    std::vector<BatchLine> batches;
    int waitingReceipts = 0;
    /** Cases with an opinion of this officer that was typed and not submitted. */
    QStringList drafts;
    std::optional<Error> trouble;
};

/** What comes next for this officer, in words, and where it is done. */
struct NextStep {
    QString text;
    QString button;
    Route route;
};

/** Where a task is done; where what is warned of stands. */
Route placeOf(const DeskTask &task);
Route placeOf(const Warning &warning);

/** Gathers the overview; runs on the record's thread. */
Overview overviewOf(Workplace &place);

class DashboardPresenter : public QObject
{
    Q_OBJECT

public:
    explicit DashboardPresenter(const PageContext &context, QObject *parent = nullptr);

    void load();
    const std::optional<Overview> &overview() const { return m_overview; }
    /** Requires an overview. */
    NextStep next() const;

Q_SIGNALS:
    void loaded();

private:
    std::optional<NextStep> nextOfBatches() const;
    NextStep waiting() const;

    PageContext m_context;
    std::optional<Overview> m_overview;
};

}  // namespace remit::ui
