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
    /** What the officer at the desk can do now, the most pressing first. */
    struct Task {
        /** Checking: another person must check (复核) or decide first. */
        enum class Kind { Returned, Decide, Waiting, FillBatch, Checking };
        Kind kind = Kind::Decide;
        CaseRow row;
        /** Why it came back; empty otherwise. */
        QString reason;
        /** The day until which it must wait (公示期). */
        std::optional<Date> until;
    };
    std::vector<Task> tasks;
    int returned = 0;
    /** Cases for the court that are in no batch. */
    int unbatched = 0;
    /** Whether the officer may bring files in and make batches; whether the officer opens cases. */
    bool department = false;
    bool opensCases = false;
    int count(Task::Kind kind) const;
    /** What the court did since yesterday, the latest first. */
    struct Answer {
        QString caseNumber;
        QString name;
        /** As eventKinds(). */
        QString kind;
        Instant at;
    };
    std::vector<Answer> answers;
    std::vector<Batch> batches;
    int waitingReceipts = 0;
    std::optional<Instant> checkpointAt;
    qint64 checkpointSize = 0;
    QString witness;
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
