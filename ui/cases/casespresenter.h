#pragma once
#include "casework/cases.h"
#include "shell/page.h"
#include "widgets/rowsmodel.h"

namespace remit::ui {

/** The list of cases: by stage, by state, by a few characters; and one event on many of them. */
class CasesPresenter : public QObject
{
    Q_OBJECT

public:
    explicit CasesPresenter(const PageContext &context, QObject *parent = nullptr);

    /** A stage and how many open cases stand there. */
    struct StageCount {
        QString stage;
        int number = 0;
        int count = 0;
    };

    void load();
    /** Only that stage; empty: all. */
    void setStage(const QString &stage);
    void setText(const QString &text);
    /** Also what is withdrawn or not proposed. */
    void setClosedToo(bool closedToo);
    /** One event on many cases, each for itself, and each in its own standard words where that is wanted. */
    void act(const QStringList &numbers, const CaseAction &action, bool standardWords = false);
    /** The standard words of the case's stage; empty: none. */
    void findWords(const QString &number, std::function<void(const QString &)> found);
    void stop() { m_job.stop(); }

    RowsModel<CaseRow> &model() { return m_model; }
    const std::vector<StageCount> &stages() const { return m_stages; }
    const Workflow &workflow() const { return m_workflow; }
    /** Who may have sat in a meeting, and who sits at the desk. */
    const std::vector<Officer> &officers() const { return m_officers; }
    const QString &ownName() const { return m_ownName; }
    bool isLoaded() const { return m_loaded; }
    /** Whether the officer at the desk holds a role of that stage. */
    bool mayDecide(const Stage &stage) const;
    /** The next open case as listed that waits for this officer, `after` left out; empty: none. */
    QString nextToDo(const QString &after) const;
    QString countText() const;
    /** The place of a case in the list as shown, or -1. */
    int placeOf(const QString &number) const;

Q_SIGNALS:
    void loaded();
    void filtered();
    void progress(int done, int total);
    void acted(const std::vector<remit::ItemResult> &results);
    void failed(const remit::Error &error);

private:
    struct Loaded {
        std::vector<CaseRow> rows;
        Workflow workflow;
        QStringList roles;
        std::vector<Officer> officers;
        QString ownName;
    };
    void take(Loaded loaded);
    void applyFilter();

    PageContext m_context;
    RowsModel<CaseRow> m_model;
    Workflow m_workflow;
    QStringList m_roles;
    std::vector<Officer> m_officers;
    QString m_ownName;
    std::vector<StageCount> m_stages;
    QString m_stage;
    QString m_text;
    bool m_closedToo = false;
    bool m_loaded = false;
    Job m_job;
};

std::vector<Column<CaseRow>> caseColumns(const Words &words);

}  // namespace remit::ui
