#include "labour/labourpage.h"
#include "labour/lotdialog.h"
#include "labour/sheetgrid.h"
#include "widgets/notice.h"

#include <QComboBox>

// What the page of the day does with lots: shown one at a time, added, rejected after the sheets were signed.
namespace remit::ui {

void LabourPage::showLots()
{
    QStringList lots = lotsOf(m_presenter.view()->draft);
    if (!m_model.lot().isEmpty() && !lots.contains(m_model.lot())) lots << m_model.lot();
    QStringList shown;
    for (int i = 1; i < m_lots->count(); ++i) shown << m_lots->itemData(i).toString();
    if (m_lots->count() == 0 || shown != lots) {
        m_lots->clear();
        m_lots->addItem(tr("全部批号"));
        for (const QString &lot : lots) m_lots->addItem(tr("批号 %1").arg(lot), lot);
    }
    m_lots->setCurrentIndex(std::max(0, m_lots->findData(m_model.lot())));
}

void LabourPage::addLot()
{
    if (!m_presenter.view() || m_presenter.view()->sealed) return;
    m_context.prompts.text(
        this, {tr("新批号"), tr("入库批号"), tr("用这个批号"), false, u"L-"_qs + isoDate(m_presenter.on())},
        [this](const QString &lot) {
            m_model.setLot(lot.trimmed());
            showLots();
            m_grid->setFocus();
        });
}

void LabourPage::rejectLots()
{
    auto *dialog = new LotDialog(m_context, m_model.lot(), this);
    connect(dialog, &QDialog::accepted, this, [this, dialog] {
        m_context.backend.ask(
            this, [rejection = dialog->rejection()](Workplace &place) { return rejectLot(place.desk(), rejection); },
            [this, lot = dialog->rejection().lot](const Result<LotOutcome> &outcome) {
                if (outcome)
                    tellRejected(lot, *outcome);
                else
                    m_notice->show(Tone::Bad, m_context.words.error(outcome.error()), outcome.error().code);
            });
    });
    dialog->open();
}

void LabourPage::tellRejected(const QString &lot, const LotOutcome &outcome)
{
    QString text = tr("批号 %1 的退货已记入账本第 %2 条。待重新签名：%3。")
                       .arg(lot)
                       .arg(outcome.act)
                       .arg(outcome.drafts.join(tr("、")));
    QStringList months;
    for (const Month month : outcome.summedMonths) months << isoMonth(month);
    if (!months.isEmpty()) text += tr("%1 已汇总，得分不变，须由工作组更正。").arg(months.join(tr("、")));
    m_context.backend.noteChange();
    m_notice->show(months.isEmpty() ? Tone::Ok : Tone::Warn, text);
}

}  // namespace remit::ui
