#include "exchanging/exchangepage.h"

#include "exchanging/forkdialog.h"
#include "exchanging/givedialog.h"
#include "shell/tableexport.h"
#include "widgets/notice.h"
#include "widgets/table.h"

#include <QHBoxLayout>

namespace remit::ui {

ExchangePage::ExchangePage(const PageContext &context, QWidget *parent)
    : Page(context, parent), m_presenter(context), m_notice(new Notice)
{
    auto *whole = new QVBoxLayout(this);
    whole->setContentsMargins(20, 18, 20, 18);
    whole->setSpacing(12);
    whole->addWidget(m_notice);
    whole->addWidget(buildPeers(), 1);
    whole->addWidget(buildForks(), 1);
    connectPresenter();
}

QWidget *ExchangePage::buildPeers()
{
    auto *card = new Card(tr("本狱其他库"));
    auto *add = button(tr("登记对方…"), "", this);
    auto *taking = button(tr("接收案件…"), QKeySequence(int(Qt::CTRL) | Qt::Key_J), "", this);
    m_give = button(tr("移交案件…"), QKeySequence(int(Qt::CTRL) | Qt::Key_Return), "primary", this);
    m_give->setEnabled(false);
    card->head()->addStretch();
    card->head()->addWidget(add);
    card->head()->addWidget(taking);
    card->head()->addWidget(m_give);
    m_peers = new Table(m_context.theme, m_context.preferences, u"exchange.peers"_qs, tr("本狱其他库"));
    m_peers->setEmptyText(tr("还没有登记。请系统管理员把对方显示的本库编号登记在这里，双方各登记一次。"));
    m_peers->show(&m_presenter.peers(), {160, 70, 150, 150, 110, 290});
    new TableExport(m_context, m_peers, tr("本狱其他库"), m_notice);
    card->body()->setContentsMargins(0, 0, 0, 0);
    card->body()->addWidget(m_peers, 1);
    m_store = label({}, "secondary");
    m_store->setContentsMargins(16, 0, 16, 12);
    card->body()->addWidget(m_store);
    connect(add, &QPushButton::clicked, this, &ExchangePage::addPeer);
    connect(taking, &QPushButton::clicked, this, &ExchangePage::take);
    connect(m_give, &QPushButton::clicked, this, &ExchangePage::give);
    return card;
}

QWidget *ExchangePage::buildForks()
{
    auto *card = new Card(tr("分叉案件"));
    m_forks = new Table(m_context.theme, m_context.preferences, u"exchange.forks"_qs, tr("分叉案件"));
    m_forks->setEmptyText(tr("没有两边分别办理过的案件"));
    m_forks->show(&m_presenter.forks(), {110, 140, 150, 130, 220});
    new TableExport(m_context, m_forks, tr("分叉案件"), m_notice);
    card->body()->setContentsMargins(0, 0, 0, 0);
    card->body()->addWidget(m_forks, 1);
    connect(m_forks, &Table::opened, this, &ExchangePage::showFork);
    return card;
}

void ExchangePage::connectPresenter()
{
    connect(&m_presenter, &ExchangePresenter::loaded, this, &ExchangePage::showRows);
    connect(&m_presenter, &ExchangePresenter::working, this,
            [this](const QString &what) { m_notice->show(Tone::Neutral, what); });
    connect(&m_presenter, &ExchangePresenter::peerAdded, this,
            [this](const QString &name) { m_notice->show(Tone::Ok, tr("已登记 %1。").arg(name)); });
    connect(&m_presenter, &ExchangePresenter::given, this, [this](const QString &path, int cases) {
        m_notice->show(Tone::Ok, tr("%1 件案件已封装：%2。请把文件交给对方。").arg(cases).arg(path));
    });
    connect(&m_presenter, &ExchangePresenter::taken, this,
            [this](const QString &words, bool whole) { m_notice->show(whole ? Tone::Ok : Tone::Warn, words); });
    connect(&m_presenter, &ExchangePresenter::resolved, this,
            [this] { m_notice->show(Tone::Ok, tr("已选定，案件可以接着办理。")); });
    connect(&m_presenter, &ExchangePresenter::failed, this,
            [this](const Error &error) { m_notice->show(Tone::Bad, m_context.words.error(error), error.code); });
    connect(&m_context.backend, &Backend::changed, this, [this] {
        if (isVisible()) refresh();
    });
}

void ExchangePage::open(const QString &) { refresh(); }

void ExchangePage::refresh() { m_presenter.load(); }

QWidget *ExchangePage::firstFocus() { return m_peers; }

void ExchangePage::showRows()
{
    m_store->setText(tr("本库编号 %1").arg(m_presenter.store()));
    m_give->setEnabled(m_presenter.peers().rowCount() > 0 && !m_presenter.cases().empty());
}

void ExchangePage::addPeer()
{
    m_context.prompts.text(
        this, {tr("登记对方"), tr("对方的本库编号"), tr("继续"), false, {}}, [this](const QString &store) {
            m_context.prompts.text(this, {tr("登记对方"), tr("对方的名称，例如“一监区”"), tr("登记"), false, {}},
                                   [this, store](const QString &name) { askKind(store, name); });
        });
}

void ExchangePage::askKind(const QString &store, const QString &name)
{
    m_context.prompts.choose(
        this,
        {tr("登记对方"), tr("对方是监区时，只接收它在监区各阶段的办理；是中心时，各阶段都接收。"), tr("是监区"),
         tr("是中心"), tr("取消")},
        [=, this](bool ward) { m_presenter.addPeer(store, name, ward ? PeerKind::Ward : PeerKind::Centre); });
}

void ExchangePage::give()
{
    auto *dialog = new GiveDialog(m_context, m_presenter, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this, [this, dialog] {
        const QString peer = dialog->peer();
        const QStringList cases = dialog->cases();
        m_context.prompts.openFolder(this, tr("存放移交文件的文件夹"), [=, this](const QString &folder) {
            askKey(m_context, this,
                   {tr("移交 %1 件案件").arg(cases.size()), tr("将以您的证书签署，存到 %1。").arg(folder), tr("移交")},
                   [=, this](KeyUnlock key) {
                       m_presenter.give({peer, cases, folder}, std::move(key));
                   });
        });
    });
    dialog->open();
}

void ExchangePage::take()
{
    m_context.prompts.openFiles(this, tr("接收案件"), tr("移交文件 (*.remit);;所有文件 (*)"),
                                [this](const QStringList &files) { m_presenter.take(files); });
}

void ExchangePage::showFork(int row)
{
    const CaseFork fork = m_presenter.forks().at(row);
    auto *dialog = new ForkDialog(m_context.words, fork, m_presenter.namesFor(fork), this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    if (!fork.over)
        connect(dialog, &QDialog::accepted, this,
                [this, dialog, fork] { m_presenter.resolve(fork, dialog->side(), dialog->reason()); });
    dialog->open();
}

}  // namespace remit::ui
