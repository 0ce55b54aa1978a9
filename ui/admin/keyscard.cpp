#include "admin/keyscard.h"

#include "admin/tokendialog.h"
#include "widgets/notice.h"

#include <QHBoxLayout>

namespace remit::ui {

KeysCard::KeysCard(const PageContext &context, Notice *notice, QWidget *parent)
    : Card(tr("签名密钥"), parent),
      m_context(context),
      m_presenter(context),
      m_key(wrapped({}, "")),
      m_trust(wrapped({}, "secondary")),
      m_setTrust(button(tr("设置签名信任…"), "link"))
{
    auto *tokens = button(tr("密码钥匙…"));
    head()->addStretch();
    head()->addWidget(tokens);
    body()->addWidget(m_key);
    body()->addWidget(m_trust);
    body()->addWidget(m_setTrust, 0, Qt::AlignLeft);
    connect(tokens, &QPushButton::clicked, this, [this] { (new TokenDialog(m_context, m_presenter, this))->open(); });
    connect(m_setTrust, &QPushButton::clicked, this, [this] {
        m_context.prompts.openFile(this, tr("根证书与吊销列表（PEM）"), tr("证书 (*.pem *.crt);;所有文件 (*)"),
                                   [this](const QString &file) { m_presenter.setTrust(file); });
    });
    connect(&m_presenter, &KeysPresenter::loaded, this, [this] { show(); });
    connect(&m_presenter, &KeysPresenter::chosen, this, [this] { show(); });
    connect(&m_presenter, &KeysPresenter::recorded, this,
            [notice](const QString &text) { notice->show(Tone::Ok, text); });
    connect(&m_presenter, &KeysPresenter::refused, this,
            [this, notice](const Error &error) { notice->show(Tone::Bad, m_context.words.error(error), error.code); });
    show();
}

void KeysCard::load(bool mayChange)
{
    m_setTrust->setEnabled(mayChange);
    m_setTrust->setToolTip(mayChange ? QString() : tr("只有系统管理员能设置签名信任。"));
    m_presenter.load();
}

void KeysCard::show()
{
    QStringList lines{tr("本机用于签署：%1").arg(m_presenter.keyInUse())};
    const Preferences &preferences = m_context.preferences;
    if (preferences.isLocked(Setting::SigningKey))
        lines << tr("签名密钥由管理员锁定。%1").arg(preferences.lockReason());
    m_key->setText(lines.join(u'\n'));
    m_trust->setText(tr("签署前核验证书所依据的根证书与吊销列表：") + u'\n' + m_presenter.trust());
}

}  // namespace remit::ui
