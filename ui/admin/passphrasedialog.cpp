#include "admin/passphrasedialog.h"

#include "widgets/passphrase.h"
#include "widgets/passphraseedit.h"

#include <QPushButton>
#include <QVBoxLayout>

namespace remit::ui {

PassphraseDialog::PassphraseDialog(const PageContext &context, AdminPresenter &presenter, QWidget *parent)
    : Dialog(tr("修改我的口令"), parent),
      m_presenter(presenter),
      m_now(new PassphraseEdit),
      m_then(new PassphraseFields),
      m_error(wrapped({}, "error"))
{
    addField(tr("现在的口令"), m_now);
    body()->addWidget(m_then);
    body()->addWidget(wrapped(tr("签名证书用的是同一口令的，一并修改。修改记入账本，口令本身不记。"), "small"));
    body()->addWidget(m_error);
    m_error->hide();
    if (const auto &opened = context.backend.opened()) m_then->setKnown({opened->officer.id, opened->officer.name});
    setActions(tr("修改"));
    disconnect(primary(), &QPushButton::clicked, this, nullptr);
    connect(primary(), &QPushButton::clicked, this, &PassphraseDialog::submit);
    connect(&m_presenter, &AdminPresenter::passphraseChanged, this, &QDialog::accept);
    connect(&m_presenter, &AdminPresenter::refused, this, [this, &words = context.words](const Error &error) {
        m_error->setText(words.error(error));
        m_error->show();
        setReady(true);
        m_now->selectAll();
        m_now->setFocus();
    });
}

void PassphraseDialog::submit()
{
    if (!m_then->isReady()) {
        m_then->complain();
        return;
    }
    setReady(false);
    m_presenter.changePassphrase(m_now->passphrase(), m_then->copy());
}

}  // namespace remit::ui
