#include "admin/accountcard.h"

#include "admin/handwritingdialog.h"
#include "admin/handwritingview.h"
#include "admin/passphrasedialog.h"
#include "admin/reasondialog.h"
#include "widgets/notice.h"

#include <QHBoxLayout>

namespace remit::ui {

AccountCard::AccountCard(const PageContext &context, AdminPresenter &presenter, Notice *notice, QWidget *parent)
    : Card(tr("我的账号"), parent),
      m_context(context),
      m_presenter(presenter),
      m_handwriting(context),
      m_officer(wrapped({}, "")),
      m_since(wrapped({}, "secondary")),
      m_picture(new HandwritingView),
      m_choose(button(tr("手写签名图…"), "link")),
      m_end(button(tr("停用签名图…"), "link"))
{
    auto *passphrase = button(tr("修改口令…"));
    auto *certificate = button(tr("停用证书…"), "link");
    head()->addStretch();
    head()->addWidget(passphrase);
    body()->addWidget(m_officer);
    body()->addWidget(certificate, 0, Qt::AlignLeft);
    body()->addWidget(buildHandwriting());
    connect(certificate, &QPushButton::clicked, this, &AccountCard::endCertificate);
    connect(passphrase, &QPushButton::clicked, this,
            [this] { (new PassphraseDialog(m_context, m_presenter, this))->open(); });
    connect(&m_handwriting, &HandwritingPresenter::loaded, this, [this] { show(); });
    connect(&m_handwriting, &HandwritingPresenter::recorded, this,
            [notice](const QString &text) { notice->show(Tone::Ok, text); });
    connect(&m_handwriting, &HandwritingPresenter::failed, this,
            [this, notice](const Error &error) { notice->show(Tone::Bad, m_context.words.error(error), error.code); });
}

QWidget *AccountCard::buildHandwriting()
{
    auto *part = new QWidget;
    auto *column = new QVBoxLayout(part);
    column->setContentsMargins(0, 4, 0, 0);
    column->setSpacing(6);
    column->addWidget(m_since);
    column->addWidget(m_picture, 0, Qt::AlignLeft);
    auto *actions = new QHBoxLayout;
    actions->addWidget(m_choose);
    actions->addWidget(m_end);
    actions->addStretch();
    column->addLayout(actions);
    connect(m_choose, &QPushButton::clicked, this,
            [this] { (new HandwritingDialog(m_context, m_handwriting, this))->open(); });
    connect(m_end, &QPushButton::clicked, this, &AccountCard::endHandwriting);
    return part;
}

void AccountCard::endCertificate()
{
    const ReasonedAct end{
        tr("停用我的签名证书"),
        tr("遗失、泄露或更换时停用。停用后不能再用它签署，直到管理员登记新的证书；以前的签名仍然有效。"), tr("停用"),
        true, [this](const QString &reason) { m_presenter.endOwnCertificate(reason); }};
    (new ReasonDialog(m_context, m_presenter, end, this))->open();
}

void AccountCard::endHandwriting()
{
    m_context.prompts.text(
        this, {tr("停用手写签名图"), tr("原因（此后签署不再显示；已签的文书不变）"), tr("停用"), false, {}},
        [this](const QString &reason) { m_handwriting.withdraw(reason); });
}

void AccountCard::load() { m_handwriting.load(); }

void AccountCard::show()
{
    const auto &opened = m_context.backend.opened();
    if (opened) m_officer->setText(tr("%1（%2）").arg(opened->officer.name, opened->officer.id));
    const bool has = !m_handwriting.picture().isNull();
    m_since->setText(has ? tr("手写签名图，%1 登记；签署文书时显示在签名处：").arg(m_handwriting.since())
                         : tr("没有登记手写签名图：签署的文书上只有打印的姓名。"));
    m_picture->show(opened ? opened->officer.name : QString(), m_handwriting.picture());
    m_picture->setVisible(has);
    m_end->setVisible(has);
}

}  // namespace remit::ui
