#include "admin/trustdialog.h"

#include <QComboBox>
#include <QLineEdit>
#include <QVBoxLayout>

namespace remit::ui {

TrustDialog::TrustDialog(const PageContext &context, KeysPresenter &presenter, QWidget *parent)
    : Dialog(tr("撤销签名信任"), parent, 520),
      m_presenter(presenter),
      m_root(new QComboBox),
      m_effect(wrapped({}, "secondary")),
      m_reason(new QLineEdit),
      m_error(wrapped({}, "error"))
{
    for (const TrustedRoot &root : m_presenter.roots())
        m_root->addItem(tr("%1（指纹 %2…）").arg(root.name, root.fingerprint.first(12)), root.fingerprint);
    if (m_root->count() > 1) m_root->addItem(tr("全部根证书"), QString());
    addField(tr("根证书"), m_root);
    body()->addWidget(m_effect);
    addField(tr("原因"), m_reason);
    body()->addWidget(m_error);
    m_error->hide();
    setActions(tr("撤销信任"), true);
    setReady(false);
    disconnect(primary(), &QPushButton::clicked, this, nullptr);
    connect(primary(), &QPushButton::clicked, this, &TrustDialog::submit);
    connect(m_root, &QComboBox::currentIndexChanged, this, &TrustDialog::showChoice);
    connect(m_reason, &QLineEdit::textChanged, this, [this] { setReady(!m_reason->text().trimmed().isEmpty()); });
    connect(&m_presenter, &KeysPresenter::recorded, this, &QDialog::accept);
    connect(&m_presenter, &KeysPresenter::refused, this, [this, &words = context.words](const Error &error) {
        m_error->setText(words.error(error));
        m_error->show();
        setReady(true);
    });
    showChoice();
}

void TrustDialog::showChoice()
{
    const bool isLast = m_root->count() == 1 || m_root->currentData().toString().isEmpty();
    m_effect->setText(isLast
                          ? tr("撤销后没有根证书可据：签署前只核对证书是否本人、是否在有效期内。以前的签名不受影响。")
                          : tr("由它签发的证书此后不能签署，只由它签发的吊销列表一并撤下。以前的签名不受影响。"));
    fit();
}

void TrustDialog::submit()
{
    setReady(false);
    m_presenter.withdrawTrust(m_root->currentData().toString(), m_reason->text().trimmed());
}

}  // namespace remit::ui
