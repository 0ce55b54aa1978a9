#include "admin/numberscard.h"

#include "shell/tableexport.h"
#include "widgets/notice.h"
#include "widgets/table.h"

#include <QHBoxLayout>

namespace remit::ui {

namespace {

/** An action is there for who may take it, else it says who may. */
void allow(QPushButton *button, bool may, const QString &why)
{
    button->setEnabled(may);
    button->setToolTip(may ? QString() : why);
}

}  // namespace

NumbersCard::NumbersCard(const PageContext &context, Notice *notice, QWidget *parent)
    : Card(tr("文书号"), parent),
      m_context(context),
      m_presenter(context),
      m_notice(notice),
      m_table(new Table(context.theme, context.preferences, u"numbers"_qs, tr("文书号登记簿")))
{
    body()->setContentsMargins(0, 0, 0, 0);
    buildHead();
    QList<int> widths;
    for (const auto &column : m_presenter.lines().columns()) widths << column.width;
    m_table->show(&m_presenter.lines(), widths);
    new TableExport(m_context, m_table, tr("文书号登记簿"), m_notice);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setEmptyText(tr("还没有用过文书号。"));
    body()->addWidget(m_table, 1);
    m_keeper = wrapped({}, "small");
    m_keeper->setContentsMargins(12, 4, 12, 8);
    body()->addWidget(m_keeper);
    body()->addLayout(buildFoot());
    connect(m_table, &Table::selectionMoved, this, &NumbersCard::showState);
    connect(&m_presenter, &NumbersPresenter::loaded, this, [this] {
        chooseAgain();
        showState();
    });
    connect(&m_presenter, &NumbersPresenter::recorded, this,
            [this](const QString &text) { m_notice->show(Tone::Ok, text); });
    connect(&m_presenter, &NumbersPresenter::refused, this,
            [this](const Error &error) { m_notice->show(Tone::Bad, m_context.words.error(error), error.code); });
    connect(&m_presenter, &NumbersPresenter::fileRefused, this, [this](const QString &name, const Error &error) {
        m_notice->show(Tone::Bad, tr("%1：%2").arg(name, m_context.words.error(error)), error.code);
    });
    showState();
}

void NumbersCard::buildHead()
{
    using Purpose = NumbersDialog::Purpose;
    m_name = button(tr("发号方…"));
    m_give = button(tr("发放…"));
    m_take = button(tr("接收号段单…"));
    m_enter = button(tr("录入…"));
    m_write = button(tr("生成号段单…"));
    m_return = button(tr("交回…"));
    m_void = button(tr("作废…"), "danger");
    m_accept = button(tr("认可签名人…"));
    m_end = button(tr("停用签名人…"));
    head()->addStretch();
    for (QPushButton *one : {m_take, m_give, m_name}) head()->addWidget(one);
    for (const auto &[button, purpose] : {std::pair(m_name, Purpose::Keeper),
                                          {m_give, Purpose::Give},
                                          {m_enter, Purpose::Enter},
                                          {m_return, Purpose::Return},
                                          {m_void, Purpose::Void},
                                          {m_accept, Purpose::Accept},
                                          {m_end, Purpose::End}})
        connect(button, &QPushButton::clicked, this, [this, purpose = purpose] { ask(purpose); });
    connect(m_take, &QPushButton::clicked, this, &NumbersCard::take);
    connect(m_write, &QPushButton::clicked, this, &NumbersCard::write);
}

/** In a narrow window one row has no room for all. */
QLayout *NumbersCard::buildFoot()
{
    auto *rows = new QVBoxLayout;
    rows->setContentsMargins(12, 0, 12, 8);
    for (const QList<QPushButton *> &row :
         {QList{m_end, m_accept}, QList<QPushButton *>{m_void, m_return, m_enter, m_write}}) {
        auto *line = new QHBoxLayout;
        line->addStretch();
        for (QPushButton *one : row) line->addWidget(one);
        rows->addLayout(line);
    }
    return rows;
}

const NumberLine *NumbersCard::chosen() const
{
    const QList<int> rows = m_table->selectedRows();
    const RowsModel<NumberLine> &model = m_presenter.lines();
    return rows.size() == 1 && rows.first() < model.rowCount() ? &model.at(rows.first()) : nullptr;
}

void NumbersCard::chooseAgain()
{
    const RowsModel<NumberLine> &model = m_presenter.lines();
    if (model.rowCount() == 0) return;
    int row = 0;
    for (int i = 0; i < model.rowCount(); ++i) {
        const NumberLine &line = model.at(i);
        if (line.first.series == m_series && line.first.number <= m_number && m_number <= line.to) row = i;
    }
    m_table->choose(row);
}

void NumbersCard::ask(NumbersDialog::Purpose purpose)
{
    (new NumbersDialog(m_context, m_presenter, purpose, chosen(), this))->open();
}

void NumbersCard::showState()
{
    const auto &keeper = m_presenter.keeper();
    const NumberLine *line = chosen();
    if (line) {
        m_series = line->first.series;
        m_number = line->first.number;
    }
    const bool chief = m_presenter.holds({u"department_chief"_qs});
    const bool department = chief || m_presenter.holds({u"department_officer"_qs});
    const bool others = !m_presenter.peers().empty();
    const NumberState state = line ? line->first.state : NumberState::Used;
    allow(m_name, others && m_presenter.holds({u"admin"_qs}), tr("与其他库交换案件时，由系统管理员指定。"));
    const bool admin = m_presenter.holds({u"admin"_qs});
    allow(m_accept, others && admin, tr("与其他库交换案件时，由系统管理员与对方核对证书指纹后认可。"));
    allow(m_end, admin && !m_presenter.signers().empty(), tr("有已认可的签名人时，由系统管理员停用。"));
    allow(m_give, chief && others && keeper && keeper->own, tr("由发号方的刑罚执行科科长发放。"));
    allow(m_enter, chief && keeper && !keeper->own, tr("由领取方的刑罚执行科科长录入。"));
    allow(m_take, department && others, tr("由刑罚执行科接收。"));
    allow(m_write, department && others, tr("由刑罚执行科签署。"));
    allow(m_return, chief && nextState(state, NumberEvent::Return).has_value(),
          tr("选中持有未用的号码，由刑罚执行科科长交回。"));
    allow(m_void, chief && nextState(state, NumberEvent::Void).has_value(),
          tr("选中未用的号码，由刑罚执行科科长作废。"));
    QStringList signers;
    for (const NumberSigner &signer : m_presenter.signers()) signers << tr("%1（%2）").arg(signer.name, signer.peer);
    m_keeper->setToolTip(signers.isEmpty() ? QString() : tr("已认可的号段单签名人：%1").arg(signers.join(u"、"_qs)));
    if (!keeper)
        m_keeper->setText(tr("还没有指定发号方：本监狱有多个中心库，指定前不能取号。"));
    else if (keeper->own)
        m_keeper->setText(tr("文书号由本库发放，从1号起不断号。"));
    else
        m_keeper->setText(tr("文书号由“%1”发放，本库只用领取的号段。").arg(keeper->name));
}

void NumbersCard::take()
{
    m_context.prompts.openFile(this, tr("接收号段单"), tr("号段单 (*.p7m);;所有文件 (*)"),
                               [this](const QString &path) { m_presenter.take(path); });
}

/** For the store that keeps the numbers, or, where that is this one, for one that the officer chooses. */
void NumbersCard::write()
{
    const auto &keeper = m_presenter.keeper();
    if (keeper && !keeper->own) return writeTo(keeper->store, keeper->name);
    const NumberLine *line = chosen();
    const std::vector<ExchangePeer> &peers = m_presenter.peers();
    if (line && !line->first.store.isEmpty()) return writeTo(line->first.store, line->name);
    for (const ExchangePeer &peer : peers)
        if (peer.kind == PeerKind::Centre) return writeTo(peer.store, peer.name);
}

void NumbersCard::writeTo(const QString &store, const QString &name)
{
    m_context.prompts.saveFile(
        this, tr("给“%1”的号段单").arg(name), tr("号段单-%1.p7m").arg(isoDate(m_context.today())), tr("号段单 (*.p7m)"),
        [=, this](const QString &path) {
            askKey(m_context, this, {tr("生成号段单"), tr("将以您的证书签署，给“%1”。").arg(name), tr("签署")},
                   [=, this](KeyUnlock key) { m_presenter.write(store, path, std::move(key)); });
        });
}

}  // namespace remit::ui
