#include "archiving/reportdialog.h"

#include "widgets/scrollcolumn.h"

#include <QVBoxLayout>

#include <algorithm>

namespace remit::ui {

ReportDialog::ReportDialog(const Words &words, const ArchiveReport &report, QWidget *parent)
    : Dialog(tr("归档包核验报告"), parent, 680)
{
    const PackageReport &found = report.verdict.report;
    const std::vector<Error> findings = report.verdict.findings();
    const bool good = findings.empty();
    body()->addWidget(
        new Chip(good ? tr("核验通过") : tr("核验不通过：%1 处").arg(findings.size()), good ? Tone::Ok : Tone::Bad), 0,
        Qt::AlignLeft);
    addValue(tr("文件"), report.path);
    if (!found.root.isEmpty()) addContents(report);
    if (!found.root.isEmpty()) addRenewals(words, report.verdict);
    if (!found.signers.empty()) addSigners(words, found.signers);
    if (!good) addFindings(words, findings);
    setActions(tr("关闭"));
    secondary()->hide();
}

void ReportDialog::addContents(const ArchiveReport &report)
{
    const PackageReport &found = report.verdict.report;
    addValue(tr("归档根"), found.root);
    addValue(tr("账本"), report.act > 0 ? tr("与第 %1 条登记的批次 %2 的归档包相同").arg(report.act).arg(report.batch)
                                        : tr("本账本没有登记过这个归档根"));
    addValue(tr("内容"), tr("%1 件案件，法院回执 %2 份，法院动态 %3 条，检查点见证 %4 份")
                             .arg(found.container.cases.size())
                             .arg(found.receipts)
                             .arg(found.events)
                             .arg(found.container.witnesses.size()));
}

void ReportDialog::addRenewals(const Words &words, const PackageVerdict &verdict)
{
    QStringList lines;
    for (const Renewal &renewal : verdict.renewals)
        lines << tr("第 %1 次 %2 %3")
                     .arg(renewal.number)
                     .arg(renewal.at ? words.instant(*renewal.at) : Words::dash(),
                          renewal.findings.empty() ? tr("有效") : tr("无效"));
    const RenewalDue &due = verdict.due;
    lines << tr("下次不迟于 %1：%2")
                 .arg(isoDate(due.by),
                      words.error({u"archive.renew."_qs + codeOf(due.why), {{u"what"_qs, due.what}}, {}}));
    addValue(tr("续期时间戳"), lines.join(u'\n'));
}

void ReportDialog::addSigners(const Words &words, const std::vector<PackageSigner> &signers)
{
    // One line for each person and root: a package of a hundred cases has hundreds of signatures by a few.
    QStringList lines;
    QMap<QString, int> counts;
    for (const PackageSigner &signer : signers)
        ++counts[tr("%1：%2").arg(signer.certificate.commonName(),
                                  words.of(u"archive.standing"_qs, codeOf(signer.standing)))];
    for (auto each = counts.begin(); each != counts.end(); ++each)
        lines << tr("%1（%2 处）").arg(each.key()).arg(*each);
    constexpr int most = 6, line = 22;
    auto *scroll = new ScrollColumn;
    scroll->setAccessibleName(tr("签名人"));
    scroll->column()->addWidget(wrapped(lines.join(u'\n')));
    scroll->column()->addStretch();
    scroll->setFixedHeight(std::min(int(lines.size()), most) * line);
    body()->addWidget(labelled(tr("签名人"), scroll));
}

void ReportDialog::addValue(const QString &name, const QString &value)
{
    auto *shown = wrapped(value);
    body()->addWidget(labelled(name, shown));
}

void ReportDialog::addFindings(const Words &words, const std::vector<Error> &findings)
{
    constexpr size_t most = 200, few = 3;
    auto *scroll = new ScrollColumn;
    scroll->setMinimumHeight(findings.size() > few ? 180 : 80);
    scroll->setAccessibleName(tr("发现的问题"));
    for (size_t i = 0; i < std::min(findings.size(), most); ++i)
        scroll->column()->addWidget(wrapped(words.error(findings[i])));
    if (findings.size() > most)
        scroll->column()->addWidget(wrapped(tr("其余 %1 处没有列出。").arg(findings.size() - most), "small"));
    scroll->column()->addStretch();
    body()->addWidget(scroll, 1);
}

}  // namespace remit::ui
