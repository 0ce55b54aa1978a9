#include "assessment/findingsdialog.h"

#include "widgets/table.h"

#include <QVBoxLayout>

namespace remit::ui {

FindingsDialog::FindingsDialog(const PageContext &context, std::vector<PointsFinding> findings, QWidget *parent)
    : Dialog(tr("法院会问的问题：%1 个").arg(findings.size()), parent, 860),
      m_model(
          {{tr("编号"), [](const PointsFinding &one) { return one.inmate; }, 104},
           {tr("月份"), [](const PointsFinding &one) { return one.month ? isoMonth(*one.month) : Words::dash(); }, 80},
           {tr("问题"),
            [&words = context.words](const PointsFinding &one) { return words.finding(one.code, one.args); }, 520}}),
      m_table(new Table(context.theme, context.preferences, u"points.findings"_qs, tr("法院会问的问题")))
{
    m_model.setRows(std::move(findings));
    m_table->show(&m_model, {104, 80, 520});
    m_table->setMinimumHeight(320);
    m_table->setEmptyText(tr("没有发现问题：考核期连续，记载、处罚和奖惩一致，证据齐全。"));
    body()->addWidget(m_table);
    body()->addWidget(
        wrapped(tr("按法发〔2021〕31号第五条核对：考核期间、加扣分与奖惩是否一致，证据是否齐全。"), "small"));
    setActions(tr("看依据"));
    setOnlyLooks();
    setReady(m_model.rowCount() > 0);
    connect(m_table, &Table::opened, this, &FindingsDialog::follow);
    connect(this, &QDialog::accepted, this, [this] {
        const QList<int> rows = m_table->selectedRows();
        follow(rows.isEmpty() ? 0 : rows.first());
    });
}

void FindingsDialog::follow(int row)
{
    if (row < m_model.rowCount()) Q_EMIT inmateWanted(m_model.at(row).inmate);
    close();
}

}  // namespace remit::ui
