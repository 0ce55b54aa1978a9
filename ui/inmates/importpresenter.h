#pragma once
#include "casework/imports.h"
#include "inmates/filecolumns.h"
#include "shell/page.h"
#include "widgets/rowsmodel.h"

namespace remit::ui {

/**
 * The reason of a finding for a table that has its row and column beside it: without the words that begin with them.
 */
QString reasonBeside(const Words &words, const Finding &finding);

/** Bringing a file in: first a dry run that changes nothing and shows every finding, then the import itself. */
class ImportPresenter : public QObject
{
    Q_OBJECT

public:
    explicit ImportPresenter(const PageContext &context, QObject *parent = nullptr);

    enum class Step { Choose, Checking, Checked, Importing, Done };

    /** Checks the file without changing anything. Another file or kind forgets what was said about columns. */
    void check(ImportKind kind, const QString &path);
    /** Says what a column means (an empty field: leave it out), which sheet is meant, of which year bare months are. */
    void map(const QString &header, const QString &field);
    void setSheet(const QString &sheet) { map(u"@sheet"_qs, sheet); }
    void setYear(int year) { map(u"@year"_qs, QString::number(year)); }
    /** Records what the check accepted. Requires Checked with accepted rows. */
    void import();
    /** Writes the refused rows with their reasons to a file. */
    void saveRefused(const QString &path);
    void stop() { m_job.stop(); }
    /** Forgets the file, for the next one. */
    void startOver(ImportKind kind);

    Step step() const { return m_step; }
    const std::optional<ImportOutcome> &outcome() const { return m_outcome; }
    const std::optional<Error> &error() const { return m_error; }
    /** How many rows change what is recorded. */
    int changing() const;
    /** The outcome in one sentence. */
    QString summary() const;
    /** The columns as they were understood; nothing where the file cannot be read as a table at all. */
    const std::optional<FileLayout> &layout() const { return m_layout; }
    ImportKind kind() const { return m_request.kind; }
    QString path() const { return m_request.path; }
    /** Whether month columns lack their year, or its choice was made. */
    bool asksForYear() const;
    bool canImport() const { return m_step == Step::Checked && m_outcome && m_outcome->accepted > 0; }
    RowsModel<Finding> &findings() { return m_findings; }

Q_SIGNALS:
    void changed();
    void progress(int done, int total);
    void refusedSaved(const QString &path);

private:
    struct Answer {
        Result<ImportOutcome> outcome;
        std::optional<FileLayout> layout;
    };
    static Answer read(Workplace &place, ImportRequest request, Mapping mapping, const Mapping &earlier,
                       const Progress &told);
    void run(bool dryRun);
    void take(Answer answer, bool dryRun);

    PageContext m_context;
    ImportRequest m_request;
    Mapping m_mapping;
    /** Only the latest check is answered. */
    int m_run = 0;
    std::optional<FileLayout> m_layout;
    Step m_step = Step::Choose;
    std::optional<ImportOutcome> m_outcome;
    std::optional<Error> m_error;
    RowsModel<Finding> m_findings;
    Job m_job;
};

}  // namespace remit::ui
