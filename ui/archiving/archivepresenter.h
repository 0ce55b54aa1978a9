#pragma once
#include "casework/courtarchive.h"
#include "shell/keyprompt.h"
#include "widgets/rowsmodel.h"

namespace remit::ui {

/** An archive package as the ledger remembers it (归档包): where it was put and when. */
struct MadePackage {
    qint64 act = 0;
    Instant at{};
    QString path;
    QString root;
    qint64 size = 0;
};

/** A batch that reached the court, and its packages, the newest last. */
struct ArchiveRow {
    Batch batch;
    /** Cases that are not at their end yet. */
    int open = 0;
    std::vector<MadePackage> packages;
};

/** What verification of a package found, beside what the ledger remembers of it. */
struct ArchiveReport {
    QString path;
    PackageReport report;
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

    RowsModel<ArchiveRow> &rows() { return m_rows; }
    int placeOf(const QString &batch) const;

Q_SIGNALS:
    void loaded();
    void making();
    void progress(int done, int total);
    void made(const QString &path, const QString &root);
    void verifying();
    void verified(const remit::ui::ArchiveReport &report);
    void failed(const remit::Error &error);

private:
    PageContext m_context;
    RowsModel<ArchiveRow> m_rows;
    Job m_job;
};

}  // namespace remit::ui
