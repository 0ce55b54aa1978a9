#include "batches/addcasesdialog.h"

#include "widgets/emptystate.h"
#include "widgets/table.h"

#include <QVBoxLayout>

namespace remit::ui {

AddCasesDialog::AddCasesDialog(const PageContext &context, const std::vector<CaseRow> &ready, QWidget *parent)
    : Dialog(tr("加入案件"), parent, 680),
      m_model(batchCaseColumns(context.words)),
      m_table(new Table(context.theme, context.preferences, u"batch.ready"_qs, tr("可加入的案件")))
{
    setMinimumHeight(480);
    m_model.setRows(ready);
    m_table->show(&m_model, {110, 90, 120, 70, 200});
    if (ready.empty()) {
        auto *none = new EmptyState(context.theme, u"file"_qs);
        none->show(tr("没有可加入的案件"), tr("案件办到“提请法院”阶段、且未编入其他批次时，会出现在这里。"));
        body()->addWidget(none, 1);
        m_table->setParent(this);
        m_table->hide();
    } else {
        body()->addWidget(label(tr("已到“提请法院”阶段、未编入批次的案件，默认全选。"), "secondary"));
        body()->addWidget(m_table, 1);
    }
    setActions(tr("加入"));
    const auto count = [this] {
        const auto selected = m_table->selectedRows().size();
        primary()->setText(selected ? tr("加入 %1 件").arg(selected) : tr("加入"));
        setReady(selected > 0);
    };
    connect(m_table, &Table::selectionMoved, this, count);
    m_table->selectAll();
    count();
}

QStringList AddCasesDialog::chosen() const
{
    QStringList numbers;
    for (const int row : m_table->selectedRows()) numbers << m_model.at(row).number;
    return numbers;
}

}  // namespace remit::ui
