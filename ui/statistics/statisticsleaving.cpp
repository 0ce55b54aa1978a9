#include "statistics/statisticspage.h"
#include "statistics/statisticspaper.h"
#include "widgets/notice.h"
#include "widgets/previewdialog.h"

#include <QPdfWriter>

namespace remit::ui {

void StatisticsPage::preview()
{
    if (!m_presenter.statistic()) return;
    auto *dialog = new PreviewDialog(m_presenter.title(), StatisticsPaper(m_presenter, m_context).preview(), this);
    dialog->offerPrinting();
    connect(dialog, &PreviewDialog::printWanted, this, &StatisticsPage::print);
    dialog->open();
}

void StatisticsPage::print()
{
    m_context.prompts.print(this, m_presenter.title(), [this](QPagedPaintDevice &paper) {
        if (!StatisticsPaper(m_presenter, m_context).print(paper))
            m_notice->show(Tone::Bad, tr("没有打印成：打印机或文件打不开。"));
    });
}

void StatisticsPage::save()
{
    if (!m_presenter.statistic()) return;
    const QString suggested = u"%1-%2.xlsx"_qs.arg(m_presenter.title(), isoDate(m_context.today()));
    m_context.prompts.saveFile(this, tr("导出%1").arg(m_presenter.title()), suggested,
                               tr("Excel 工作簿 (*.xlsx);;CSV (*.csv);;PDF (*.pdf);;图片 (*.png)"),
                               [this](const QString &path) { write(path); });
}

void StatisticsPage::write(const QString &chosen)
{
    const QString path = chosen.contains(u'.') ? chosen : chosen + u".xlsx"_qs;
    const auto ends = [&](const QString &ending) { return path.endsWith(ending, Qt::CaseInsensitive); };
    const StatisticsPaper paper(m_presenter, m_context);
    if (ends(u".png"_qs)) return told(path, paper.picture().save(path));
    if (ends(u".pdf"_qs)) {
        QPdfWriter writer(path);
        writer.setPageSize(QPageSize(QPageSize::A4));
        writer.setPageMargins({15, 15, 15, 15}, QPageLayout::Millimeter);
        writer.setTitle(m_presenter.title());
        return told(path, paper.print(writer));
    }
    m_context.backend.ask(
        this,
        [path, table = m_presenter.table(), workbook = ends(u".xlsx"_qs), now = m_context.clock()](Workplace &) {
            return workbook ? writeXlsx(path, table, now) : writeCsv(path, table);
        },
        [this, path](const Result<void> &done) {
            if (done)
                told(path, true);
            else
                m_notice->show(Tone::Bad, m_context.words.error(done.error()), done.error().code);
        });
}

void StatisticsPage::told(const QString &path, bool done)
{
    if (done)
        m_notice->show(Tone::Ok, tr("已导出到 %1。").arg(path));
    else
        m_notice->show(Tone::Bad, tr("没有导出成：%1 写不进去。换一个文件夹再试。").arg(path), u"file.write"_qs);
}

}  // namespace remit::ui
