#pragma once
#include "casework/archivereminders.h"
#include "casework/archiving.h"
#include "casework/courtarchive.h"
#include "casework/packageverdict.h"
#include "shell/keyprompt.h"
#include "widgets/rowsmodel.h"

namespace remit::ui {

/** A batch that reached the court, and its packages, the newest last. */
struct ArchiveRow {
    Batch batch;
    /** Cases that are not at their end yet. */
    int open = 0;
    std::vector<KeptPackage> packages;
    /** Today a loan of one of them is overdue (逾期), the time of one is over or ends soon (届满), or the last is to be
     * renewed (续期). */
    bool overdue = false;
    bool ending = false;
    bool aging = false;
    /** What else the last of them asks for today, the gravest first. */
    std::vector<ArchiveReminder> reminders = {};

    /** Nothing where none was made. */
    const KeptPackage *last() const { return packages.empty() ? nullptr : &packages.back(); }
    /** The loan of the last package that is out longest; nothing where none is. */
    const ArchiveLoan *out() const;
};

/** What verification of a package found, beside what the ledger remembers of it. */
struct ArchiveReport {
    QString path;
    PackageVerdict verdict;
    /** The batch and the act whose package has this root; the act is 0 where none has. */
    QString batch;
    qint64 act = 0;
};

/** Archiving of closed batches (归档): making packages and verifying them. */
class ArchivePresenter : public QObject
{
    Q_OBJECT

public:
    explicit ArchivePresenter(const PageContext &context, QObject *parent = nullptr);

    void load();
    void make(const QString &batch, const QString &path, KeyUnlock key);
    void stop() { m_job.stop(); }
    void verify(const QString &path);
    void retain(const QString &root, Retention retention);
    void lend(const QString &root, const ArchiveLoan &loan);
    void takeBack(const QString &root, qint64 loan, const QString &remark);
    /** Verifies every package again. */
    void recheck();
    /** Has a time-stamp authority renew a package; beside the record's thread. */
    void renew(const QString &root, const QString &authority);
    /** Writes the papers of a case in the package with this root as one PDF; beside the record's thread. */
    void print(const KeptPackage &package, const QString &caseNumber, bool doubleSided, const QString &to);

    RowsModel<ArchiveRow> &rows() { return m_rows; }
    const RowsModel<ArchiveRow> &rows() const { return m_rows; }
    int placeOf(const QString &batch) const;
    /** How many batches have a package that somebody has to see to. */
    int due() const;

Q_SIGNALS:
    void loaded();
    void making();
    void progress(int done, int total);
    void made(const QString &path, const QString &root);
    void verifying();
    void verified(const remit::ui::ArchiveReport &report);
    /** Something was recorded about a package. */
    void noted(const QString &what);
    /** So many packages were looked at, so many were not as they were made, so many of the others are to be renewed. */
    void rechecked(int count, int wrong, int aging);
    void renewing();
    void renewed(const remit::PackageCheck &check);
    void printing();
    /** So many papers are in one file, each page with the root. */
    void printed(const QString &path, int papers);
    void failed(const remit::Error &error);

private:
    void settle(const Result<void> &done, const QString &what);

    PageContext m_context;
    RowsModel<ArchiveRow> m_rows;
    Job m_job;
};

}  // namespace remit::ui
