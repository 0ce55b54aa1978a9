#include "exchanging/givedialog.h"

#include "widgets/table.h"

#include <QComboBox>
#include <QVBoxLayout>

namespace remit::ui {

namespace {

std::vector<Column<CaseRow>> columns(const Words &words)
{
    return {{GiveDialog::tr("案号"), [](const CaseRow &c) { return c.number; }, 110, false, {}, {}, true},
            {GiveDialog::tr("姓名"), [](const CaseRow &c) { return c.name; }, 90},
            {GiveDialog::tr("监区"), [](const CaseRow &c) { return c.area; }, 110},
            {GiveDialog::tr("阶段"), [&words](const CaseRow &c) { return words.of(u"stage"_qs, c.stage); }, 150},
            {GiveDialog::tr("提请内容"), [](const CaseRow &c) { return c.proposalText; }, 180}};
}

}  // namespace

GiveDialog::GiveDialog(const PageContext &context, ExchangePresenter &presenter, QWidget *parent)
    : Dialog(tr("移交案件"), parent, 680),
      m_model(columns(context.words)),
      m_peer(new QComboBox),
      m_table(new Table(context.theme, context.preferences, u"exchange.cases"_qs, tr("可移交的案件")))
{
    setMinimumHeight(480);
    for (const ExchangePeer &peer : presenter.peers().rows()) m_peer->addItem(peer.name, peer.store);
    addField(tr("移交给"), m_peer);
    m_model.setRows(presenter.cases());
    m_table->show(&m_model, {110, 90, 110, 150, 180});
    m_table->setEmptyText(tr("没有正在办理的案件"));
    body()->addWidget(m_table, 1);
    body()->addWidget(
        wrapped(tr("案件仍留在本库。对方接续办理后移交回来，两边都办理过的会作为分叉并列显示。"), "secondary"));
    setActions(tr("移交…"));
    const auto count = [this] {
        const auto selected = m_table->selectedRows().size();
        primary()->setText(selected ? tr("移交 %1 件…").arg(selected) : tr("移交…"));
        setReady(selected > 0);
    };
    connect(m_table, &Table::selectionMoved, this, count);
    count();
}

QString GiveDialog::peer() const { return m_peer->currentData().toString(); }

QStringList GiveDialog::cases() const
{
    QStringList numbers;
    for (const int row : m_table->selectedRows()) numbers << m_model.at(row).number;
    return numbers;
}

}  // namespace remit::ui
