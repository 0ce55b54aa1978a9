#pragma once
#include "casework/imports.h"
#include "shell/page.h"
#include "widgets/rowsmodel.h"

namespace remit::ui {

/** Bringing a file in: first a dry run that changes nothing and shows every finding, then the import itself. */
class ImportPresenter : public QObject
{
    Q_OBJECT

public:
    explicit ImportPresenter(const PageContext &context, QObject *parent = nullptr);

    enum class Step { Choose, Checking, Checked, Importing, Done };

    /** Checks the file without changing anything. */
    void check(ImportKind kind, const QString &path);
    /** Records what the check accepted. Requires Checked with accepted rows. */
    void import();
    /** Writes the refused rows with their reasons to a file. */
    void saveRefused(const QString &path);
    void stop() { m_job.stop(); }

    Step step() const { return m_step; }
    const std::optional<ImportOutcome> &outcome() const { return m_outcome; }
    const std::optional<Error> &error() const { return m_error; }
    /** The outcome in one sentence. */
    QString summary() const;
    bool canImport() const { return m_step == Step::Checked && m_outcome && m_outcome->accepted > 0; }
    RowsModel<Finding> &findings() { return m_findings; }

Q_SIGNALS:
    void changed();
    void progress(int done, int total);
    void refusedSaved(const QString &path);

private:
    void run(bool dryRun);

    PageContext m_context;
    ImportRequest m_request;
    Step m_step = Step::Choose;
    std::optional<ImportOutcome> m_outcome;
    std::optional<Error> m_error;
    RowsModel<Finding> m_findings;
    Job m_job;
};

}  // namespace remit::ui
