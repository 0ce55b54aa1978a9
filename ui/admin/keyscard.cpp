#include "admin/keyscard.h"

#include "admin/tokendialog.h"
#include "admin/trustdialog.h"
#include "widgets/notice.h"

#include <QHBoxLayout>

namespace remit::ui {

KeysCard::KeysCard(const PageContext &context, Notice *notice, QWidget *parent)
    : Card(tr("签名密钥"), parent),
      m_context(context),
      m_presenter(context),
      m_key(wrapped({}, "")),
      m_trust(wrapped({}, "secondary")),
      m_lists(new QVBoxLayout),
      m_setTrust(button(tr("设置签名信任…"), "link")),
      m_withdraw(button(tr("撤销签名信任…"), "link"))
{
    auto *tokens = button(tr("密码钥匙…"));
    head()->addStretch();
    head()->addWidget(tokens);
    body()->addWidget(m_key);
    buildTrust();
    connect(tokens, &QPushButton::clicked, this, [this] { (new TokenDialog(m_context, m_presenter, this))->open(); });
    connect(&m_presenter, &KeysPresenter::loaded, this, [this] { show(); });
    connect(&m_presenter, &KeysPresenter::chosen, this, [this] { show(); });
    connect(&m_presenter, &KeysPresenter::recorded, this,
            [notice](const QString &text) { notice->show(Tone::Ok, text); });
    connect(&m_presenter, &KeysPresenter::refused, this,
            [this, notice](const Error &error) { notice->show(Tone::Bad, m_context.words.error(error), error.code); });
    show();
}

void KeysCard::buildTrust()
{
    m_lists->setSpacing(4);
    auto *actions = new QHBoxLayout;
    actions->addWidget(m_setTrust);
    actions->addWidget(m_withdraw);
    actions->addStretch();
    body()->addWidget(m_trust);
    body()->addLayout(m_lists);
    body()->addLayout(actions);
    connect(m_setTrust, &QPushButton::clicked, this, [this] {
        m_context.prompts.openFile(this, tr("根证书与吊销列表（PEM）"), tr("证书 (*.pem *.crt);;所有文件 (*)"),
                                   [this](const QString &file) { m_presenter.setTrust(file); });
    });
    connect(m_withdraw, &QPushButton::clicked, this,
            [this] { (new TrustDialog(m_context, m_presenter, this))->open(); });
}

void KeysCard::load(bool mayChange)
{
    m_mayChange = mayChange;
    m_setTrust->setEnabled(mayChange);
    for (QPushButton *one : {m_setTrust, m_withdraw})
        one->setToolTip(mayChange ? QString() : tr("只有系统管理员能设置或撤销签名信任。"));
    m_presenter.load();
}

void KeysCard::show()
{
    QStringList lines{tr("本机用于签署：%1").arg(m_presenter.keyInUse())};
    const Preferences &preferences = m_context.preferences;
    if (preferences.isLocked(Setting::SigningKey))
        lines << tr("签名密钥由管理员锁定。%1").arg(preferences.lockReason());
    m_key->setText(lines.join(u'\n'));
    showTrust();
}

void KeysCard::showTrust()
{
    QStringList lines{tr("签署前核验证书所依据的根证书与吊销列表：")};
    for (const TrustedRoot &root : m_presenter.roots()) lines << tr("%1，有效期至 %2").arg(root.name, root.until);
    if (m_presenter.roots().empty())
        lines << tr("还没有设置：签署前只核对证书是否本人、是否在有效期内。");
    else
        lines << tr("吊销列表 %1 份，%2 登记").arg(m_presenter.lists().size()).arg(m_presenter.trustedSince());
    m_trust->setText(lines.join(u'\n'));
    m_withdraw->setEnabled(m_mayChange && !m_presenter.roots().empty());
    emptyLayout(m_lists);
    // The state stands over its list, a step apart from the one before.
    for (const ListLine &list : m_presenter.lists()) {
        m_lists->addSpacing(6);
        m_lists->addWidget(new Chip(list.state, list.tone), 0, Qt::AlignLeft);
        m_lists->addWidget(wrapped(list.text, "small"));
    }
}

}  // namespace remit::ui
