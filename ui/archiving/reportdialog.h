#pragma once
#include "archiving/archivepresenter.h"
#include "widgets/dialog.h"

namespace remit::ui {

/** What verification of an archive package found (核验报告). */
class ReportDialog : public Dialog
{
    Q_OBJECT

public:
    ReportDialog(const Words &words, const ArchiveReport &report, QWidget *parent);

private:
    /** What the package holds, once it could be read. */
    void addContents(const ArchiveReport &report);
    /** The time stamps beside it, and by when and why the next is due. */
    void addRenewals(const Words &words, const PackageVerdict &verdict);
    void addSigners(const Words &words, const std::vector<PackageSigner> &signers);
    void addValue(const QString &name, const QString &value);
    void addFindings(const Words &words, const std::vector<Error> &findings);
};

}  // namespace remit::ui
